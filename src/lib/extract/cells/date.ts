/** Calendar days as whole days since 1970-01-01, the way Arrow and DuckDB store a DATE. No time zones anywhere. */
import type { DateOrder } from '../form';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}[:.]\d{2}.*)?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const SPELT = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?:[T ]+\d{1,2}[:.]\d{2}.*)?$/;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970-01-01 of a date of the Gregorian calendar, or null when there is no such day. Years 1-9999. */
export function dayNumber(year: number, month: number, day: number): number | null {
	const days = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);
	if (year < 1 || day < 1 || day > days) return null;
	// Howard Hinnant's days_from_civil: years begin in March, so that the leap day is the last.
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	const yearOfEra = y - era * 400;
	return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear - 719_468;
}

/**
 * Days since 1970-01-01 of a date (ISO, `yyyymmdd`, or day, month and year in the file's `order`; a time of day is dropped),
 * or null when it is none.
 */
export function parseDate(text: string, order: DateOrder = 'dmy'): number | null {
	const iso = ISO.exec(text) ?? COMPACT.exec(text);
	if (iso) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const spelt = SPELT.exec(text);
	if (!spelt) return null;
	const [, first, , second, year = ''] = spelt;
	return order === 'dmy' ? dayNumber(Number(year), Number(second), Number(first)) : dayNumber(Number(year), Number(first), Number(second));
}

/** The order that `cells` speak for: month first only when one can be read no other way and none speaks against it. */
export function dateOrder(cells: Iterable<string>): DateOrder {
	let monthFirst = false;
	for (const cell of cells) {
		const [, first, , second] = SPELT.exec(cell.trim()) ?? [];
		if (first === undefined) continue;
		if (Number(first) > 12) return 'dmy';
		monthFirst ||= Number(second) > 12;
	}
	return monthFirst ? 'mdy' : 'dmy';
}

/** `YYYY-MM-DD` of days since 1970-01-01. */
export function formatDate(days: number): string {
	return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
