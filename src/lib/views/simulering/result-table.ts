/** The tables of results: one row a thing, three columns of citizens and of kroner, and a total that is the sum. Pure. */
import { m } from '../../messages/generated/messages';
import type { PlacementRow } from '../../sim/results';
import type { Locale } from '../../ui/format';
import type { Naming } from '../overblik/naming';
import { addUp } from '../overblik/totals';
import { eachColumn, sumFigures, type ByColumn, type Figures } from './columns';
import type { TableId } from './selection';

export interface ResultRow {
	id: string;
	label: string;
	/** The paragraph, or what else stands muted after the name. */
	note?: string;
	values: ByColumn<Figures>;
}

export interface ResultGroup {
	/** Null: the rows stand by themselves. */
	label: string | null;
	rows: ResultRow[];
}

export interface ResultTable {
	id: TableId;
	/** Name of the tab. */
	label: string;
	/** Heading of the first column. */
	head: string;
	groups: ResultGroup[];
	total: ByColumn<Figures>;
	/** Citizens are shown: not where the same citizen stands in several rows or none is counted. */
	hasCitizens: boolean;
	/** The total counts citizens: each stands in one row only. */
	totalsCitizens: boolean;
	notes: string[];
}

/** A row of a result by anything: what it is of, citizens, basis and variable in kroner a year. */
export interface KeyedFigures extends Figures {
	key: string;
}

function figuresOf(rows: PlacementRow[]): Figures {
	const { citizens, kroner } = addUp(rows);
	return { citizens, kroner };
}

function rowOf(columns: ByColumn<PlacementRow[]>, id: string, label: string, keep: (row: PlacementRow) => boolean, note?: string): ResultRow {
	return { id, label, ...(note ? { note } : {}), values: eachColumn(columns, (rows) => nought(figuresOf(rows.filter(keep)), rows.some(keep))) };
}

/** Where nobody is, nothing is spent; where somebody is, an unknown cost stays unknown. */
const nought = (figures: Figures, any: boolean): Figures => (any ? figures : { citizens: 0, kroner: 0 });

const anybody = ({ values }: ResultRow) => Object.values(values).some((f) => (f?.citizens ?? 0) > 0 || (f?.kroner ?? 0) !== 0);

function tableOf(table: Omit<ResultTable, 'total'>): ResultTable {
	const rows = table.groups.flatMap((g) => g.rows);
	const first = rows[0]?.values ?? { gaeldende: null, forslag: null };
	return { ...table, total: eachColumn(first as ByColumn<unknown>, (_, column) => sumFigures(rows.map((r) => r.values[column]!))) };
}

/** By offer: the staircase from the bottom up, then the offers beside it. */
export function offerTable(columns: ByColumn<PlacementRow[]>, naming: Naming, locale: Locale): ResultTable {
	const row = ({ id, name, paragraph }: { id: string; name: string; paragraph: string }, role: PlacementRow['rolle']) =>
		rowOf(columns, id, name, (r) => r.indsats === id && r.rolle === role, name.includes(paragraph) ? '' : paragraph);
	const placed = naming.steps.flatMap((step) => step.offers).map((o) => row(o, 'placering')).filter(anybody);
	const beside = naming.beside.map((o) => row(o, 'ved_siden_af')).filter(anybody);
	return tableOf({
		id: 'indsats',
		label: m.simulering_tab_offer({}, { locale }),
		head: m.simulering_offer({}, { locale }),
		groups: [{ label: null, rows: placed }, ...(beside.length ? [{ label: m.chart_beside_title({}, { locale }), rows: beside }] : [])],
		hasCitizens: true,
		totalsCitizens: beside.length === 0,
		notes: beside.length ? [m.simulering_beside_note({}, { locale })] : []
	});
}

