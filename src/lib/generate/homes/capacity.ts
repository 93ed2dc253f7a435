import { isHomeOffer, type HomeSpec, type Municipality } from '../municipality';
import type { Random } from '../random';
import type { HomeRow } from '../rows';

/** Occupied or sold places over places, for every provider. */
export const OCCUPANCY = { least: 0.85, from: 0.92, to: 0.985 } as const;

/** A provider with room: `own` counts the municipality's own citizens there. */
export interface Room {
	spec: HomeSpec;
	pladser: number;
	solgte: number;
	/** Own citizens it is to hold. */
	slots: number;
	own: number;
	occupancy: number;
}

/**
 * The municipality's providers at `citizens` citizens. Homes have the places of their description, scaled; day offers and the
 * like have as many slots as their part of the `demand` (grants of the offer), and places to match.
 */
export function rooms(m: Municipality, citizens: number, demand: ReadonlyMap<string, number>, random: Random): Room[] {
	const scale = citizens / 1000;
	const weights = new Map<string, number>();
	for (const spec of m.homes) weights.set(spec.indsats, (weights.get(spec.indsats) ?? 0) + spec.pladser);
	return m.homes.map((spec) => {
		const occupancy = random.between(OCCUPANCY.from, OCCUPANCY.to);
		const solgte = Math.round(spec.solgte_pladser * scale);
		if (isHomeOffer(spec.indsats)) {
			const pladser = Math.max(1, Math.round(spec.pladser * scale));
			const filled = Math.max(Math.round(pladser * occupancy), Math.ceil(pladser * (OCCUPANCY.least + 0.02)));
			return { spec, pladser, solgte, slots: Math.max(0, filled - solgte), own: 0, occupancy };
		}
		const slots = Math.ceil(((demand.get(spec.indsats) ?? 0) * spec.pladser) / weights.get(spec.indsats)!);
		return { spec, pladser: 0, solgte, slots, own: 0, occupancy };
	});
}

/**
 * The rows of tilbud.csv once citizens have moved in. A provider left too empty gives up places (only where a file is so
 * small, or so far from 1,000 citizens, that its mix of citizens does not fill the home); one without anybody is left out.
 */
export function homeRows(list: readonly Room[]): HomeRow[] {
	return list
		.filter(({ own, solgte }) => own + solgte > 0)
		.map(({ spec, pladser, solgte, own, occupancy }) => {
			const { timer: _, ...row } = spec;
			const needed = own + solgte;
			const fitting = Math.round(needed / occupancy);
			const tight = needed < fitting * OCCUPANCY.least ? needed : Math.max(needed, fitting);
			const places = needed < pladser * OCCUPANCY.least || pladser === 0 ? tight : pladser;
			return { ...row, pladser: places, solgte_pladser: solgte };
		});
}
