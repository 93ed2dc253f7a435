import type { Random } from '../random';
import type { CitizenRow } from '../rows';
import { THEMES } from './severity';

/**
 * Empties, in place, cells that an extract's case workers never filled. Only cells whose blank means the same, or that no
 * rule needs; themes are left unassessed for some citizens, and all of them for a few.
 */
export function leaveBlanks(row: CitizenRow, random: Random): void {
	const share = random.chance(0.03) ? 1 : 0.05;
	for (const theme of THEMES) if (random.chance(share)) row[theme] = null;
	if (random.chance(0.03)) row.vurderingsdato = null;
	if (random.chance(0.015)) row.maalgruppe = null;
	if (row.funktionsnedsaettelse !== 'ingen' && random.chance(0.04)) row.funktionsnedsaettelse = null;
	if (row.ramme_behov === 0 && random.chance(0.06)) row.ramme_behov = null;
	if (row.bosituation === 'alene' && random.chance(0.05)) row.bosituation = null;
}