/** By level of the service level; rows without one close the table. */
export function levelTable(columns: ByColumn<PlacementRow[]>, naming: Naming, locale: Locale): ResultTable {
	const named = new Map<string, { id: string; name: string; offers: string[] }>();
	for (const level of naming.levels) named.set(`${level.offers.join(' ')} ${level.id}`, level);
	const offerName = (id: string) => [...naming.steps.flatMap((s) => s.offers), ...naming.beside].find((o) => o.id === id)?.name ?? id;
	const groups = new Map<string, ResultGroup>();
	for (const { id, name, offers } of named.values()) {
		const label = [...new Set(offers.map(offerName))].join(', ');
		const group = groups.get(label) ?? { label, rows: [] };
		group.rows.push(rowOf(columns, `${offers.join('+')}:${id}`, name, (r) => r.niveau === id && offers.includes(r.indsats)));
		groups.set(label, group);
	}
	const taken = (r: PlacementRow) => [...named.values()].some((l) => l.id === r.niveau && l.offers.includes(r.indsats));
	const rest = [...new Set(Object.values(columns).flatMap((rows) => rows!.filter((r) => !taken(r)).map((r) => r.indsats)))];
	const order = [...naming.steps.flatMap((s) => s.offers), ...naming.beside].map((o) => o.id);
	const without = rest
		.sort((a, b) => order.indexOf(a) - order.indexOf(b))
		.map((id) => rowOf(columns, `${id}:`, offerName(id), (r) => r.indsats === id && !taken(r)));
	const all = [...groups.values(), { label: m.overblik_levels_none({}, { locale }), rows: without }];
	return tableOf({
		id: 'niveau',
		label: m.simulering_tab_level({}, { locale }),
		head: m.simulering_level({}, { locale }),
		groups: all.map((g) => ({ ...g, rows: g.rows.filter(anybody) })).filter((g) => g.rows.length),
		hasCitizens: true,
		totalsCitizens: false,
		notes: naming.beside.length ? [m.simulering_beside_note({}, { locale })] : []
	});
}

/** Basis and variable budget of placements, and of the offers beside them. */
export function budgetTable(columns: ByColumn<PlacementRow[]>, locale: Locale): ResultTable {
	const part = (role: PlacementRow['rolle'], of: 'basis' | 'variabel'): ResultRow => ({
		id: `${role}:${of}`,
		label: { basis: m.simulering_basis, variabel: m.simulering_variable }[of]({}, { locale }),
		values: eachColumn(columns, (rows) => {
			const mine = rows.filter((r) => r.rolle === role);
			const { basis, variable, kroner } = addUp(mine);
			return { citizens: null, kroner: mine.length && kroner === null ? null : { basis, variabel: variable }[of] };
		})
	});
	const group = (role: PlacementRow['rolle'], label: string): ResultGroup => ({ label, rows: [part(role, 'basis'), part(role, 'variabel')] });
	return tableOf({
		id: 'budget',
		label: m.simulering_tab_budget({}, { locale }),
		head: m.simulering_budget({}, { locale }),
		groups: [group('placering', m.simulering_on_stairs({}, { locale })), group('ved_siden_af', m.chart_beside_title({}, { locale }))].filter((g) => g.rows.some(anybody)),
		hasCitizens: false,
		totalsCitizens: false,
		notes: [m.overblik_budget_note({}, { locale })]
	});
}

/** By anything else that a result is divided by: the rows in the order of `order`. */
export function keyedTable(
	id: TableId,
	{ label, head }: { label: string; head: string },
	columns: ByColumn<KeyedFigures[]>,
	order: readonly { key: string; label: string; note?: string }[],
	notes: string[] = []
): ResultTable {
	const find = (rows: KeyedFigures[], key: string) => rows.find((r) => r.key === key);
	const rows = order.map(({ key, ...row }): ResultRow => ({
		id: key,
		...row,
		values: eachColumn(columns, (all) => {
			const found = find(all, key);
			return found ? { citizens: found.citizens, kroner: found.kroner } : { citizens: 0, kroner: 0 };
		})
	}));
	const hasCitizens = Object.values(columns).some((all) => all!.some((r) => r.citizens !== null));
	return tableOf({ id, label, head, groups: [{ label: null, rows: rows.filter(anybody) }], hasCitizens, totalsCitizens: hasCitizens, notes });
}
