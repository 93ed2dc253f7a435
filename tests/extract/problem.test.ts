import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BORGERE } from '../../src/lib/extract/columns';
import { problemLines } from '../../src/lib/extract/problems/problem';
import type { ProblemGroup } from '../../src/lib/extract/problems/problem';
import { problemCsv } from '../../src/lib/extract/problems/problem-csv';
import { problemsOf } from '../support/read-table';

const group = (rest: Partial<ProblemGroup>): ProblemGroup => ({ file: 'borgere.csv', table: 'borgere', column: '', code: 'x', expected: { da: 'a', en: 'b' }, severity: 'error', drops: true, rows: Int32Array.of(2), values: null, ...rest });
const COLUMNS = ['', ...BORGERE.columns.slice(0, 4).map(({ name }) => name)];
const groups = fc.array(
	fc.record({ file: fc.constantFrom('a.csv', 'b.csv'), column: fc.constantFrom(...COLUMNS), rows: fc.uniqueArray(fc.nat(50)), from: fc.nat(3) }).map(({ file, column, rows, from }) => {
		const rising = Int32Array.from(rows).sort();
		return group({ file, column, rows: rising, values: rising.length > from ? [...rising].map((row, at) => (at < from ? null : `${column}${row}`)) : null });
	}),
	{ maxLength: 6 }
);

describe('the list of problems', () => {
	it('has every row of every group once, file by file, by row and then by column, with its own value', () => {
		fc.assert(
			fc.property(groups, (given) => {
				const lines = problemsOf(given);
				const places = lines.map(({ file, row, column }) => [[...new Set(given.map((each) => each.file))].indexOf(file), row, COLUMNS.indexOf(column)] as const);
				expect(places).toEqual([...places].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]));
				const flat = given.flatMap(({ file, column, rows, values }) => [...rows].map((row, at) => `${file} ${column} ${row} ${values?.[at] ?? '-'}`));
				expect(lines.map(({ file, column, row, value }) => `${file} ${column} ${row} ${value ?? '-'}`).sort()).toEqual(flat.sort());
			})
		);
	});

	it('starts with its first line before the others are made', () => {
		const many = group({ rows: Int32Array.from({ length: 2_000_000 }, (_, at) => at + 2) });
		expect(problemLines([many]).next().value).toMatchObject({ row: 2, code: 'x' });
	});

	it('is written in pieces with one header, whatever the number of lines', () => {
		for (const length of [0, 1, 19_999, 20_000, 20_001, 40_000]) {
			const pieces = [...problemCsv(length ? [group({ rows: Int32Array.from({ length }, (_, at) => at + 2) })] : [], 'en')];
			expect(pieces).toHaveLength(Math.max(1, Math.ceil(length / 20_000)));
			const lines = pieces.join('').trimEnd().split('\n');
			expect([lines.length, lines[0], lines.filter((line) => line.startsWith('file;')).length]).toEqual([length + 1, 'file;row;column;code;value;expected;severity;used', 1]);
		}
	});
});
