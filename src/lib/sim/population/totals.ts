/** What each citizen costs a year, with every offer that counts. Pure. */
import { counts, type Decided } from './decided';

/** Whole øre a year by citizen, basis and variable; an offer without a price adds nothing and is counted. */
export interface CitizenTotals {
	basis: Float64Array;
	variabel: Float64Array;
	/** Offers without a price. */
	unpriced: Uint8Array;
}

export function citizenTotals(d: Decided): CitizenTotals {
	const rows = d.placement.length;
	const totals = { basis: new Float64Array(rows), variabel: new Float64Array(rows), unpriced: new Uint8Array(rows) };
	d.costs.forEach(({ basis, variabel }, index) => {
		for (let i = 0; i < rows; i++) {
			if (!counts(d, index, i)) continue;
			const [b, v] = [basis[i]!, variabel[i]!];
			if (Number.isNaN(b + v)) totals.unpriced[i]!++;
			else {
				totals.basis[i]! += b;
				totals.variabel[i]! += v;
			}
		}
	});
	return totals;
}
