/** Sheets of a year with all of it in force: by offer and level, by target group and age, by account, and who moves. Pure. */
import { m } from '../../../messages/generated/messages';
import type { AccountAmount, AccountRow } from '../../../sim/accounts/by-account';
import { AGE_BANDS, type GroupRow } from '../../../sim/groups/groups';
import type { MovementRow, PlacementRow } from '../../../sim/results';
import type { Locale } from '../../../ui/format';
import type { Naming } from '../../overblik/naming';
import { accountKey } from '../accounts';
import type { ByColumn, Column } from '../columns';
import { NAMES } from '../groups';
import { NONE } from '../move-matrix';
import { cellsOf, costFigures, headings, minusCurrent, type CostedRow, type Figure } from './side-by-side';
import { kroner, sumKroner, text, whole, type Row, type Sheet } from './sheet';

type Role = PlacementRow['rolle'];
const ROLES: Role[] = ['placering', 'ved_siden_af'];
const roleName = (role: Role, locale: Locale) => ({ placering: m.simulering_on_stairs, ved_siden_af: m.chart_beside_title })[role]({}, { locale });

/** Offers in the order of the service level, those beside the staircase last. */
export const offersOf = (naming: Naming) => [...naming.steps.flatMap((step) => step.offers), ...naming.beside];
export const offerName = (naming: Naming, id: string) => offersOf(naming).find((o) => o.id === id)?.name ?? id;

/** `rows` of all columns, one of each key, in order. */
function distinct<T>(columns: ByColumn<readonly T[]>, key: (row: T) => string, order: (row: T) => number[]): T[] {
	const found = new Map(Object.values(columns).flatMap((rows) => rows!.map((row) => [key(row), row] as const)));
	const places = new Map([...found.values()].map((row) => [row, order(row)] as const));
	return [...found.values()].sort((a, b) => places.get(a)!.map((place, i) => place - places.get(b)![i]!).find((d) => d !== 0) ?? (key(a) < key(b) ? -1 : 1));
}

/** Totals of the staircase, of what stands beside it, and of both; citizens only where each stands in one row. */
function totalRows<T extends CostedRow & { rolle: Role }>(columns: ByColumn<readonly T[]>, blanks: number, withHours: boolean, locale: Locale): Row[] {
	const row = (label: string, citizens: boolean, keep?: (row: T) => boolean): Row => ({
		cells: [text(label), ...Array<null>(blanks).fill(null), ...cellsOf<T>(columns, costFigures(locale, { withHours, citizens }), keep)],
		strong: true
	});
	const beside = Object.values(columns).some((rows) => rows!.some((r) => r.rolle === 'ved_siden_af'));
	const total = (part: string) => m.simulering_export_total_of({ part }, { locale });
	return [
		...(beside ? ROLES.map((role) => row(total(roleName(role, locale)), role === 'placering', (r) => r.rolle === role)) : []),
		row(m.simulering_total({}, { locale }), !beside)
	];
}

export function placementSheet(columns: ByColumn<readonly PlacementRow[]>, naming: Naming, locale: Locale): Sheet {
	const l = { locale };
	const figures = costFigures(locale, { withHours: true });
	const offers = offersOf(naming);
	const levelAt = (r: PlacementRow) => naming.levels.findIndex((level) => level.id === r.niveau && level.offers.includes(r.indsats));
	const key = (r: PlacementRow) => [r.rolle, r.indsats, r.niveau ?? ''].join(' ');
	const lines = distinct(columns, key, (r) => [ROLES.indexOf(r.rolle), offers.findIndex((o) => o.id === r.indsats), levelAt(r)]);
	return {
		id: 'indsats',
		name: m.simulering_export_sheet_offers({}, l),
		intro: [],
		head: [m.simulering_export_role({}, l), m.simulering_offer({}, l), m.simulering_export_paragraph({}, l), m.simulering_level({}, l), ...headings(columns, figures, locale)],
		rows: [
			...lines.map((line): Row => ({
				cells: [
					text(roleName(line.rolle, locale)),
					text(offerName(naming, line.indsats)),
					text(offers.find((o) => o.id === line.indsats)?.paragraph),
					text(naming.levels[levelAt(line)]?.name ?? line.niveau),
					...cellsOf(columns, figures, (r) => key(r) === key(line))
				]
			})),
			...totalRows(columns, 3, true, locale)
		]
	};
}

export function groupSheet(columns: ByColumn<readonly GroupRow[]>, naming: Naming, locale: Locale): Sheet {
	const l = { locale };
	const figures = costFigures(locale);
	const offers = offersOf(naming);
	const groups = Object.keys(NAMES.maalgruppe);
	const name = (names: Record<string, (inputs: object, options: { locale: Locale }) => string>, id: string | null) => (id === null ? m.simulering_not_stated({}, l) : (names[id]?.({}, l) ?? id));
	const last = (at: number) => (at < 0 ? Infinity : at);
	const key = (r: GroupRow) => [r.maalgruppe, r.alder, r.rolle, r.indsats].join(' ');
	const place = (r: GroupRow) => [groups.indexOf(r.maalgruppe ?? ''), AGE_BANDS.findIndex((b) => b.id === r.alder)].map((at) => Math.min(last(at), 99));
	const lines = distinct(columns, key, (r) => [...place(r), ROLES.indexOf(r.rolle), offers.findIndex((o) => o.id === r.indsats)]);
	return {
		id: 'grupper',
		name: m.simulering_export_sheet_groups({}, l),
		intro: [],
		head: [m.simulering_tab_group({}, l), m.simulering_tab_age({}, l), m.simulering_export_role({}, l), m.simulering_offer({}, l), ...headings(columns, figures, locale)],
		rows: [
			...lines.map((line): Row => ({
				cells: [
					text(name(NAMES.maalgruppe, line.maalgruppe)),
					text(name(NAMES.alder, line.alder)),
					text(roleName(line.rolle, locale)),
					text(offerName(naming, line.indsats)),
					...cellsOf(columns, figures, (r) => key(r) === key(line))
				]
			})),
			...totalRows(columns, 3, false, locale)
		]
	};
}

