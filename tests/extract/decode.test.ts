import { describe, expect, it } from 'vitest';
import { decode } from '../../src/lib/extract/decode';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('decode', () => {
	it('reads UTF-8', () => expect(decode(new TextEncoder().encode('æøå €'))).toEqual({ text: 'æøå €', encoding: 'utf-8' }));
	it('strips the mark of UTF-8', () => expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: 'a', encoding: 'utf-8-bom' }));
	it('reads UTF-16 little-endian', () => expect(decode(bytes(0xff, 0xfe, 0xe6, 0, 0x61, 0))).toEqual({ text: 'æa', encoding: 'utf-16le' }));
	it('reads UTF-16 big-endian', () => expect(decode(bytes(0xfe, 0xff, 0, 0xe6, 0, 0x61))).toEqual({ text: 'æa', encoding: 'utf-16be' }));
	it('reads what is not valid UTF-8 as Windows-1252, the signs at 0x80-0x9f too', () =>
		expect(decode(bytes(0xe6, 0xf8, 0xe5, 0x80, 0x93, 0x96, 0x9f))).toEqual({ text: 'æøå€“–Ÿ', encoding: 'windows-1252' }));
	it('keeps the mark out when the rest is not UTF-8', () => expect(decode(bytes(0xef, 0xbb, 0xbf, 0xe6)).text).toBe('æ'));
	it('reads nothing as nothing', () => expect(decode(bytes())).toEqual({ text: '', encoding: 'utf-8' }));
});
