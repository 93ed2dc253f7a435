/** Excel's dates and times of day: days since an epoch, the time as their fraction. */
import { formatDate } from '../date';

/** Excel's number of 1970-01-01, counted from 1899-12-30. */
const EPOCH = 25_569;
/** Days between the two epochs that a workbook may have. */
const FROM_1904 = 1462;
/** 9999-12-31. */
const LAST = 2_958_465;
const DAY = 86_400;

const two = (number: number): string => String(number).padStart(2, '0');

/** `HH:MM`, with `:SS` when it is not 0. More than 24 hours is a duration. */
function clock(seconds: number): string {
	const rest = seconds % 60;
	return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest ? `:${two(rest)}` : ''}`;
}

export interface Shown {
	date: boolean;
	time: boolean;
	/** Hours go on beyond 24. */
	elapsed: boolean;
}

/**
 * What Excel shows of `serial`, as ISO: `2025-06-01`, `2025-06-01T14:30`, `14:30`, `37:30`. Null when it is no date (Excel shows ####).
 * Before 1900-03-01 Excel counts one day less, as if 1900 were a leap year.
 */
export function serialText(serial: number, shown: Shown, date1904: boolean): string | null {
	const seconds = Math.round(serial * DAY);
	if (!(seconds >= 0)) return null;
	if (!shown.date) return clock(shown.elapsed ? seconds : seconds % DAY);
	// A date alone does not round up to tomorrow.
	const days = (shown.time ? Math.floor(seconds / DAY) : Math.floor(serial)) + (date1904 ? FROM_1904 : 0);
	if (days > LAST) return null;
	const date = formatDate(days + (days < 60 ? 1 : 0) - EPOCH);
	return shown.time ? `${date}T${clock(seconds % DAY)}` : date;
}
