/** Who goes from which placement to which, and who of them lies close to a limit that was moved. Pure. */
import type { MovementRow } from '../results';
import type { Decided } from './decided';

/** Rows of movement.csv, in no order. `aendring_kr_aar`: the change in the cost of the placement. */
export function movementRows(from: Decided, to: Decided): MovementRow[] {
	const width = to.offers.length + 1;
	const citizens = new Int32Array((from.offers.length + 1) * width);
	const known = new Int32Array(citizens.length);
	const change = new Float64Array(citizens.length);
	for (let i = 0; i < from.placement.length; i++) {
		const cell = (from.placement[i]! + 1) * width + to.placement[i]! + 1;
		citizens[cell]!++;
		const oere = placementCost(to, i) - placementCost(from, i);
		if (Number.isNaN(oere)) continue;
		known[cell]!++;
		change[cell]! += oere;
	}
	const name = (d: Decided, index: number) => d.offers[index - 1]?.offer.id ?? 'ingen';
	return [...citizens.entries()]
		.filter(([, borgere]) => borgere > 0)
		.map(([cell, borgere]) => ({
			fra: name(from, Math.floor(cell / width)),
			til: name(to, cell % width),
			borgere,
			aendring_kr_aar: known[cell] ? change[cell]! / 100 : null
		}));
}

/** Øre a year of the placement, 0 without one, NaN without a price. */
export function placementCost({ placement, costs }: Decided, citizen: number): number {
	const at = placement[citizen]!;
	return at < 0 ? 0 : costs[at]!.basis[citizen]! + costs[at]!.variabel[citizen]!;
}

/** A limit in hours a week, as in force and as proposed. */
export interface Limit {
	current: number;
	proposed: number;
}

/** Citizens who move from one placement to another and whose hours lie within a tenth of a limit that the proposal changes. */
export function nearLimit(from: Decided, to: Decided, hours: Float64Array, limits: readonly Limit[]): number {
	const changed = limits.filter((l) => l.proposed !== l.current).flatMap((l) => [l.current, l.proposed]);
	if (changed.length === 0) return 0;
	const offer = (d: Decided, i: number) => d.offers[d.placement[i]!]?.offer.id;
	let near = 0;
	for (let i = 0; i < hours.length; i++) {
		const [a, b] = [offer(from, i), offer(to, i)];
		if (a !== undefined && b !== undefined && a !== b && changed.some((limit) => Math.abs(hours[i]! - limit) <= limit * 0.1)) near++;
	}
	return near;
}
