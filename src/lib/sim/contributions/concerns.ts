/**
 * Which citizens a change can matter to: only they need deciding with and without it. Errs on the safe side: whom a change
 * concerns here may still be untouched by it, whom it does not concern never is, whatever the other changes do. Pure.
 */
import type { CitizenColumns } from '../../rules/columns/citizens';
import { amountOf } from '../../rules/columns/extents';
import type { Condition } from '../../rules/condition';
import { parametersIn, withValues } from '../../rules/parameters';
import { OWN_HOME_ORDER, type Amount, type Plan, type PlannedOffer } from '../../rules/plan';
import { factsOf, offersOf } from '../../rules/sources';
import { allOf, anyOf, every, flips, not, possibly, type Mode, type Moves, type Possible } from './possible';

export interface ConcernOptions {
	plan: Plan;
	/** Clauses that may be left out, with the parameter that says whether. */
	clauses: ReadonlyMap<Condition, string>;
	moves: Moves;
	citizens: CitizenColumns;
}

type Answer = Uint8Array;

interface Judged extends ConcernOptions, Possible {
	/** Where the offer can be a placement, is granted beside it, or is asked for by another offer. */
	counts: Map<string, Answer>;
}

/** Citizens by which of the parameters `ids` can matter to them: rows by a text with a 1 or a 0 for each. */
export function concernGroups(options: ConcernOptions, ids: readonly string[]): Map<string, Int32Array> {
	const judged = judge(options);
	const concerned = ids.map((id) => concern(id, judged));
	const rows = new Map<string, number[]>();
	for (let i = 0; i < options.citizens.rows; i++) {
		let mask = '';
		for (const answer of concerned) mask += answer[i] ? '1' : '0';
		const found = rows.get(mask);
		if (found) found.push(i);
		else rows.set(mask, [i]);
	}
	return new Map([...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([mask, list]) => [mask, Int32Array.from(list)]));
}

/** Citizens judged in one stretch, so that a page stays alive. */
const STRETCH = 4000;

/** The same in short stretches: a citizen is judged alone. `breathe` is called between them. */
export async function concernGroupsInSteps(options: ConcernOptions, ids: readonly string[], breathe: () => Promise<void>): Promise<Map<string, Int32Array>> {
	const { citizens } = options;
	const found = new Map<string, number[]>();
	for (let from = 0; from === 0 || from < citizens.rows; from += STRETCH) {
		const rows = Int32Array.from({ length: Math.min(STRETCH, citizens.rows - from) }, (_, i) => from + i);
		for (const [mask, own] of concernGroups({ ...options, citizens: citizens.select(rows) }, ids)) {
			const list = found.get(mask) ?? [];
			for (const row of own) list.push(from + row);
			found.set(mask, list);
		}
		await breathe();
	}
	return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([mask, list]) => [mask, Int32Array.from(list)]));
}

function judge(options: ConcernOptions): Judged {
	const { plan, citizens, clauses } = options;
	const judged: Judged = {
		...options,
		asking: { citizens, law: plan.law, granted: new Map(), derived: new Map(), lawful: new Map() },
		granted: { may: new Map(), must: new Map() },
		counts: new Map()
	};
	const grant = (mode: Mode, o: PlannedOffer) => allOf(judged, o.clauses.flatMap((c) => (mode === 'may' && clauses.has(c) ? [] : [possibly(mode, c, judged)])));
	// In the order of the plan: an offer stands after those that it names.
	for (const o of plan.offers) for (const mode of ['may', 'must'] as const) judged.granted[mode].set(o.id, grant(mode, o));
	for (const o of plan.offers) judged.counts.set(o.id, countsFor(o, judged));
	return judged;
}

function countsFor(offer: PlannedOffer, judged: Judged): Answer {
	const { plan, citizens, granted } = judged;
	const may = granted.may.get(offer.id)!;
	const named = plan.offers.some((o) => offersOf({ all: conditionsOf(o) }).includes(offer.id));
	if (offer.frame === null || named) return may;
	const need = citizens.numbers('ramme_behov');
	const enough = (o: PlannedOffer) => Uint8Array.from(need, (n) => (n <= o.frame! ? 1 : 0));
	const certain = (o: PlannedOffer) => granted.must.get(o.id)!;
	const suffices = (o: PlannedOffer) => allOf(judged, [certain(o), enough(o)]);
	const ladder = plan.offers.filter((o) => o.frame !== null).sort((a, b) => a.step! - b.step!);
	const at = ladder.indexOf(offer);
	const lowest = allOf(judged, [enough(offer), ...ladder.slice(0, at).map((o) => not(suffices(o)))]);
	const standsIn = allOf(judged, [not(enough(offer)), ...ladder.map((o) => not(suffices(o))), ...ladder.slice(at + 1).map((o) => not(certain(o)))]);
	const own = plan.ownHome?.offer === offer.id ? [ownHomeWithin(plan.ownHome.citizens.value, judged)] : [];
	return allOf(judged, [may, anyOf(judged, [lowest, standsIn, ...own])]);
}

