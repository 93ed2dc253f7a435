/** What the rules miss in kroner, and which effects are too small to be told from it. Pure. */

/** Citizens with a running grant of a placement: the rules' cost less that of the grants, in whole kroner a year. */
export interface Misfit {
	citizens: number;
	/** Sum of the differences: positive, the rules cost more than what was granted. */
	net: number;
	/** Sum of the differences without their sign. */
	absolute: number;
	/** Root of the sum of their squares: how far the sum would lie from 0 by chance, were the differences as often up as down. */
	spread: number;
}

/** The average difference without its sign, in kroner a citizen a year; null without citizens. */
export const meanMisfit = (m: Misfit): number | null => (m.citizens > 0 ? m.absolute / m.citizens : null);

/**
 * Kroner a year below which an effect is noise: what the rules already miss in all (`net`, either way) or would miss by
 * chance alone (`spread`), the larger of the two.
 */
export const noiseBound = (m: Misfit): number => Math.max(Math.abs(m.net), m.spread);

/** Whether an effect in kroner a year is smaller than the misfit; null without grants to hold the rules against. No effect is not noise. */
export function isNoise(effect: number, misfit: Misfit | null): boolean | null {
	if (!misfit || misfit.citizens === 0) return null;
	return effect !== 0 && Math.abs(effect) < noiseBound(misfit);
}
