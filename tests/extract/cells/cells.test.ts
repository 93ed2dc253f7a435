import { describe, expect, it } from 'vitest';
import { BAD, RANGE, cellReader, expected } from '../../../src/lib/extract/cells/cell';
import type { Reading } from '../../../src/lib/extract/cells/cell';
import { BEVILLINGER, BORGERE, BUDGET, TABLES } from '../../../src/lib/extract/columns';
import type { Column, TableSpec } from '../../../src/lib/extract/columns';
import { dayNumber, formatDate, parseDate } from '../../../src/lib/extract/cells/date';
import { fold } from '../../../src/lib/extract/text/fold';
import { DecimalEvidence, parseNumber } from '../../../src/lib/extract/cells/number';
import { paragraphOf } from '../../../src/lib/extract/cells/paragraph';

const column = (spec: TableSpec, name: string): Column => {
	const found = spec.columns.find((each) => each.name === name);
	if (!found) throw new Error(name);
	return found;
};
const read = (name: string, text: string, spec: TableSpec = BORGERE): Reading => cellReader(column(spec, name), { decimal: ',' })(text);

describe('numbers', () => {
	it.each([
		['0', 0],
		['168', 168],
		['2,4', 2.4],
		['2.4', 2.4],
		['+2,4', 2.4],
		['-2,4', -2.4],
		['−2,4', -2.4],
		['1.234', 1234],
		['12.345.678', 12345678],
		['1.234,5', 1234.5],
		['1,234.5', 1234.5],
		['1 234,5', 1234.5],
		['1\u00a0234', 1234],
		['1,234', 1.234],
		['1.23', 1.23],
		['1.2345', 1.2345],
		['1234.567', 1234.567],
		['0007', 7]
	])('with decimal commas %s is %d', (text, value) => expect(parseNumber(text, ',')).toBe(value));
	it.each([
		['1.234', 1.234],
		['1,234', 1234],
		['1,234,567.5', 1234567.5],
		['2,5', 2.5],
		['1.5', 1.5]
	])('with decimal points %s is %d', (text, value) => expect(parseNumber(text, '.')).toBe(value));
	it.each(['', ' ', '-', 'a', '1a', '1,2,3', '12.34,5', '1.2.3', '1,', ',5', '.5', '1e3', 'NaN', 'Infinity', '0x10', '1 2', '--1', '1.23.456', '1234,567.8'])('%j is no number', (text) => {
		expect(parseNumber(text, ',')).toBeNaN();
		expect(parseNumber(text, '.')).toBeNaN();
	});

	it.each([
		[['1.234', '2,5'], ','],
		[['1.234.567'], ','],
		[['1.234,5'], ','],
		[['1,234'], ','],
		[['0,125'], ','],
		[['1.234'], '.'],
		[['1.234', '1.5'], '.'],
		[['1,234', '1.5'], '.'],
		[['1,234,567'], '.'],
		[['1,234.5'], '.'],
		[['abc', ''], ','],
		[[], ','],
		[['12', 'x'], ',']
	])('a file with %j has the decimal sign %s', (cells, sign) => {
		const evidence = new DecimalEvidence();
		cells.forEach((cell) => evidence.see(cell));
		expect(evidence.sign).toBe(sign);
	});
});

