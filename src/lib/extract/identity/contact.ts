/** E-mail addresses and telephone numbers, alone or in longer text. */

const EMAIL = /[\p{L}\d._%+'-][@\uff20](?:[\p{L}\d-]{1,63}\.)+\p{L}{2,}/u;
export const holdsEmail = (text: string): boolean => EMAIL.test(text);

const AREA = '[ \\u00a0\\-/()]{0,2}';
/** `+45 12 34 56 78`, `+46 70-123 45 67`: nine to fifteen digits. No dots: `+1.234.567` is an amount. */
const ABROAD = new RegExp(`(?<![\\d+])\\+[ (]?[1-9](?:${AREA}\\d){8,14}(?!\\d)`, 'u');
/** `0045 12345678`, `00 46 70 123 45 67`. Digits alone are `LONG_CODE` below: they may be an id, as may what letters and dashes surround. */
const CODE = /(?<![\p{L}\d-])(?<!\d )00[ -]?[1-9]\d{0,2}[ \u00a0\-/()]{1,2}\d(?:[ \u00a0-]?\d){6,11}(?![\p{L}\d-])/u;
/** `12 34 56 78`, and nothing that goes on. */
const PAIRS = /(?<!\d)(?<!\d[ \u00a0.,-])\d\d(?=[ \u00a0])(?:[ \u00a0]\d\d){3}(?![ \u00a0.,-]?\d)/u;
const SAID = /(?<!\p{L})(?:tlf|tel|telefon|mobil|mob|phone|cell|ring|sms)(?:nr|nummer|tlf|telefon|no|number)?(?!\p{L})[^\d\n]{0,15}\d(?:[ \u00a0.-]?\d){7}(?!\d)/iu;
/** What `SAID` looks for, quick. */
const WORD = /tlf|tel|mob|phone|cell|ring|sms/i;
const SPACED = /[ \u00a0]/;
/** A telephone number beyond doubt. */
export const holdsPhone = (text: string): boolean =>
	(text.includes('+') && ABROAD.test(text)) || (text.includes('00') && CODE.test(text)) || (SPACED.test(text) && PAIRS.test(text)) || (WORD.test(text) && SAID.test(text));

const LONG_CODE = /^0045\d{8}$/;
const HALVES = /^\d{4}[ \u00a0]\d{4}$/;
/** A telephone number if many cells of the column look like it. */
export const maybePhone = (text: string): boolean => text.length <= 12 && (LONG_CODE.test(text) || HALVES.test(text));

const EIGHT = /(?<!\d)\d(?:[ \u00a0.-]?\d){7}(?!\d)/u;
/** A telephone number where the heading says that numbers are. */
export const eightDigits = (text: string): boolean => EIGHT.test(text);
