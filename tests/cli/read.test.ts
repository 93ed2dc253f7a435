import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectRefusal, folderOf, here as trappe, written } from '../support/trappe';

describe('trappe read', () => {
	test('tells how any file was read and rewrites it, all cells as text', async () => {
		const latin = Uint8Array.from([...'Navn på sted,Beløb\r\n"Å, B","1,50"\r\nC,007\r\n'].map((sign) => sign.charCodeAt(0)));
		const folder = folderOf({ 'any.txt': latin });
		const { code, stdout, stderr } = await trappe(['read', 'any.txt', '--out', 'new/canonical.csv'], folder);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(JSON.parse(stdout)).toEqual({
			file: 'any.txt', encoding: 'windows-1252', delimiter: ',', quote: '"', header: ['Navn på sted', 'Beløb'], headerRow: 1, columns: 2, rows: 2, problems: []
		});
		expect(readFileSync(join(folder, 'new/canonical.csv'), 'utf8')).toBe('Navn på sted;Beløb\nÅ, B;1,50\nC;007\n');
	});

	test('lists rows that are out of shape and still reads the file', async () => {
		const folder = folderOf({ 'x.csv': 'a;b\n1\n2;3\n' });
		const { code, stdout } = await trappe(['read', '--out', 'y.csv', 'x.csv'], folder);
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ rows: 2, problems: [{ row: 2, column: '', code: 'ragged', expected: '2 fields as in the header', severity: 'error' }] });
		expect(readFileSync(join(folder, 'y.csv'), 'utf8')).toBe('a;b\n1;\n2;3\n');
	});

	test('stops at a CPR number, which is nowhere to be seen', async () => {
		const folder = folderOf({ 'x.csv': 'sted;ref\nA;1\nB;010190-1234\n' });
		const ran = await trappe(['read', 'x.csv', '--out', 'y.csv'], folder);
		expectRefusal(ran, /x\.csv: row 3, column ref looks like a CPR number/);
		expect(ran.stderr).not.toMatch(/1234|010190/);
		expect(Object.keys(written(folder))).toHaveLength(1);
	});

	test.each<[string, string[], RegExp]>([
		['no file', ['read'], /the file is missing/],
		['two files', ['read', 'a.csv', 'b.csv'], /one file at a time/],
		['a file that is not there', ['read', 'gone.csv'], /there is no file gone\.csv/],
		['a folder', ['read', '.'], /is a folder/],
		['an empty file', ['read', 'empty.csv'], /empty\.csv: the file is empty/],
		['half a workbook', ['read', 'book.xlsx'], /book\.xlsx: the ZIP file is damaged or incomplete/],
		['the file itself as the way out', ['read', 'a.csv', '--out', './a.csv'], /--out: .* is the file that is read/],
		['an option it does not have', ['read', 'a.csv', '--year', '2026'], /--year/],
		['an option without a value', ['read', 'a.csv', '--out'], /--out/]
	])('refuses %s', async (_, args, why) => {
		const folder = folderOf({ 'a.csv': 'a\n1\n', 'b.csv': 'a\n1\n', 'empty.csv': '', 'book.xlsx': Uint8Array.from([0x50, 0x4b, 3, 4, 0]) });
		expectRefusal(await trappe(args, folder), why);
	});
});
