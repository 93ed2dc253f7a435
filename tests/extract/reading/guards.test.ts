import { describe, expect, it } from 'vitest';
import { BEVILLINGER, BORGERE, TILBUD } from '../../../src/lib/extract/columns';
import type { TableSpec } from '../../../src/lib/extract/columns';
import { barredBy } from '../../../src/lib/extract/reading/guards';
import { UnreadableFile } from '../../../src/lib/extract/problems/problem';
import type { ReadOptions } from '../../../src/lib/extract/reading/read-options';
import { thrownBy, utf8, valuesOf } from '../files';
import { readTable } from '../../support/read-table';

const NAMES = ['Jens Hansen', 'Anne Marie Sørensen', 'Fatima Ali', 'Peter Madsen', 'Mette Holm'];
const MAILS = NAMES.map((_, at) => `borger${at}@mail.dk`);
const PHONES = NAMES.map((_, at) => `12 34 56 7${at}`);
const HOMES = NAMES.map((_, at) => `Nørregade ${at + 1}, 2. tv, 6900 Skjern`);
const PROSE = NAMES.map((_, at) => `Borgeren har brug for støtte til at komme op om morgenen og til at handle ind, nr ${at}`);

const read = (spec: TableSpec, header: string, cells: (at: number, text: string) => string, column: readonly string[], options?: ReadOptions) =>
	readTable(spec, 'f.csv', utf8([header, ...column.map((text, at) => cells(at, text))].join('\n')), options);
const citizens = (heading: string, column: readonly string[], options?: ReadOptions) => read(BORGERE, `borger_id;alder;vum_samlet;timer_uge;${heading}`, (at, text) => `b${at};67;D;2,4;${text}`, column, options);
const grants = (heading: string, column: readonly string[], options?: ReadOptions) => read(BEVILLINGER, `bevilling_id;borger_id;indsats;start;${heading}`, (at, text) => `g${at};b1;85;2025-01-01;${text}`, column, options);

describe('columns that tell who someone is', () => {
	it.each([['name', NAMES], ['email', MAILS], ['phone', PHONES], ['address', HOMES], ['free_text', PROSE]] as const)('%s: dropped and told, in a column of no use and in one of text', (kind, cells) => {
		expect(citizens('x', cells).read).toMatchObject({ rowsUsed: 5, unknownColumns: [], dropped: [{ heading: 'x', columnNumber: 5, kind, column: null }] });
		const { table, read: how, blank } = grants('tilbud', cells);
		expect(how.dropped).toEqual([{ heading: 'tilbud', columnNumber: 5, kind, column: 'tilbud' }]);
		expect([valuesOf(table.columns['tilbud']), Array.from(blank['tilbud'] ?? [])]).toEqual([new Array(5).fill(null), new Array(5).fill(1)]);
	});
	it('are found where cells are filled up with blanks', () => expect(citizens('x', NAMES.map((name) => `  ${name.padEnd(30)}`)).read.dropped).toMatchObject([{ kind: 'name' }]));
	it('are dropped from every column that is read from them', () => {
		const { table, read: how } = grants('Sted', NAMES, { mapping: { tilbud: { from: 'Sted' }, niveau: { from: 'Sted' }, omfang: { from: 'Sted' } } });
		expect(how.dropped).toMatchObject([{ heading: 'Sted', kind: 'name' }]);
		expect([valuesOf(table.columns['tilbud']), valuesOf(table.columns['niveau'])].flat().every((cell) => cell === null)).toBe(true);
	});
	it('that a table cannot do without stop the file', () => {
		const error = thrownBy(() => read(TILBUD, 'tilbud;indsats;pladser', (_, text) => `${text};107;3`, NAMES));
		expect(error).toBeInstanceOf(UnreadableFile);
		expect(JSON.stringify(error) + (error as Error).stack).not.toMatch(/Hansen|Fatima/);
	});
	it('that are ids are told and kept, for they are replaced', () => {
		const { read: how } = read(BORGERE, 'borger_id;alder;vum_samlet;timer_uge', (_, text) => `${text};67;D;2,4`, MAILS);
		expect(how).toMatchObject({ rowsUsed: 5, dropped: [{ column: 'borger_id', kind: 'email' }] });
	});
	it('by their heading alone are not read, whatever they hold', () => {
		expect(grants('tilbud;Borgers navn', ['Huset;x'], { mapping: { niveau: { from: 'borgers navn' } } }).read).toMatchObject({ origins: { tilbud: { from: 'tilbud' } }, dropped: [{ heading: 'Borgers navn', kind: 'name' }] });
		expect(grants('tilbud;Borgers navn', ['Huset;x'], { mapping: { niveau: { from: 'borgers navn' } } }).table.columns['niveau']).toMatchObject({ valid: Uint8Array.of(0) });
	});
});

it('homes may be named under a heading of names when a person says so', () => {
	expect([barredBy('Borgers navn', undefined), barredBy('Borgers navn', 'tilbud'), barredBy('Borgers navn', 'niveau'), barredBy('E-mail', 'tilbud'), barredBy('CPR', 'tilbud'), barredBy('alder', 'alder')]).toEqual(['name', null, 'name', 'email', 'cpr', null]);
});
