/** Which columns of citizens a service level reads. */
import { BORGERE } from '../extract/columns';
import { lawRulesIn } from '../rules/law-frame';
import type { ServiceLevel } from '../rules/service-level';

const COLUMNS = new Set(BORGERE.columns.map(({ name }) => name));
/** The keys under which conditions and extents name a column. */
const KEYS = ['fact', 'levelFact', 'minusFact'];

/** Names of the columns in conditions, extents and sums of `level`, and in the law that it names. */
export function columnsRead(level: ServiceLevel): Set<string> {
	const read = new Set<string>();
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) return node.forEach(visit);
		if (node === null || typeof node !== 'object') return;
		for (const [key, value] of Object.entries(node)) {
			if (KEYS.includes(key) && typeof value === 'string' && COLUMNS.has(value)) read.add(value);
			visit(value);
		}
	};
	visit([level.offers, level.bands ?? {}, lawRulesIn(level)]);
	for (const sum of Object.values(level.sums ?? {})) for (const { themes } of sum.services) for (const theme of themes) read.add(theme);
	return read;
}
