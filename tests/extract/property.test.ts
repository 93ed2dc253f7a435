import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TABLES } from '../../src/lib/extract/columns';
import type { Column, TableSpec } from '../../src/lib/extract/columns';
import { IdentityFound } from '../../src/lib/extract/identity/found';
import { UnreadableFile, rowsListed } from '../../src/lib/extract/problems/problem';
import type { TableRead } from '../../src/lib/extract/reading/read-options';
import { readTable, writeTable } from '../support/read-table';

const SEED = { seed: 85_107_108, numRuns: 400 };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const spec = fc.constantFrom<TableSpec>(...TABLES);

/** Reads, or answers null when the file was refused in one of the two ways a file may be. */
function attempt(table: TableSpec, bytes: Uint8Array): TableRead | null {
	try {
		return readTable(table, 'f.csv', bytes);
	} catch (error) {
		if (error instanceof UnreadableFile || error instanceof IdentityFound) return null;
		throw error;
	}
}

function accounted(result: TableRead | null): void {
	if (!result) return;
	const { rowsIn, rowsUsed, table: name } = result.read;
	expect(rowsUsed + rowsListed(result.problems, 'f.csv', name)).toBe(rowsIn);
	expect(result.table.rows).toBe(rowsUsed);
	expect(result.rows.length).toBe(rowsUsed);
	for (const column of Object.values(result.table.columns)) expect(('valid' in column ? column.valid : column.values).length).toBe(rowsUsed);
}

function cell(column: Column): fc.Arbitrary<string> {
	switch (column.kind) {
		case 'text':
			return fc.constantFrom('', 'a', 'æøå', ' b ', '§ 107', 'x;y', '"', "'", 'a\nb', 'b1', 'b2');
		case 'flag':
			return fc.constantFrom('', 'ja', 'Nej', 'x', '0', 'måske');
		case 'date':
			return fc.constantFrom('', '2025-06-01', '31-12-2025', '31.02.2025', '1/1/2025');
		case 'number':
		case 'integer':
			return fc.oneof(fc.constantFrom('', '1.234', '1,234', '2,5', 'x'), fc.integer({ min: -5, max: 3000 }).map(String));
		case 'ordinal':
		case 'choice':
			return fc.constantFrom('', ...column.values, column.values.join(), 'let problem', 'ikke vurderet');
	}
}

const SIGNS = [';', ',', '\t', '|'];
const ENDS = ['\n', '\r\n', '\r'];

const extract = spec.chain((table) =>
	fc.tuple(
		fc.constant(table),
		fc.constantFrom(...SIGNS),
		fc.constantFrom(...ENDS),
		fc.boolean(),
		fc.array(fc.tuple(...table.columns.map(cell)), { maxLength: 12 })
	)
);

function written(table: TableSpec, sign: string, end: string, quoted: boolean, rows: string[][]): string {
	const lines = [table.columns.map(({ name }) => name), ...rows];
	const wrap = (text: string): string => (quoted || /[;,\t|"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	return lines.map((cells) => cells.map(wrap).join(sign)).join(end);
}

it('any bytes at all are read or refused, and every row is accounted for', () => {
	fc.assert(
		fc.property(spec, fc.uint8Array({ maxLength: 400 }), (table, bytes) => {
			accounted(attempt(table, bytes));
		}),
		SEED
	);
});

it('any text after a good header is read, and every row is accounted for', () => {
	const letters = fc.constantFrom(';', ';', ',', '"', '"', "'", '\n', '\r', '\t', '|', 'a', '1', '0', ' ', '-', '.', 'æ', 'ja', 'A', '\u00a0');
	fc.assert(
		fc.property(spec, fc.array(letters, { maxLength: 200 }), (table, signs) => {
			const header = table.columns.filter(({ required }) => required).map(({ name }) => name);
			accounted(attempt(table, utf8(`${header.join(';')}\n${signs.join('')}`)));
		}),
		SEED
	);
});

it('rows in any dialect are all there: as many in as written, each used or listed', () => {
	fc.assert(
		fc.property(extract, ([table, sign, end, quoted, rows]) => {
			const result = attempt(table, utf8(written(table, sign, end, quoted, rows)));
			accounted(result);
			const filled = rows.filter((cells) => cells.some((text) => text.trim() !== ''));
			expect(result?.read.rowsIn).toBe(filled.length);
			expect(result?.read.form.delimiter).toBe(sign);
		}),
		SEED
	);
});

it('what was used is written and read back the same', () => {
	fc.assert(
		fc.property(extract, ([table, sign, end, quoted, rows]) => {
			const first = attempt(table, utf8(written(table, sign, end, quoted, rows)));
			if (!first) return;
			const again = attempt(table, utf8(writeTable(first.table)));
			expect(again?.problems).toEqual([]);
			expect(again?.table).toEqual(first.table);
		}),
		SEED
	);
});

it('a mutated extract never crashes and loses no row', () => {
	fc.assert(
		fc.property(extract, fc.array(fc.tuple(fc.nat(), fc.constantFrom('"', ';', '\n', '\r', '', '\0', 'æ', '9', ',')), { maxLength: 5 }), ([table, sign, end, quoted, rows], cuts) => {
			let text = written(table, sign, end, quoted, rows);
			for (const [where, put] of cuts) {
				const at = where % (text.length + 1);
				text = text.slice(0, at) + put + text.slice(at + 1);
			}
			accounted(attempt(table, utf8(text)));
		}),
		SEED
	);
});

it('a CPR number anywhere stops the file', () => {
	const day = fc.date({ min: new Date('1930-01-01T00:00:00Z'), max: new Date('2020-12-31T00:00:00Z'), noInvalidDate: true });
	fc.assert(
		fc.property(extract, day, fc.constantFrom('', '-', ' ', '–', ' - '), fc.integer({ min: 0, max: 9999 }), fc.nat(), ([table, sign, end, quoted, rows], date, join, serial, where) => {
			const [year = '', month = '', dayOfMonth = ''] = date.toISOString().slice(0, 10).split('-');
			const number = `${dayOfMonth}${month}${year.slice(2)}${join}${String(serial).padStart(4, '0')}`;
			const row = table.columns.map((_, at) => (at === where % table.columns.length ? `a ${number}` : ''));
			expect(() => readTable(table, 'f.csv', utf8(written(table, sign, end, quoted, [...rows, row])))).toThrow(IdentityFound);
		}),
		SEED
	);
});
