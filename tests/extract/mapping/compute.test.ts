import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { BAD, RANGE } from '../../../src/lib/extract/cells/cell';
import { TABLES } from '../../../src/lib/extract/columns';
import { parseDate } from '../../../src/lib/extract/cells/date';
import { citedParagraph } from '../../../src/lib/extract/mapping/cited';
import { computation, computationsFor, yearsBetween } from '../../../src/lib/extract/mapping/compute';
import { parseNumber } from '../../../src/lib/extract/cells/number';
import { paragraphOf } from '../../../src/lib/extract/cells/paragraph';
import { tableSpec } from './headers';

const day = (text: string): number => parseDate(text)!;
const CONTEXT = { date: day('2026-06-15'), readDate: parseDate, readNumber: (text: string) => parseNumber(text, ',') };
const column = (name: string, table: 'borgere' | 'bevillinger' = 'borgere') => tableSpec(table).columns.find((each) => each.name === name)!;

describe('an age from a year of birth', () => {
	const read = computation('birth_year', column('alder'), CONTEXT);
	test.each<[string, unknown]>([
		['1980', 46],
		['2026', 0],
		['1906', 120],
		['1905', RANGE],
		['2027', RANGE],
		['80', BAD],
		['046', BAD],
		['1980-01-01', BAD],
		['ukendt', BAD]
	])('%s is %s', (text, age) => expect(read(text)).toBe(age));
	it("is counted on the row's own day when it has one", () => {
		expect(read('1980', day('2020-01-01'))).toBe(40);
		expect(read('1980', null)).toBe(46);
	});
});

describe('an age from a date of birth', () => {
	const read = computation('birth_date', column('alder'), CONTEXT);
	test.each<[string, unknown]>([
		['15-06-2008', 18],
		['16-06-2008', 17],
		['2008-06-14', 18],
		['15.06.2026', 0],
		['16-06-2026', RANGE],
		['15-06-1906', 120],
		['15-06-1905', RANGE],
		['31-02-1980', BAD],
		['1980', BAD]
	])('%s is %s', (text, age) => expect(read(text)).toBe(age));
	it("is counted on the row's own day when it has one, also on day 0", () => {
		expect(read('15-06-2008', day('2026-06-14'))).toBe(17);
		expect(read('01-01-1950', 0)).toBe(20);
	});
	test.each([
		['2000-02-29', '2018-02-28', 17],
		['2000-02-29', '2018-03-01', 18],
		['2000-02-29', '2020-02-29', 20],
		['1969-12-31', '1970-01-01', 0]
	])('from %s to %s are %d whole years', (birth, now, years) => expect(yearsBetween(day(birth), day(now))).toBe(years));
	it('never falls as time goes and rises by one at most a year', () => {
		const days = fc.integer({ min: -20_000, max: 30_000 });
		fc.assert(
			fc.property(days, fc.nat(20_000), (birth, later) => {
				const before = yearsBetween(birth, birth + later);
				expect(before).toBeGreaterThanOrEqual(0);
				expect([before, before + 1]).toContain(yearsBetween(birth, birth + later + 365));
			}),
			{ seed: 3, numRuns: 300 }
		);
	});
});

describe('hours a week from hours a month', () => {
	const read = computation('hours_month', column('timer_uge'), CONTEXT);
	test.each<[string, unknown]>([
		['0', 0],
		['13', 3],
		['10', 2.3077],
		['4,3333', 1],
		['728', 168],
		['728,1', RANGE],
		['-1', RANGE],
		['mange', BAD]
	])('%s is %s', (text, hours) => expect(read(text)).toBe(hours));
});

describe('the paragraph of a longer text', () => {
	test.each([
		['SEL § 107 Midlertidigt botilbud', '107'],
		['Støtte efter servicelovens § 85, stk. 1', '85'],
		['Støtte jf. lovens § 85', '85'],
		['Efter lov om social service §107', '107'],
		['ABL § 105', 'ABL105'],
		['Almenboliglovens § 105, stk. 2', 'ABL105'],
		['lov om almene boliger m.v. § 105, stk. 2', 'ABL105'],
		['§ 105 i almenboligloven', 'ABL105'],
		['Botilbud § 105', 'ABL105'],
		['Botilbud efter SEL § 105', 'SEL105'],
		['SEL § 105', 'SEL105'],
		['botilbud jf. § 108 (tidl. 110)', '108'],
		['§§ 107 og 108', '107'],
		['SEL-107-', '107'],
		['ABL-105-2', 'ABL105'],
		['Botilbud SEL 108', '108'],
		['§ 85 i eget hjem', '85'],
		['§ 85 i boform efter almenboligloven § 105', '85'],
		['§ 82 a gruppeforløb', '82a'],
		['§82b', '82b'],
		['Paragraf 104', '104'],
		['SUL § 140 og SEL § 85', '85'],
		['Bostøtte (§\u00a085)', '85'],
		['85', '85'],
		['105', 'ABL105']
	])('%s is %s', (text, paragraph) => {
		expect(citedParagraph(text)).toBe(paragraph);
		expect(paragraphOf(paragraph)).toBe(paragraph === 'SEL105' ? '105' : paragraph);
	});
	test.each(['Sundhedslovens § 141', 'SUL § 140', '§ 140 i sundhedsloven', '15 timer pr. uge', 'Botilbud 24', 'Bostøtte', '§1045', 'bostoette', 'vessel 107', '§'])('%s cites none', (text) =>
		expect(citedParagraph(text)).toBeNull()
	);
	it('is BAD for the reader where none is cited', () => {
		const read = computation('paragraph', column('indsats', 'bevillinger'), CONTEXT);
		expect(read('Botilbud § 107')).toBe('107');
		expect(read('Botilbud')).toBe(BAD);
	});
	it('never fails, and gives only what paragraphOf reads', () => {
		const piece = fc.constantFrom('§', '§§', ' ', '107', '85', 'SEL', 'ABL', 'lov', 'i', 'a', ',', 'stk.', 'sundhedslovens', '(', '105', 'paragraf');
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 12 }), (pieces) => {
				const cited = citedParagraph(pieces.join(' '));
				if (cited !== null) expect(paragraphOf(cited)).not.toBeNull();
			}),
			{ seed: 107, numRuns: 400 }
		);
	});
	it('looks no further than the beginning of a long cell', () => {
		expect(citedParagraph(`${'ord '.repeat(70)}§ 85`)).toBe('85');
		expect(citedParagraph(`${'ord '.repeat(80)}§ 85`)).toBeNull();
		expect(citedParagraph('lov'.repeat(100_000))).toBeNull();
	});
});

test('few columns are computed, each from what its kind can hold', () => {
	expect(computationsFor('borgere', 'alder')).toEqual(['birth_year', 'birth_date']);
	expect(computationsFor('bevillinger', 'borger_id')).toEqual(['case']);
	expect(computationsFor('bevillinger', 'omfang')).toEqual([]);
	for (const { name, columns } of TABLES)
		for (const { name: each, kind } of columns)
			for (const by of computationsFor(name, each)) expect(kind).toBe(by === 'hours_month' ? 'number' : by.startsWith('birth') ? 'integer' : 'text');
});
