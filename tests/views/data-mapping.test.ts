import { describe, expect, it } from 'vitest';
import { TABLES, specOf } from '../../src/lib/extract/columns';
import { COMPUTATIONS } from '../../src/lib/extract/mapping/mapping';
import type { Recognised } from '../../src/lib/extract/recognised';
import { columnWords } from '../../src/lib/views/data/column-words';
import { effectSentences, statusOf } from '../../src/lib/views/data/file-summary';
import { computationsFor } from '../../src/lib/extract/mapping/compute';
import { effectChange, mappingRows, meaningsOf, missingColumns, openSuggestions } from '../../src/lib/views/data/mapping-rows';

const suggestion = (column: string, from: string, certainty: number) => ({ table: 'borgere' as const, column, origin: { from }, certainty, because: 'alike' as const });
const file: Recognised = {
	file: 'a.csv',
	size: 1,
	lastModified: null,
	form: { encoding: 'utf-8', delimiter: ';', quote: '"', headerRow: 1, decimal: ',', dates: 'dmy' },
	lineEnd: 'lf',
	columns: [
		{ heading: 'Id', samples: ['x1', 'x2'], identity: null },
		{ heading: 'Note', samples: [], identity: 'free_text' }
	],
	plan: { file: 'a.csv', tables: ['borgere'] },
	origins: { borgere: { borger_id: { from: 'Id' }, maalgruppe: { from: 'Note' } } },
	missing: { borgere: ['alder'] },
	suggestions: [suggestion('alder', 'Alder i år', 0.4), suggestion('alder', 'Leveår', 0.8), suggestion('borger_id', 'Nr', 0.9), suggestion('varig', 'Varigt', 0.5)],
	words: { borgere: { maalgruppe: [{ word: 'autisme', meaning: null, count: 3 }, { word: 'handicap', meaning: 'handicap', count: 9 }] } },
	usable: { borgere: { rows: 1000, used: 982, all: true } }
};
const row = (column: string) => [...mappingRows(file, 'borgere').shown, ...mappingRows(file, 'borgere').absent].find((r) => r.column.name === column)!;

describe('the rows of a mapping', () => {
	it('are all columns of the table once: required first, then those read or suggested, the others apart', () => {
		const { shown, absent } = mappingRows(file, 'borgere');
		expect(shown.map((r) => r.column.name)).toEqual(['borger_id', 'alder', 'vum_samlet', 'timer_uge', 'maalgruppe', 'varig']);
		expect(shown.length + absent.length).toBe(specOf('borgere').columns.length);
	});

	it('show what stands under the heading, or why it is not kept', () => {
		expect(row('borger_id')).toMatchObject({ samples: ['x1', 'x2'], identity: null });
		expect(row('maalgruppe')).toMatchObject({ samples: [], identity: 'free_text' });
	});

	it('find a heading that a mapping writes a little differently, and say so when it is not there', () => {
		const from = (heading: string) => mappingRows({ ...file, origins: { borgere: { borger_id: { from: heading } } } }, 'borgere').shown[0];
		expect(from('ID')).toMatchObject({ heading: 'Id', samples: ['x1', 'x2'] });
		expect(from('Nummer')).toMatchObject({ heading: '', samples: [] });
	});

	it('carry the surest suggestion, and none where the column is read already', () => {
		expect(row('alder').suggestion?.origin.from).toBe('Leveår');
		expect(row('borger_id').suggestion).toBeNull();
		expect(openSuggestions(file).map(({ column }) => column)).toEqual(['alder', 'varig']);
	});

	it('count the words that are not known', () => {
		expect(row('maalgruppe').unknownWords).toBe(1);
	});

	it('tell which required columns nothing fills', () => {
		expect(missingColumns(file)).toEqual([{ table: 'borgere', column: 'alder' }]);
		expect(missingColumns({ ...file, plan: { ...file.plan, tables: [] } })).toEqual([]);
	});
});

describe('what a column can be', () => {
	it('offers a value for every word of flags, scales and choices, and none for other columns', () => {
		const of = (table: 'borgere' | 'bevillinger', name: string) => meaningsOf(specOf(table).columns.find((c) => c.name === name)!);
		expect(of('borgere', 'varig')).toEqual(['ja', 'nej']);
		expect(of('borgere', 'vum_samlet')).toEqual(['A', 'B', 'C', 'D', 'E']);
		expect(of('bevillinger', 'leverandoer')).toContain('region');
		expect(of('borgere', 'alder')).toEqual([]);
	});

	it('uses every computation for some column, and only where it gives that column', () => {
		const used = TABLES.flatMap(({ name, columns }) => columns.flatMap((c) => computationsFor(name, c.name)));
		expect(new Set(used)).toEqual(new Set(COMPUTATIONS));
		expect(computationsFor('borgere', 'borger_id')).toEqual(['case']);
		expect(computationsFor('bevillinger', 'borger_id')).toEqual(['case']);
	});

	it('has plain words for every column of every table, in both languages', () => {
		for (const { name, columns } of TABLES)
			for (const column of columns)
				for (const locale of ['da', 'en'] as const) expect(columnWords(name, column.name, locale), `${name}.${column.name}`).not.toBe(column.name);
	});
});

describe('the effect of a correction', () => {
	const usable = (used: number, rows = 1000) => ({ borgere: { rows, used, all: true } });

	it('is the rows gained or lost, and nothing when nothing changed or other rows were looked at', () => {
		expect(effectChange(usable(970), usable(982))).toBe(12);
		expect(effectChange(usable(982), usable(970))).toBe(-12);
		expect(effectChange(usable(982), usable(982))).toBeNull();
		expect(effectChange(usable(970, 900), usable(982))).toBeNull();
	});

	it('is said in words, with the table where there are two', () => {
		expect(effectSentences(file, 12, 'da')).toEqual(['982 af 1.000 rækker kan bruges.', '12 flere end før rettelsen.']);
		expect(effectSentences(file, -3, 'en')).toEqual(['982 of 1,000 rows can be used.', '3 fewer than before the correction.']);
		const two: Recognised = { ...file, plan: { ...file.plan, tables: ['borgere', 'bevillinger'] }, usable: { ...file.usable, bevillinger: { rows: 5000, used: 1, all: false } } };
		expect(effectSentences(two, null, 'da')).toEqual(['Borgere: 982 af 1.000 rækker kan bruges.', 'Bevillinger: 1 af de første 5.000 rækker kan bruges.']);
	});

	it('tells whether the file can be read, should be looked at, or lacks something', () => {
		expect(statusOf(file, 'borgere')).toBe('missing');
		const found = { ...file, missing: {} };
		expect(statusOf(found, 'borgere')).toBe('check');
		expect(statusOf({ ...found, suggestions: [] }, 'borgere')).toBe('check');
		expect(statusOf({ ...found, suggestions: [], words: {} }, 'borgere')).toBe('ready');
		const left = { ...found, plan: { ...file.plan, tables: [] } };
		expect(statusOf(left, 'none')).toBe('check');
		expect(statusOf(left, 'cases')).toBe('ready');
	});
});
