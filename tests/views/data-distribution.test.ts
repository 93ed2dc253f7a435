import { describe, expect, it } from 'vitest';
import { filled } from '../../src/lib/quality/distribution';
import { barsOf, distributionWords, type Distribution } from '../../src/lib/views/data/distribution';

const of = (bins: Record<string, number>, rest: Partial<Distribution> = {}): Distribution => ({
	column: 'x',
	rows: 10,
	blank: 2,
	kind: 'words',
	bins: Object.entries(bins).map(([label, count]) => ({ label, count })),
	...rest
});

describe('the share that is filled', () => {
	it('is of all rows, and unknown without rows', () => {
		expect(filled(of({}))).toBe(0.8);
		expect(filled(of({}, { rows: 0, blank: 0 }))).toBeNull();
	});
});

describe('the bars of a distribution', () => {
	it('stand beside the sample’s by their label, shares of what is filled', () => {
		expect(barsOf(of({ ja: 6, nej: 2 }), of({ nej: 30, ja: 10 }), 9, 'øvrige')).toEqual([
			{ label: 'ja', count: 6, share: 0.75, sampleShare: 0.25 },
			{ label: 'nej', count: 2, share: 0.25, sampleShare: 0.75 }
		]);
	});

	it('include what only the sample has, as nought', () => {
		expect(barsOf(of({ a: 1 }), of({ b: 1 }), 9, '')[1]).toEqual({ label: 'b', count: 0, share: 0, sampleShare: 1 });
	});

	it('have no sample where there is none, and no division by nought', () => {
		expect(barsOf(of({ a: 0 }), null, 9, '')).toEqual([{ label: 'a', count: 0, share: 0, sampleShare: null }]);
	});

	it('beyond the most become one bar, and all counts are still there', () => {
		const own = of({ a: 5, b: 4, c: 3, d: 2 });
		expect(barsOf(own, null, 4, 'øvrige').map(({ label }) => label)).toEqual(['a', 'b', 'c', 'd']);
		const bars = barsOf(own, of({ e: 1, a: 1 }), 3, 'øvrige');
		expect(bars.map(({ label, count }) => [label, count])).toEqual([['a', 5], ['b', 4], ['øvrige', 5]]);
		expect(bars.reduce((sum, { sampleShare }) => sum + (sampleShare ?? 0), 0)).toBe(1);
	});
});

describe('a distribution in words', () => {
	it('gives smallest, largest and median of numbers, dates and years', () => {
		expect(distributionWords(of({}, { min: 0, median: 6.25, max: 1168 }), 'da')).toBe('0 til 1.168, median 6,25');
		expect(distributionWords(of({}, { min: '2022-01-03', max: '2026-11-19' }), 'da')).toBe('03.01.2022 til 19.11.2026');
		expect(distributionWords(of({}, { column: 'aar', min: 2024, median: 2025, max: 2026 }), 'en')).toBe('2024 to 2026, median 2025');
	});

	it('names the three commonest words, and none that nobody has', () => {
		expect(distributionWords(of({ a: 1, b: 5, c: 3, d: 1 }), 'da')).toMatch(/^b\u00a050.%, c\u00a030.%, a\u00a010.%$/);
		expect(distributionWords(of({ a: 0 }), 'da')).toBe('');
	});
});
