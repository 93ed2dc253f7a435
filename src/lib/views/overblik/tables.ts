/** The table behind every chart: figures as the reader's language writes them. */
import type { BudgetRow, LevelGroup, ShareRowPair } from '../../charts/bars';
import type { BesideOffer, StairFigures, StairStep } from '../../charts/staircase';
import { m } from '../../messages/generated/messages';
import type { SimulationResult } from '../../sim/results';
import { formatChange, formatPercent, formatWhole, type Locale } from '../../ui/format';
import type { Naming } from './naming';

/** As `ui/DataTable` takes it. */
export interface ViewTable {
	caption: string;
	columns: { label: string; numeric?: boolean }[];
	rows: (string | null)[][];
}

/** A column and how a row of it reads; `proposed` columns are dropped where there is no proposal. */
interface Field<Row> {
	label: string;
	cell: (row: Row) => string | null;
	numeric?: boolean;
	proposed?: boolean;
}

function table<Row>(caption: string, fields: Field<Row>[], rows: Row[], hasProposal = true): ViewTable {
	const shown = fields.filter((field) => hasProposal || !field.proposed);
	return {
		caption,
		columns: shown.map(({ label, numeric }) => ({ label, numeric })),
		rows: rows.map((row) => shown.map((field) => field.cell(row)))
	};
}

const number = <Row>(label: string, cell: Field<Row>['cell'], proposed = false): Field<Row> => ({ label, cell, numeric: true, proposed });
const whole = (value: number | null, locale: Locale) => (value === null ? null : formatWhole(value, locale));
const percent = (value: number | null, locale: Locale) => (value === null ? null : formatPercent(value, locale));

/** Steps, then the offers beside them. */
export function stairsTable(steps: StairStep[], beside: BesideOffer[], hasProposal: boolean, locale: Locale): ViewTable {
	const l = { locale };
	type Row = { step: string; name: string; paragraph: string; current: StairFigures; proposed: StairFigures };
	const rows: Row[] = [
		...steps.map((step) => ({ ...step, step: String(step.step), paragraph: step.paragraphs.join(' · ') })),
		...beside.map((offer) => ({ ...offer, step: m.overblik_beside({}, l) }))
	];
	const fields: Field<Row>[] = [
		{ label: m.overblik_col_step({}, l), cell: (row) => row.step },
		{ label: m.overblik_col_offer({}, l), cell: (row) => row.name },
		{ label: m.overblik_col_paragraph({}, l), cell: (row) => row.paragraph },
		number(m.overblik_col_citizens_current({}, l), (row) => whole(row.current.citizens, locale)),
		number(m.overblik_col_citizens_proposed({}, l), (row) => whole(row.proposed.citizens, locale), true),
		number(m.overblik_col_share_current({}, l), (row) => percent(row.current.share, locale)),
		number(m.overblik_col_share_proposed({}, l), (row) => percent(row.proposed.share, locale), true),
		number(m.overblik_col_kroner_current({}, l), (row) => whole(row.current.kroner, locale)),
		number(m.overblik_col_kroner_proposed({}, l), (row) => whole(row.proposed.kroner, locale), true),
		...(rows.some((row) => row.current.withoutPrice + row.proposed.withoutPrice > 0)
			? [
					number<Row>(m.overblik_col_unpriced_current({}, l), (row) => whole(row.current.withoutPrice, locale)),
					number<Row>(m.overblik_col_unpriced_proposed({}, l), (row) => whole(row.proposed.withoutPrice, locale), true)
				]
			: [])
	];
	return table(m.overblik_table_stairs({}, l), fields, rows, hasProposal);
}

/** Every move of the result by offer, within a step too, with what it changes. */
export function movesTable(result: SimulationResult, naming: Naming, locale: Locale): ViewTable {
	const l = { locale };
	const offers = new Map(naming.steps.flatMap((step) => step.offers.map((offer) => [offer.id, offer.name] as const)));
	const nameOf = (id: string) => offers.get(id) ?? (id === 'ingen' ? m.chart_none({}, l) : id);
	const rows = result.movement.filter((row) => row.fra !== row.til && row.borgere > 0).sort((a, b) => b.borgere - a.borgere);
	const fields: Field<(typeof rows)[number]>[] = [
		{ label: m.overblik_col_from({}, l), cell: (row) => nameOf(row.fra) },
		{ label: m.overblik_col_to({}, l), cell: (row) => nameOf(row.til) },
		number(m.overblik_col_citizens({}, l), (row) => whole(row.borgere, locale)),
		number(m.overblik_col_change({}, l), (row) =>
			row.aendring_kr_aar === null ? m.overblik_unknown({}, l) : formatChange(row.aendring_kr_aar, locale, 'proposal')
		)
	];
	return table(m.overblik_table_moves({}, l), fields, rows);
}

/** Levels with citizens and kroner. */
export function levelsTable(groups: LevelGroup[], hasProposal: boolean, locale: Locale): ViewTable {
	const l = { locale };
	const rows = groups.flatMap(({ label, levels, rows: each }) => each.map((row) => ({ ...row, ...(levels ? { level: row.label, offer: label } : { level: label, offer: row.label }) })));
	const fields: Field<(typeof rows)[number]>[] = [
		{ label: m.overblik_col_level({}, l), cell: (row) => row.level },
		{ label: m.overblik_col_offer({}, l), cell: (row) => row.offer },
		number(m.overblik_col_citizens_current({}, l), (row) => whole(row.citizens.current, locale)),
		number(m.overblik_col_citizens_proposed({}, l), (row) => whole(row.citizens.proposed, locale), true),
		number(m.overblik_col_kroner_current({}, l), (row) => whole(row.kroner.current, locale)),
		number(m.overblik_col_kroner_proposed({}, l), (row) => whole(row.kroner.proposed, locale), true)
	];
	return table(m.overblik_table_levels({}, l), fields, rows, hasProposal);
}

/** Basis, variable and total per row. */
export function budgetTable(rows: BudgetRow[], locale: Locale): ViewTable {
	const l = { locale };
	const fields: Field<BudgetRow>[] = [
		{ label: m.overblik_col_budget({}, l), cell: (row) => row.label },
		number(m.overblik_col_basis({}, l), (row) => whole(row.basis, locale)),
		number(m.overblik_col_variable({}, l), (row) => whole(row.variable, locale)),
		number(m.overblik_col_total({}, l), (row) => whole(row.basis + row.variable, locale))
	];
	return table(m.overblik_budget_title({}, l), fields, rows);
}

/** Shares by citizens and by kroner. */
export function sharesTable(rows: ShareRowPair[], hasProposal: boolean, locale: Locale): ViewTable {
	const l = { locale };
	const fields: Field<ShareRowPair>[] = [
		{ label: m.overblik_col_measure({}, l), cell: (row) => row.label },
		number(m.overblik_col_share_current({}, l), (row) => percent(row.citizens.current, locale)),
		number(m.overblik_col_share_proposed({}, l), (row) => percent(row.citizens.proposed, locale), true),
		number(m.overblik_col_share_kroner_current({}, l), (row) => percent(row.kroner.current, locale)),
		number(m.overblik_col_share_kroner_proposed({}, l), (row) => percent(row.kroner.proposed, locale), true)
	];
	return table(m.overblik_shares_title({}, l), fields, rows, hasProposal);
}
