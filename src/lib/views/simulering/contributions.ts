/** What each change contributes, as the waterfall and its table show it. Kroner a year. Pure. */
import type { WaterfallModel } from '../../charts/waterfall';
import { m } from '../../messages/generated/messages';
import type { Change } from '../../sim/changes/change';
import { OWN_HOME_KEY } from '../../sim/contributions/switches';
import { changeWord, direction, formatAmount, formatWhole, type Locale } from '../../ui/format';
import { cardsOf, type CardSources } from './cards';

/** One change's contribution, whatever the order; below nought it lowers the cost. */
export interface Contribution {
	/** Key of the change. */
	key: string;
	/** In few words: `VUM-niveau D`. */
	label: string;
	kroner: number;
	/** Bounds where it is sampled. */
	interval?: [number, number];
	/** More or fewer citizens; other offers and levels; other prices and hours for the same. They add up to `kroner`. */
	volume: number;
	mix: number;
	price: number;
}

export interface ContributionsModel {
	current: number;
	proposed: number;
	/** In the order of the changes. */
	contributions: Contribution[];
	/** The numbers are estimates from random orders. */
	sampled: boolean;
}

/** The engine's rows: whole øre a year, bounds null where the number is exact. */
interface EngineRow {
	key: string;
	oere: number;
	volume_oere: number;
	mix_oere: number;
	price_oere: number;
	low_oere: number | null;
	high_oere: number | null;
}

/** The model of what the engine worked out; `current`: kroner a year in force, `nameOf`: a change in few words by its key. */
export function contributionsModel({ rows, method }: { rows: readonly EngineRow[]; method: 'exact' | 'sampled' }, current: number, nameOf: (key: string) => string): ContributionsModel {
	const kroner = (oere: number) => oere / 100;
	const total = rows.reduce((sum, row) => sum + row.oere, 0);
	return {
		current,
		proposed: (Math.round(current * 100) + total) / 100,
		sampled: method === 'sampled',
		contributions: rows.map((row) => ({
			key: row.key,
			label: nameOf(row.key),
			kroner: kroner(row.oere),
			...(row.low_oere === null || row.high_oere === null ? {} : { interval: [kroner(row.low_oere), kroner(row.high_oere)] as [number, number] }),
			volume: kroner(row.volume_oere),
			mix: kroner(row.mix_oere),
			price: kroner(row.price_oere)
		}))
	};
}

/** Kroner a year by key of the change, as the cards show them. */
export const contributionsByKey = (model: ContributionsModel | null): Map<string, Pick<Contribution, 'kroner' | 'interval'>> =>
	new Map((model?.contributions ?? []).map(({ key, kroner, interval }) => [key, { kroner, ...(interval ? { interval } : {}) }]));

/** What each change is called: its own title, else the value it is of. */
export function changeNames(changes: readonly Change[], sources: CardSources): (key: string) => string {
	const names = new Map(cardsOf(changes, sources).map((c) => [c.key, c.title || c.name]));
	return (key) => (key === OWN_HOME_KEY ? m.simulering_own_home({}, { locale: sources.locale }) : (names.get(key) ?? key));
}

export function waterfallOf(model: ContributionsModel, tone: 'proposed' | 'amendment', locale: Locale): WaterfallModel {
	return {
		start: tone === 'amendment' ? { label: m.simulering_proposed({}, { locale }), kroner: model.current, tone: 'proposed' } : { label: m.simulering_current({}, { locale }), kroner: model.current },
		steps: model.contributions.map(({ key, label, kroner, interval }) => ({ key, label, kroner, ...(interval ? { interval } : {}) })),
		end: { label: tone === 'amendment' ? m.simulering_amended({}, { locale }) : m.simulering_proposed({}, { locale }), kroner: model.proposed, tone }
	};
}

/** As `ui/DataTable` takes it: whole kroner, each way in words. */
export function contributionsTable(model: ContributionsModel, locale: Locale) {
	const l = { locale };
	const kr = (kroner: number) => (direction(kroner) === 'same' ? formatWhole(0, locale) : `${changeWord(kroner, locale, 'proposal')} ${formatWhole(Math.abs(kroner), locale)}`);
	const sum = (of: (c: Contribution) => number) => model.contributions.reduce((total, c) => total + of(c), 0);
	const row = (label: string, of: (pick: (c: Contribution) => number) => number) => [label, kr(of((c) => c.volume)), kr(of((c) => c.mix)), kr(of((c) => c.price)), kr(of((c) => c.kroner))];
	const interval = model.sampled;
	return {
		caption: m.simulering_contributions_caption({}, l),
		columns: [
			{ label: m.simulering_change_head({}, l) },
			...[m.simulering_volume({}, l), m.simulering_mix({}, l), m.simulering_price({}, l), m.simulering_contribution({}, l), ...(interval ? [m.simulering_interval({}, l)] : [])].map((label) => ({ label, numeric: true }))
		],
		rows: model.contributions.map((c) => [
			...row(c.label, (pick) => pick(c)),
			...(interval ? [c.interval ? m.simulering_between({ low: formatAmount(c.interval[0], locale), high: formatAmount(c.interval[1], locale) }, l) : null] : [])
		]),
		total: [...row(m.simulering_total({}, l), (pick) => sum(pick)), ...(interval ? [null] : [])]
	};
}
