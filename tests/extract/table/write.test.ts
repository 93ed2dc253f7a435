import { describe, expect, it } from 'vitest';
import { formatNumber, writeCsv } from '../../../src/lib/extract/table/write';

describe('formatNumber', () => {
	it.each([
		[0, '0'],
		[-0, '0'],
		[2.4, '2,4'],
		[-1234.5, '-1234,5'],
		[1e21, '1000000000000000000000'],
		[1e-7, '0,0000001'],
		[0.1 + 0.2, '0,30000000000000004'],
		[NaN, ''],
		[Infinity, '']
	])('%d is %s', (value, text) => expect(formatNumber(value)).toBe(text));
	it.each([
		[2, '2,00'],
		[2.345, '2,35'],
		[-0.001, '0,00'],
		[123456789.5, '123456789,50']
	])('%d with two decimals is %s', (value, text) => expect(formatNumber(value, 2)).toBe(text));
});

describe('writeCsv', () => {
	it('writes text, numbers, yes and no, and what is not known', () => {
		const rows = [
			{ a: 'x', b: 1.5, c: true, d: null, ignored: 1 },
			{ a: 'a;b "c"\nd', b: null, c: false, d: 2 }
		];
		expect(writeCsv(['a', { name: 'b', decimals: 2 }, 'c', 'd'], rows)).toBe('a;b;c;d\nx;1,50;ja;\n"a;b ""c""\nd";;nej;2\n');
	});
	it('writes a header alone', () => expect(writeCsv(['a', 'b'], [])).toBe('a;b\n'));
});
