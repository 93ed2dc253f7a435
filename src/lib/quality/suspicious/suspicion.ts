/** One kind of suspicious value in one column, and how a check looks at a table. */
import type { ExtractedTable } from '../../extract/extracted';
import type { TableName } from '../../extract/plan';
import type { Words } from '../../extract/problems/problem';
import type { TypedColumn } from '../../extract/table/table';
import type { Distributions } from '../distribution';

export type SuspicionCode =
	| 'column_blank'
	| 'mostly_blank'
	| 'all_same'
	| 'under_18'
	| 'over_100'
	| 'no_hours_severe'
	| 'over_100_hours'
	| 'hours_like_months'
	| 'mostly_no_hours'
	| 'themes_blank'
	| 'all_own_home'
	| 'date_future'
	| 'date_before_1990'
	| 'date_far_from_others'
	| 'decided_before_applied'
	| 'started_before_decided'
	| 'few_grants'
	| 'price_zero'
	| 'price_factor_ten'
	| 'budget_in_thousands';

export interface Suspicion {
	code: SuspicionCode;
	table: TableName;
	column: string;
	/** Rows concerned. */
	count: number;
	/** Their positions among the used rows, rising; null where it is the column as such. */
	rows: Int32Array | null;
	words: Words;
}

export interface Look {
	extracted: ExtractedTable;
	distributions: Distributions;
	/** Date of the extract in days since 1970-01-01; null when it is not known. */
	date: number | null;
	/** Columns of citizens that the rules read; null when no service level is chosen. */
	read: ReadonlySet<string> | null;
}

/** What is suspicious in one table. A check that does not concern the table or lacks its columns finds nothing. */
export type Check = (look: Look) => Suspicion[];

export const nameOf = ({ extracted }: Look): TableName => extracted.table.spec.name;

/** The rules read the column, as far as one knows. */
export const isRead = ({ read }: Look, column: string): boolean => read === null || read.has(column);

interface Numeric {
	values: Float64Array | Int32Array | Int8Array;
	valid: Uint8Array;
}

/** A column of numbers, dates (days) or a scale (index). Throws on other columns. */
export function numeric({ extracted }: Look, name: string): Numeric {
	const column: TypedColumn | undefined = extracted.table.columns[name];
	if (!column || column.kind === 'text' || column.kind === 'flag' || column.kind === 'choice') throw new Error(`${name} is no column of numbers`);
	return column;
}

/** Positions of the rows that pass. */
export function rowsWhere(rows: number, passes: (row: number) => boolean): Int32Array {
	const found: number[] = [];
	for (let row = 0; row < rows; row++) if (passes(row)) found.push(row);
	return Int32Array.from(found);
}

/** Positions of the rows whose known value in `name` passes. */
export function valuesWhere(look: Look, name: string, passes: (value: number, row: number) => boolean): Int32Array {
	const { values, valid } = numeric(look, name);
	return rowsWhere(values.length, (row) => valid[row] === 1 && passes(values[row]!, row));
}

/** The suspicion of `rows`, or none where there are none. */
export function ofRows(look: Look, code: SuspicionCode, column: string, rows: Int32Array, words: (count: number) => Words): Suspicion[] {
	return rows.length === 0 ? [] : [{ code, table: nameOf(look), column, count: rows.length, rows, words: words(rows.length) }];
}

/** The suspicion of a column as such. */
export const ofColumn = (look: Look, code: SuspicionCode, column: string, count: number, words: Words): Suspicion[] => [
	{ code, table: nameOf(look), column, count, rows: null, words }
];
