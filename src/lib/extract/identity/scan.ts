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

/** What a sign does, one bit each: `LINKS` lengthen a chain, `PARTS` end it; the rest are seen or not. */
const LINKS = 1;
const PARTS = 2;
const BLANK = 4;
const IS_DIGIT = 8;
const IS_LINE = 16;
const IS_AT = 32;
const IS_ESCAPE = 64;
const IS_PLUS = 128;
const IS_LETTER = 256;

const SIGNS = new Uint16Array(128).fill(PARTS);
for (const [sign, signs] of [
	[LINKS | IS_DIGIT, '0123456789'],
	[LINKS, 'Oo'],
	[0, '-_/\\()[]*~=|\'".'],
	[BLANK, ' \t\v\f'],
	[BLANK | IS_LINE, '\n\r'],
	[PARTS | IS_AT, '@'],
	[IS_ESCAPE, '&%'],
	[IS_PLUS, '+'],
	[PARTS | IS_LETTER, 'abcdefghijklmnpqrstuvwxyzABCDEFGHIJKLMNPQRSTUVWXYZ']
] as const)
	for (const one of signs) SIGNS[one.charCodeAt(0)] = sign;

/** Latin letters part a chain; any other sign beyond ASCII (wide digits, dashes, zero-width signs) may be part of one. */
function beyondAscii(code: number): number {
	if (code >= 0xc0 && code <= 0x24f) return PARTS | IS_LETTER;
	if (code === 0xff20) return PARTS | IS_AT;
	return code === 0xa0 ? LINKS | BLANK : LINKS;
}

/** The bits above that are true of `text`. Linear, allocates nothing. */
export function scan(text: string): number {
	let digits = 0;
	let chain = 0;
	let longest = 0;
	let spaces = 0;
	let before = 0;
	let seen = 0;
	const { length } = text;
	for (let at = 0; at < length; at++) {
		const code = text.charCodeAt(at);
		const sign = code < 128 ? SIGNS[code]! : beyondAscii(code);
		seen |= sign;
		if (sign & LINKS) {
			chain++;
			if (sign & IS_DIGIT) digits++;
		} else if (sign & PARTS) {
			if (chain > longest) longest = chain;
			chain = 0;
		}
		if (sign & BLANK && !(before & BLANK)) spaces++;
		before = sign;
	}
	if (chain > longest) longest = chain;
	let bits = 0;
	if (seen & IS_AT) bits |= AT;
	if (seen & IS_LINE) bits |= LINE;
	if (seen & IS_LETTER) bits |= LETTER;
	if (seen & IS_PLUS) bits |= PLUS;
	if (digits > 0) bits |= DIGIT;
	if (digits >= 8) bits |= EIGHT;
	if (digits === 9) bits |= NINE;
	if (spaces > 0) bits |= SPACE;
	if (spaces >= 7) bits |= WORDS_8;
	if (spaces >= 11) bits |= WORDS_12;
	if (longest >= 10 || (seen & IS_ESCAPE && digits >= 10)) bits |= CHAIN;
	return bits;
}

const dayAndMonth = (day: number, month: number): boolean => month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));

/**
 * Whether ten digits that nothing parts may begin with a day and a month: what every shape of a CPR number does. Yes for text with
 * signs that may stand for others. Ids with running numbers, one a row, are cleared here.
 */
export function mayBeDated(text: string): boolean {
	let digits = 0;
	/** The last four digits as a number, and after how many digits the first day and month began. */
	let last = 0;
	let began = Infinity;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const sign = code < 128 ? SIGNS[code]! : LINKS;
		if (sign & IS_DIGIT) {
			digits++;
			last = (last % 1000) * 10 + code - 48;
			if (began === Infinity && digits >= 4 && dayAndMonth(Math.floor(last / 100), last % 100)) began = digits - 4;
			if (digits - began >= 10) return true;
		} else if (sign & (LINKS | IS_ESCAPE)) return true;
		else if (sign & PARTS) {
			digits = 0;
			began = Infinity;
		}
	}
	return false;
}
