/**
 * Shapley values: what each player adds to a game, on average over every order in which the players can come
 * (L. S. Shapley, A Value for n-Person Games, 1953). Exact in whole numbers. Pure.
 */

/** Most players of an exact game: 1,024 coalitions. */
export const MOST_PLAYERS = 10;

const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1));

/** Exact values are given as whole numbers of this part: 10! is a multiple of every m! up to it. */
export const SCALE = factorial(MOST_PLAYERS);

/**
 * The values of `players` (at most `MOST_PLAYERS`) times `SCALE`. `value(bits)`: what the coalition of the players whose
 * bits are set is worth, a safe whole number.
 */
export function shapley(players: number, value: (bits: number) => number): bigint[] {
	const worth = Array.from({ length: 1 << players }, (_, bits) => value(bits));
	const size = worth.map((_, bits) => ones(bits));
	const weight = Array.from({ length: players }, (_, s) => (factorial(s) * factorial(players - s - 1) * SCALE) / factorial(players));
	return Array.from({ length: players }, (_, player) => {
		const bit = 1 << player;
		const added = weight.map(() => 0n);
		for (let bits = 0; bits < worth.length; bits++) {
			if (bits & bit) continue;
			const more = worth[bits | bit]! - worth[bits]!;
			if (more !== 0) added[size[bits]!]! += BigInt(more);
		}
		return added.reduce((sum, a, s) => sum + a * weight[s]!, 0n);
	});
}

function ones(bits: number): number {
	let count = 0;
	for (let left = bits; left; left &= left - 1) count++;
	return count;
}

/** `pairs` random orders of `players`, each followed by its reverse (antithetic); the same seed gives the same orders. */
export function orders(players: number, pairs: number, seed: number): number[][] {
	const random = generator(seed);
	return Array.from({ length: pairs }, () => {
		const order = Array.from({ length: players }, (_, i) => i);
		for (let i = players - 1; i > 0; i--) {
			const j = Math.floor(random() * (i + 1));
			[order[i], order[j]] = [order[j]!, order[i]!];
		}
		return [order, [...order].reverse()];
	}).flat();
}

/** Numbers in [0, 1): mulberry32 (T. Ettinger, public domain), the same on every machine. */
function generator(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** Half the width of a 95 % interval around the mean of independent draws (Student's t, to a hundredth from 10 draws on). */
export function halfWidth(draws: readonly number[]): number {
	const n = draws.length;
	if (n < 2) return 0;
	const mean = draws.reduce((sum, x) => sum + x, 0) / n;
	const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
	return (1.96 + 2.4 / (n - 1) + 2.9 / (n - 1) ** 2) * Math.sqrt(variance / n);
}
