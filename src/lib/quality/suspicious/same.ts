/** All cells the same: a default of the system, or a column mapped wrongly. */
import { whole } from '../words';
import { isRead, nameOf, ofColumn } from './suspicion';
import type { Check } from './suspicion';
import type { ColumnDistribution } from '../distribution';

/** Fewer values can be the same by chance. */
const ENOUGH = 20;
/** None of 300 leaves a true share of less than 1 in 100 (the rule of three), and some flags are that rare. */
const ENOUGH_FOR_RARE = 300;

interface Only {
	/** nej, or 0: what most have of a rare need. */
	nothing: boolean;
	/** The contract's word in parentheses; '' for figures and dates, which are never told. */
	word: string;
}

/** The one value that all known cells have; null when there are several, or none. */
function onlyValue(distribution: ColumnDistribution): Only | null {
	if (distribution.kind === 'words') {
		const used = distribution.values.filter(({ count }) => count > 0);
		return used.length === 1 ? { nothing: used[0]!.value === 'nej', word: ` (${used[0]!.value})` } : null;
	}
	if (distribution.kind === 'texts' || distribution.min === null || distribution.min !== distribution.max) return null;
	return { nothing: distribution.kind === 'numbers' && distribution.min === 0, word: '' };
}

/** The same value in every cell that has one, among citizens and grants. Frames have a check of their own (`all_own_home`). */
export const allSame: Check = (look) => {
	if (!['borgere', 'bevillinger'].includes(nameOf(look))) return [];
	return Object.entries(look.distributions).flatMap(([name, distribution]) => {
		const known = distribution.rows - distribution.blank;
		const only = onlyValue(distribution);
		if (only === null || known < (only.nothing ? ENOUGH_FOR_RARE : ENOUGH)) return [];
		// A need that no rule asks for is often not recorded.
		if (only.nothing && !isRead(look, name)) return [];
		if (name === 'ramme_behov' && only.word === ' (eget_hjem)') return [];
		const figure = whole(known);
		return ofColumn(look, 'all_same', name, known, {
			da: `Alle ${figure.da} udfyldte celler i ${name} er ens${only.word}`,
			en: `All ${figure.en} filled cells in ${name} are the same${only.word}`
		});
	});
};
