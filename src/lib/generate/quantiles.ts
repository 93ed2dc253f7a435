/** A distribution as [share of citizens at or below, value] pairs, from share 0 to share 1, straight lines between. */
export type Quantiles = readonly (readonly [number, number])[];

/** The value at `share` (0-1, clamped). */
export function quantile(table: Quantiles, share: number): number {
	const p = Math.min(1, Math.max(0, share));
	let [lowShare, low] = table[0]!;
	for (const [highShare, high] of table) {
		if (p <= highShare) return highShare === lowShare ? high : low + ((high - low) * (p - lowShare)) / (highShare - lowShare);
		[lowShare, low] = [highShare, high];
	}
	return low;
}

/** Assessed hours as a case worker writes them: quarters up to 10 hours, halves up to 40, whole hours above; at least a quarter. */
export function roundHours(hours: number): number {
	const step = hours <= 10 ? 0.25 : hours <= 40 ? 0.5 : 1;
	return Math.min(168, Math.max(0.25, Math.round(hours / step) * step));
}
