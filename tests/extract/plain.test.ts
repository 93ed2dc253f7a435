import { expect, it } from 'vitest';
import { IdentityFound } from '../../src/lib/extract/identity/found';
import { readPlain, writePlain } from '../../src/lib/extract/plain';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

it('any file is told as it was read, rows out of shape too, and rewritten canonically', () => {
	const file = readPlain('x.csv', utf8('\ufeffName,"Amount, kr"\r\nA,"1,5"\r\n\r\nB\r\n"C;D",2\r\n'));
	expect(file).toMatchObject({ encoding: 'utf-8-bom', delimiter: ',', quote: '"', header: ['Name', 'Amount, kr'], headerRow: 1, rows: [2, 4, 5] });
	expect(file.problems.map(({ row, code }) => [row, code])).toEqual([[4, 'ragged']]);
	expect(writePlain(file)).toBe('Name;Amount, kr\nA;1,5\nB;\n"C;D";2\n');
});

it('headings may be anything, CPR numbers may not', () => {
	expect(readPlain('x.csv', utf8('fornavn;b\n1;2')).header).toEqual(['fornavn', 'b']);
	expect(() => readPlain('x.csv', utf8('a;b\n1;010190-1234'))).toThrow(IdentityFound);
});
