/** A CPR number anywhere stops a whole extract, and the error holds nothing of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLES } from '../../../src/lib/extract/columns';
import type { Column } from '../../../src/lib/extract/columns';
import { IdentityFound } from '../../../src/lib/extract/identity/found';
import { readSource } from '../../../src/lib/extract/reading/read';
import { BORGERE } from '../../../src/lib/extract/columns';
import { accounted, extractOf, thrownBy, utf16, utf8, valuesOf, windows1252 } from '../files';
import type { Written } from '../files';

const cellOf = (column: Column, row: number): string => (column.kind === 'text' ? `t${row}` : column.kind === 'date' ? '2025-01-31' : column.kind === 'flag' ? 'nej' : 'values' in column ? (column.values[0] ?? '') : column.name === 'aar' ? '2026' : '1,5');
const lines = (columns: readonly Column[], rows: number): string[][] => [columns.map(({ name }) => name), ...Array.from({ length: rows }, (_, row) => columns.map((column) => cellOf(column, row)))];

function expectStopped(files: readonly Written[], number: string): void {
	const error = thrownBy(() => extractOf(files));
	expect(error).toBeInstanceOf(IdentityFound);
	const told = JSON.stringify(error) + (error as Error).message + (error as Error).stack + JSON.stringify(Object.entries(error as object));
	const digits = number.replace(/\D/g, '');
	expect(told).not.toContain(number);
	for (const part of [digits, digits.slice(0, 6)]) expect(told.replace(/[^\d]/g, ' ')).not.toContain(part);
}

/** `ddmmyyxxxx` of a possible day, as people write it. */
const cpr = fc
	.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 9999 }), fc.constantFrom('', '-', ' ', '–', ' - ', '/'))
	.map(([day, month, year, serial, join]) => [day, month, year].map((part) => String(part).padStart(2, '0')).join('') + join + String(serial).padStart(4, '0'));
const around = fc.constantFrom<(number: string) => string>((number) => number, (number) => `borger ${number}`, (number) => ` ${number} `, (number) => `(${number})`, (number) => `b${number}x`);
const encode = fc.constantFrom<(text: string) => Uint8Array>(utf8, (text) => utf8(`\ufeff${text}`), (text) => windows1252(`${text}\næ`), (text) => utf16(`\ufeff${text}`, 'le'), (text) => utf16(`\ufeff${text}`, 'be'));

