import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bookOf, zipOf } from '../extract/sources/fixtures';
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

	test('reads the only sheet or entry there is, and asks which of several', async () => {
		const cells = (...texts: string[]) => `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
		const sheet = cells('Sted', 'Beløb') + cells('Å, B', '007');
		const folder = folderOf({
			'one.xlsx': await bookOf({ sheets: { Ark1: sheet, '!Skjult': cells('x') } }),
			'two.xlsx': await bookOf({ sheets: { Ark1: cells('x', 'y'), Ark2: sheet } }),
			'one.zip': await zipOf({ 'mappe/a.csv': 'a;b\n1;2\n', 'b.pdf': '%PDF-1.4' }),
			'two.zip': await zipOf({ 'a.csv': 'a;b\n1;2\n', 'bog.xlsx': await bookOf({ sheets: { X: cells('x'), Y: sheet } }) })
		});
		const told = async (...args: string[]) => JSON.parse((await trappe(['read', ...args], folder)).stdout) as object;
		expect(await told('one.xlsx', '--out', 'c.csv')).toEqual({ file: 'one.xlsx', encoding: 'utf-8', delimiter: ';', quote: '', header: ['Sted', 'Beløb'], headerRow: 1, columns: 2, rows: 1, problems: [] });
		expect(readFileSync(join(folder, 'c.csv'), 'utf8')).toBe('Sted;Beløb\nÅ, B;007\n');
		expect(await told('one.zip')).toMatchObject({ file: 'one.zip › mappe/a.csv', header: ['a', 'b'] });
		expect((await trappe(['read', 'one.zip'], folder)).stderr).toMatch(/^one\.zip › b\.pdf: not used: the file is a PDF/);
		expect(await told('two.xlsx', '--part', 'Ark2')).toMatchObject({ file: 'two.xlsx › Ark2', header: ['Sted', 'Beløb'] });
		expect(await told('two.zip', '--part', 'bog.xlsx › Y')).toMatchObject({ file: 'two.zip › bog.xlsx › Y', rows: 1 });
		expectRefusal(await trappe(['read', 'two.xlsx'], folder), /two\.xlsx holds Ark1, Ark2; say which by --part NAME$/m);
		expectRefusal(await trappe(['read', 'two.zip'], folder), /two\.zip holds a\.csv, bog\.xlsx › X, bog\.xlsx › Y; say which/);
		expectRefusal(await trappe(['read', 'two.xlsx', '--part', 'Ark3'], folder), /two\.xlsx holds Ark1, Ark2$/m);
		expectRefusal(await trappe(['read', 'one.xlsx', '--part', 'Ark3'], folder), /one\.xlsx holds one table without a name; leave --part out$/m);
	});

	test('a problem in each of many rows is JSON all the same, and a canonical file reads as itself', async () => {
		const count = 12_345;
		const folder = folderOf({ 'x.csv': `a;b\n${'1\n'.repeat(count)}2;3\n` });
		const { stdout } = await trappe(['read', 'x.csv', '--out', 'y.csv'], folder);
		const told = JSON.parse(stdout) as { rows: number; problems: { row: number }[] };
		expect([told.rows, told.problems.length, told.problems.at(-1)?.row]).toEqual([count + 1, count, count + 1]);
		expect(stdout).toBe(`${JSON.stringify(told, null, 2)}\n`);
		expect(readFileSync(join(folder, 'y.csv'), 'utf8')).toBe(`a;b\n${'1;\n'.repeat(count)}2;3\n`);
		expect(JSON.parse((await trappe(['read', 'y.csv', '--out', 'z.csv'], folder)).stdout)).toMatchObject({ problems: [] });
		expect(readFileSync(join(folder, 'z.csv'), 'utf8')).toBe(readFileSync(join(folder, 'y.csv'), 'utf8'));
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
