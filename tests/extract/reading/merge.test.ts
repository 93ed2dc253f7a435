import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accounted, extractOf, listed, valuesOf } from '../files';
import type { Written } from '../files';

const HEADER = 'borger_id;alder;vum_samlet;timer_uge';
const citizens = (name: string, rows: Record<string, number>, lastModified?: number): Written => ({
	name,
	content: [HEADER, ...Object.entries(rows).map(([id, age]) => `${id};${age};D;2,4`)].join('\n'),
	lastModified,
	plan: { tables: ['borgere'] }
});
const ages = (files: Written[]): Record<string, unknown> => {
	const extract = extractOf(files);
	accounted(extract);
	const { columns } = extract.tables.borgere!.table;
	const values = valuesOf(columns['alder']);
	return Object.fromEntries(valuesOf(columns['borger_id']).map((id, at) => [id, values[at]]));
};

describe('files that overlap', () => {
	it('are one table, each id as the newest file has it', () => {
		expect(ages([citizens('b_20260201.csv', { b1: 2, b2: 2 }), citizens('b_20260301.csv', { b1: 3, b3: 3 }), citizens('b_20260101.csv', { b1: 1, b2: 1, b4: 1 })])).toEqual({ b1: 3, b2: 2, b3: 3, b4: 1 });
		expect(ages([citizens('a.csv', { b1: 1 }, 900), citizens('b.csv', { b1: 2 }, 100)])).toEqual({ b1: 1 });
		expect(ages([citizens('a.csv', { b1: 1 }), citizens('b.csv', { b1: 2 })])).toEqual({ b1: 2 });
	});
	it('list the older rows in their own file, and count them', () => {
		const extract = extractOf([citizens('ny.csv', { b1: 2, b2: 2 }, 9), citizens('gammel.csv', { b3: 1, b2: 1, b1: 1 }, 1)]);
		expect(listed(extract)).toEqual([['gammel.csv', 3, 'borger_id', 'superseded'], ['gammel.csv', 4, 'borger_id', 'superseded']]);
		const table = extract.tables.borgere!;
		expect([table.rowsIn, table.rowsUsed, table.files.map(({ file, rowsIn, rowsUsed }) => [file, rowsIn, rowsUsed])]).toEqual([5, 3, [['ny.csv', 2, 2], ['gammel.csv', 3, 1]]]);
		expect([[...table.origin.file], [...table.origin.row]]).toEqual([[0, 0, 1], [2, 3, 2]]);
		expect(extract.problems.find(({ code }) => code === 'superseded')).toMatchObject({ severity: 'note', drops: true });
	});
	it('keep an older row where the newer one cannot be used', () => expect(ages([citizens('ny.csv', { b1: 999 }, 9), citizens('gammel.csv', { b1: 40 }, 1)])).toEqual({ b1: 40 }));
	it('tell rows apart by all columns of their key', () => {
		const prices = (name: string, rows: string[], lastModified: number): Written => ({ name, content: ['indsats;niveau;aar;basis_kr_aar', ...rows].join('\n'), lastModified, plan: { tables: ['takster'] } });
		const extract = extractOf([prices('ny', ['a;1;2026;10', 'a;;2026;11', 'ab;;2026;12', 'a;1;2026;13'], 2), prices('gammel', ['a;1;2025;1', 'a;1;2026;2', 'a;;2026;3', 'a;b;2026;4', ';ab;2026;5'], 1)]);
		accounted(extract);
		expect(valuesOf(extract.tables.takster?.table.columns['basis_kr_aar'])).toEqual([10, 11, 12, 13, 1, 4]);
	});
	it('count blanks of the rows that are left', () => {
		const extract = extractOf([citizens('ny', { b1: 2 }, 2), { name: 'gammel', content: `${HEADER};varig\nb1;1;D;1;\nb2;1;D;1;ja\nb3;1;D;1;`, lastModified: 1, plan: { tables: ['borgere'] } }]);
		expect(extract.tables.borgere?.blanks).toMatchObject({ varig: 2, alder: 0, merudgift_md: 3 });
	});
	it('of any kind are all accounted for, and the newest row of each id is the one used', () => {
		const file = fc.dictionary(fc.constantFrom('b1', 'b2', 'b3', 'b4', 'b5'), fc.integer({ min: 0, max: 120 }));
		fc.assert(
			fc.property(fc.array(file, { minLength: 1, maxLength: 4 }), (files) => {
				expect(ages(files.map((rows, at) => citizens(`f${at}.csv`, rows, at + 1)))).toEqual(Object.assign({}, ...files));
			}),
			{ seed: 9, numRuns: 100 }
		);
	});
});
