/** Seeded random numbers for resampling: no transcendental function, so the same on every machine. Pure. */

/** A stream in [0, 1): xorshift of 32 bits (Marsaglia 2003). */
export function stream(seed: number): () => number {
	let state = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) || 1;
	const next = () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 4294967296;
	};
	for (let i = 0; i < 16; i++) next();
	return next;
}

/** Beyond this the bell stands in for the exact count: its error is far below that of resampling itself. */
const EXACT_UP_TO = 30;

/** How many of `n` with probability `p` each: by inversion, and by the bell when many are expected. */
export function binomial(n: number, p: number, unit: () => number): number {
	if (p > 0.5) return n - binomial(n, 1 - p, unit);
	if (n <= 0 || p <= 0) return 0;
	if (n * p > EXACT_UP_TO) return Math.min(n, Math.max(0, Math.floor(n * p + bell(unit) * Math.sqrt(n * p * (1 - p)) + 0.5)));
	let left = unit();
	let chance = power(1 - p, n);
	let count = 0;
	while (left >= chance && count < n) {
		left -= chance;
		chance *= ((n - count) / (count + 1)) * (p / (1 - p));
		count++;
	}
	return count;
}

/** Nearly standard normal: the sum of twelve uniforms. */
function bell(unit: () => number): number {
	let sum = -6;
	for (let i = 0; i < 12; i++) sum += unit();
	return sum;
}

function power(base: number, exponent: number): number {
	let result = 1;
	for (let [square, left] = [base, exponent]; left > 0; left = Math.floor(left / 2), square *= square) if (left % 2 === 1) result *= square;
	return result;
}

/** `sum of counts` drawn with replacement from a population of `counts` by group. */
export function resample(counts: readonly number[], unit: () => number): number[] {
	let left = counts.reduce((sum, count) => sum + count, 0);
	let rest = left;
	return counts.map((count) => {
		const drawn = count === rest ? left : binomial(left, count / rest, unit);
		left -= drawn;
		rest -= count;
		return drawn;
	});
}
