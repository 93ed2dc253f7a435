/** The three columns of every result: the service level in force, the proposal, and the proposal with an amendment on top. Pure. */
import { m } from '../../messages/generated/messages';
import type { PlacementRow, SimulationResult } from '../../sim/results';
import type { Locale } from '../../ui/format';

export const COLUMNS = ['gaeldende', 'forslag', 'aendringsforslag'] as const;
export type Column = (typeof COLUMNS)[number];

/** Citizens and kroner a year; null is not known, and never counted as nought. */
export interface Figures {
	citizens: number | null;
	kroner: number | null;
}

/** One value a column; the amendment's is left out where there is none. */
export type ByColumn<T> = { gaeldende: T; forslag: T; aendringsforslag?: T };

export const columnName = (column: Column, locale: Locale): string =>
	({ gaeldende: m.simulering_current, forslag: m.simulering_proposed, aendringsforslag: m.simulering_amended })[column]({}, { locale });

/** `of` for every column that `columns` has. */
export function eachColumn<T, R>(columns: ByColumn<T>, of: (value: T, column: Column) => R): ByColumn<R> {
	const { gaeldende, forslag, aendringsforslag } = columns;
	return {
		gaeldende: of(gaeldende, 'gaeldende'),
		forslag: of(forslag, 'forslag'),
		...(aendringsforslag === undefined ? {} : { aendringsforslag: of(aendringsforslag, 'aendringsforslag') })
	};
}

/** The columns that are there, in order. */
export const shownColumns = (columns: ByColumn<unknown>): Column[] => COLUMNS.filter((column) => columns[column] !== undefined);

/** The rows of a result, and of the result with the amendment, by column. */
export function placementColumns(result: SimulationResult, amended: SimulationResult | null): ByColumn<PlacementRow[]> {
	const of = (r: SimulationResult, scenario: PlacementRow['serviceniveau']) => r.placements.filter((row) => row.serviceniveau === scenario);
	return { gaeldende: of(result, 'gaeldende'), forslag: of(result, 'forslag'), ...(amended ? { aendringsforslag: of(amended, 'forslag') } : {}) };
}

/** Sums over rows: kroner null where none is known. */
export function sumFigures(rows: readonly Figures[]): Figures {
	const sum = (of: (f: Figures) => number | null) => rows.reduce<number | null>((total, row) => (of(row) === null ? total : (total ?? 0) + of(row)!), null);
	return { citizens: sum((f) => f.citizens), kroner: sum((f) => f.kroner) };
}

/** What the proposal changes in kroner a year; null where either side is unknown. */
export function changeOf(values: ByColumn<Figures>, column: 'forslag' | 'aendringsforslag' = 'forslag'): number | null {
	const to = values[column]?.kroner ?? null;
	const from = values.gaeldende.kroner;
	return to === null && from === null ? null : (to ?? 0) - (from ?? 0);
}
