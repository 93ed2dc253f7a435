/** Danish and English figures. Kroner in, text out; spaces inside a figure never break. Knows no message and no browser. */

export type Locale = 'da' | 'en';

const TAG: Record<Locale, string> = { da: 'da-DK', en: 'en-GB' };
const NBSP = '\u00a0';
const MILLION = 1e6;

/** Making a formatter costs far more than using one: a screen of figures asks for the same few again and again. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: Locale, digits: number, most: number): Intl.NumberFormat {
	const key = `${locale} ${digits} ${most}`;
	const known = formatters.get(key);
	if (known) return known;
	const made = new Intl.NumberFormat(TAG[locale], { style: 'decimal', useGrouping: true, minimumFractionDigits: digits, maximumFractionDigits: most });
	formatters.set(key, made);
	return made;
}

function decimals(value: number, locale: Locale, digits: number, most = digits): string {
	const text = formatter(locale, digits, most).format(value);
	return text.replace(/^-0(?=$|[.,]0*$)/, '0').replace('-', '−');
}

function withUnit(figure: string, locale: Locale, millions: boolean): string {
	if (locale === 'da') return `${figure}${NBSP}${millions ? `mio.${NBSP}kr.` : 'kr.'}`;
	return `DKK${NBSP}${figure}${millions ? `${NBSP}million` : ''}`;
}

/** Thousands where exact kroner would pretend precision; exact below 10,000. */
const rounded = (kroner: number): number => (Math.abs(kroner) < 10_000 ? Math.round(kroner) : Math.round(kroner / 1000) * 1000);
const inMillions = (kroner: number): boolean => Math.abs(rounded(kroner)) >= MILLION;

/** Whole number: `1.012` / `1,012`. */
export const formatWhole = (value: number, locale: Locale): string => decimals(value, locale, 0);

/** Hours with up to three decimals: `8,5` / `8.5`. */
export const formatHours = (hours: number, locale: Locale): string => decimals(hours, locale, 0, 3);

/** Room on the disk: `640 kB`, `3,4 MB`. */
export function formatSize(bytes: number, locale: Locale): string {
	return bytes < MILLION ? `${formatWhole(Math.ceil(bytes / 1000), locale)}${NBSP}kB` : `${decimals(bytes / MILLION, locale, 1)}${NBSP}MB`;
}

/** Words that elsewhere follow a colon, standing by themselves: `Filen er tom; hent udtrækket igen.` */
export const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** Share 0-1 as percent with one decimal: `0,2 %` / `0.2%`. */
export function formatPercent(share: number, locale: Locale, digits = 1): string {
	return `${decimals(share * 100, locale, digits)}${locale === 'da' ? `${NBSP}%` : '%'}`;
}

/** Exact kroner: `1.728.765 kr.` / `DKK 1,728,765`. */
export const formatKroner = (kroner: number, locale: Locale): string => withUnit(decimals(kroner, locale, 0), locale, false);

/** Kroner for reading: `13,7 mio. kr.` / `DKK 13.7 million`; below a million `850.000 kr.`, rounded to thousands. */
export function formatAmount(kroner: number, locale: Locale): string {
	return inMillions(kroner)
		? withUnit(decimals(kroner / MILLION, locale, 1), locale, true)
		: withUnit(decimals(rounded(kroner), locale, 0), locale, false);
}

/** Millions without the unit, for charts that name it once: `13,7`. */
export const formatMillions = (kroner: number, locale: Locale): string => decimals(kroner / MILLION, locale, 1);

/** Two amounts in one unit, which is written once: `404,6` and `374,9 mio. kr.` / `DKK 404.6` and `374.9 million`; `alone` is the second by itself. */
export function formatAmountPair(from: number, to: number, locale: Locale): { from: string; to: string; alone: string } {
	const millions = inMillions(from) || inMillions(to);
	const figure = (kroner: number) => (millions ? decimals(kroner / MILLION, locale, 1) : decimals(rounded(kroner), locale, 0));
	const alone = withUnit(figure(to), locale, millions);
	if (locale === 'da') return { from: figure(from), to: alone, alone };
	return { alone, from: withUnit(figure(from), locale, false), to: `${figure(to)}${millions ? `${NBSP}million` : ''}` };
}

/** Day: `22.11.2026` / `22 November 2026`. Takes `YYYY-MM-DD` or a Date (read in UTC). */
export function formatDate(day: string | Date, locale: Locale): string {
	const date = typeof day === 'string' ? new Date(`${day.slice(0, 10)}T00:00:00Z`) : day;
	const parts = locale === 'da' ? ({ day: '2-digit', month: '2-digit' } as const) : ({ day: 'numeric', month: 'long' } as const);
	return new Intl.DateTimeFormat(TAG[locale], { ...parts, year: 'numeric', timeZone: 'UTC' }).format(date);
}

export type Direction = 'less' | 'more' | 'same';

const WORDS = {
	da: {
		proposal: { less: 'mindreudgift', more: 'merudgift', same: 'uændret udgift' },
		accounts: { less: 'mindreforbrug', more: 'merforbrug', same: 'uændret forbrug' }
	},
	en: {
		proposal: { less: 'lower expenditure', more: 'higher expenditure', same: 'expenditure unchanged' },
		accounts: { less: 'underspend', more: 'overspend', same: 'on budget' }
	}
} as const;

/** Which way a change in kroner goes; half a krone or less is no change. */
export const direction = (kroner: number): Direction => (kroner < -0.5 ? 'less' : kroner > 0.5 ? 'more' : 'same');

/** The trade's word for a change: a proposal gives mindreudgift or merudgift, accounts mindreforbrug or merforbrug. */
export function changeWord(kroner: number, locale: Locale, about: 'proposal' | 'accounts'): string {
	return WORDS[locale][about][direction(kroner)];
}

/** A change without plus or minus: `mindreudgift 29,7 mio. kr.` */
export function formatChange(kroner: number, locale: Locale, about: 'proposal' | 'accounts'): string {
	const word = changeWord(kroner, locale, about);
	return direction(kroner) === 'same' ? word : `${word} ${formatAmount(Math.abs(kroner), locale)}`;
}