const ownHomeWithin = (places: number, { citizens }: Judged): Answer => Uint8Array.from(citizens.numbers(OWN_HOME_ORDER), (n) => (n <= places ? 1 : 0));

function conditionsOf(offer: PlannedOffer): Condition[] {
	return [...offer.clauses, ...offer.cases.flatMap((c) => c.when ?? []), ...offer.supplements.map((s) => s.when)];
}

/** Where moving the parameter `id` can change what a citizen gets, or what it costs. */
function concern(id: string, judged: Judged): Answer {
	const { plan, moves, granted, counts } = judged;
	const [from, to] = moves.get(id) ?? [0, 0];
	if (from === to) return every(judged, 0);
	const { ownHome } = plan;
	const own = ownHome?.citizens.id === id ? [allOf(judged, [granted.may.get(ownHome.offer)!, ownHomeWithin(Math.max(from, to), judged)])] : [];
	const offers = plan.offers.flatMap((offer) => {
		const sites = sitesOf(offer, id, judged);
		return sites.length ? [allOf(judged, [counts.get(offer.id)!, anyOf(judged, sites)])] : [];
	});
	return anyOf(judged, [...own, ...offers, ...sumsOf(id, judged)]);
}

/** Where in an offer the parameter works. */
function sitesOf(offer: PlannedOffer, id: string, judged: Judged): Answer[] {
	const further = offer.clauses.flatMap((c) => (judged.clauses.get(c) === id ? [not(possibly('must', c, judged))] : []));
	let open = every(judged, 1);
	const cases = offer.cases.flatMap(({ when, amount, courses }) => {
		const before = open;
		const moved = when ? flips(when, id, judged) : [];
		const paid = [...amountMoves(amount, id, judged), ...(courses?.id === id ? [every(judged, 1)] : [])];
		const reached = paid.length && when ? [possibly('may', when, judged)] : [];
		open = when ? allOf(judged, [before, not(possibly('must', when, judged))]) : every(judged, 0);
		return [...moved.map((a) => allOf(judged, [before, a])), ...paid.map((a) => allOf(judged, [before, ...reached, a]))];
	});
	return [
		...offer.clauses.flatMap((c) => flips(c, id, judged)),
		...further,
		...cases,
		...offer.supplements.flatMap((s) => flips(s.when, id, judged)),
		...(offer.weeksOpen?.id === id ? [every(judged, 1)] : [])
	];
}

/** Where the amount differs at the two ends of the parameter's move: judged when nothing else in it moves. */
function amountMoves(amount: Amount | null, id: string, judged: Judged): Answer[] {
	const inside = parametersIn(amount);
	if (!inside.some((p) => p.id === id)) return [];
	if (inside.some((p) => p.id !== id && judged.moves.has(p.id)) || factsOf(amount).some((f) => f.startsWith('sum.'))) return [every(judged, 1)];
	const [a, b] = judged.moves.get(id)!.map((end) => amountOf(withValues(amount!, { [id]: end }), judged.asking));
	return [every(judged, 0).map((_, i) => (Object.is(a!(i), b!(i)) ? 0 : 1))];
}

/** The hours of a service concern those whose severity gives them. */
function sumsOf(id: string, judged: Judged): Answer[] {
	const { plan, citizens, counts } = judged;
	return plan.sums.flatMap((sum) =>
		sum.services.flatMap(({ themes, hours }) => {
			const at = hours.findIndex((h) => h.hours.id === id);
			if (at < 0) return [];
			const has = (severity: number) => anyOf(judged, themes.map((theme) => Uint8Array.from(citizens.numbers(theme), (n) => (n === severity ? 1 : 0))));
			const used = plan.offers.filter((o) => factsOf([conditionsOf(o), o.cases]).some((f) => f.startsWith('sum.'))).map((o) => counts.get(o.id)!);
			return [allOf(judged, [anyOf(judged, used), has(hours[at]!.severity), ...hours.slice(0, at).map((h) => not(has(h.severity)))])];
		})
	);
}
