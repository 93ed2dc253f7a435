import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../src/lib/extract/text/dialect';
import { recordsOf, recordsOfRows } from '../../../src/lib/extract/text/records';
import type { Block } from '../../../src/lib/extract/text/records';
import { ofBytes } from '../../../src/lib/extract/sources/source';
import { textOf } from '../../../src/lib/extract/text/text-stream';
import { utf8 } from '../files';

function joined(blocks: Iterable<Block>) {
	const all = [...blocks];
	return { cells: all.flatMap(({ cells }) => cells), rows: all.flatMap(({ rows }) => rows), broken: all.flatMap(({ broken }) => [...broken]) };
}
const cut = (text: string, piece?: number, quote: Quote = '"') => joined(recordsOf(textOf(ofBytes('f', utf8(text)), 'utf-8', true, piece), ';', quote));

describe('records', () => {
	it.each([
		['a quoted field', 'a;b\n"x;\ny";2\n3;4\n'],
		['doubled quotes', 'a;b\n"x ""y"" z";2\n"""";4\n'],
		['a line end of two signs', 'a;b\r\n1;2\r\n\r\n3;4\r\n'],
		['line ends within quotes', 'a;b\r\n"1\r\n2\r3";2\r\n3;4'],
		['letters of several bytes', 'æ;€\n"𝟎ø";å\n'],
		['quotes out of order', 'a;b\n"x" y;2\n3;4\n"open;5\n6;7\n'],
		['no line end at the end', 'a;b\n1;"2"'],
		['blank lines at both ends', '\n\na;b\n1;2\n\n\n']
	])('that a piece ends in are whole: %s', (_, text) => {
		const whole = cut(text);
		for (let piece = 1; piece <= 40; piece++) expect(cut(text, piece), `${piece} bytes a piece`).toEqual(whole);
	});

	it('are the same whatever the pieces, for well-formed text', () => {
		const cell = fc.array(fc.constantFrom('a', ';', '\n', '"', 'æ', '€', ' ', '1'), { maxLength: 6 }).map((signs) => signs.join(''));
		const wrap = (text: string) => (/[;\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
		fc.assert(
			fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'), fc.integer({ min: 1, max: 40 }), (rows, end, piece) => {
				const text = rows.map((cells) => cells.map(wrap).join(';')).join(end);
				const filled = rows.filter((cells) => cells.some((each) => each.trim() !== ''));
				const found = cut(text, piece);
				expect(found).toEqual(cut(text));
				expect(found.cells).toEqual(filled);
				expect(found.broken).toEqual([]);
			}),
			{ seed: 1, numRuns: 500 }
		);
	});

	it('of any text have the same first cells and rising row numbers, whatever the pieces', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(';', '"', '\n', 'a', '1', ' '), { maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (signs, piece) => {
				const found = cut(signs.join(''), piece);
				expect(found.rows.every((row, at) => at === 0 || row > (found.rows[at - 1] ?? 0))).toBe(true);
				expect(found.rows.length).toBe(found.cells.length);
				expect(found.broken.every((row) => found.rows.includes(row))).toBe(true);
			}),
			{ seed: 2, numRuns: 500 }
		);
	});

	it('count as a spreadsheet does: a record is one row, blank lines too', () => expect(cut('a;b\n\n"x\ny";1\n;\n2;3').rows).toEqual([1, 3, 5]));

	it('with a quote that does not close cost one line, also far from the end of the file', () => {
		const lines = Array.from({ length: 400_000 }, (_, row) => `b${row};67;D;2,4`);
		lines[10] = '"b10;67;D;2,4';
		const { cells, rows, broken } = cut(lines.join('\n'));
		expect([cells.length, broken]).toEqual([400_000, [11]]);
		expect([cells[9], cells[11], cells.at(-1), rows.at(-1)]).toEqual([['b9', '67', 'D', '2,4'], ['b11', '67', 'D', '2,4'], ['b399999', '67', 'D', '2,4'], 400_000]);
	});

	it('with more than fifty quotes that do not close are lines from there on', () => {
		const lines = Array.from({ length: 200 }, (_, row) => (row % 2 ? `"x${row};1` : `y${row};2`));
		const { cells, broken } = cut(`${lines.join('\n')}\n`);
		expect(cells.length).toBe(200);
		expect(broken).toEqual(Array.from({ length: 100 }, (_, n) => 2 * n + 2));
		expect(cells[198]).toEqual(['y198', '2']);
		expect(cells[199]).toEqual(['"x199', '1']);
	});

	it('that hold a NUL are marked, in later pieces too', () => expect(cut('a;b\n1;2\n3;\0\n4;5\n6;7\0\n', 5).broken).toEqual([3, 5]));

	it('are lines where a person says that there are no quotes', () => {
		const found = cut('a;b\n"x;1\ny";2\n', undefined, '');
		expect(found).toEqual({ cells: [['a', 'b'], ['"x', '1'], ['y"', '2']], rows: [1, 2, 3], broken: [] });
	});

	it('of a sheet come in blocks, blank rows counted', () => {
		const rows = Array.from({ length: 25_000 }, (_, at) => (at % 5 === 4 ? [] : [`${at}`, '']));
		const found = joined(recordsOfRows(rows));
		expect([found.cells.length, found.rows[0], found.rows[4], found.rows.at(-1)]).toEqual([20_000, 1, 6, 24_999]);
	});
});
