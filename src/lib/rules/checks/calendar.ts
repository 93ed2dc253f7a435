/** Deadlines by the calendar. Days are whole days since 1970-01-01. Pure. */
import { dayNumber } from '../../extract/cells/date';
import type { Limit } from '../service-level';

const MS_A_DAY = 86_400_000;

/**
 * The day `limit` after `day`: weeks are 7 days, months and years of the calendar, and a day that the month lacks is its
 * last (31 January and 1 month is the last of February). The same as DuckDB's INTERVAL.
 */
export function after(day: number, { value, unit }: Omit<Limit, 'id'> & { id?: string }): number {
	if (unit === 'days') return day + value;
	if (unit === 'weeks') return day + 7 * value;
	const date = new Date(day * MS_A_DAY);
	const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + value * (unit === 'years' ? 12 : 1);
	const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
	for (let last = date.getUTCDate(); ; last--) {
		const found = dayNumber(year, month, last);
		if (found !== null) return found;
	}
}

const UNITS: Record<Limit['unit'], string> = { days: 'DAY', weeks: 'WEEK', months: 'MONTH', years: 'YEAR' };

/** `after` in SQL, of a DATE expression. */
export const afterSql = (date: string, { value, unit }: Limit): string => `CAST(${date} + INTERVAL ${value} ${UNITS[unit]} AS DATE)`;
