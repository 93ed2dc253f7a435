/**
 * What each change of a proposal contributes to the change in kroner, whatever the order of the changes: Shapley values,
 * crossed with volume, mix and price. A citizen is decided only with and without the changes that can matter to that
 * citizen; a change that cannot is a null player of the citizen's game, so the values are those of the whole game.
 *
 * Volume: citizens more or fewer who get anything, at the average cost in force of those who do. Price: changed prices on
 * what the proposal decides. Mix: the rest, what they get at the prices in force. Each is a game of its own, and Shapley
 * values are linear: the parts of a change add up to its total, and every column to that of the whole proposal.
 *
 * A coalition of changes is worth what the rules answer under it, also where it could not be adopted alone (crossed bands).
 */
import type { CitizenColumns } from '../../rules/columns/citizens';
import { LAW, type LawFrame } from '../../rules/law-frame';
import { parameterNumber } from '../../rules/sql';
import type { ServiceLevel } from '../../rules/service-level';
import type { QueryOptions } from '../../tables/engine';
import type { OwnHome } from '../assumptions';
import { changeKey, type Change } from '../changes/change';
import { noDraft, proposalOf } from '../changes/draft';
import { ownHomeCitizens } from '../own-home';
import type { PriceRow } from '../prices';
import { apply } from '../proposal';
import { concernGroupsInSteps } from './concerns';
import { worthOf, type Worth } from './evaluate';
import { addGroup, noValues, type Values } from './games';
import { coalitionsOf, groupsOf, type Group } from './groups';
import { pace } from './pace';
import { priceGroups } from './price-groups';
import { largestRemainder } from './round';
import { halfWidth, orders } from './shapley';
import { activeChanges, OWN_HOME_KEY, switchesOf } from './switches';

export interface ContributionInput {
	/** The population, with `OWN_HOME_ORDER` where own homes are assumed. */
	citizens: CitizenColumns;
	level: ServiceLevel;
	law?: LawFrame;
	/** Of one year, before any change. */
	prices: readonly PriceRow[];
	changes: readonly Change[];
	/** The own-home lever, when it is assumed: a player like the changes. */
	ownHome?: OwnHome | null;
	/** The own-home lever holds with the changes and without: it is no player. */
	ownHomeStands?: boolean;
}

export interface ContributionRow {
	/** `changeKey` of the change, or `OWN_HOME_KEY`. */
	key: string;
	/** Whole øre a year, overnight. */
	oere: number;
	volume_oere: number;
	mix_oere: number;
	price_oere: number;
	/** 95 % interval of `oere`; null when exact. */
	low_oere: number | null;
	high_oere: number | null;
}

export interface Contributions {
	total_oere: number;
	/** In the order of the changes, the own-home lever last. */
	rows: ContributionRow[];
	/** `sampled`: some citizens are concerned by more than ten changes, and for them orders were drawn. */
	method: 'exact' | 'sampled';
	/** Orders drawn, each with its reverse; 0 when exact. */
	permutations: number;
}

export interface ContributionOptions extends QueryOptions {
	/** Of the orders drawn. */
	seed?: number;
	/** Most citizens times sets to decide for the orders drawn. */
	budget?: number;
	/** Most changes that can concern a citizen who is worked out exactly; at most `MOST_PLAYERS`. */
	exactUpTo?: number;
}

const FEWEST_PAIRS = 12;
const MOST_PAIRS = 250;
const BUDGET = 1_500_000;
/** What deciding anyone at all takes, in citizens. */
const OVERHEAD = 200;

/**
 * The contributions of the changes that are switched on. Throws `InvalidServiceLevel` when they cannot be applied together,
 * an `AbortError` when cancelled.
 */
export async function contributionsOf(input: ContributionInput, options: ContributionOptions = {}): Promise<Contributions> {
	const { citizens, level, law = LAW, prices, changes, ownHome = null, ownHomeStands = false } = input;
	apply(level, proposalOf({ ...noDraft(level.id), changes: [...changes] }), law);
	const switches = switchesOf(level, changes, ownHome ? ownHomeCitizens(citizens, ownHome) : undefined, law, ownHomeStands);
	const { plan, clauses, rules, planWith } = switches;
	const priced = priceGroups(plan, switches.prices, prices);
	const moves = new Map(rules.map((r) => [r.parameter, [parameterNumber(r.off), parameterNumber(r.on)] as const]));
	const breathe = pace(options);
	const masks = await concernGroupsInSteps({ plan, clauses, moves, citizens }, rules.map((r) => r.parameter), () => breathe(0));
	const groups = groupsOf(masks, Math.max(...priced.members.map((m) => m.length)), options.exactUpTo);
	const players = rules.length + switches.prices.length;
	const drawn = orders(players, pairsFor(groups, options.budget), options.seed ?? 1);
	const values = noValues(players, drawn.length);
	const work = groups.map((group) => ({ group, coalitions: coalitionsOf(group, drawn) }));
	const size = ({ group, coalitions }: (typeof work)[number]) => (group.rows.length + OVERHEAD) * coalitions.length;
	const all = work.reduce((sum, w) => sum + size(w), 0);
	let done = 0;
	for (const w of work) {
		const own = citizens.select(w.group.rows);
		const worth = new Map<string, Worth>();
		for (const on of w.coalitions) {
			worth.set(on, worthOf(planWith(on), own, priced));
			await breathe((done += size(w) / w.coalitions.length) / all);
		}
		addGroup(values, w.group, (on) => worth.get(on)!, priced, rules.length, drawn);
	}
	options.onProgress?.(1);
	const rows = rowsOf([...rules, ...switches.prices].map((r) => r.key), values);
	const order = [...activeChanges(changes).map(changeKey), OWN_HOME_KEY];
	return {
		total_oere: rows.reduce((sum, r) => sum + r.oere, 0),
		rows: rows.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key)),
		method: drawn.length ? 'sampled' : 'exact',
		permutations: drawn.length
	};
}

/** As many pairs of orders as the budget allows; none when every group is exact. */
function pairsFor(groups: readonly Group[], budget = BUDGET): number {
	const perPair = groups.reduce((sum, g) => sum + (g.exact ? 0 : 2 * (g.rows.length + OVERHEAD) * (g.members.length + 1)), 0);
	return perPair === 0 ? 0 : Math.min(MOST_PAIRS, Math.max(FEWEST_PAIRS, Math.floor(budget / perPair)));
}

function rowsOf(keys: readonly string[], { scale, oere, price, citizens, byOrder, current }: Values): ContributionRow[] {
	const total = largestRemainder(oere, scale, keys);
	const ofPrice = largestRemainder(price, scale, keys);
	// Nobody in force has an average cost: then nothing is volume.
	const served = BigInt(Math.max(1, current.citizens));
	const volume = largestRemainder(citizens.map((c) => c * BigInt(current.oere)), scale * served, keys);
	return keys.map((key, i) => {
		const pairs = byOrder.flatMap((draw, k) => (k % 2 ? [(draw[i]! + byOrder[k - 1]![i]!) / 2] : []));
		const half = pairs.length ? Math.ceil(halfWidth(pairs)) : null;
		return {
			key,
			oere: total[i]!,
			volume_oere: volume[i]!,
			mix_oere: total[i]! - volume[i]! - ofPrice[i]!,
			price_oere: ofPrice[i]!,
			low_oere: half === null ? null : total[i]! - half,
			high_oere: half === null ? null : total[i]! + half
		};
	});
}
