import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { textCutter } from '../../src/lib/extract/cut';

const SIGNS = [';', '"', '"', '\n', 'a', '1', ' ', 'æ', 'nej', '\0', '""', '";"', '"\n'];
const text = fc.array(fc.constantFrom(...SIGNS), { maxLength: 40 }).map((signs) => signs.join(''));

describe('the quick cutter of records', () => {
	it('answers as papaparse does, for any text, or leaves it alone', () => {
		let left = 0;
		fc.assert(
			fc.property(text, fc.boolean(), (all, open) => {
				const quick = textCutter(';', '"')(all, open);
				if (!quick) return void left++;
				const { data, errors, meta } = new Papa.Parser({ delimiter: ';', quoteChar: '"', newline: '\n', fastMode: false }).parse(all, 0, open);
				const slow = data as string[][];
				expect(errors).toEqual([]);
				// A last line without anything is no record.
				expect(quick.cells).toEqual(slow.at(-1)?.join() === '' && slow.at(-1)?.length === 1 && (all === '' || all.endsWith('\n')) && !open ? slow.slice(0, -1) : slow);
				if (open) expect(quick.end).toBe(meta.cursor);
			}),
			{ seed: 12, numRuns: 20_000 }
		);
		expect(left).toBeGreaterThan(1000);
		expect(left).toBeLessThan(16_000);
	});
	it('without quotes cuts at signs alone, and leaves nothing', () => {
		fc.assert(
			fc.property(text, (all) => {
				const expected = all === '' ? [] : all.replace(/\n$/, '').split('\n').map((line) => line.split(';'));
				expect(textCutter(';', '')(all, false)).toEqual({ cells: expected, end: all.length });
			}),
			{ seed: 13, numRuns: 2000 }
		);
	});
	it('keeps short cells apart, whatever they are', () => {
		const cell = fc.string({ unit: 'binary-ascii', maxLength: 5 }).map((each) => each.replace(/[;\n]/g, ''));
		fc.assert(
			fc.property(fc.array(cell, { minLength: 1, maxLength: 300 }), (cells) => {
				expect(textCutter(';', '')(`${cells.join(';')}\n`, true)?.cells).toEqual([cells]);
			}),
			{ seed: 14, numRuns: 500 }
		);
	});
	it.each<[string, boolean, unknown]>([
		['a;b\n1', true, { cells: [['a', 'b']], end: 4 }],
		['a;b\n1', false, { cells: [['a', 'b'], ['1']], end: 5 }],
		['a;', false, { cells: [['a', '']], end: 2 }],
		['"a"', true, { cells: [], end: 0 }],
		['"a"', false, { cells: [['a']], end: 3 }],
		['"a\n', true, { cells: [], end: 0 }],
		['"a\n', false, null],
		['"a" ;b\n', false, null],
		['x"a";b\n', false, { cells: [['x"a"', 'b']], end: 7 }],
		['"a""b";""\n', true, { cells: [['a"b', '']], end: 10 }]
	])('%j (more follows: %s)', (all, open, cut) => expect(textCutter(';', '"')(all, open)).toEqual(cut));
});
