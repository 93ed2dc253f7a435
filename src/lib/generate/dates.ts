/** Dates are days since 1970-01-01, as in the typed tables. */
import { formatDate } from '../extract/cells/date';

/** The date of every extract the generator writes (2026-11-01), and the first day of the four years of history (2022-11-01). */
export const EXTRACT_DATE = 20_758;
export const HISTORY_START = 19_297;
export const HISTORY_YEARS = 4;

const written = new Map<number, string>();

/** `yyyy-mm-dd`; remembered, since a file repeats a few thousand days. */
export function isoOf(day: number): string {
	const known = written.get(day);
	if (known) return known;
	const iso = formatDate(day);
	written.set(day, iso);
	return iso;
}
