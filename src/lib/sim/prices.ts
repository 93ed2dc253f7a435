/** The prices of one year, in kroner. Source: `takster.csv`, see "From decision to kroner". Pure. */

/** One row of `takster.csv`; null where the cell is blank. */
export interface PriceRow {
	indsats: string;
	/** Null: all levels. */
	niveau: string | null;
	aar: number;
	basis_kr_aar: number | null;
	timepris_kr: number | null;
	enhedspris_kr: number | null;
}

export const PRICE_FIELDS = ['basis_kr_aar', 'timepris_kr', 'enhedspris_kr'] as const;
export type PriceField = (typeof PRICE_FIELDS)[number];

/** Of each offer and level the row with the newest year not after `year`. */
export function pricesOf(rows: readonly PriceRow[], year: number): PriceRow[] {
	const newest = new Map<string, PriceRow>();
	for (const row of rows) {
		const key = JSON.stringify([row.indsats, row.niveau]);
		const known = newest.get(key);
		if (row.aar <= year && (!known || row.aar >= known.aar)) newest.set(key, row);
	}
	return [...newest.values()];
}

/** The price of an offer at a level: the row of exactly that level wins over the row for all levels; null when there is neither. */
export function priceFor(prices: readonly PriceRow[], indsats: string, niveau: string | null): PriceRow | null {
	const of = prices.filter((p) => p.indsats === indsats);
	return (niveau !== null && of.find((p) => p.niveau === niveau)) || of.find((p) => p.niveau === null) || null;
}
