import type { Random } from '../random';

/**
 * `values` dealt out at random, each to someone whose `limit` it does not exceed: by the same index as `limits`. Where so many
 * limits are low that none is small enough, the smallest left is cut to the limit.
 */
export function fitted(limits: readonly number[], values: readonly number[], random: Random): number[] {
	const order = limits.map((_, i) => i).sort((a, b) => limits[a]! - limits[b]! || a - b);
	const rising = [...values].sort((a, b) => a - b);
	const pool: number[] = [];
	const out = limits.map(() => 0);
	let next = 0;
	for (const i of order) {
		while (next < rising.length && rising[next]! <= limits[i]!) pool.push(rising[next++]!);
		if (pool.length === 0) pool.push(rising[next++]!);
		const at = random.int(0, pool.length - 1);
		out[i] = Math.min(limits[i]!, pool[at]!);
		pool[at] = pool[pool.length - 1]!;
		pool.pop();
	}
	return out;
}