describe('dates', () => {
	it.each(['2024-02-29', '29-02-2024', '29.02.2024', '29/02/2024', '29-2-2024', '2024-02-29T10:11:12Z', '2024-02-29 10:11', '29-02-2024 10:11:12', '29.02.2024 10.11'])('%s is the leap day of 2024', (text) => {
		const day = parseDate(text);
		expect(day === null ? null : formatDate(day)).toBe('2024-02-29');
	});
	it.each(['29-02-2023', '31-04-2024', '00-01-2024', '01-00-2024', '13/13/2024', '2024-13-01', '2024-1-1', '01-02.2024', '01-02-24', '45000', '2024', 'i dag', '0000-01-01', '2024-02-29x', '1900-02-29'])(
		'%s is no date',
		(text) => expect(parseDate(text)).toBeNull()
	);
	it('counts days from 1970-01-01 both ways', () => {
		expect(parseDate('1970-01-01')).toBe(0);
		expect(parseDate('31-12-1969')).toBe(-1);
		for (const [y, m, d] of [[1, 1, 1], [1600, 2, 29], [1899, 12, 31], [2000, 3, 1], [2026, 11, 22], [9999, 12, 31]] as const) {
			const iso = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
			expect(dayNumber(y, m, d)).toBe(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
			expect(formatDate(dayNumber(y, m, d) ?? NaN)).toBe(iso);
		}
	});
});

describe('flags', () => {
	it.each(['ja', 'JA', 'j', 'J', 'true', 'TRUE', 'SAND', '1', 'x', 'X'])('%s is yes', (text) => expect(read('varig', text)).toBe(1));
	it.each(['nej', 'Nej', 'n', 'N', 'false', 'FALSK', '0'])('%s is no', (text) => expect(read('varig', text)).toBe(0));
	it.each(['2', 'måske', 'jaja', '-', '?'])('%s is neither', (text) => expect(read('varig', text)).toBe(BAD));
});

describe('VUM', () => {
	const grades = [
		['A', 'a', '0', 'ingen', 'Ingen problem', 'ingen nedsat funktionsevne', 'INGEN PROBLEM'],
		['B', 'b', '1', 'let', 'let problem', 'Let nedsat funktionsevne'],
		['C', 'c', '2', 'moderat', 'moderat problem', 'moderat nedsat funktionsevne'],
		['D', 'd', '3', 'svær', 'svært', 'svaert problem', 'Svært problem', 'svær nedsat funktionsevne', 'SVÆRT'],
		['E', 'e', '4', 'fuldstændig', 'fuldstændigt', 'fuldstaendigt problem', 'Fuldstændigt nedsat funktionsevne']
	];
	grades.forEach((words, grade) => it.each(words)(`%s is grade ${grade}`, (text) => expect(read('vum_samlet', text)).toBe(grade)));
	it('leaves what is not assessed blank', () => expect(read('vum_sundhed', 'Ikke vurderet')).toBeNull());
	it.each(['F', '5', '-1', 'AB', 'lidt', 'let moderat', '1,5'])('%s is no grade', (text) => expect(read('vum_samlet', text)).toBe(BAD));
});

describe('choices and frames', () => {
	it.each(['doegndaekket', 'Døgndækket', 'DØGNDÆKKET', 'doegn-daekket'])('%s is the third frame', (text) => expect(read('ramme_behov', text)).toBe(2));
	it.each(['eget hjem', 'Eget-Hjem', 'EGET_HJEM'])('%s is the first frame', (text) => expect(read('ramme_behov', text)).toBe(0));
	it.each(['hos_paaroerende', 'Hos pårørende', 'hos-paarørende'])('%s is the second living situation', (text) => expect(read('bosituation', text)).toBe(1));
	it.each(['0', '2', 'A', 'hjem'])('%s is no frame', (text) => expect(read('ramme_behov', text)).toBe(BAD));
	it('folds decomposed letters too', () => expect(fold('A\u030a Døgn - Dækket')).toBe('aadoegndaekket'));
});

describe('ranges', () => {
	it.each([
		['alder', '0', 0],
		['alder', '120', 120],
		['alder', '121', RANGE],
		['alder', '-1', RANGE],
		['alder', '67,0', 67],
		['alder', '67,5', BAD],
		['timer_uge', '168', 168],
		['timer_uge', '168,01', RANGE],
		['timer_uge', '-0,01', RANGE],
		['dagtilbud_profil', '1', 1],
		['dagtilbud_profil', '3', 3],
		['dagtilbud_profil', '0', RANGE],
		['dagtilbud_profil', '4', RANGE],
		['dagtilbud_dage', '7', 7],
		['dagtilbud_dage', '7,1', RANGE],
		['merudgift_md', '1.500,25', 1500.25],
		['merudgift_md', '-1', RANGE]
	])('%s %s', (name, text, reading) => expect(read(name, text)).toBe(reading));
	it('lets accounts be negative', () => expect(read('regnskab_kr', '-1.234,5', BUDGET)).toBe(-1234.5));
	it('reads dates of grants', () => expect(read('start', '01-01-1970', BEVILLINGER)).toBe(0));
});

it('every column says in both languages what it expects', () => {
	for (const each of TABLES.flatMap(({ columns }) => columns)) expect(Object.values(expected(each)).every((words) => words.length > 3)).toBe(true);
});

describe('paragraphOf', () => {
	it.each([
		['85', '85'],
		['§ 107', '107'],
		['§107', '107'],
		['SEL § 108', '108'],
		['sel 108', '108'],
		['Servicelovens § 85, stk. 1', '85'],
		['serviceloven §85 stk.2 nr. 1', '85'],
		['§ 107, stk. 2', '107'],
		['§ 107 stk. 2, nr. 1', '107'],
		['ABL 105', 'ABL105'],
		['ABL § 105 stk. 2', 'ABL105'],
		['ABL§105', 'ABL105'],
		['abl105', 'ABL105'],
		['almenboligloven § 105', 'ABL105'],
		['Almenboliglovens § 105, stk. 1', 'ABL105'],
		['§ 105', 'ABL105'],
		['105', 'ABL105'],
		['§ 83 a', '83a'],
		['§ 97', '97'],
		['\u00a7\u00a0104 ', '104'],
		['botilbud_107', null],
		['bostoette', null],
		['§§ 103-104', null],
		['107 og 108', null],
		['1077', null],
		['', null]
	])('%s is %s', (text, paragraph) => expect(paragraphOf(text)).toBe(paragraph));
});
