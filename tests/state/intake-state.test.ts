import { describe, expect, it } from 'vitest';
import type { Recognised } from '../../src/lib/extract/recognised';
import { isSettled, leftAlone } from '../../src/lib/state/intake-state';

const recognised = (file: string, of: Partial<Recognised> = {}): Recognised => ({
	file,
	size: 1,
	lastModified: null,
	form: { encoding: 'utf-8', delimiter: ';', quote: '', headerRow: 1, decimal: ',', dates: 'dmy' },
	lineEnd: 'lf',
	columns: [],
	plan: { file, tables: ['borgere'] },
	origins: {},
	missing: { borgere: [] },
	suggestions: [],
	words: {},
	usable: { borgere: { rows: 10, used: 10, all: true } },
	...of
});
const alone = (file: string) => recognised(file, { plan: { file, tables: [] } });

describe('a file on its way in', () => {
	it('is settled from the point where nine in ten of its first rows can be used', () => {
		const used = (n: number) => isSettled(recognised('a.csv', { usable: { borgere: { rows: 10, used: n, all: true } } }), false);
		expect([8, 9, 10].map(used)).toEqual([false, true, true]);
		expect(isSettled(recognised('a.csv', { usable: { borgere: { rows: 0, used: 0, all: true } } }), false)).toBe(true);
	});
	it('is asked about when a required column is missing, or nothing says what it holds', () => {
		expect(isSettled(recognised('a.csv', { missing: { borgere: ['alder'] } }), false)).toBe(false);
		expect(isSettled(alone('a.csv'), false)).toBe(false);
		expect(isSettled(recognised('a.csv', { plan: { file: 'a.csv', tables: [], preset: 'sensum-one' } }), false)).toBe(true);
	});
	it('waits for the file of cases that its citizens are found through', () => {
		const grants = recognised('a.csv', { origins: { bevillinger: { borger_id: { from: 'SagId', by: 'case' } } } });
		expect([isSettled(grants, false), isSettled(grants, true)]).toEqual([false, true]);
	});
});

describe('a file that was left alone', () => {
	it('is known by its name, in an archive too, while it is the same file', () => {
		const all = [alone('a.csv'), recognised('b.csv'), alone('c.zip › d.csv'), recognised('c.zip › e.csv'), alone('new.csv')];
		expect([...leftAlone(all, [{ name: 'a.csv' }, { name: 'b.csv' }, { name: 'c.zip' }])]).toEqual(['a.csv', 'c.zip › d.csv']);
		expect([...leftAlone(all, [])]).toEqual([]);
	});
});
