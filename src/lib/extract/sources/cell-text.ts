/** Values of cells, as the reader of workbooks gives them, to text. */
import { formatDate } from '../cells/date';
import { numberText } from './number-text';

/** Numbers come as text already; blank and errors are null. */
export type CellValue = string | boolean | Date | null;

const DAY = 86_400;
/** Seconds of 1899-12-30, which is 0 in Excel. */
const ZERO = Date.UTC(1899, 11, 30) / 1000;
/** Excel counts 1900 as a leap year: its days are the calendar's from here on, 1900-03-01. */
const FALSE_LEAP_DAY = 60;
/** 9999-12-31. */
const LAST_DAY = 2_958_465;

const two = (number: number): string => String(number).padStart(2, '0');

/** `HH:MM`, with `:SS` when it is not 0; hours go on beyond 24. */
function clock(seconds: number): string {
	const rest = seconds % 60;
	return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest ? `:${two(rest)}` : ''}`;
}

/**
 * `2025-06-01`, `2025-06-01T14:30`; a time of day or a duration is `07:30`, `37:30`.
 * Both are days since 1899-12-30, so one is told from a date by being so early and no whole day. Days that Excel cannot show stay numbers.
 */
function dateText(date: Date): string {
	if (Number.isNaN(date.getTime())) return '';
	// To whole seconds: a time of day is a fraction that seldom is exact.
	const seconds = Math.round(date.getTime() / 1000) - ZERO;
	const day = Math.floor(seconds / DAY);
	const time = seconds - day * DAY;
	if (day < 0 || day > LAST_DAY) return numberText(String(seconds / DAY));
	if (day === 0 || (day < FALSE_LEAP_DAY && time > 0)) return clock(seconds);
	const text = formatDate(day + ZERO / DAY + (day < FALSE_LEAP_DAY ? 1 : 0));
	return time > 0 ? `${text}T${clock(time)}` : text;
}

/** The text of a cell as `SheetSource` has it. */
export function cellText(value: CellValue): string {
	if (value === null) return '';
	if (typeof value === 'boolean') return value ? 'ja' : 'nej';
	if (value instanceof Date) return dateText(value);
	return value.trim() === '' ? '' : value;
}
