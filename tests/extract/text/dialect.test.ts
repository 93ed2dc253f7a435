import { describe, expect, it } from 'vitest';
import { recogniseDelimiter, recogniseQuote } from '../../../src/lib/extract/text/dialect';

describe('recogniseDelimiter', () => {
	it.each([
		['a;b;c\n1;2;3', ';'],
		['a,b,c\n1,2,3', ','],
		['a\tb\tc\n1\t2\t3', '\t'],
		['a|b|c\n1|2|3', '|']
	])('%j is divided by %j', (text, delimiter) => expect(recogniseDelimiter(text)).toBe(delimiter));
	it('is not led astray by decimal commas', () => expect(recogniseDelimiter('a;b\n1,5;2,5\n1,5;2,5')).toBe(';'));
	it('is not led astray by signs within quotes', () => expect(recogniseDelimiter('"a;b;c;d",e\n"1;2",3\n"x\n;;;",4')).toBe(','));
	it('prefers what the lines agree on to what the header has most of', () => expect(recogniseDelimiter('a, b, c, d;e\n1;2\n3;4\n5;6')).toBe(';'));
	it('takes a file of one column as ;', () => expect(recogniseDelimiter('a\n1\n2')).toBe(';'));
	it('takes nothing as ;', () => expect(recogniseDelimiter('')).toBe(';'));
	it('reads a header alone', () => expect(recogniseDelimiter('a|b')).toBe('|'));
});

describe('recogniseQuote', () => {
	it('knows double quotes, single quotes round every heading, and none', () => {
		expect(recogniseQuote('"a";b\n', ';')).toBe('"');
		expect(recogniseQuote("'a';'b'\n'1';'2'", ';')).toBe("'");
		expect(recogniseQuote("a;'b'\n", ';')).toBe('');
		expect(recogniseQuote('a;b\n', ';')).toBe('');
	});
});
