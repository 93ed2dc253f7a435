import { describe, expect, it } from 'vitest';
import { WrongEncoding, decoderOf, recogniseEncoding } from '../../../src/lib/extract/text/decode';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const decoded = (all: Uint8Array) => {
	const encoding = recogniseEncoding(all, true);
	return { text: decoderOf(encoding, true)(all, true), encoding };
};

describe('the encoding of a file', () => {
	it('is UTF-8', () => expect(decoded(utf8('æøå €'))).toEqual({ text: 'æøå €', encoding: 'utf-8' }));
	it('is UTF-8 with its mark, which is stripped', () => expect(decoded(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: 'a', encoding: 'utf-8-bom' }));
	it('is UTF-16 little-endian', () => expect(decoded(bytes(0xff, 0xfe, 0xe6, 0, 0x61, 0))).toEqual({ text: 'æa', encoding: 'utf-16le' }));
	it('is UTF-16 big-endian', () => expect(decoded(bytes(0xfe, 0xff, 0, 0xe6, 0, 0x61))).toEqual({ text: 'æa', encoding: 'utf-16be' }));
	it('is UTF-16 that has lost its mark', () => {
		expect(decoded(bytes(0x61, 0, 0x3b, 0, 0x62, 0, 0x0a, 0))).toEqual({ text: 'a;b\n', encoding: 'utf-16le' });
		expect(decoded(bytes(0, 0x61, 0, 0x3b, 0, 0x62, 0, 0x0a))).toEqual({ text: 'a;b\n', encoding: 'utf-16be' });
	});
	it('is Windows-1252 when the bytes are not valid UTF-8, the signs at 0x80-0x9f too', () =>
		expect(decoded(bytes(0xe6, 0xf8, 0xe5, 0x80, 0x93, 0x96, 0x9f))).toEqual({ text: 'æøå€“–Ÿ', encoding: 'windows-1252' }));
	it('keeps the mark of UTF-8 out when the rest is not', () => expect(decoded(bytes(0xef, 0xbb, 0xbf, 0xe6)).text).toBe('æ'));
	it('of nothing is UTF-8', () => expect(decoded(bytes())).toEqual({ text: '', encoding: 'utf-8' }));
	it('is judged by a head that ends within a letter', () => expect(recogniseEncoding(utf8('æ').subarray(0, 1), false)).toBe('utf-8'));
});

describe('decoding piece by piece', () => {
	it('joins a letter that two pieces share', () => {
		const decode = decoderOf('utf-8', true);
		expect(decode(bytes(0x61, 0xc3), false) + decode(bytes(0xa6), true)).toBe('aæ');
	});
	it('says that the file is not UTF-8 after all', () => expect(() => decoderOf('utf-8', true)(bytes(0xe6), true)).toThrow(WrongEncoding));
	it('reads on where a person has said that it is', () => expect(decoderOf('utf-8', false)(bytes(0x61, 0xe6), true)).toBe('a\ufffd'));
});
