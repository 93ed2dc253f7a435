/** How the values of one column lie: small enough to send and keep, and without any text of the extract. */

/** Values from `from` to `to`. Whole numbers and years: both included. Other numbers: above `from` up to `to`; one value where the two are the same. */
export interface Bin {
	from: number;
	to: number;
	count: number;
}

/** `rows` = `blank` + what the counts add up to. A blank cell that the contract gives a meaning (nej, 0, `begge`) counts as blank. */
export type ColumnDistribution = { rows: number; blank: number } & Shape;

export type Shape = WordShape | NumberShape | DateShape | TextShape;

/** Flags, scales and choices: every value of the contract in its order. */
export interface WordShape {
	kind: 'words';
	values: { value: string; count: number }[];
}

/** Quartiles as Excel's QUARTILE.INC; all null without a value. Bins from the first to the last that holds one. */
export interface NumberShape {
	kind: 'numbers';
	min: number | null;
	q1: number | null;
	median: number | null;
	q3: number | null;
	max: number | null;
	bins: Bin[];
}

/** `min` and `max` are days since 1970-01-01; bins are years. */
export interface DateShape {
	kind: 'dates';
	min: number | null;
	max: number | null;
	bins: Bin[];
}

export interface TextShape {
	kind: 'texts';
	/** Different values among the rows that have one. */
	distinct: number;
}
