import type { PriceSpec } from '../municipality';
import type { PriceRow } from '../../sim/prices';

/** How much of the price of 2026 each year's is: about 3 % a year. */
const YEARS: readonly [number, number][] = [[2025, 0.969], [2026, 1], [2027, 1.03]];

const rounded = (value: number | undefined, factor: number, step: number): number | null =>
	value === undefined ? null : factor === 1 ? value : Math.round((value * factor) / step) * step;

/** The price rows of all years: the rows of data/prices and of a sample's takster.csv. */
export function priceRows(prices: readonly PriceSpec[]): PriceRow[] {
	return prices.flatMap((price) =>
		YEARS.map(([aar, factor]) => ({
			indsats: price.indsats,
			niveau: price.niveau ?? null,
			aar,
			basis_kr_aar: rounded(price.basis, factor, 100),
			timepris_kr: rounded(price.time, factor, 0.5),
			enhedspris_kr: rounded(price.enhed, factor, 1)
		}))
	);
}
