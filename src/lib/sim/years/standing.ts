/** What each citizen costs and where they live. Pure. */
import { counts, type Decided } from '../population/decided';

/** By citizen; whole øre a year. */
export interface Standing {
	basis: Float64Array;
	variabel: Float64Array;
	/** 1 where a price is missing. */
	missing: Uint8Array;
	/** Index of the placement among the offers, -1 for none, and the basis of it. */
	place: Int8Array;
	placeBasis: Float64Array;
}

export function standingOf(d: Decided): Standing {
	const rows = d.placement.length;
	const standing = { basis: new Float64Array(rows), variabel: new Float64Array(rows), missing: new Uint8Array(rows), place: d.placement, placeBasis: new Float64Array(rows) };
	d.costs.forEach(({ basis, variabel }, index) => {
		for (let i = 0; i < rows; i++) {
			if (!counts(d, index, i)) continue;
			const [b, v] = [basis[i]!, variabel[i]!];
			if (Number.isNaN(b + v)) standing.missing[i] = 1;
			if (!Number.isNaN(b)) standing.basis[i]! += b;
			if (!Number.isNaN(v)) standing.variabel[i]! += v;
			if (d.placement[i] === index && !Number.isNaN(b)) standing.placeBasis[i] = b;
		}
	});
	return standing;
}
