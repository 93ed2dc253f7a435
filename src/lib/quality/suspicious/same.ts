/** All cells the same: a default of the system, or a column mapped wrongly. */
import { whole } from '../words';
import { isRead, nameOf, ofColumn } from './suspicion';
import type { Check } from './suspicion';
import type { ColumnDistribution } from '../distribution';

/** Fewer values can be the same by chance. */
const ENOUGH = 20;
/** None of 300 leaves a true share of less than 1 in 100 (the rule of three), and some flags are that rare. */
const ENOUGH_FOR_RARE = 300;

/** The one value that all known cells have, as far as it may be told; null when there are several. */
function onlyValue(distribution: ColumnDistribution): string | null {
	if (distribution.kind === 'words') {
		const used = distribution.values.filter(({ count }) => count > 0);
		return used.length === 1 ? used[0]!.value : null;
	}
	if (distribution.kind === 'numbers') return distribution.min !== null && distribution.min === distribution.max ? String(distribution.min) : null;
	return distribution.kind === 'dates' && distribution.min !== null && distribution.min === distribution.max ? '' : null;
}

/** The same value in every cell that has one, among citizens and grants. Frames have a check of their own (`all_own_home`). */
export const allSame: Check = (look) => {
	if (!['borgere', 'bevillinger'].includes(nameOf(look))) return [];
	return Object.entries(look.distributions).flatMap(([name, distribution]) => {
		const known = distribution.rows - distribution.blank;
		const value = onlyValue(distribution);
		if (value === null || known < (value === 'nej' || value === '0' ? ENOUGH_FOR_RARE : ENOUGH)) return [];
		if (name === 'ramme_behov' && value === 'eget_hjem') return [];
		// A need that no rule asks for is often not recorded.
		if ((value === 'nej' || value === '0') && !isRead(look, name)) return [];
		const figure = whole(known);
		const shown = value === '' ? '' : ` (${value})`;
		return ofColumn(look, 'all_same', name, known, {
			da: `Alle ${figure.da} udfyldte celler i ${name} er ens${shown.replace('.', ',')}`,
			en: `All ${figure.en} filled cells in ${name} are the same${shown}`
		});
	});
};
