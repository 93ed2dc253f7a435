/** CPR numbers in any disguise that a cell, a heading or a file name may hold. */
import { possibleDate } from './cpr-number';
import { readings } from './plain-text';
import { CHAIN, mayBeDated, scan } from './scan';

const DASH = '\\-\\u2010-\\u2015\\u2212';
// No '.' or ',': 101190.2500 is money with four decimals.
const SIGN = `${DASH}_/\\\\()[\\]*+~=|'"\\u00b7\\u2022`;
const JOIN = `\\s{0,3}[${SIGN}]{0,3}\\s{0,3}`;
const GAP = `(?:\\s{0,2}[${DASH}./_]\\s{0,2}|\\s{1,2})`;
/** Between single digits. */
const STEP = `(?:\\s?[${DASH}./_*]\\s?|\\s{1,2})`;

/** ddmmyyxxxx, the pairs of the date apart or not, signs before the last four. */
const PLAIN = `(?<!\\d)(?=(\\d\\d)\\s{0,2}(\\d\\d)\\s{0,2}(\\d\\d)${JOIN}\\d{4}(?!\\d))\\d`;
/** dd-mm-yy-xxxx: the date spelt out, then a dash or space. */
const SPELT = `(?<!\\d)(?=(\\d\\d)${GAP}(\\d\\d)${GAP}(\\d\\d)[${DASH}_()\\s]{1,5}\\d{4}(?!\\d))\\d`;
/** ddmmyyyy-xxxx and dd-mm-yyyy-xxxx; without the dash it is a date and a time. */
const CENTURY = `(?<!\\d)(?=(\\d\\d)[${DASH}./ ]?(\\d\\d)[${DASH}./ ]?(?:18|19|20)(\\d\\d)\\s{0,3}[${DASH}]\\s{0,3}\\d{4}(?!\\d))\\d`;
/** dd mm yy xx xx: five pairs that are no longer row of pairs and no number from abroad. */
const PAIRS = `(?<![\\d+])(?<!\\d\\s{1,2})(?=(\\d\\d)\\s{0,2}(\\d\\d)\\s{0,2}(\\d\\d)(?:\\s{1,2}|\\s?[${DASH}]\\s?)\\d\\d\\s{1,2}\\d\\d(?!\\s{0,2}\\d))\\d`;
/** d d m m y y - x x x x: ten single digits, no more. */
const SINGLE = `(?<!\\d)(?<!\\d${STEP})(?=(\\d${STEP}\\d)${STEP}(\\d${STEP}\\d)${STEP}(\\d${STEP}\\d)${`${STEP}\\d`.repeat(4)}(?!${STEP}?\\d))\\d`;
const UNBROKEN = new RegExp(PLAIN, 'gu');
const BROKEN = [SPELT, CENTURY, PAIRS, SINGLE].map((shape) => new RegExp(shape, 'gu'));
/** Two digits with signs between: without them only the first shape can fit. */
const PARTED = /\d[^\d\p{L}]{1,9}\d/u;

/** Hex digests and UUIDs are common pseudonyms, and ten digits in a row happen in them by chance. */
const DIGEST = /(?<![0-9a-z])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{12,})(?![0-9a-z])/giu;
const TEN = /^\d{10}$/;
const TIMESTAMP = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?$/;
/** A number with at least ten decimals, as databases write a third. */
const LONG_DECIMAL = /^[-+]?\d{1,7}[.,]\d{10,}$/;

const digitsOf = (text = ''): number => Number(text.length === 2 ? text : text.replace(/\D/g, ''));

function fits(text: string, shape: RegExp): boolean {
	for (const [, day, month, year] of text.matchAll(shape)) if (possibleDate(digitsOf(day), digitsOf(month), digitsOf(year))) return true;
	return false;
}

const holdsShape = (text: string): boolean => fits(text, UNBROKEN) || (PARTED.test(text) && BROKEN.some((shape) => fits(text, shape)));

/** Whether `text` may hold something shaped like a CPR number: quick, and yes for more than the guard stops. */
export const mayHoldIdentity = (text: string): boolean => text.length >= 10 && (scan(text) & CHAIN) !== 0;

/** `holdsIdentity` for a cell that the quick question did not clear. */
export function holdsCpr(cell: string): boolean {
	if (cell.length === 10 && TEN.test(cell)) return possibleDate(Number(cell.slice(0, 2)), Number(cell.slice(2, 4)), Number(cell.slice(4, 6)));
	if (!mayBeDated(cell)) return false;
	if (TIMESTAMP.test(cell) || LONG_DECIMAL.test(cell)) return false;
	return readings(cell).some((reading) => holdsShape(reading.replace(DIGEST, 'x')));
}

/** Whether the cell holds something like a CPR number with a possible date, also inside longer text. Time is linear in its length. */
export const holdsIdentity = (cell: string): boolean => mayHoldIdentity(cell) && holdsCpr(cell);

/** Whether the name of a file (its folder aside) holds something like a CPR number. */
export const nameHoldsIdentity = (fileName: string): boolean => holdsIdentity(fileName.replace(/^.*[\\/]/, ''));