export function accountSheet(rows: readonly AccountRow[], naming: Naming, locale: Locale): Sheet {
	const l = { locale };
	type Side = AccountAmount & { key: string };
	const side = (column: Column): Side[] => rows.flatMap((row) => (row.sides[column] ? [{ ...row.sides[column], key: accountKey(row) }] : []));
	const amended = side('aendringsforslag');
	const columns: ByColumn<Side[]> = { gaeldende: side('gaeldende'), forslag: side('forslag'), ...(amended.length ? { aendringsforslag: amended } : {}) };
	const figures: Figure<Side>[] = [
		{ label: m.simulering_export_basis({}, l), of: (sides) => kroner(sumKroner(sides.map((s) => s.basis_kr))) },
		{ label: m.simulering_export_variable({}, l), of: (sides) => kroner(sumKroner(sides.map((s) => s.variabel_kr))) },
		{ label: m.simulering_export_cost({}, l), of: (sides) => kroner(sumKroner(sides.map((s) => s.kr))), compared: true }
	];
	const kind = (row: AccountRow) => ({ udgift: m.simulering_export_expense, indtaegt: m.simulering_export_income, uden_funktion: m.simulering_export_no_account })[row.kind]({}, l);
	const origin = (row: AccountRow) => (row.kind === 'uden_funktion' ? '' : row.own ? m.simulering_own_account({}, l) : row.verified ? m.simulering_export_verified({}, l) : m.simulering_unverified({}, l));
	const budget = (of: readonly AccountRow[]) => [kroner(sumKroner(of.map((r) => r.budget?.vedtaget_kr))), kroner(sumKroner(of.map((r) => r.budget?.korrigeret_kr)))];
	return {
		id: 'funktion',
		name: m.simulering_export_sheet_accounts({}, l),
		intro: [],
		head: [
			m.simulering_tab_account({}, l), m.simulering_export_account_name({}, l), m.simulering_export_kind({}, l), m.simulering_export_origin({}, l), m.simulering_export_offers({}, l),
			...headings(columns, figures, locale), m.simulering_export_adopted({}, l), m.simulering_export_corrected({}, l)
		],
		rows: [
			...rows.map((row): Row => ({
				cells: [
					text(row.accounts.join(', ')), text(row.names.map((n) => n[locale]).join(', ')), text(kind(row)), text(origin(row)), text(row.offers.map((id) => offerName(naming, id)).join(', ')),
					...cellsOf(columns, figures, (s) => s.key === accountKey(row)), ...budget([row])
				]
			})),
			{ cells: [text(m.simulering_total({}, l)), null, null, null, null, ...cellsOf(columns, figures), ...budget(rows)], strong: true }
		]
	};
}

/** Every placement in force by placement proposed, those who stay among them; kroner are of the placement alone. */
export function movementSheet(proposed: readonly MovementRow[], amended: readonly MovementRow[] | null, naming: Naming, locale: Locale): Sheet {
	const l = { locale };
	const name = (id: string) => (id === NONE ? m.chart_none({}, l) : offerName(naming, id));
	const place = (id: string) => offersOf(naming).findIndex((o) => o.id === id);
	const rowsOf = (movement: readonly MovementRow[], label: string): Row[] => [
		...[...movement]
			.sort((a, b) => place(a.fra) - place(b.fra) || place(a.til) - place(b.til))
			.map((r): Row => ({ cells: [text(label), text(name(r.fra)), text(name(r.til)), text(r.fra === r.til ? m.simulering_no({}, l) : m.simulering_yes({}, l)), whole(r.borgere), kroner(r.aendring_kr_aar)] })),
		{
			cells: [text(m.simulering_export_total_of({ part: label }, l)), null, null, null, whole(movement.reduce((sum, r) => sum + r.borgere, 0)), kroner(sumKroner(movement.map((r) => r.aendring_kr_aar)))],
			strong: true
		}
	];
	return {
		id: 'bevaegelser',
		name: m.simulering_export_sheet_moves({}, l),
		intro: [],
		head: [m.simulering_export_compared({}, l), m.simulering_export_from({}, l), m.simulering_export_to({}, l), m.simulering_export_moves({}, l), m.simulering_export_citizens({}, l), m.simulering_export_move_cost({}, l)],
		rows: [...rowsOf(proposed, minusCurrent('forslag', locale)), ...(amended ? rowsOf(amended, minusCurrent('aendringsforslag', locale)) : [])]
	};
}
