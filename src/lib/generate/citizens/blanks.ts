import type { Random } from '../random';
import type { CitizenRow } from '../rows';
import { THEMES } from './severity';

/**
 * The row as an extract holds it: some cells were never filled. Only cells whose blank means the same, or that no rule
 * needs, are emptied; themes are left unassessed for some citizens, and all of them for a few.
 */
export function withBlanks(row: CitizenRow, random: Random): CitizenRow {
	const out = { ...row };
	const share = random.chance(0.03) ? 1 : 0.05;
	for (const theme of THEMES) if (random.chance(share)) out[theme] = null;
	if (random.chance(0.03)) out.vurderingsdato = null;
	if (random.chance(0.015)) out.maalgruppe = null;
	if (row.funktionsnedsaettelse !== 'ingen' && random.chance(0.04)) out.funktionsnedsaettelse = null;
	if (row.ramme_behov === 0 && random.chance(0.06)) out.ramme_behov = null;
	if (row.bosituation === 'alene' && random.chance(0.05)) out.bosituation = null;
	return out;
}
