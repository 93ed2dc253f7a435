/** Sheets of the budget year and the estimate years, and of their months. Pure. */
import { m } from '../../../messages/generated/messages';
import type { Budget, BudgetSide } from '../../../sim/budget/budget-years';
import type { Interval } from '../../../sim/flows/interval';
import type { Months } from '../../../sim/years/series';
import type { Locale } from '../../../ui/format';
import { columnName, eachColumn, shownColumns, type ByColumn } from '../columns';
import { minusCurrent } from './side-by-side';
import { date, ofOere, text, whole, year as yearCell, type Cell, type Row, type Sheet } from './sheet';

interface YearSide extends BudgetSide {
	aar: number;
	phasedIn: number | null;
	effect: Interval | null;
}

/** A year of every column; the proposals with their effect. */
export function sidesOf(budget: Budget, amended: Budget | null): ByColumn<YearSide[]> {
	const current = budget.years.map((y) => ({ ...y.gaeldende, aar: y.aar, phasedIn: null, effect: null }));
	const proposed = ({ years }: Budget) => years.map((y) => ({ ...y.forslag, aar: y.aar, phasedIn: y.phasedIn, effect: y.effect }));
	return { gaeldende: current, forslag: proposed(budget), ...(amended ? { aendringsforslag: proposed(amended) } : {}) };
}

/** What is added up over years and compared between columns. */
const AMOUNTS = ['basis', 'variabel', 'gross', 'grossCapacity', 'refusion', 'net', 'netCapacity', 'still'] as const;
type Amounts = Record<(typeof AMOUNTS)[number], number>;
const each = (of: (amount: (typeof AMOUNTS)[number]) => number) => Object.fromEntries(AMOUNTS.map((a) => [a, of(a)])) as Amounts;
const cells = (amounts: Amounts): Cell[] => AMOUNTS.map((a) => ofOere(amounts[a]));
const sumOf = (sides: readonly Amounts[]) => each((a) => sides.reduce((sum, side) => sum + side[a], 0));
const less = (a: Amounts, b: Amounts) => each((amount) => a[amount] - b[amount]);

export function yearSheet(budget: Budget, amended: Budget | null, locale: Locale): Sheet {
	const l = { locale };
	const sides = sidesOf(budget, amended);
	const shown = shownColumns(sides);
	const bounds = (interval: Interval | null): Cell[] => [ofOere(interval?.low), ofOere(interval?.high)];
	const total = (label: string, amounts: Amounts): Row => ({ cells: [text(m.simulering_total({}, l)), text(label), ...cells(amounts)], strong: true });
	const compared = shown.filter((c) => c !== 'gaeldende').flatMap((column): Row[] => {
		const label = minusCurrent(column, locale);
		return [
			...sides[column]!.map((s, i): Row => ({ cells: [yearCell(s.aar), text(label), ...cells(less(s, sides.gaeldende[i]!)), ...bounds(s.effect)] })),
			total(label, less(sumOf(sides[column]!), sumOf(sides.gaeldende)))
		];
	});
	return {
		id: 'aar',
		name: m.simulering_export_sheet_years({}, l),
		intro: [],
		head: [
			m.simulering_year_head({}, l), m.simulering_export_column({}, l), m.simulering_export_basis_period({}, l), m.simulering_export_variable_period({}, l), m.simulering_export_gross({}, l),
			m.simulering_export_gross_capacity({}, l), m.simulering_export_refusion({}, l), m.simulering_export_net({}, l), m.simulering_export_net_capacity({}, l), m.simulering_export_still({}, l),
			m.simulering_export_low({}, l), m.simulering_export_high({}, l), m.simulering_export_phased_in({}, l)
		],
		rows: [
			...shown.flatMap((column): Row[] => [
				...sides[column]!.map((s): Row => ({ cells: [yearCell(s.aar), text(columnName(column, locale)), ...cells(s), ...bounds(s.interval), whole(s.phasedIn)] })),
				total(columnName(column, locale), sumOf(sides[column]!))
			]),
			...compared
		]
	};
}

export function monthSheet(budget: Budget, amended: Budget | null, locale: Locale): Sheet {
	const l = { locale };
	const columns: ByColumn<Months> = { ...budget.months, ...(amended ? { aendringsforslag: amended.months.forslag } : {}) };
	const first = budget.years[0]!.aar;
	const day = (month: number) => `${first + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
	const sum = (months: readonly number[]) => months.reduce((a, b) => a + b, 0);
	const amounts = (basis: number, variabel: number, capacity: number): Cell[] => [basis, variabel, capacity, basis + variabel, capacity + variabel].map(ofOere);
	const rows = eachColumn(columns, ({ basis, variabel, basisCapacity }, column): Row[] => [
		...basis.map((oere, i): Row => ({ cells: [date(day(i)), text(columnName(column, locale)), ...amounts(oere, variabel[i]!, basisCapacity[i]!)] })),
		{ cells: [text(m.simulering_total({}, l)), text(columnName(column, locale)), ...amounts(sum(basis), sum(variabel), sum(basisCapacity))], strong: true }
	]);
	return {
		id: 'maaneder',
		name: m.simulering_export_sheet_months({}, l),
		intro: [],
		head: [
			m.simulering_export_month({}, l), m.simulering_export_column({}, l), m.simulering_export_basis_period({}, l), m.simulering_export_variable_period({}, l), m.simulering_export_basis_capacity({}, l),
			m.simulering_export_gross({}, l), m.simulering_export_gross_capacity({}, l)
		],
		rows: shownColumns(columns).flatMap((column) => rows[column]!)
	};
}
