/** Values of a column that are made from another: an age from a date of birth, hours a week from hours a month, a paragraph from a text. */
import { BAD, RANGE } from '../cells/cell';
import type { Reading } from '../cells/cell';
import type { Column } from '../columns';
import type { TableName } from '../plan';
import { citedParagraph } from './cited';
import type { Computation } from './mapping';

export interface ComputeContext {
	/** Days since 1970-01-01: the day of the extract, for rows without a day of their own. */
	date: number;
	/** Days since 1970-01-01 of a cell, as the file writes dates; null when it is none. */
	readDate: (text: string) => number | null;
	/** The number in a cell, as the file writes numbers; NaN when it is none. */
	readNumber: (text: string) => number;
}

/** Reads a trimmed cell that is not empty. `day`: the row's own day for ages (its assessment), null for the extract's. */
export type ComputedReader = (text: string, day?: number | null) => Reading;

/** As `economy.md` turns granted hours a month into hours a week; a year costs 52 weeks there too. */
const WEEKS_OF_MONTH = 12 / 52;

const calendar = (days: number): [year: number, month: number, day: number] => {
	const date = new Date(days * 86_400_000);
	return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
};

/** Whole years from one day to another; one born on 29 February turns on 1 March in other years. Negative before birth. */
export function yearsBetween(birth: number, day: number): number {
	const [year, month, date] = calendar(birth);
	const [nowYear, nowMonth, nowDate] = calendar(day);
	return nowYear - year - (nowMonth < month || (nowMonth === month && nowDate < date) ? 1 : 0);
}

function within(column: Column, value: number): Reading {
	if (column.kind !== 'integer' && column.kind !== 'number') return value;
	return value >= column.min && value <= column.max ? value : RANGE;
}

/**
 * The reader of a column's cells that are made `by` a computation. The cell itself (a date of birth) is not kept.
 * `birth_year` takes four figures, since two could be an age, and gives the age reached in the year of the day.
 */
export function computation(by: Exclude<Computation, 'case'>, column: Column, { date, readDate, readNumber }: ComputeContext): ComputedReader {
	switch (by) {
		case 'birth_year':
			return (text, day) => (/^\d{4}$/.test(text) ? within(column, calendar(day ?? date)[0] - Number(text)) : BAD);
		case 'birth_date':
			return (text, day) => {
				const birth = readDate(text);
				return birth === null ? BAD : within(column, yearsBetween(birth, day ?? date));
			};
		case 'hours_month':
			return (text) => {
				const hours = readNumber(text);
				return Number.isNaN(hours) ? BAD : within(column, Math.round(hours * WEEKS_OF_MONTH * 1e4) / 1e4);
			};
		case 'paragraph':
			return (text) => citedParagraph(text) ?? BAD;
	}
}

const ALLOWED: Partial<Record<TableName, Record<string, readonly Computation[]>>> = {
	borgere: { borger_id: ['case'], alder: ['birth_year', 'birth_date'], timer_uge: ['hours_month'], personlig_hjaelp_timer_uge: ['hours_month'] },
	bevillinger: { borger_id: ['case'], indsats: ['paragraph'] },
	tilbud: { indsats: ['paragraph'] },
	takster: { indsats: ['paragraph'] }
};

/** The computations that can make a column; most have none. */
export const computationsFor = (table: TableName, column: string): Computation[] => [...(ALLOWED[table]?.[column] ?? [])];
