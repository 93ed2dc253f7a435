/** The same citizens and prices written in the ways that systems and spreadsheets write them: each gives the same tables. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import writeExcel from 'write-excel-file/universal';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { BORGERE, TAKSTER, VUM } from '../../src/lib/extract/columns';
import type { TableSpec } from '../../src/lib/extract/columns';
import { readSource } from '../../src/lib/extract/reading/read';
import type { TypedTable } from '../../src/lib/extract/table/table';
import { typedRow } from '../../src/lib/extract/table/typed-row';
import { expand } from '../../src/lib/extract/sources/expand';
import { ofBytes } from '../../src/lib/extract/sources/source';
import { plan } from '../../src/lib/rules/plan';
import type { Decision } from '../../src/lib/rules/decision';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { decide } from '../../src/lib/rules/trace';
import { serviceLevelData, shared } from '../support/shared';
import { expectSame } from '../support/same';
import { utf16, utf8, windows1252 } from './files';
import { readTable } from '../support/read-table';

type Sheet = string[][];

const MUNICIPALITY = 'ringkoebing-skjern';
const FOLDERS = { 'the worked example': shared(`domain/examples/${MUNICIPALITY}`), 'our own sample': resolve(import.meta.dirname, `../../data/samples/${MUNICIPALITY}`) };
const SPECS = { borgere: BORGERE, takster: TAKSTER };

const columnsOf = (spec: TableSpec, ...kinds: string[]): string[] => spec.columns.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
/** `change` on the filled cells of the columns named. */
const cells = (names: readonly string[], change: (cell: string) => string) => ([header = [], ...rows]: Sheet): Sheet => [header, ...rows.map((row) => row.map((cell, at) => (cell !== '' && names.includes(header[at] ?? '') ? change(cell) : cell)))];
const headings = (change: (heading: string) => string) => ([header = [], ...rows]: Sheet): Sheet => [header.map(change), ...rows];

const dates = (write: (year: string, month: string, day: string) => string) => (sheet: Sheet, spec: TableSpec) => cells(columnsOf(spec, 'date'), (cell) => write(...(cell.split('-') as [string, string, string])))(sheet);
const numbers = (change: (cell: string) => string) => (sheet: Sheet, spec: TableSpec) => cells(columnsOf(spec, 'number'), change)(sheet);
const flags = (yes: string, no: string) => (sheet: Sheet, spec: TableSpec) => cells(columnsOf(spec, 'flag'), (cell) => (cell === 'ja' ? yes : no))(sheet);
const grades = (words: readonly string[]) => cells(BORGERE.columns.filter((column) => column.kind === 'ordinal' && column.values === VUM).map(({ name }) => name), (cell) => words['ABCDE'.indexOf(cell)] ?? '');
const thousands = (sign: string) => (cell: string): string => {
	const [whole = '', part] = cell.split(',');
	return whole.replace(/\B(?=(\d{3})+$)/g, sign) + (part === undefined ? '' : `,${part}`);
};

/** A cell in a column that the table does not have, in every row. */
const extra = (text: string) => ([header = [], ...rows]: Sheet): Sheet => [[...header, 'Mærke'], ...rows.map((row) => [...row, text])];

function shuffled([header = [], ...rows]: Sheet): Sheet {
	const order = header.map((_, at) => at).sort((a, b) => ((a * 7919) % 41) - ((b * 7919) % 41));
	return [header, ...rows].map((row) => order.map((at) => row[at] ?? ''));
}

/** Without the columns whose cells are all blank, or all mean what a blank one does. */
function withoutBlank([header = [], ...rows]: Sheet, spec: TableSpec): Sheet {
	const blankOf = (name: string): string => {
		const column = spec.columns.find((each) => each.name === name);
		return column?.kind === 'flag' ? 'nej' : column?.kind === 'number' && column.blank === 0 ? '0' : '';
	};
	const keep = header.map((name, at) => rows.some((row) => row[at] !== '' && row[at] !== blankOf(name)));
	return [header, ...rows].map((row) => row.filter((_, at) => keep[at]));
}

interface Way {
	change?: (sheet: Sheet, spec: TableSpec) => Sheet;
	sign?: string;
	/** Quotes round every cell. */
	quoted?: boolean;
	end?: string | ((line: number) => string);
	encode?: (text: string) => Uint8Array;
	around?: (text: string, spec: TableSpec, width: number) => string;
	/** Rows that are listed besides those that are used. */
	listed?: number;
}

