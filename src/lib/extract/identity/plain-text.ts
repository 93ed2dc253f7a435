/** Text as a reader sees it: without the signs that hide digits from a search. */

const NAMED: Record<string, string> = { nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', ndash: '-', mdash: '-', minus: '-', hyphen: '-', dash: '-', shy: '', zwj: '', zwnj: '' };
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

function character(code: number): string {
	return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

const decoded = (_: string, decimal?: string, hex?: string, name = ''): string =>
	decimal !== undefined ? character(Number(decimal)) : hex !== undefined ? character(parseInt(hex, 16)) : (NAMED[name.toLowerCase()] ?? ' ');

/** The escapes of web addresses for spaces, dashes, `/` and `_`. */
const PERCENT = /%(?:20|2d|2f|5f|c2%a0|e2%80%9[0-5]|e2%88%92)/gi;

const FOREIGN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/gu;
const UNSEEN = /[\p{Cf}\p{Mn}\p{Me}]/gu;
const BEYOND_ASCII = /[\u0080-\uffff]/;

const asciiDigits = (text: string): string =>
	BEYOND_ASCII.test(text)
		? text
				.replace(FOREIGN_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
				.normalize('NFKC')
				.replace(UNSEEN, '')
		: text;

/** A group of digits in which some zeros are the letter O; ten in a row are left alone, for they are ids as often. */
const WITH_O = /(?<![\p{L}\d])(?=[\dOo]{0,8}\d)(?=[\dOo]{0,8}[Oo])[\dOo]{1,9}(?![\p{L}\d])/gu;

/** `text` as it may be meant: entities as the signs they stand for and left out, the letter O as zero. One reading for most texts. */
export function readings(text: string): string[] {
	const unescaped = text.includes('%') ? text.replace(PERCENT, '-') : text;
	const texts = unescaped.includes('&') ? [unescaped.replace(ENTITY, decoded), unescaped.replace(ENTITY, '')].map(asciiDigits) : [asciiDigits(unescaped)];
	return texts.flatMap((reading) => {
		const zeros = /\d[Oo]|[Oo]\d/.test(reading) ? reading.replace(WITH_O, (group) => group.replace(/[Oo]/g, '0')) : reading;
		return zeros === reading ? [reading] : [reading, zeros];
	});
}
