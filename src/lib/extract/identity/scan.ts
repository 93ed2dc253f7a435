/** What one pass over a cell's characters tells: enough to spare nearly every cell each expensive question. */

/** Ten digits, or signs that may stand for digits, that no letter parts: the shape of a CPR number is worth looking for. */
export const CHAIN = 1;
export const AT = 2;
export const DIGIT = 4;
/** At least eight digits. */
export const EIGHT = 8;
/** Nine digits, no more. */
export const NINE = 16;
export const LINE = 32;
export const SPACE = 64;
/** At least eight, at least twelve words. */
export const WORDS_8 = 128;
export const WORDS_12 = 256;
/** A Latin letter other than O. */
export const LETTER = 512;
export const PLUS = 1024;

const OTHER = 0;
const IS_DIGIT = 1;
const IS_O = 2;
const IS_JOINER = 3;
const IS_SPACE = 4;
const IS_LINE = 5;
const IS_AT = 6;
const IS_ESCAPE = 7;
const IS_LETTER = 8;
const IS_PLUS = 9;

const KIND = new Uint8Array(128).fill(OTHER);
for (const [kind, signs] of [
	[IS_DIGIT, '0123456789'],
	[IS_O, 'Oo'],
	[IS_LETTER, 'abcdefghijklmnpqrstuvwxyzABCDEFGHIJKLMNPQRSTUVWXYZ'],
	[IS_PLUS, '+'],
	[IS_JOINER, '-_/\\()[]*~=|\'".'],
	[IS_SPACE, ' \t\v\f'],
	[IS_LINE, '\n\r'],
	[IS_AT, '@'],
	[IS_ESCAPE, '&%']
] as const)
	for (const sign of signs) KIND[sign.charCodeAt(0)] = kind;

/** The bits above that are true of `text`. Linear, allocates nothing. */
export function scan(text: string): number {
	let digits = 0;
	let chain = 0;
	let longest = 0;
	let spaces = 0;
	let wasSpace = false;
	let escaped = false;
	let bits = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		let isSpace = false;
		if (code >= 128) {
			// Latin letters part a chain; any other sign (wide digits, dashes, zero-width signs) may be part of one.
			if (code >= 0xc0 && code <= 0x24f) {
				chain = 0;
				bits |= LETTER;
			} else if (++chain > longest) longest = chain;
			if (code === 0xff20) bits |= AT;
			isSpace = code === 0xa0;
		} else
			switch (KIND[code]) {
				case IS_DIGIT:
					digits++;
					if (++chain > longest) longest = chain;
					break;
				case IS_LETTER:
					bits |= LETTER;
					chain = 0;
					break;
				case IS_O:
					if (++chain > longest) longest = chain;
					break;
				case IS_LINE:
					bits |= LINE;
					isSpace = true;
					break;
				case IS_SPACE:
					isSpace = true;
					break;
				case IS_JOINER:
					break;
				case IS_AT:
					bits |= AT;
					chain = 0;
					break;
				case IS_PLUS:
					bits |= PLUS;
					break;
				case IS_ESCAPE:
					escaped = true;
					break;
				default:
					chain = 0;
			}
		if (isSpace && !wasSpace) spaces++;
		wasSpace = isSpace;
	}
	if (digits > 0) bits |= DIGIT;
	if (digits >= 8) bits |= EIGHT;
	if (digits === 9) bits |= NINE;
	if (spaces > 0) bits |= SPACE;
	if (spaces >= 7) bits |= WORDS_8;
	if (spaces >= 11) bits |= WORDS_12;
	if (longest >= 10 || (escaped && digits >= 10)) bits |= CHAIN;
	return bits;
}
