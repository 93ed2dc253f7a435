/** The table behind every chart: figures as the reader's language writes them. */
import type { BudgetRow, LevelGroup, ShareRowPair } from '../../charts/bars';
import type { BesideOffer, StairFigures, StairMove, StairStep } from '../../charts/staircase';
import { m } from '../../messages/generated/messages';
import type { SimulationResult } from '../../sim/results';
import { formatChange, formatKroner, formatPercent, formatWhole, type Locale } from '../../ui/format';
import type { Naming } from './naming';

export interface TableColumn {
	key: string;
	label: string;
	numeric?: boolean;
}
export interface ViewTable {
	caption: string;
	columns: TableColumn[];
	rows: Record<string, string | number>[];
}

const kroner = (value: number | null, locale: Locale) => (value === null ? '–' : formatWhole(value, locale));
const percent = (value: number | null, locale: Locale) => (value === null ? '–' : formatPercent(value, locale));
const numeric = (key: string, label: string): TableColumn => ({ key, label, numeric: true });

/** Drops the proposal's columns where there is none. */
const shown = (columns: TableColumn[], hasProposal: boolean) => (hasProposal ? columns : columns.filter((column) => !column.key.endsWith('_proposed')));

/** Steps, then the offers beside them. */
export function stairsTable(steps: StairStep[], beside: BesideOffer[], hasProposal: boolean, locale: Locale): ViewTable {
	const l = { locale };
	const figures = (at: 'current' | 'proposed', { citizens, share, kroner: amount, withoutPrice }: StairFigures) => ({
		[`citizens_${at}`]: formatWhole(citizens, locale),
		[`share_${at}`]: percent(share, locale),
		[`kroner_${at}`]: kroner(amount, locale),
		[`unpriced_${at}`]: formatWhole(withoutPrice, locale)
	});
	const row = (step: string, name: string, paragraph: string, item: { current: StairFigures; proposed: StairFigures }) => ({
		step, name, paragraph, ...figures('current', item.current), ...figures('proposed', item.proposed)
	});
	const columns = [
		{ key: 'step', label: m.overblik_col_step({}, l) },
		{ key: 'name', label: m.overblik_col_offer({}, l) },
		{ key: 'paragraph', label: m.overblik_col_paragraph({}, l) },
		numeric('citizens_current', m.overblik_col_citizens_current({}, l)),
		numeric('citizens_proposed', m.overblik_col_citizens_proposed({}, l)),
		numeric('share_current', m.overblik_col_share_current({}, l)),
		numeric('share_proposed', m.overblik_col_share_proposed({}, l)),
		numeric('kroner_current', m.overblik_col_kroner_current({}, l)),
		numeric('kroner_proposed', m.overblik_col_kroner_proposed({}, l)),
		numeric('unpriced_current', m.overblik_col_unpriced_current({}, l)),
		numeric('unpriced_proposed', m.overblik_col_unpriced_proposed({}, l))
	];
	const rows = [
		...steps.map((step) => row(String(step.step), step.name, step.paragraphs.join(' · '), step)),
		...beside.map((offer) => row(m.overblik_beside({}, l), offer.name, offer.paragraph, offer))
	];
	return { caption: m.overblik_table_stairs({}, l), columns: shown(columns, hasProposal), rows };
}

/** Every move of the result by offer, within a step too, with what it changes. */
export function movesTable(result: SimulationResult, naming: Naming, locale: Locale): ViewTable {
	const l = { locale };
	const offers = new Map(naming.steps.flatMap((step) => step.offers.map((offer) => [offer.id, offer.name] as const)));
	const nameOf = (id: string) => offers.get(id) ?? (id === 'ingen' ? m.chart_none({}, l) : id);
	const rows = result.movement
		.filter((row) => row.fra !== row.til && row.borgere > 0)
		.sort((a, b) => b.borgere - a.borgere)
		.map((row) => ({
			from: nameOf(row.fra),
			to: nameOf(row.til),
			citizens: formatWhole(row.borgere, locale),
			change: row.aendring_kr_aar === null ? m.overblik_unknown({}, l) : formatChange(row.aendring_kr_aar, locale, 'proposal')
		}));
	const columns = [
		{ key: 'from', label: m.overblik_col_from({}, l) },
		{ key: 'to', label: m.overblik_col_to({}, l) },
		numeric('citizens', m.overblik_col_citizens({}, l)),
		numeric('change', m.overblik_col_change({}, l))
	];
	return { caption: m.overblik_table_moves({}, l), columns, rows };
}

/** Levels with citizens and kroner. */
export function levelsTable(groups: LevelGroup[], hasProposal: boolean, locale: Locale): ViewTable {
	const l = { locale };
	const columns = [
		{ key: 'offer', label: m.overblik_col_offer({}, l) },
		{ key: 'level', label: m.overblik_col_level({}, l) },
		numeric('citizens_current', m.overblik_col_citizens_current({}, l)),
		numeric('citizens_proposed', m.overblik_col_citizens_proposed({}, l)),
		numeric('kroner_current', m.overblik_col_kroner_current({}, l)),
		numeric('kroner_proposed', m.overblik_col_kroner_proposed({}, l))
	];
	const rows = groups.flatMap((group) =>
		group.rows.map((row) => ({
			offer: group.label,
			level: row.label,
			citizens_current: formatWhole(row.citizens.current, locale),
			citizens_proposed: formatWhole(row.citizens.proposed, locale),
			kroner_current: kroner(row.kroner.current, locale),
			kroner_proposed: kroner(row.kroner.proposed, locale)
		}))
	);
	return { caption: m.overblik_levels_title({}, l), columns: shown(columns, hasProposal), rows };
}

/** Basis, variable and total per row. */
export function budgetTable(budget: BudgetRow[], locale: Locale): ViewTable {
	const l = { locale };
	const columns = [
		{ key: 'budget', label: m.overblik_col_budget({}, l) },
		numeric('basis', m.overblik_col_basis({}, l)),
		numeric('variable', m.overblik_col_variable({}, l)),
		numeric('total', m.overblik_col_total({}, l))
	];
	const rows = budget.map((row) => ({
		budget: row.label,
		basis: formatWhole(row.basis, locale),
		variable: formatWhole(row.variable, locale),
		total: formatKroner(row.basis + row.variable, locale)
	}));
	return { caption: m.overblik_budget_title({}, l), columns, rows };
}

/** Shares by citizens and by kroner. */
export function sharesTable(shares: ShareRowPair[], hasProposal: boolean, locale: Locale): ViewTable {
	const l = { locale };
	const columns = [
		{ key: 'measure', label: m.overblik_col_measure({}, l) },
		numeric('citizens_current', m.overblik_col_share_current({}, l)),
		numeric('citizens_proposed', m.overblik_col_share_proposed({}, l)),
		numeric('kroner_current', m.overblik_col_share_kroner_current({}, l)),
		numeric('kroner_proposed', m.overblik_col_share_kroner_proposed({}, l))
	];
	const rows = shares.map((row) => ({
		measure: row.label,
		citizens_current: percent(row.citizens.current, locale),
		citizens_proposed: percent(row.citizens.proposed, locale),
		kroner_current: percent(row.kroner.current, locale),
		kroner_proposed: percent(row.kroner.proposed, locale)
	}));
	return { caption: m.overblik_shares_title({}, l), columns: shown(columns, hasProposal), rows };
}
