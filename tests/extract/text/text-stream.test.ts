import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WrongEncoding } from '../../../src/lib/extract/text/decode';
import type { Encoding } from '../../../src/lib/extract/text/decode';
import { ofBytes } from '../../../src/lib/extract/sources/source';
import { recogniseLineEnd, textOf } from '../../../src/lib/extract/text/text-stream';
import { utf16, utf8, windows1252 } from '../files';

const all = (bytes: Uint8Array, encoding: Encoding, piece?: number): string => [...textOf(ofBytes('f', bytes), encoding, true, piece)].map(({ text }) => text).join('');

describe('the text of a file', () => {
	it.each<[Encoding, (text: string) => Uint8Array]>([
		['utf-8', utf8],
		['utf-8-bom', (text) => utf8(`\ufeff${text}`)],
		['utf-16le', (text) => utf16(`\ufeff${text}`, 'le')],
		['utf-16be', (text) => utf16(`\ufeff${text}`, 'be')],
		['windows-1252', windows1252]
	])('in %s is the same in pieces of any size', (encoding, encode) => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('a', 'æ', '€', '\r', '\n', '\r\n', ';', '–'), { maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (signs, piece) => {
				const text = signs.join('');
				expect(all(encode(text), encoding, piece)).toBe(text.replace(/\r\n?/g, '\n'));
			}),
			{ seed: 3, numRuns: 200 }
		);
	});
	it('of no bytes is nothing', () => expect([...textOf(ofBytes('f', utf8('')), 'utf-8', true)]).toEqual([]));
	it('tells how many bytes are read', () => expect([...textOf(ofBytes('f', utf8('abcde')), 'utf-8', true, 2)].map(({ bytes }) => bytes)).toEqual([2, 4, 5]));
	it('is refused where the first byte that is no UTF-8 comes, and not before', () => {
		const pieces = textOf(ofBytes('f', Uint8Array.of(97, 98, 0xe6, 99)), 'utf-8', true, 2);
		expect(pieces.next().value).toMatchObject({ text: 'ab' });
		expect(() => pieces.next()).toThrow(WrongEncoding);
	});
	it('is refused when its last letter is cut off', () => expect(() => all(utf8('æ').subarray(0, 1), 'utf-8')).toThrow(WrongEncoding));
});

it.each([
	['a\r\nb\n', 'crlf'],
	['a\nb\r\n', 'lf'],
	['a\rb', 'cr'],
	['a', 'lf']
])('the line end of %j is %s', (text, end) => expect(recogniseLineEnd(text)).toBe(end));
