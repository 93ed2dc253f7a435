/** Whether one citizen carries a figure: what it would be with any one of them left out. Pure. */
import type { CitizenTotals } from '../population/totals';

/** What one citizen adds to the figure, whole øre. */
export interface Contribution {
	oere: number;
	/** Pseudonym, only where it was asked for. */
	citizen: string | null;
}

export interface Dominance {
	/** The figure with the one citizen left out that raises or lowers it most, whole øre. */
	low: number;
	high: number;
	/** Those whose part alone exceeds the limit, the largest first; `share` of the figure, negative when against it, null when it is 0. */
	dominant: (Contribution & { share: number | null })[];
}

/** A part of the figure from which one citizen is named. */
export const DOMINANT_SHARE = 0.2;

/** `total` over all citizens, of whom `largest` add most to either side. */
export function dominance(total: number, largest: readonly Contribution[], limit = DOMINANT_SHARE): Dominance {
	const parts = largest.map((c) => c.oere);
	const dominant = largest
		.filter((c) => c.oere !== 0 && Math.abs(c.oere) > limit * Math.abs(total))
		.sort((a, b) => Math.abs(b.oere) - Math.abs(a.oere))
		.map((c) => ({ ...c, share: total === 0 ? null : c.oere / total }));
	return { low: total - Math.max(0, ...parts), high: total - Math.min(0, ...parts), dominant };
}

/** The citizens of either side that are looked at. */
const MOST = 5;

/** The citizens whose cost of a year a proposal changes most, up and down. `nameOf`: the pseudonym of a row, where it was asked for. */
export function largestChanges(current: CitizenTotals, proposed: CitizenTotals, nameOf: (row: number) => string | null = () => null): Contribution[] {
	const change = (row: number) => proposed.basis[row]! + proposed.variabel[row]! - current.basis[row]! - current.variabel[row]!;
	const changed: number[] = [];
	for (let row = 0; row < current.basis.length; row++) if (change(row) !== 0) changed.push(row);
	changed.sort((a, b) => change(a) - change(b) || a - b);
	const largest = changed.length <= 2 * MOST ? changed : [...changed.slice(0, MOST), ...changed.slice(-MOST)];
	return largest.map((row) => ({ oere: change(row), citizen: nameOf(row) }));
}

/** Whether one citizen carries the change in kroner a year. */
export function dominanceOf(current: CitizenTotals, proposed: CitizenTotals): Dominance {
	let total = 0;
	for (let row = 0; row < current.basis.length; row++) total += proposed.basis[row]! + proposed.variabel[row]! - current.basis[row]! - current.variabel[row]!;
	return dominance(total, largestChanges(current, proposed));
}
