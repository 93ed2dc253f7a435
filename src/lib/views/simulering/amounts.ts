/** Kroner as the tables of the simulation write them: millions, a change with its sign and, elsewhere, its word. Pure. */
import { direction, formatMillions, type Locale } from '../../ui/format';

/** Below this (kroner) a change in millions with one decimal would read as none. */
const SMALL = 50_000;

/** Millions with one decimal, two or three where one would say nothing: `13,7`, `0,04`. */
export function millions(kroner: number | null, locale: Locale): string {
	if (kroner === null) return '–';
	const size = Math.abs(kroner);
	if (direction(kroner) === 'same' || size >= SMALL) return formatMillions(kroner, locale);
	const digits = size >= 5_000 ? 2 : 3;
	return new Intl.NumberFormat(locale === 'da' ? 'da-DK' : 'en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(kroner / 1e6).replace('-', '−');
}

/** A change in millions with its sign; always shown beside its word or an arrow. */
export function signedMillions(kroner: number | null, locale: Locale): string {
	if (kroner === null) return '–';
	return direction(kroner) === 'more' ? `+${millions(kroner, locale)}` : millions(kroner, locale);
}
