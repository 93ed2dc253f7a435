/** Figures of every column beside each other: headings, cells of one row, and what each proposal costs more. Pure. */
import { m } from '../../../messages/generated/messages';
import type { Locale } from '../../../ui/format';
import { columnName, shownColumns, type ByColumn, type Column } from '../columns';
import { difference, hours, kroner, sumKroner, whole, type Cell } from './sheet';

/** A figure of the rows that a column has under one heading of the sheet; no rows: nobody, and nothing is spent. */
export interface Figure<T> {
	label: string;
	of: (rows: readonly T[]) => Cell;
	/** The proposals are compared by it. */
	compared?: true;
}

export interface CostedRow {
	borgere: number;
	timer_uge?: number | null;
	basis_kr_aar: number | null;
	variabel_kr_aar: number | null;
	uden_pris: number;
}

/** Kroner of the rows, what is known of basis and variable together. */
export const costOf = (rows: readonly CostedRow[]): number | null => (rows.length ? sumKroner(rows.flatMap((r) => [r.basis_kr_aar, r.variabel_kr_aar])) : 0);

const added = (values: readonly (number | null | undefined)[]) => {
	const known = values.filter((v) => v != null);
	return values.length > 0 && known.length === 0 ? null : known.reduce((sum, v) => sum + v, 0);
};

/** Citizens, hours, basis, variable, all of it, and citizens without a price. `citizens`: each stands in one row only. */
export function costFigures(locale: Locale, { withHours = false, citizens = true } = {}): Figure<CostedRow>[] {
	const l = { locale };
	const sum = (rows: readonly CostedRow[], of: 'basis_kr_aar' | 'variabel_kr_aar') => kroner(rows.length ? sumKroner(rows.map((r) => r[of])) : 0);
	return [
		{ label: m.simulering_export_citizens({}, l), of: (rows) => (citizens ? whole(added(rows.map((r) => r.borgere))) : null) },
		...(withHours ? [{ label: m.simulering_export_hours({}, l), of: (rows: readonly CostedRow[]) => hours(added(rows.map((r) => r.timer_uge))) }] : []),
		{ label: m.simulering_export_basis({}, l), of: (rows) => sum(rows, 'basis_kr_aar') },
		{ label: m.simulering_export_variable({}, l), of: (rows) => sum(rows, 'variabel_kr_aar') },
		{ label: m.simulering_export_cost({}, l), of: (rows) => kroner(costOf(rows)), compared: true },
		{ label: m.simulering_export_without_price({}, l), of: (rows) => (citizens ? whole(added(rows.map((r) => r.uden_pris))) : null) }
	];
}

/** The columns that are compared with the one in force. */
const proposals = (columns: ByColumn<unknown>) => shownColumns(columns).filter((c): c is Exclude<Column, 'gaeldende'> => c !== 'gaeldende');

/** `Forslag minus gældende`. */
export const minusCurrent = (column: Column, locale: Locale): string => m.simulering_export_difference({ column: columnName(column, locale) }, { locale });

export function headings<T>(columns: ByColumn<readonly T[]>, figures: readonly Figure<T>[], locale: Locale): string[] {
	return [
		...shownColumns(columns).flatMap((column) => figures.map(({ label }) => `${columnName(column, locale)}: ${label}`)),
		...proposals(columns).flatMap((column) => figures.filter((f) => f.compared).map(({ label }) => `${minusCurrent(column, locale)}: ${label}`))
	];
}

/** The cells of the rows that `keep` picks. */
export function cellsOf<T>(columns: ByColumn<readonly T[]>, figures: readonly Figure<T>[], keep: (row: T) => boolean = () => true): Cell[] {
	const cell = (column: Column, figure: Figure<T>) => figure.of(columns[column]!.filter(keep));
	const compared = figures.filter((f) => f.compared);
	return [
		...shownColumns(columns).flatMap((column) => figures.map((figure) => cell(column, figure))),
		...proposals(columns).flatMap((column) => compared.map((figure) => difference(cell(column, figure), cell('gaeldende', figure))))
	];
}
