import { describe, expect, it } from 'vitest';
import type { ProblemGroup } from '../../src/lib/extract/problems/problem';
import { aboutFile, filterGroups, firstLines, PAGE, sortGroups } from '../../src/lib/views/data/problem-list';
import { codeWords, consequenceWords, severityWords } from '../../src/lib/views/data/problem-words';

const group = (rest: Partial<ProblemGroup> & { count?: number } = {}): ProblemGroup => ({
	file: 'a.csv',
	table: 'borgere',
	column: 'alder',
	code: 'range',
	expected: { da: '', en: '' },
	severity: 'error',
	drops: true,
	values: null,
	rows: Int32Array.from({ length: rest.count ?? 1 }, (_, at) => at + 2),
	...rest
});
const few = group({ count: 2 });
const many = group({ count: 9, severity: 'warning', file: 'b.csv', code: 'blank' });
const note = group({ count: 5, severity: 'note', file: 'æ.csv' });
const error = group({ count: 3, file: 'b.csv' });
const all = [note, many, few, error];

describe('the list of problems', () => {
	it('is ordered by severity and then count, by count and then severity, or by file', () => {
		expect(sortGroups(all, 'severity')).toEqual([error, few, many, note]);
		expect(sortGroups(all, 'count')).toEqual([many, note, error, few]);
		expect(sortGroups(all, 'file')).toEqual([few, error, many, note]);
	});

	it('is filtered by file, severity and code, together', () => {
		const none = { file: '', severity: '', code: '' } as const;
		expect(filterGroups(all, none)).toEqual(all);
		expect(filterGroups(all, { ...none, file: 'b.csv' })).toEqual([many, error]);
		expect(filterGroups(all, { ...none, file: 'b.csv', severity: 'error' })).toEqual([error]);
		expect(filterGroups(all, { ...none, code: 'blank' })).toEqual([many]);
	});

	it('makes lines of one page of a million rows', () => {
		const lines = firstLines(group({ count: 1_000_000 }), PAGE);
		expect(lines).toHaveLength(100);
		expect(lines[99]).toEqual({ row: 101, value: null });
	});

	it('shows a value beside its row only where there is one to show', () => {
		expect(firstLines(group({ count: 2, values: ['126', null] }), PAGE)).toEqual([{ row: 2, value: '126' }, { row: 3, value: null }]);
	});

	it('knows what is about a file and not about rows', () => {
		expect(aboutFile(group({ rows: Int32Array.of(0) }))).toBe(true);
		expect(aboutFile(group({ rows: Int32Array.of() }))).toBe(true);
		expect(aboutFile(group({ count: 1 }))).toBe(false);
	});
});

describe('a problem in words', () => {
	it('says what becomes of the rows, or of the file', () => {
		const file = { rows: Int32Array.of(0), drops: false };
		expect(consequenceWords(group(), 'da')).toBe('Rækkerne bruges ikke');
		expect(consequenceWords(group({ drops: false }), 'da')).toBe('Rækkerne bruges');
		expect(consequenceWords(group({ ...file, table: null }), 'da')).toBe('Filen bruges ikke');
		expect(consequenceWords(group(file), 'en')).toBe('The file is used');
	});

	it('names a code and a severity, and shows a code without words as it is', () => {
		expect(codeWords('orphan', 'da')).toBe('Bevilling uden borger');
		expect(codeWords('brand_new', 'da')).toBe('brand new');
		expect(severityWords('note', 'da')).toBe('Til orientering');
	});
});
