/** What each citizen costs and where they live. Pure. */
import type { Plan } from '../../rules/plan';
import type { Decided } from '../population/decided';
import { citizenTotals, type CitizenTotals } from '../population/totals';

/** By citizen; whole øre a year. */
export interface Standing {
	basis: Float64Array;
	variabel: Float64Array;
	/** Above 0 where a price is missing. */
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

/** `totals`: of `d`, where they are known already. */
export function standingOf(d: Decided, places: readonly PlaceOffer[], totals: CitizenTotals = citizenTotals(d)): Standing {
	const placeBasis = new Float64Array(d.placement.length);
	for (let i = 0; i < placeBasis.length; i++) {
		const basis = d.placement[i]! < 0 ? NaN : d.costs[d.placement[i]!]!.basis[i]!;
		placeBasis[i] = Number.isNaN(basis) ? 0 : basis;
	}
	return { basis: totals.basis, variabel: totals.variabel, missing: totals.unpriced, place: placed(d, places), placeBasis };
}
