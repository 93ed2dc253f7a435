/** The budget year and the estimate years as the screen shows them: lines, labels and tables from kroner a year. Pure. */
import type { YearSeries } from '../../charts/series-lines';
import type { Budget, BudgetSide } from '../../sim/budget/budget-years';
import { m } from '../../messages/generated/messages';
import { direction, formatMillions, type Locale } from '../../ui/format';
import { columnName, eachColumn, shownColumns, type ByColumn, type Column } from './columns';
import { keyedTable, type ResultTable } from './result-table';

/** Kroner in one year, P/L included. */
export interface YearKroner {
	/** As if a place stopped costing on the day it falls empty. */
	paper: number;
	/** When capacity follows. */
	capacity: number;
	/** What central refusion gives back, of the same year; null where it is not reckoned. */
	refusion: number | null;
	/** Bounds of `paper` where people come and go by chance; null: none is known. */
	interval: [number, number] | null;
}

export interface YearsModel {
	/** The budget year first. */
	years: number[];
	columns: ByColumn<YearKroner[]>;
}

/** The years of the budget, and those with the amendment; whole øre become kroner. */
export function yearsModel(budget: Budget, amended: Budget | null): YearsModel {
	const of = (sides: BudgetSide[]): YearKroner[] =>
		sides.map((s) => ({ paper: s.gross / 100, capacity: s.grossCapacity / 100, refusion: s.refusion / 100, interval: s.interval && [s.interval.low / 100, s.interval.high / 100] }));
	return {
		years: budget.years.map((y) => y.aar),
		columns: {
			gaeldende: of(budget.years.map((y) => y.gaeldende)),
			forslag: of(budget.years.map((y) => y.forslag)),
			...(amended ? { aendringsforslag: of(amended.years.map((y) => y.forslag)) } : {})
		}
	};
}

export interface YearsChoice {
	/** Shown as if capacity followed at once. */
	onPaper: boolean;
	/** After central refusion. */
	net: boolean;
}

export const yearName = (model: YearsModel, year: number, locale: Locale): string =>
	year === model.years[0] ? m.simulering_budget_year({ year: String(year) }, { locale }) : m.simulering_estimate_year({ year: String(year) }, { locale });

/** Kroner of a year under a choice. */
export function krOf(k: YearKroner, { onPaper, net }: YearsChoice): number {
	return (onPaper ? k.paper : k.capacity) - (net ? (k.refusion ?? 0) : 0);
}

/** Whether refusion is known for all that is shown. */
export const hasNet = (model: YearsModel): boolean => shownColumns(model.columns).every((c) => model.columns[c]!.every((k) => k.refusion !== null));

const TONES: Record<Column, YearSeries['tone']> = { gaeldende: 'current', forslag: 'proposed', aendringsforslag: 'amendment' };

/** The lines of the chart; the proposal reckoned the other way as a dashed line, where the two differ. */
export function yearSeries(model: YearsModel, choice: YearsChoice, hasProposal: boolean, locale: Locale): YearSeries[] {
	const shown = hasProposal ? shownColumns(model.columns) : (['gaeldende'] as Column[]);
	const line = (column: Column, c: YearsChoice) => model.columns[column]!.map((k) => krOf(k, c));
	const bounds = (column: Column): [number, number][] | null => {
		const of = model.columns[column]!;
		if (of.some((k) => k.interval === null)) return null;
		return of.map((k) => {
			const off = krOf(k, choice) - k.paper;
			return [k.interval![0] + off, k.interval![1] + off];
		});
	};
	const other = { ...choice, onPaper: !choice.onPaper };
	const differs = hasProposal && model.columns.forslag.some((k) => direction(krOf(k, choice) - krOf(k, other)) !== 'same');
	const lead: Column = hasProposal ? 'forslag' : 'gaeldende';
	return [
		...shown.map((column): YearSeries => ({ id: column, label: columnName(column, locale).toLowerCase(), tone: TONES[column], values: line(column, choice), band: column === lead ? bounds(column) : null })),
		...(differs
			? [{ id: 'andet', label: (other.onPaper ? m.simulering_paper_line : m.simulering_capacity_line)({}, { locale }), tone: 'proposed' as const, values: line('forslag', other), dashed: true }]
			: [])
	];
}

/** What the proposal changes in a year, beside its point: `−9,0`. */
export function pointChange(model: YearsModel, choice: YearsChoice, column: string, index: number, locale: Locale): string | null {
	if (column !== 'forslag') return null;
	const change = krOf(model.columns.forslag[index]!, choice) - krOf(model.columns.gaeldende[index]!, choice);
	return direction(change) === 'same' ? null : `${change < 0 ? '−' : '+'}${formatMillions(Math.abs(change), locale)}`;
}

/** Year by year under a choice. */
export function yearsTable(model: YearsModel, choice: YearsChoice, locale: Locale): ResultTable {
	return keyedTable(
		'aar',
		{ label: m.simulering_tab_years({}, { locale }), head: m.simulering_year_head({}, { locale }) },
		eachColumn(model.columns, (all) => all.map((k, i) => ({ key: String(model.years[i]), citizens: null, kroner: krOf(k, choice) }))),
		model.years.map((year) => ({ key: String(year), label: yearName(model, year, locale) }))
	);
}
