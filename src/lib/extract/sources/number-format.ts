/** Number formats: what makes a number of a workbook a date, a time or a code with leading zeros. */
import { numberText } from './number-text';
import { serialText } from './serial';
import type { Shown } from './serial';

/** The text that Excel would show for a stored number, apart from its decimals and signs of currency. */
export type Speller = (stored: string) => string;

/** Formats that a workbook does not spell out. 27-36 and 50-58 are dates of East Asia. */
const BUILT_IN: Record<number, string> = {
	14: 'd-m-y',
	15: 'd-m-y',
	16: 'd-m',
	17: 'm-y',
	18: 'h:m',
	19: 'h:m:s',
	20: 'h:m',
	21: 'h:m:s',
	22: 'd-m-y h:m',
	45: 'm:s',
	46: '[h]:m:s',
	47: 'm:s'
};

export function builtInFormat(id: number): string {
	return BUILT_IN[id] ?? ((id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'd-m-y' : '');
}

const MOST_KNOWN = 50_000;
const LITERAL = /"[^"]*"|\\.|_.|\*./g;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
/** Codes: `00000`, `000000-0000`. */
const DIGITS = /^0+(?:[- ]0+)*$/;

function shownBy(format: string): Shown | null {
	const elapsed = ELAPSED.test(format);
	const signs = format
		.replace(ELAPSED, 'h')
		.replace(/\[[^\]]*\]/g, '')
		.replace(/general|standard|am\/pm|a\/p/gi, '')
		.toLowerCase();
	const time = /[hs]/.test(signs);
	const date = /[dy]/.test(signs) || (!time && signs.includes('m'));
	return date || time ? { date: date && !elapsed, time, elapsed } : null;
}

/** `42` by `0000` is `0042`; what does not fit stays a number. */
function withZeros(number: string, format: string): string {
	const places = format.replace(/[- ]/g, '').length;
	if (!/^\d+$/.test(number) || number.length > places) return number;
	const digits = [...number.padStart(places, '0')];
	return format.replace(/0/g, () => digits.shift() ?? '');
}

/** Columns of dates hold few different ones. */
function remembering(spell: Speller): Speller {
	const known = new Map<string, string>();
	return (stored) => {
		const text = known.get(stored) ?? spell(stored);
		if (known.size < MOST_KNOWN) known.set(stored, text);
		return text;
	};
}

/** How numbers in the format `code` are spelled. */
export function spellerOf(code: string, date1904: boolean): Speller {
	const [first = ''] = code.replace(/"[^"]*"/g, (text) => text.replaceAll(';', ' ')).split(';');
	const shown = shownBy(first.replace(LITERAL, ' '));
	if (shown) return remembering((stored) => serialText(Number(stored), shown, date1904) ?? numberText(stored));
	const plain = first.replace(/\\([- ])|"([- ])"/g, '$1$2');
	if (plain.length > 1 && DIGITS.test(plain)) return (stored) => withZeros(numberText(stored), plain);
	return numberText;
}
