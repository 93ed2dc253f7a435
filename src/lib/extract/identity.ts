/** The guard that stops a file in which anything looks like a CPR number. The value is never kept, shown or thrown. */
import { fold } from './fold';
import type { Words } from './problem';

/** Something in `file` looks like a person's identity. `row` counts as a spreadsheet does; `column` is its heading or `#` and its number. */
export class IdentityFound extends Error {
	override readonly name = 'IdentityFound';
	readonly reason: Words;
	constructor(
		readonly file: string,
		readonly row: number,
		readonly column: string,
		readonly columnNumber: number
	) {
		super(`${file}: række ${row}, kolonne ${column} ligner et CPR-nummer eller et navn; filen er ikke læst`);
		this.reason = {
			da: `række ${row}, kolonne ${column} ligner et CPR-nummer eller et navn; filen er ikke læst`,
			en: `row ${row}, column ${column} looks like a CPR number or a name; the file was not read`
		};
	}
}

const DASH = '\\-\\u00ad\\u2010-\\u2015\\u2212\\uff0d';
const SPACE = '\\s\\u200b-\\u200d\\u2060';
// No '.': 101190.2500 is money with four decimals.
const JOIN = `[${SPACE}]{0,3}[${DASH}_/]?[${SPACE}]{0,3}`;
/** ddmmyyxxxx with at most one sign (and spaces) before the last four. */
const PLAIN = `(\\d{2})(\\d{2})(\\d{2})${JOIN}\\d{4}`;
/** dd-mm-yy-xxxx and ddmmyyyy-xxxx: the date spelt out, then a dash or space. */
const SPELT = `(\\d{2})[${DASH}./ ](\\d{2})[${DASH}./ ](\\d{2})[${DASH}${SPACE}]{1,5}\\d{4}`;
const CENTURY = `(\\d{2})[${DASH}./ ]?(\\d{2})[${DASH}./ ]?(?:18|19|20)(\\d{2})[${SPACE}]{0,3}[${DASH}][${SPACE}]{0,3}\\d{4}`;
const SHAPES = [PLAIN, SPELT, CENTURY].map((shape) => new RegExp(`(?<!\\d)${shape}(?!\\d)`, 'gu'));
const ANY = new RegExp(`(?<!\\d)(?:${[PLAIN, SPELT, CENTURY].join('|').replaceAll('(\\d', '(?:\\d')})(?!\\d)`, 'u');

/** Hex digests and UUIDs are common pseudonyms, and ten digits in a row happen in them by chance. */
const DIGEST = /(?<![0-9a-z])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{32,})(?![0-9a-z])/giu;

const WIDE = /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/u;
/** Digits of other scripts, as one types to slip past a check, to 0-9. */
const plainDigits = (text: string): string =>
	WIDE.test(text) ? text.replace(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf)).normalize('NFKC') : text;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** A day of some year that ends in `year`; replacement numbers (erstatnings-CPR) add 60 to the day. */
function possibleDate(day: number, month: number, year: number): boolean {
	const days = month === 2 && year % 4 !== 0 ? 28 : (DAYS[month - 1] ?? 0);
	return (day >= 1 && day <= days) || (day >= 61 && day <= 60 + days);
}

/** Whether `text` may hold something shaped like a CPR number: quick, and yes for more than the guard stops. */
export const mayHoldIdentity = (text: string): boolean => ANY.test(plainDigits(text));

/** Whether the cell holds something like a CPR number with a possible date, also inside longer text. */
export function holdsIdentity(cell: string): boolean {
	if (cell.length < 10) return false;
	const plain = plainDigits(cell);
	if (!ANY.test(plain)) return false;
	const text = plain.replace(DIGEST, '');
	return SHAPES.some((shape) => [...text.matchAll(shape)].some(([, day, month, year]) => possibleDate(Number(day), Number(month), Number(year))));
}

const NAMES = /^(cpr|cprnr|cprnummer|personnr|personnummer|fornavn|efternavn|borgernavn|primaeradresse)$/;
/** Whether a heading announces CPR numbers, names or home addresses. */
export const namesIdentity = (heading: string): boolean => NAMES.test(fold(heading).replaceAll('.', ''));

const NEAR = /(?<!\d)\d{9,10}(?!\d)/;
/** Whether a rejected cell may be shown to the user: a short number, or one word where `words` are expected; nothing like a person's name or number. */
export function showable(cell: string, words = true): boolean {
	if (cell.length > 30 || NEAR.test(cell.replace(/[\s.\-–]/g, ''))) return false;
	if (!words) return !/\p{L}{3}/u.test(cell);
	return (cell.match(/\p{L}+/gu) ?? []).length <= 1 || !/\p{Lu}/u.test(cell);
}
