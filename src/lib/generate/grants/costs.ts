import type { PriceRow } from '../../sim/prices';
import type { Terms } from './terms';

/** Prices of one year, by offer and level. */
export class Prices {
	private readonly rows = new Map<string, PriceRow>();

	constructor(rows: readonly PriceRow[], year: number) {
		for (const row of rows) if (row.aar === year) this.rows.set(`${row.indsats}|${row.niveau ?? ''}`, row);
	}

	of(indsats: string, niveau: string | null): PriceRow | undefined {
		return this.rows.get(`${indsats}|${niveau ?? ''}`) ?? this.rows.get(`${indsats}|`);
	}

	/** Kroner a year of `terms`; `basis` of the named home where there is one. Supplements included; 0 without a price. */
	yearly(indsats: string, terms: Terms, basis: number | null): number {
		const row = this.of(indsats, terms.niveau);
		if (!row) return 0;
		const supplements = terms.tillaeg.reduce((sum, id) => sum + (this.of(id, null)?.basis_kr_aar ?? 0), 0);
		const hours = (terms.timer_aar ?? 0) * (row.timepris_kr ?? 0);
		const units = (terms.enheder_aar ?? 0) * (row.enhedspris_kr ?? 0);
		return (basis ?? row.basis_kr_aar ?? 0) + hours + units + (terms.kroner_aar ?? 0) + supplements;
	}
}
