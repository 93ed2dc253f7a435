/** The result by target group and by age band, as tables. Pure. */
import { m } from '../../messages/generated/messages';
import type { GroupRow } from '../../sim/groups/groups';
import type { Locale } from '../../ui/format';
import { addUp } from '../overblik/totals';
import { eachColumn, type ByColumn } from './columns';
import { keyedTable, type KeyedFigures, type ResultTable } from './result-table';

/** Key of those of whom the extract does not say. */
const UNKNOWN = '';

export const NAMES = {
	maalgruppe: { handicap: m.simulering_group_handicap, psykiatri: m.simulering_group_psykiatri, socialt_udsat: m.simulering_group_socialt_udsat },
	alder: {
		under_18: m.simulering_age_under_18,
		'18_29': m.simulering_age_18_29,
		'30_49': m.simulering_age_30_49,
		'50_64': m.simulering_age_50_64,
		'65_66': m.simulering_age_65_66,
		fra_67: m.simulering_age_from_67
	}
} satisfies Record<string, Record<string, (inputs: object, options: { locale: Locale }) => string>>;

/** Citizens are those with a placement; kroner are of the offers beside it too. */
export function groupTable(by: 'maalgruppe' | 'alder', columns: ByColumn<GroupRow[]>, locale: Locale): ResultTable {
	const l = { locale };
	const names: Record<string, (inputs: object, options: { locale: Locale }) => string> = NAMES[by];
	const found = new Set(Object.values(columns).flatMap((rows) => rows!.map((r) => r[by] ?? UNKNOWN)));
	const order = [...Object.keys(names), ...[...found].filter((key) => key !== UNKNOWN && !(key in names)).sort(), UNKNOWN];
	const sums = (rows: GroupRow[]): KeyedFigures[] =>
		order.map((key) => {
			const mine = rows.filter((r) => (r[by] ?? UNKNOWN) === key).map((r) => ({ ...r, serviceniveau: 'forslag' as const, niveau: null, timer_uge: null, kr_aar: null, ramme_individuel: 0 }));
			return { key, citizens: addUp(mine.filter((r) => r.rolle === 'placering')).citizens, kroner: mine.length ? addUp(mine).kroner : 0 };
		});
	const words = by === 'maalgruppe' ? { label: m.simulering_tab_group({}, l), head: m.simulering_tab_group({}, l) } : { label: m.simulering_tab_age({}, l), head: m.simulering_tab_age({}, l) };
	return keyedTable(
		by,
		words,
		eachColumn(columns, sums),
		order.map((key) => ({ key, label: key === UNKNOWN ? m.simulering_not_stated({}, l) : (names[key]?.({}, l) ?? key) })),
		[m.simulering_group_note({}, l)]
	);
}
