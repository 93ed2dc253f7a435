import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLES } from '../../src/lib/extract/columns';
import type { Column } from '../../src/lib/extract/columns';
import { parseDate } from '../../src/lib/extract/cells/date';
import { distributionsOf } from '../../src/lib/quality/distribution';
import type { ColumnDistribution } from '../../src/lib/quality/distribution';
import { binsOf } from '../../src/lib/quality/distribution/limits';
import { quantile } from '../../src/lib/quality/distribution/numbers';
import { extractedOf, many } from './extracts';
import type { Written } from './extracts';

const borgere = (rows: readonly Written[]) => distributionsOf(extractedOf('borgere', rows));
const column = (name: string, cells: (string | number | boolean | null)[]) => borgere(cells.map((cell, i) => ({ borger_id: `b${i}`, [name]: cell })))[name]!;
const bins = (d: ColumnDistribution) => (d.kind === 'numbers' || d.kind === 'dates' ? d.bins.filter(({ count }) => count > 0).map(({ from, to, count }) => [from, to, count]) : []);

describe('words of a column', () => {
	it('are all values of the contract in its order, the unused too', () => {
		expect(column('vum_samlet', ['E', 'B', 'B', null])).toEqual({ kind: 'words', rows: 4, blank: 1, values: ['A', 'B', 'C', 'D', 'E'].map((value) => ({ value, count: value === 'B' ? 2 : value === 'E' ? 1 : 0 })) });
		expect(column('maalgruppe', ['psykiatri', null])).toMatchObject({ blank: 1, values: [{ count: 0 }, { value: 'psykiatri', count: 1 }, { count: 0 }] });
	});
	it('tell a blank flag, frame and impairment from a written one, although both are stored alike', () => {
		expect(column('varig', [true, false, null, null])).toEqual({ kind: 'words', rows: 4, blank: 2, values: [{ value: 'nej', count: 1 }, { value: 'ja', count: 1 }] });
		expect(column('ramme_behov', ['eget_hjem', null, 'doegndaekket'])).toMatchObject({ blank: 1, values: [{ value: 'eget_hjem', count: 1 }, { count: 0 }, { count: 1 }] });
		expect(column('funktionsnedsaettelse', ['begge', null, null])).toMatchObject({ blank: 2, values: [{ count: 0 }, { count: 0 }, { value: 'begge', count: 1 }, { count: 0 }] });
	});
});

describe('numbers of a column', () => {
	it('have quartiles as Excel gives them, over what is known', () => {
		expect(column('timer_uge', [4, 1, null, 3, 2])).toMatchObject({ rows: 5, blank: 1, min: 1, q1: 1.75, median: 2.5, q3: 3.25, max: 4 });
		expect(column('timer_uge', [7])).toMatchObject({ min: 7, q1: 7, median: 7, q3: 7, max: 7 });
		expect(column('timer_uge', [null])).toEqual({ kind: 'numbers', rows: 1, blank: 1, min: null, q1: null, median: null, q3: null, max: null, bins: [] });
	});
	it('do not count a blank cell as 0', () => {
		expect(column('dagtilbud_dage', [0, null, null, 5])).toMatchObject({ blank: 2, min: 0, median: 2.5, max: 5 });
		expect(bins(column('dagtilbud_dage', [0, null, 5]))).toEqual([[0, 0, 1], [4, 5, 1]]);
	});
	it('lie in bands of ten years from 18 on', () => {
		expect(bins(column('alder', [0, 17, 18, 29, 30, 99, 100, 120]))).toEqual([[0, 17, 2], [18, 29, 2], [30, 39, 1], [90, 99, 1], [100, 120, 2]]);
	});
	it('lie in bands of hours that hold their upper limit, with 0 by itself', () => {
		expect(bins(column('timer_uge', [0, 0.1, 0.5, 0.51, 10, 10.5, 168]))).toEqual([[0, 0, 1], [0, 0.5, 2], [0.5, 1, 1], [6, 10, 1], [10, 15, 1], [120, 168, 1]]);
	});
	it('lie in ever wider bands of kroner, and income apart', () => {
		const budget = distributionsOf(extractedOf('budget', [-5_422_000, -1e12, 0, 1, 500, 501, 102_384_000, 1e12].map((vedtaget_kr) => ({ funktion: 'f', aar: 2026, vedtaget_kr }))))['vedtaget_kr']!;
		expect(bins(budget)).toEqual([[-1e12, -1e9, 1], [-1e7, -1e6, 1], [-1, 0, 1], [0, 100, 1], [200, 500, 1], [500, 1000, 1], [1e8, 2e8, 1], [1e9, 1e12, 1]]);
	});
	it('begin and end with a band that holds something', () => {
		const d = column('alder', [45, 71]);
		expect(d.kind === 'numbers' && d.bins.map(({ count }) => count)).toEqual([1, 0, 0, 1]);
	});
});

