/** What each citizen costs and where they live. Pure. */
import type { Plan } from '../../rules/plan';
import { counts, type Decided } from '../population/decided';

/** By citizen; whole øre a year. */
export interface Standing {
	basis: Float64Array;
	variabel: Float64Array;
	/** 1 where a price is missing. */
	missing: Uint8Array;
	/** Index of the placement among the places (see `placesOf`), -1 for none, and the basis of it. */
	place: Int8Array;
	placeBasis: Float64Array;
}

/** An offer that citizens can be placed in. */
export interface PlaceOffer {
	id: string;
	/** It stands empty when the citizen leaves. */
	isHome: boolean;
}

/** The offers of both service levels, those of the one in force first and in its order. */
export function placesOf(...plans: readonly Plan[]): PlaceOffer[] {
	const places = new Map<string, PlaceOffer>();
	for (const { offers } of plans) for (const { id, frame } of offers) if (!places.has(id)) places.set(id, { id, isHome: (frame ?? 0) > 0 });
	return [...places.values()];
}

/** The placements by their index among `places`. */
function placed({ offers, placement }: Decided, places: readonly PlaceOffer[]): Int8Array {
	const index = offers.map(({ offer }) => places.findIndex((p) => p.id === offer.id));
	return index.every((to, from) => to === from) ? placement : placement.map((at) => (at < 0 ? -1 : index[at]!));
}

export function standingOf(d: Decided, places: readonly PlaceOffer[]): Standing {
	const rows = d.placement.length;
	const standing = { basis: new Float64Array(rows), variabel: new Float64Array(rows), missing: new Uint8Array(rows), place: placed(d, places), placeBasis: new Float64Array(rows) };
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
