import { expect, it } from 'vitest';
import { IdentityFound } from '../../../src/lib/extract/identity/found';
import { readPlain, writePlain } from '../../../src/lib/extract/reading/plain';
import { ofBytes } from '../../../src/lib/extract/sources/source';
import { problemsOf } from '../../support/read-table';

const csv = (text: string) => ofBytes('x.csv', new TextEncoder().encode(text));

it('any file is told as it was read, rows out of shape too, and rewritten canonically', () => {
	const source = csv('\ufeffName,"Amount, kr"\r\nA,"1,5"\r\n\r\nB\r\n"C;D",2\r\n');
	const file = readPlain(source);
	expect(file).toMatchObject({ encoding: 'utf-8-bom', delimiter: ',', quote: '"', lineEnd: 'crlf', header: ['Name', 'Amount, kr'], headerRow: 1, rows: 3 });
	expect(problemsOf(file.problems).map(({ row, code }) => [row, code])).toEqual([[4, 'ragged']]);
	expect([...writePlain(source, file)].join('')).toBe('Name;Amount, kr\nA;1,5\nB;\n"C;D";2\n');
});

it('a file longer than a piece, with titles and of two encodings in turn, is written as a whole', () => {
	const lines = Array.from({ length: 60_000 }, (_, row) => `navn ${row};1;${row === 59_999 ? 'sl\u00f8r' : 'x'}`);
	const text = ['Udtr\u00e6k', '', 'a;b;c', ...lines].join('\n');
	for (const bytes of [new TextEncoder().encode(text), Uint8Array.from(text, (sign) => sign.charCodeAt(0))]) {
		const source = ofBytes('x.csv', bytes);
		const file = readPlain(source);
		expect([file.headerRow, file.rows]).toEqual([3, 60_000]);
		expect([...writePlain(source, file)].join('')).toBe(['a;b;c', ...lines, ''].join('\n'));
	}
});

it('a file with headings alone is a header', () => {
	const source = csv('a;b\n');
	expect([...writePlain(source, readPlain(source))].join('')).toBe('a;b\n');
});

it('headings may be anything, CPR numbers may not', () => {
	expect(readPlain(csv('fornavn;b\n1;2')).header).toEqual(['fornavn', 'b']);
	expect(() => readPlain(csv('a;b\n1;010190-1234'))).toThrow(IdentityFound);
});