describe('dates of a column', () => {
	it('lie by year, with their first and last day', () => {
		const d = column('vurderingsdato', ['2025-12-31', '2026-01-01', '2026-12-31', null, '1989-12-31', '1990-01-01', '2009-12-31', '2041-05-05']);
		expect(d).toMatchObject({ rows: 8, blank: 1, min: parseDate('1989-12-31'), max: parseDate('2041-05-05') });
		expect(bins(d)).toEqual([[1, 1989, 1], [1990, 1994, 1], [2005, 2009, 1], [2025, 2025, 1], [2026, 2026, 2], [2040, 9999, 1]]);
	});
	it('have none where none is known', () => {
		expect(column('vurderingsdato', [null])).toEqual({ kind: 'dates', rows: 1, blank: 1, min: null, max: null, bins: [] });
	});
});

describe('texts of a column', () => {
	it('are counted, and never kept', () => {
		const d = distributionsOf(extractedOf('bevillinger', ['a', 'b', 'a', null, 'å', ''].map((tilbud, i) => ({ bevilling_id: `v${i}`, borger_id: 'b', indsats: '85', tilbud, start: '2026-01-01' }))));
		expect(d['tilbud']).toEqual({ kind: 'texts', rows: 6, blank: 1, distinct: 4 });
		expect(d['bevilling_id']).toEqual({ kind: 'texts', rows: 6, blank: 0, distinct: 6 });
	});
	it('are counted right when there are thousands, also such as end alike', () => {
		const rows = many(9000, 'bevilling_id', (i) => ({ borger_id: `${i % 3001}-same-end`, indsats: '85', start: '2026-01-01' }));
		expect(distributionsOf(extractedOf('bevillinger', rows))['borger_id']).toMatchObject({ distinct: 3001 });
	});
});

describe('a distribution', () => {
	const cell = (c: Column): fc.Arbitrary<string | number | boolean | null> => {
		const value = (): fc.Arbitrary<string | number | boolean> => {
			if (c.kind === 'flag') return fc.boolean();
			if (c.kind === 'ordinal' || c.kind === 'choice') return fc.constantFrom(...c.values);
			if (c.kind === 'integer') return fc.integer({ min: c.min, max: c.max });
			if (c.kind === 'number') return fc.double({ min: c.min, max: c.max, noNaN: true });
			if (c.kind === 'date') return fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
			return fc.string();
		};
		return fc.option(value());
	};
	it.each(TABLES.map((spec) => [spec.name, spec] as const))('of every column of %s adds up to the rows, is small and can be sent', (name, spec) => {
		const row = fc.record(Object.fromEntries(spec.columns.map((c) => [c.name, cell(c)])));
		fc.assert(
			fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
				const found = distributionsOf(extractedOf(name, rows));
				expect(structuredClone(found)).toEqual(found);
				for (const [column, d] of Object.entries(found)) {
					expect(d.rows).toBe(rows.length);
					expect(d.blank, column).toBe(rows.filter((r) => r[column] === null).length);
					if (d.kind === 'texts') expect(d.distinct).toBe(spec.columns.some((c) => c.name === column && c.kind === 'text' && c.unique) ? d.rows - d.blank : new Set(rows.flatMap((r) => (r[column] === null ? [] : [r[column]]))).size);
					else {
						const counts = (d.kind === 'words' ? d.values : d.bins).map(({ count }) => count);
						expect(counts.reduce((sum, count) => sum + count, d.blank), column).toBe(rows.length);
						expect(counts.length).toBeLessThan(40);
					}
				}
			}),
			{ numRuns: 60 }
		);
	});
	it('has bins that rise, leave no gap and end where the contract does', () => {
		for (const spec of TABLES)
			for (const c of spec.columns) {
				if (c.kind !== 'number' && c.kind !== 'integer') continue;
				const all = binsOf(c);
				expect(all.length, c.name).toBeLessThan(40);
				expect([all[0]!.from, all.at(-1)!.to], c.name).toEqual([c.min, c.max]);
				all.slice(1).forEach((bin, i) => expect(bin.from, c.name).toBe(all[i]!.to + (c.kind === 'integer' ? 1 : 0)));
			}
	});
	it('has a median with as many values on either side', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 168 }), { minLength: 1 }), (hours) => {
				const median = quantile([...hours].sort((a, b) => a - b), 0.5)!;
				expect(hours.filter((h) => h < median).length).toBeLessThanOrEqual(hours.length / 2);
				expect(hours.filter((h) => h > median).length).toBeLessThanOrEqual(hours.length / 2);
			})
		);
	});
	it('refuses a column that is stored as something else', () => {
		const table = extractedOf('borgere', [{ borger_id: 'b1' }]);
		table.table.columns['alder'] = { kind: 'flag', values: new Uint8Array(1) };
		expect(() => distributionsOf(table)).toThrow('the column alder is stored as flag, not as integer');
		delete table.table.columns['alder'];
		expect(() => distributionsOf(table)).toThrow('the table borgere lacks the column alder');
	});
});
