import { describe, expect, it } from 'vitest';
import { ProblemList } from '../../../src/lib/extract/problems/problem-list';

const WORDS = { da: 'et tal', en: 'a number' };

describe('a list of problems', () => {
	it('keeps alike ones together, those of the first rows first', () => {
		const list = new ProblemList('f.csv', 'borgere');
		list.add({ column: 'alder', code: 'integer', expected: WORDS }, 5, 'x');
		list.add({ column: 'timer_uge', code: 'number', expected: WORDS }, 2);
		list.add({ column: 'alder', code: 'integer', expected: WORDS }, 7);
		list.add({ column: 'alder', code: 'integer', expected: WORDS }, 9, 'y');
		expect(list.groups).toEqual([
			{ file: 'f.csv', table: 'borgere', column: 'timer_uge', code: 'number', expected: WORDS, severity: 'error', drops: true, rows: Int32Array.of(2), values: null },
			{ file: 'f.csv', table: 'borgere', column: 'alder', code: 'integer', expected: WORDS, severity: 'error', drops: true, rows: Int32Array.of(5, 7, 9), values: ['x', null, 'y'] }
		]);
	});
	it('errors take their row out of use, the others do where it is said', () => {
		const list = new ProblemList('f.csv', null);
		list.add({ column: '', code: 'a', expected: WORDS }, 1);
		list.add({ column: '', code: 'b', expected: WORDS, severity: 'note' }, 1);
		list.add({ column: '', code: 'c', expected: WORDS, severity: 'note', drops: true }, 1);
		list.add({ column: '', code: 'd', expected: WORDS, drops: false }, 1);
		expect(list.groups.map(({ code, drops }) => [code, drops])).toEqual([['a', true], ['b', false], ['c', true], ['d', false]]);
	});
	it('keeps every row of a million, and the cells of the first ten thousand', () => {
		const list = new ProblemList('f.csv', 'borgere');
		for (let row = 1; row <= 20_000; row++) list.add({ column: 'alder', code: 'integer', expected: WORDS }, row, `v${row}`);
		const [group] = list.groups;
		expect([group?.rows.length, group?.values?.length, group?.values?.[9_999]]).toEqual([20_000, 10_000, 'v10000']);
	});
});
