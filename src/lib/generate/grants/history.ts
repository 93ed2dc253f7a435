import type { Random } from '../random';

type Weights = readonly (readonly [string, number])[];

/** Share of the grants from the last four years that followed another one, by offer. */
const FOLLOWED: Record<string, number> = { bostoette: 0.34, botilbud_107: 0.55, botilbud_108: 0.62, botilbud_abl105: 0.62, opgangsbofaellesskab: 0.6 };

/** What came before: up the stairs, down the stairs, or the same offer at another level. Offers a municipality lacks are skipped. */
const BEFORE: Record<string, Weights> = {
	bostoette: [['bostoette', 44], ['botilbud_107', 38], ['botilbud_108', 6], ['opgangsbofaellesskab', 9]],
	opgangsbofaellesskab: [['bostoette', 50], ['botilbud_107', 50]],
	botilbud_107: [['bostoette', 76], ['botilbud_107', 12], ['botilbud_108', 12]],
	botilbud_abl105: [['botilbud_107', 48], ['bostoette', 30], ['botilbud_abl105', 12], ['botilbud_108', 10]],
	botilbud_108: [['botilbud_107', 50], ['bostoette', 32], ['botilbud_108', 18]]
};

/** The offer that a grant of `indsats` followed, or null: it was the first. */
export function earlier(indsats: string, random: Random): string | null {
	const before = BEFORE[indsats];
	return before && random.chance(FOLLOWED[indsats] ?? 0) ? random.weighted(before) : null;
}

/** The last grant of a citizen who has none any more. */
export function firstEnded(random: Random): string {
	return random.weighted([
		['bostoette', 78],
		['botilbud_107', 16],
		['botilbud_108', 6]
	]);
}
