import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, compare, compareAll, totalVariation } from '../../src/lib/quality/compare';
import type { ColumnDistribution } from '../../src/lib/quality/distribution';
import { createRandom } from '../../src/lib/generate/random';

const words = (counts: number[], blank = 0): ColumnDistribution => ({ kind: 'words', rows: counts.reduce((a, b) => a + b, blank), blank, values: counts.map((count, i) => ({ value: `w${i}`, count })) });
const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(1000)).map((o) => new Map(Object.entries(o)));

describe('total variation', () => {
	it('is a share between 0 and 1, the same both ways, and 0 to itself', () => {
		fc.assert(
			fc.property(counts, counts, (a, b) => {
				const distance = totalVariation(a, b);
				expect(distance).toBeGreaterThanOrEqual(0);
				expect(distance).toBeLessThanOrEqual(1);
				expect(totalVariation(b, a)).toBe(distance);
				expect(totalVariation(a, a)).toBe(0);
			})
		);
	});
	it('is the share that lies elsewhere, whatever the sizes', () => {
		expect(totalVariation(new Map([['a', 60], ['b', 40]]), new Map([['a', 5], ['b', 5]]))).toBeCloseTo(0.1, 12);
		expect(totalVariation(new Map([['a', 3]]), new Map([['b', 9]]))).toBe(1);
	});
	it('is 1 against nothing, and 0 between nothing and nothing', () => {
		expect([totalVariation(new Map(), new Map([['a', 1]])), totalVariation(new Map(), new Map())]).toEqual([1, 0]);
	});
});

describe('an extract against the sample', () => {
	it('allows for chance by one over the square root of the rows', () => {
		expect(chance(400, 400, 5) / chance(100, 100, 5)).toBeCloseTo(0.5, 12);
		expect(chance(1e6, 1e6, 5)).toBeLessThan(0.01);
	});
	it('is alike up to the limit and differs above it', () => {
		const sample = words([5000, 5000]);
		const { limit } = compare(sample, sample);
		expect(limit).toBeCloseTo(0.1 + chance(10000, 10000, 2), 12);
		const off = (share: number) => compare(words([5000 + Math.round(share * 10000), 5000 - Math.round(share * 10000)]), sample);
		expect(off(limit! - 0.0002)).toMatchObject({ judgement: 'alike' });
		expect(off(limit! + 0.0002)).toMatchObject({ judgement: 'differs' });
	});
	it('is looser on few citizens than on many', () => {
		const sample = words([500, 500]);
		expect(compare(words([21, 9]), sample).judgement).toBe('alike');
		expect(compare(words([2100, 900]), sample).judgement).toBe('differs');
	});
	it('cannot be compared when chance alone could move half', () => {
		const sample = words([50_000, 50_000]);
		const least = Array.from({ length: 60 }, (_, n) => n + 1).find((n) => chance(n, 100_000, 2) <= 0.5)!;
		expect(compare(words([least, 0]), sample).judgement).not.toBe('not_comparable');
		expect(compare(words([least - 1, 0]), sample)).toEqual({ distance: null, limit: null, judgement: 'not_comparable' });
	});
	it('looks at known values alone', () => {
		expect(compare(words([500, 500], 9000), words([500, 500])).distance).toBe(0);
		expect(compare(words([0, 0], 100), words([500, 500])).judgement).toBe('not_comparable');
	});
	it('holds bins of numbers against each other by their limits', () => {
		const numbers = (from: number): ColumnDistribution => ({ kind: 'numbers', rows: 1000, blank: 0, min: 0, q1: 0, median: 0, q3: 0, max: 0, bins: [{ from, to: from + 1, count: 1000 }] });
		expect([compare(numbers(1), numbers(1)).distance, compare(numbers(1), numbers(2)).distance]).toEqual([0, 1]);
	});
	it('says nothing of dates, texts and other kinds', () => {
		const dates: ColumnDistribution = { kind: 'dates', rows: 1000, blank: 0, min: 0, max: 0, bins: [{ from: 2026, to: 2026, count: 1000 }] };
		const texts: ColumnDistribution = { kind: 'texts', rows: 1000, blank: 0, distinct: 3 };
		const numbers: ColumnDistribution = { kind: 'numbers', rows: 1000, blank: 0, min: 0, q1: 0, median: 0, q3: 0, max: 0, bins: [{ from: 0, to: 0, count: 1000 }] };
		expect([compare(dates, dates), compare(texts, texts), compare(words([1000]), numbers)].map(({ judgement }) => judgement)).toEqual(['not_comparable', 'not_comparable', 'not_comparable']);
	});
	it('calls two draws of one distribution alike, nearly always', () => {
		const random = createRandom(7, 'draws');
		const draw = (n: number) => words(Array.from({ length: n }).reduce((sum: number[]) => ((sum[random.int(0, 4)]! += 1), sum), [0, 0, 0, 0, 0]));
		const judgements = Array.from({ length: 400 }, () => compare(draw(60), draw(60)).judgement);
		expect(judgements.filter((j) => j === 'differs').length).toBeLessThan(4);
	});
	it('compares the columns that both have', () => {
		expect(Object.keys(compareAll({ a: words([1]), b: words([1]) }, { b: words([1]), c: words([1]) }))).toEqual(['b']);
	});
});
