/** Shares of a whole rounded so that they still add up to it. Pure. */

/**
 * Whole numbers for `parts` / `of` that sum to the nearest whole number of their sum (halves up): the largest remainders
 * are rounded up, equal ones by `keys` in the order of the alphabet. `of` > 0.
 */
export function largestRemainder(parts: readonly bigint[], of: bigint, keys: readonly string[]): number[] {
	const floor = (x: bigint, by: bigint) => (x >= 0n ? x / by : -((-x + by - 1n) / by));
	const rounded = parts.map((p) => floor(p, of));
	const whole = floor(2n * parts.reduce((sum, p) => sum + p, 0n) + of, 2n * of);
	const short = Number(whole - rounded.reduce((sum, r) => sum + r, 0n));
	const remainder = parts.map((p, i) => p - rounded[i]! * of);
	const byRemainder = parts.map((_, i) => i).sort((a, b) => (remainder[a] === remainder[b] ? (keys[a]! < keys[b]! ? -1 : 1) : remainder[a]! > remainder[b]! ? -1 : 1));
	for (const i of byRemainder.slice(0, short)) rounded[i]! += 1n;
	return rounded.map(Number);
}