function written(sheet: Sheet, spec: TableSpec, { change = (same) => same, sign = ';', quoted = false, end = '\n', encode = utf8, around = (text) => text }: Way): Uint8Array {
	const rows = change(sheet, spec);
	const wrap = (cell: string): string => (quoted || cell.includes(sign) || /["\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
	const text = rows.map((row, line) => row.map(wrap).join(sign) + (typeof end === 'string' ? end : end(line))).join('');
	return encode(around(text, spec, rows[0]?.length ?? 0));
}

const DANISH: Record<string, string> = { ae: 'æ', oe: 'ø', aa: 'å' };
const danish = (name: string): string => name.replace(/ae|oe|aa/g, (letters) => DANISH[letters] ?? letters).replaceAll('_', ' ');

const WAYS: Record<string, Way> = {
	'tabs': { sign: '\t' },
	'bars': { sign: '|' },
	'commas, which decimals have too': { sign: ',' },
	'commas and decimal points': { sign: ',', change: numbers((cell) => cell.replace(',', '.')) },
	'quotes round every cell': { quoted: true },
	'a byte-order mark': { encode: (text) => utf8(`\ufeff${text}`) },
	'UTF-16 with a mark': { encode: (text) => utf16(`\ufeff${text}`, 'le') },
	'UTF-16, the other way round, with a mark': { encode: (text) => utf16(`\ufeff${text}`, 'be') },
	'UTF-16 without a mark': { encode: (text) => utf16(text, 'le') },
	'UTF-16, the other way round, without a mark': { encode: (text) => utf16(text, 'be') },
	'Windows-1252 with signs of its own': { encode: windows1252, change: extra('Hjem – „Ærø“ €') },
	'line ends within quotes': { change: extra('to\nlinjer; og "citat"') },
	'line ends of two signs, within quotes too': { change: extra('to\r\nlinjer'), end: '\r\n' },
	'old Mac line ends': { end: '\r' },
	'mixed line ends': { end: (line) => ['\n', '\r\n', '\r'][line % 3] ?? '' },
	'dates dd/mm/yyyy': { change: dates((year, month, day) => `${day}/${month}/${year}`) },
	'dates d.m.yyyy': { change: dates((year, month, day) => `${Number(day)}.${Number(month)}.${year}`) },
	'dates mm/dd/yyyy': { change: dates((year, month, day) => `${month}/${day}/${year}`) },
	'dates with a time': { change: dates((year, month, day) => `${year}-${month}-${day}T00:00:00.000Z`) },
	'dates yyyymmdd': { change: dates((year, month, day) => `${year}${month}${day}`) },
	'decimal points': { change: numbers((cell) => cell.replace(',', '.')) },
	'thousands apart by dots': { change: numbers(thousands('.')) },
	'thousands apart by spaces': { change: numbers(thousands('\u00a0')) },
	'titles and blank lines above': { around: (text) => `Udtræk fra fagsystemet\nDannet 31-01-2026 12:30\n\n${text}` },
	'blank lines between': { end: '\n\n' },
	'the line that Excel puts first': { around: (text) => `sep=;\r\n${text}` },
	'a total and a remark at the end': { around: (text, spec, width) => `${text}I alt${';'.repeat(width - 2)};99\n${spec === BORGERE ? `Kilde: fagsystemet${';'.repeat(width - 1)}\n` : ''}` },
	'columns in another order': { change: shuffled },
	'columns that say nothing left out': { change: withoutBlank },
	'grades in words': { change: grades(['ingen', 'let', 'moderat', 'svær', 'fuldstændig']) },
	'grades in longer words': { change: grades(['Ingen problem', 'Let problem', 'Moderat problem', 'Svært problem', 'Fuldstændigt problem']) },
	'grades in figures': { change: grades(['0', '1', '2', '3', '4']) },
	'flags J and N': { change: flags('J', 'N') },
	'flags true and false': { change: flags('true', 'false') },
	'flags 1 and 0': { change: flags('1', '0') },
	'Danish headings': { change: headings(danish) },
	'Danish headings in capitals, Windows-1252': { change: headings((name) => danish(name).toUpperCase()), encode: windows1252 },
	'blanks round cells': { change: (sheet) => sheet.map((row) => row.map((cell) => ` ${cell}\u00a0`)), encode: windows1252 },
	'empty cells beyond the headings': { end: ';;\n' }
};

const decisions = (table: TypedTable): Decision[] => {
	const ready = plan(loadServiceLevel(serviceLevelData(MUNICIPALITY)));
	return Array.from({ length: table.rows }, (_, row) => decide(ready, typedRow(table, row))).flat();
};
/** Of the many ways, one of each kind is taken through the rules as well. */
const DECIDED = ['commas and decimal points', 'UTF-16 without a mark', 'dates yyyymmdd', 'columns that say nothing left out', 'grades in longer words', 'flags J and N', 'Danish headings in capitals, Windows-1252'];

describe.each(Object.entries(FOLDERS))('%s', (_, folder) => {
	describe.skipIf(!folder).each(Object.entries(SPECS))('%s.csv', (name, spec) => {
		let sheet: Sheet;
		let plain: TypedTable;
		let decided: Decision[];
		beforeAll(() => {
			const bytes = readFileSync(`${folder}/${name}.csv`);
			// The worked examples and the samples are canonical: no quotes, no title.
			sheet = Papa.parse<string[]>(new TextDecoder().decode(bytes), { delimiter: ';', skipEmptyLines: true }).data;
			plain = readTable(spec, name, bytes).table;
			decided = spec === BORGERE ? decisions(plain) : [];
			expect(plain.rows).toBeGreaterThan(20);
		});
		it.each(Object.entries(WAYS))('with %s is the same table', (way, how) => {
			const { table, problems } = readTable(spec, 'f.csv', written(sheet, spec, how));
			expect(problems.filter(({ code }) => code !== 'total' && code !== 'remark')).toEqual([]);
			expectSame(table, plain);
			if (spec === BORGERE && DECIDED.includes(way)) expectSame(decisions(table), decided);
		});
		it('as a workbook is the same table', async () => {
			const [header = [], ...rows] = sheet;
			const number = columnsOf(spec, 'number', 'integer');
			const date = columnsOf(spec, 'date');
			const cell = (text: string, at: number) => {
				if (text === '') return null;
				if (number.includes(header[at] ?? '')) return { type: Number, value: Number(text.replace(',', '.')) };
				return date.includes(header[at] ?? '') ? { type: Date, value: new Date(`${text}T00:00:00Z`), format: 'dd-mm-yyyy' } : { type: String, value: text };
			};
			const made = await writeExcel([header.map((value) => ({ type: String, value })), ...rows.map((row) => row.map(cell))]).toBlob();
			const [source] = await expand(ofBytes('f.xlsx', new Uint8Array(await made.arrayBuffer())));
			const { table, problems } = readSource(spec, source!);
			expect(problems).toEqual([]);
			expectSame(table, plain);
			if (spec === BORGERE) expectSame(decisions(table), decided);
		});
	});
});
