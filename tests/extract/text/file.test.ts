import { describe, expect, it } from 'vitest';
import { BORGERE } from '../../../src/lib/extract/columns';
import { openFile, withEncoding } from '../../../src/lib/extract/text/file';
import { UnreadableFile } from '../../../src/lib/extract/problems/problem';
import { readSource } from '../../../src/lib/extract/reading/read';
import { ofBytes } from '../../../src/lib/extract/sources/source';
import type { Source } from '../../../src/lib/extract/sources/source';
import { utf8, windows1252 } from '../files';

const HEADER = 'borger_id;alder;vum_samlet;timer_uge';
const source = (text: string | Uint8Array): Source => ofBytes('f.csv', typeof text === 'string' ? utf8(text) : text);
const sheet = (rows: string[][]): Source => ({ name: 'f.xlsx', lastModified: null, rows });
const cellsOf = (file: ReturnType<typeof openFile>): string[][] => [...file.blocks()].flatMap(({ cells }) => cells);

describe('an open file', () => {
	it('tells its form, its headings and its first records', () => {
		const file = openFile(source(`Udtræk\r\n\r\n ${HEADER}\r\nb1;67;D;2,4\r\n`));
		expect(file).toMatchObject({ form: { encoding: 'utf-8', delimiter: ';', quote: '', headerRow: 3 }, lineEnd: 'crlf', header: HEADER.split(';') });
		expect(file.head.rows).toEqual([1, 3, 4]);
		expect(cellsOf(file)).toEqual(file.head.cells);
	});
	it('gives all its records, each time it is asked', () => {
		const file = openFile(source(`${HEADER}\n${'b;67;D;2,4\n'.repeat(200_000)}`));
		expect(file.head.cells.length).toBeLessThan(200_001);
		expect([cellsOf(file).length, cellsOf(file).length]).toEqual([200_001, 200_001]);
	});
	it('has no record in its head that the end of the head cuts off', () => {
		const file = openFile(source(`${HEADER}\n${'b1;67;D;2,4\n'.repeat(50_000)}`));
		expect(file.head.cells.slice(1).every((cells) => cells.join(';') === 'b1;67;D;2,4')).toBe(true);
	});
	it.each(['sep=|\n', 'SEP=|\r\n', '"sep=|"\n'])('takes its delimiter from %j, which is no row', (line) => {
		const file = openFile(source(`${line}a;x|b\n1;2|3\n`));
		expect([file.form.delimiter, file.form.headerRow, cellsOf(file)]).toEqual(['|', 1, [['a;x', 'b'], ['1;2', '3']]]);
	});
	it('takes quotes that only come late as quotes, unless a person says that there are none', () => {
		const text = `a;b\n${'1;2\n'.repeat(100_000)}"x;y";3\n`;
		expect(cellsOf(openFile(source(text))).at(-1)).toEqual(['x;y', '3']);
		expect(openFile(source(text)).form.quote).toBe('');
		expect(cellsOf(openFile(source(text), { quote: '' })).at(-1)).toEqual(['"x', 'y"', '3']);
	});
	it('is read as Windows-1252 from its start when it turns out late not to be UTF-8', () => {
		const bytes = windows1252(`a;b\n${'1;2\n'.repeat(1_000_000)}Skjærn –;3\n`);
		const opened: string[] = [];
		const last = withEncoding(source(bytes), {}, undefined, (file) => {
			opened.push(file.form.encoding);
			return cellsOf(file).at(-1);
		});
		expect([opened, last]).toEqual([['utf-8', 'windows-1252'], ['Skjærn –', '3']]);
	});
	it('is not read twice where a person has said the encoding', () => {
		const bytes = windows1252(`a;b\n${'1;2\n'.repeat(1_000_000)}Skjærn;3\n`);
		expect(withEncoding(source(bytes), { encoding: 'utf-8' }, undefined, (file) => cellsOf(file).at(-1))).toEqual(['Skj\ufffdrn', '3']);
	});
	it('passes other errors on', () => {
		expect(() => withEncoding(source('a;b'), {}, undefined, () => { throw new RangeError('x'); })).toThrow(RangeError);
	});
	it.each<[string, Source]>([
		['nothing', source('')],
		['a mark alone', source('\ufeff')],
		['zeros', source('a;b\n1;2\n' + '\0'.repeat(20))],
		['a zero in the first line', source('a\0;b\n1;2\n')],
		['an empty sheet', sheet([])],
		['a sheet of blank rows', sheet([[], ['', ' ']])]
	])('is refused when it is %s', (_, each) => expect(() => openFile(each)).toThrow(UnreadableFile));
	it('may hold a few zeros', () => expect(openFile(source(`a;b\n1;\0\n${'1;2\n'.repeat(50)}`)).header).toEqual(['a', 'b']));
});

it('a sheet is opened as a file is', () => {
	const file = openFile(sheet([['Udtræk'], [], HEADER.split(';'), ['b1', '67', 'D', '2.4']]));
	expect(file).toMatchObject({ header: HEADER.split(';'), form: { headerRow: 3 }, size: 4 });
	expect(cellsOf(file)).toEqual([['Udtræk', '', '', ''], HEADER.split(';'), ['b1', '67', 'D', '2.4']]);
});

it('rows of a sheet end at their last filled cell, and lack nothing', () => {
	const rows = [[...HEADER.split(';'), 'varig', 'merudgift_md'], ['b1', '67', 'D', '2.4'], ['b2', '67', 'D', '1', 'ja'], ['b3', '67']];
	const { table, problems } = readSource(BORGERE, sheet(rows));
	expect(table.rows).toBe(2);
	expect(problems.map(({ column, code, rows: at }) => [column, code, ...at])).toEqual([['vum_samlet', 'blank', 4], ['timer_uge', 'blank', 4]]);
});
