/** Dates are days since 1970-01-01, as in the typed tables. */
const DAY = 86_400_000;

export const dayOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The same day of another calendar month, or that month's last day. */
export function addMonths(day: number, months: number): number {
	const date = new Date(day * DAY);
	const year = date.getUTCFullYear();
	const month = date.getUTCMonth() + months;
	const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
	return Math.round(Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / DAY);
}

/** The date of every extract the generator writes, and the first day of the four years of history. */
export const EXTRACT_DATE = dayOf('2026-11-01');
export const HISTORY_START = dayOf('2022-11-01');
