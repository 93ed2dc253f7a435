/** Shapley values of small games, by hand, and shares that add up. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestRemainder } from '../../../src/lib/sim/contributions/round';
import { halfWidth, orders, SCALE, shapley } from '../../../src/lib/sim/contributions/shapley';

const values = (players: number, value: (bits: number) => number) => shapley(players, value).map((v) => Number(v) / Number(SCALE));

test('two left gloves and a right one: the one that is scarce has two thirds', () => {
	const pair = (bits: number) => (bits & 4 && bits & 3 ? 6 : 0);
	expect(values(3, pair)).toEqual([1, 1, 4]);
});

test('what players add alone is theirs, and a player who adds nothing has nothing', () => {
	expect(values(4, (bits) => (bits & 1 ? 5 : 0) + (bits & 2 ? -7 : 0) + (bits & 8 ? 11 : 0))).toEqual([5, -7, 0, 11]);
	expect(values(0, () => 9)).toEqual([]);
});

test('the values of any game of up to ten players add up to what all of them are worth', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 10 }), fc.infiniteStream(fc.integer({ min: -1e12, max: 1e12 })), (players, stream) => {
			const worth = Array.from({ length: 1 << players }, () => stream.next().value as number);
			const sum = shapley(players, (bits) => worth[bits]!).reduce((a, b) => a + b, 0n);
			expect(sum).toBe(BigInt(worth.at(-1)! - worth[0]!) * SCALE);
		}),
		{ numRuns: 20 }
	);
});

test('rounded shares add up to the nearest whole, each within one, and nothing stays nothing', () => {
	fc.assert(
		fc.property(fc.array(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), { minLength: 1, maxLength: 12 }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (parts, of) => {
			const rounded = largestRemainder(parts, of, parts.map((_, i) => `k${i}`));
			const sum = parts.reduce((a, b) => a + b, 0n);
			const off = 2n * (BigInt(rounded.reduce((a, b) => a + b, 0)) * of - sum);
			expect(off > -of && off <= of).toBe(true);
			parts.forEach((p, i) => {
				const away = BigInt(rounded[i]!) * of - p;
				expect(away > -of && away < of).toBe(true);
				if (p === 0n) expect(rounded[i]).toBe(0);
			});
		})
	);
	expect(largestRemainder([1n, 1n, 1n], 2n, ['c', 'a', 'b'])).toEqual([0, 1, 1]);
});

test('orders come with their reverse, each player once, the same for the same seed', () => {
	const drawn = orders(7, 30, 12);
	expect(drawn).toHaveLength(60);
	for (const [i, order] of drawn.entries()) {
		expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
		if (i % 2) expect(order).toEqual([...drawn[i - 1]!].reverse());
	}
	expect(orders(7, 30, 12)).toEqual(drawn);
	expect(orders(7, 30, 13)).not.toEqual(drawn);
});

test('the interval is that of Student for the mean of a few draws', () => {
	expect(halfWidth([3])).toBe(0);
	expect(halfWidth([1, 1, 1])).toBe(0);
	// t(11) = 2.201, standard deviation of 1..12 is 3.6056.
	expect(halfWidth(Array.from({ length: 12 }, (_, i) => i + 1))).toBeCloseTo((2.201 * 3.6056) / Math.sqrt(12), 1);
});
