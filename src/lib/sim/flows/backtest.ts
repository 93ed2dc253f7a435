/** How well the flows would have foretold the last year: rates of the years before it, held against what happened. Pure. */
import type { FlowHistory } from './history';
import { project } from './project';
import { countCells, ratesOf, YEARS_POOLED } from './rates';

export interface BacktestRow {
	/** Citizens a year before the extract, as projected for its day, and as the grants have it. */
	before: number;
	projected: number;
	actual: number;
	/** Projected minus actual; `share` of the actual, null when there were none. */
	error: number;
	share: number | null;
	/** The error at the average cost of the type, whole øre a year; null without one. */
	errorOere: number | null;
}

export interface Backtest {
	/** Years that the rates were taken from. */
	years: number;
	types: (BacktestRow & { type: string })[];
	/** `errorOere` of the types that have an average cost, null when none has. */
	total: BacktestRow;
	/** Citizens in the wrong type, summed over the types: as projected, and had nobody come, left or moved. */
	misplaced: { projected: number; unchanged: number };
}

/**
 * The last year held out. `average`: øre a year of a citizen by type. Null when the history does not span two years. The
 * rates are of as many years as a forecast takes, or as there are.
 */
export function backtest(types: readonly string[], history: FlowHistory, average: Readonly<Record<string, number>>, pooled = YEARS_POOLED): Backtest | null {
	if (history.years < 2) return null;
	const oldest = Math.min(1 + pooled, history.years);
	const rates = ratesOf(types, countCells(history.patterns, { types, newest: 1, oldest, youngApart: false }), oldest - 1);
	const stood = (k: number, type: string) => history.patterns.reduce((sum, p) => sum + (p.states[k] === type ? p.citizens : 0), 0);
	const before = types.map((type) => stood(1, type));
	const { stock } = project(rates, before, 1);
	const rows = types.map((type, i) => {
		const row = compare(before[i]!, stock[types.length + i]!, stood(0, type));
		const cost = average[type];
		return { type, ...row, errorOere: cost === undefined ? null : Math.floor(row.error * cost + 0.5) };
	});
	const sum = (of: (row: BacktestRow) => number) => rows.reduce((total, row) => total + of(row), 0);
	const known = rows.flatMap((row) => (row.errorOere === null ? [] : [row.errorOere]));
	return {
		years: oldest - 1,
		types: rows,
		total: { ...compare(sum((r) => r.before), sum((r) => r.projected), sum((r) => r.actual)), errorOere: known.length ? known.reduce((a, b) => a + b) : null },
		misplaced: { projected: sum((r) => Math.abs(r.error)), unchanged: sum((r) => Math.abs(r.before - r.actual)) }
	};
}

function compare(before: number, projected: number, actual: number): Omit<BacktestRow, 'errorOere'> {
	const error = projected - actual;
	return { before, projected, actual, error, share: actual > 0 ? error / actual : null };
}
