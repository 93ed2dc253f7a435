import { describe, expect, it, test } from 'vitest';
import { parseDate } from '../../../src/lib/extract/cells/date';
import { dayInName, newestFirst } from '../../../src/lib/extract/reading/newest';

describe('the date in the name of a file', () => {
	test.each([
		['Indsatser_20260131.csv', '2026-01-31'],
		['sager 31-01-2026.csv', '2026-01-31'],
		['sager_31.01.2026', '2026-01-31'],
		['2026-01-31 borgere.csv', '2026-01-31'],
		['borgere 2026-01.csv', '2026-01-01'],
		['borgere_202601.csv', '2026-01-01'],
		['mappe 2020-01-01/borgere_20260131.csv', '2026-01-31'],
		['arkiv.zip › 2026_01_31.csv', '2026-01-31']
	])('%s: %s', (name, day) => expect(dayInName(name)).toBe(parseDate(day)));
	test.each(['borgere.csv', 'borgere_2026.csv', 'borgere_20261301.csv', 'borgere_20260231.csv', 'nr 120260131.csv', 'mappe 2020-01-01/borgere.csv', 'sager 31-02-2026.csv'])('%s has none', (name) => expect(dayInName(name)).toBeNull());
});

describe('the newest of several files', () => {
	const order = (...files: [name: string, lastModified: number | null][]) => newestFirst(files.map(([name, lastModified]) => ({ name, lastModified }))).map(({ name }) => name);
	it('is told by the dates in their names when all have one', () => expect(order(['a_20260131', 9], ['b_20260301', 1], ['c_20251231', 5])).toEqual(['b_20260301', 'a_20260131', 'c_20251231']));
	it('is told by when they were changed when one has none', () => expect(order(['a_20260131', 2], ['b', 9], ['c_20251231', 5])).toEqual(['b', 'c_20251231', 'a_20260131']));
	it('is the last given when nothing else tells', () => {
		expect(order(['a', null], ['b', null], ['c', null])).toEqual(['c', 'b', 'a']);
		expect(order(['a_20260131', 9], ['b_20260131', 1])).toEqual(['b_20260131', 'a_20260131']);
	});
});
