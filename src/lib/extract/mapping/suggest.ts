/** Which of the headings that nothing uses a missing column may be read from. A suggestion is never used by itself. */
import type { TableSpec } from '../columns';
import type { Suggestion } from '../recognised';
import { aliasesOf } from './aliases';
import type { Alias } from './aliases';
import { alikeness, likenessOf } from './alike';
import type { Likeness } from './alike';
import type { Computation, Mapping, Origin } from './mapping';
import { matchColumns } from './match';
import { NOTHING_REMEMBERED, recall } from './remembered';
import type { Memory } from './remembered';

const CERTAINTY = { remembered: 1, alias: 0.95, alike: 0.9 };
const LEAST_ALIKE = 0.8;
/** A longer heading is a row of data in the place of the header. */
const LONGEST = 200;

interface Name extends Likeness {
	by?: Computation;
}

const known = new Map<string, readonly Name[]>();

/** What a column may be called: its own name first. */
function namesOf(table: TableSpec['name'], column: string): readonly Name[] {
	const key = `${table}.${column}`;
	const names = known.get(key) ?? [{ name: column }, ...aliasesOf(table, column)].map(({ name, ...rest }: Alias) => ({ ...likenessOf(name), ...rest }));
	known.set(key, names);
	return names;
}

function suggestionFor(table: TableSpec['name'], column: string, names: readonly Name[], from: string, heading: Likeness, memory: Memory): Suggestion | null {
	const made = (origin: Origin, because: Suggestion['because'], share = 1): Suggestion => ({ table, column, origin, certainty: CERTAINTY[because] * share, because });
	const remembered = recall(memory, table, column, from);
	if (remembered) return made(remembered, 'remembered');
	let best: Name | null = null;
	let most = 0;
	for (const name of names) {
		const alike = alikeness(name, heading);
		if (alike > most) [best, most] = [name, alike];
	}
	if (!best || most < LEAST_ALIKE) return null;
	return made({ from, ...(best.by ? { by: best.by } : {}) }, most === 1 ? 'alias' : 'alike', most);
}

/**
 * The best suggestion for each column that neither its own name nor `mapping` fills or leaves out, surest first.
 * A heading is suggested for one column, the one it fits best, unless a person used it for more before.
 */
export function suggest(spec: TableSpec, header: readonly string[], memory: Memory = NOTHING_REMEMBERED, mapping: Mapping = {}): Suggestion[] {
	const { positions, unknown } = matchColumns(spec, header, mapping);
	const open = spec.columns.filter(({ name }) => !positions.has(name) && mapping[name] !== null);
	const headings = unknown.filter(({ length }) => length <= LONGEST).map((from) => ({ from, likeness: likenessOf(from) }));
	const all = open.flatMap(({ name }) => {
		const names = namesOf(spec.name, name);
		const before: Memory = { ...memory, entries: memory.entries.filter(({ table, column }) => table === spec.name && column === name) };
		return headings.flatMap(({ from, likeness }) => suggestionFor(spec.name, name, names, from, likeness, before) ?? []);
	});
	const filled = new Set<string>();
	const taken = new Set<string>();
	return all
		.sort((a, b) => b.certainty - a.certainty)
		.filter(({ column, origin, because }) => {
			if (filled.has(column) || (taken.has(origin.from) && because !== 'remembered')) return false;
			filled.add(column);
			taken.add(origin.from);
			return true;
		});
}