describe('a CPR number', () => {
	it('in any column and row of any table, in any encoding, stops the extract', () => {
		fc.assert(
			fc.property(fc.constantFrom(...TABLES), fc.nat(), fc.integer({ min: 1, max: 30 }), cpr, around, encode, ({ name, columns }, at, row, number, wrap, encoded) => {
				const all = lines(columns, 30);
				// A dash that Windows-1252 has.
				all[row]![at % columns.length] = wrap(number);
				const text = all.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\n');
				expectStopped([{ name: 'f.csv', content: encoded(text), plan: { tables: [name] } }], number);
			}),
			{ seed: 11, numRuns: 600 }
		);
	});

	const HEADER = 'borger_id;alder;vum_samlet;timer_uge';
	const NUMBER = '010190-1234';
	const borgere = (text: string): Written[] => [{ name: 'f.csv', content: text, plan: { tables: ['borgere'] } }];
	it.each([
		['a title line', `Udtræk om ${NUMBER}\n${HEADER}\nb1;67;D;2`],
		['a title line beside nothing', `;;;;;${NUMBER}\n${HEADER}\nb1;67;D;2`],
		['a total line', `${HEADER}\nb1;67;D;2\nI alt;;;2;${NUMBER}`],
		['a remark', `${HEADER}\nb1;67;D;2\nSe ${NUMBER};;;`],
		['a record whose quotes are broken', `${HEADER}\n"b1;67;D;2;${NUMBER}\nb2;67;D;2`],
		['a record that holds a NUL', `${HEADER};x\nb1;67;D;2;\0\nb2;67;D;2;\0${NUMBER}${'\nb3;67;D;2;'.repeat(20)}`],
		['a cell beyond the headings', `${HEADER}\nb1;67;D;2;;;${NUMBER}`],
		['a row that is too short', `${HEADER}\n${NUMBER};67`],
		['a column that the table does not know', `${HEADER};mærke\nb1;67;D;2;${NUMBER}`],
		['a column that is twice there', `${HEADER};alder\nb1;67;D;2;${NUMBER}`],
		['a column without a heading', `${HEADER};\nb1;67;D;2;${NUMBER}`],
		['a row that is a second of its id', `${HEADER};x\nb1;67;D;2;\nb1;67;D;2;${NUMBER}`],
		['a heading', `${HEADER};${NUMBER}\nb1;67;D;2;`],
		['a file that lacks columns', `borger_id;alder\nb1;${NUMBER}`],
		['a column dropped for its heading', `${HEADER};Fornavn\nb1;67;D;2;${NUMBER}`]
	])('in %s stops the extract', (_, text) => expectStopped(borgere(text), NUMBER));
	it('in a row that is not meant stops the extract', () =>
		expectStopped([{ name: 'f.csv', content: `${HEADER};status\nb1;67;D;2;nej\nb2;67;${NUMBER};2;nej`, plan: { tables: ['borgere'], only: { from: 'status', is: ['ja'] } } }], NUMBER));
	it('in a column that is computed stops the extract', () =>
		expectStopped([{ name: 'f.csv', content: `borger_id;født;vum_samlet;timer_uge\nb1;01-01-1990;D;2\nb2;${NUMBER};D;2`, plan: { tables: ['borgere'], mapping: { borgere: { alder: { from: 'født', by: 'birth_date' } } } } }], NUMBER));
	it('in a file that is left alone stops the extract, whatever else is read', () =>
		expectStopped([...borgere(`${HEADER}\nb1;67;D;2`), { name: 'noter.txt', content: `ikke noget\n\nborger ${NUMBER} er flyttet`, plan: { tables: [] } }], NUMBER));
	it('in a file that is older than another stops the extract', () => expectStopped([...borgere(`${HEADER}\nb1;67;D;2`), { ...borgere(`${HEADER};x\nb1;67;D;2;${NUMBER}`)[0]!, name: 'g.csv' }], NUMBER));

	const block = `${Array.from({ length: 1 << 16 }, (_, row) => `t${row};67;D;2,4;nej`).join('\n')}\n`;
	it.each([0, 1, 2, 3, 4])('after %d pieces of a file stops the extract', (pieces) => {
		const text = `${HEADER};x\n${block.repeat(pieces)}b1;67;D;2;${NUMBER}\n${block}`;
		expectStopped(borgere(text), NUMBER);
		expectStopped([{ name: 'f.csv', content: text, plan: { tables: [] } }], NUMBER);
	});
	it('across the border of two pieces stops the extract', () => {
		const head = `${HEADER};x\n`;
		for (const off of [0, 3, 6, 7, 10]) {
			const before = `${'b1;67;D;2;\n'.repeat(200_000)}`.slice(0, (1 << 20) - head.length - off - 11);
			const text = `${head}${before.slice(0, before.lastIndexOf('\n') + 1)}`;
			expectStopped(borgere(`${text}${'x'.repeat((1 << 20) - text.length - off - 9)};67;D;2;${NUMBER}\nb;67;D;2;\n`), NUMBER);
		}
	});
	it('in any cell of a sheet stops it', () => {
		const rows = [['Titel'], HEADER.split(';'), ['b1', '67', 'D', '2'], ['b2', '67', 'D', '2', '', NUMBER]];
		expect(() => readSource(BORGERE, { name: 'f.xlsx', lastModified: null, rows })).toThrow(IdentityFound);
	});
	it('whose zeros are gone stops the extract when a whole column is so, filled up with blanks too', () => {
		const column = ['101901234', '203855678 ', ' 305701111', '412992222', '502443333'];
		expectStopped(borgere(`${HEADER};nr\n${column.map((number, row) => `b${row};67;D;2;${number}`).join('\n')}`), '0101901234');
	});
	it('is not seen where ids only look alike', () => {
		const extract = extractOf(borgere(`${HEADER}\n${Array.from({ length: 2000 }, (_, row) => `b118-${String(row).padStart(7, '0')};67;D;2`).join('\n')}`));
		accounted(extract);
		expect(extract.tables.borgere?.rowsUsed).toBe(2000);
	});
});

describe('what tells who someone is, in a whole extract', () => {
	const COLUMNS = { name: ['Jens Hansen', 'Mette Holm', 'Anne Berg', 'Peter Juhl'], email: ['a@b.dk', 'c@d.dk', 'e@f.dk', 'g@h.dk'], phone: ['12 34 56 78', '22 34 56 78', '32 34 56 78', '42 34 56 78'], address: ['Nørregade 1, 2. tv', 'Søndergade 4, st. th', 'Vestergade 3, 1. mf', 'Østergade 7, 3. tv'] };
	it.each(Object.entries(COLUMNS))('%s: nothing of it is in the tables or the problems', (kind, cells) => {
		const extract = extractOf([
			{ name: 'a.csv', content: `borger_id;alder;vum_samlet;timer_uge;x\n${cells.map((cell, row) => `b${row};67;D;2;${cell}`).join('\n')}`, plan: { tables: ['borgere'] } },
			{ name: 'b.csv', content: `bevilling_id;borger_id;indsats;start;tilbud;enhed\n${cells.map((cell, row) => `g${row};b${row};85;2025-01-01;${cell};${cell}`).join('\n')}`, plan: { tables: ['bevillinger'] } }
		]);
		accounted(extract);
		const files = Object.values(extract.tables).flatMap((table) => table.files);
		expect(files.map(({ dropped }) => dropped.map((column) => [column.heading, column.kind, column.column]))).toEqual([[['x', kind, null]], [['tilbud', kind, 'tilbud'], ['enhed', kind, 'enhed']]]);
		const kept = JSON.stringify([extract.problems, files, Object.values(extract.tables).map(({ table }) => Object.values(table.columns).map(valuesOf))]);
		for (const cell of cells) expect(kept).not.toContain(cell);
	});
});
