/** What goal seek may turn: a value of the service level or a price, its values in order, and how far the rules let it go. Pure. */
import { FRAMES, VUM } from '../../extract/columns';
import type { CitizenColumns } from '../../rules/columns/citizens';
import { operatorOf, type Condition, type ParameterValue } from '../../rules/condition';
import { LAW } from '../../rules/law-frame';
import { InvalidServiceLevel } from '../../rules/load';
import type { Localized } from '../../rules/localized';
import { parametersIn } from '../../rules/parameters';
import type { Plan } from '../../rules/plan';
import type { ServiceLevel } from '../../rules/service-level';
import { priceFor, type PriceField, type PriceRow } from '../prices';
import { apply, type Proposal } from '../proposal';

export type Lever = (
	| { kind: 'value'; id: string }
	/** Values in kroner. */
	| { kind: 'price'; indsats: string; niveau: string | null; felt: PriceField }
) & {
	/** Ends of the range of a number, both included. */
	from?: number;
	to?: number;
	/** Smallest move of a number where every one may change something; 0.01 when left out. */
	step?: number;
};

/** The values a lever can take, in order, worked out by index: there may be very many. */
export interface Axis {
	length: number;
	at: (index: number) => ParameterValue;
}

/** `proposal` with the lever at `value`. */
export function withLever(proposal: Proposal, lever: Lever, value: ParameterValue): Proposal {
	if (lever.kind === 'value') return { ...proposal, values: { ...proposal.values, [lever.id]: value } };
	const { indsats, niveau, felt } = lever;
	const others = proposal.prices.filter((p) => p.indsats !== indsats || p.niveau !== niveau || p.felt !== felt);
	return { ...proposal, prices: [...others, { indsats, niveau, felt, kr: Number(value) }] };
}

/** The lever's value in force; null for a price that no row has. Throws `InvalidServiceLevel` when there is no such lever. */
export function inForce(level: ServiceLevel, prices: readonly PriceRow[], lever: Lever): ParameterValue | null {
	if (lever.kind === 'price') return priceFor(prices, lever.indsats, lever.niveau)?.[lever.felt] ?? null;
	const found = parametersIn([level, LAW]).find((p) => p.id === lever.id);
	if (!found) throw new InvalidServiceLevel({ da: `${lever.id} findes ikke`, en: `There is no ${lever.id}` });
	return found.value;
}

/** The place of `value` on the axis: the index closest to it. */
export function indexOf(axis: Axis, value: ParameterValue): number {
	const rank = (v: ParameterValue) => (typeof v === 'number' ? v : Math.max((VUM as readonly string[]).indexOf(v), (FRAMES as readonly string[]).indexOf(v)));
	const wanted = rank(value);
	let [low, high] = [0, axis.length - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (rank(axis.at(middle)) < wanted) low = middle + 1;
		else high = middle;
	}
	return low > 0 && wanted - rank(axis.at(low - 1)) <= rank(axis.at(low)) - wanted ? low - 1 : low;
}

/**
 * Every value of the lever at which something can change for someone among `citizens`: letters and frames, the citizens' own
 * values for a limit (each stands for a stretch up to the next), else even steps. With the ends of the range, and for
 * a limit the values in force and proposed.
 */
export function axisOf(citizens: CitizenColumns, plan: Plan, lever: Lever, current: ParameterValue | null, wanted: ParameterValue | null): Axis {
	if (typeof current === 'string') {
		const letters = (VUM as readonly string[]).includes(current) ? VUM : FRAMES;
		return { length: letters.length, at: (i) => letters[i]! };
	}
	const value = current ?? 0;
	const facts = lever.kind === 'value' ? factsComparedWith(plan, lever.id) : null;
	if (facts) {
		const found = [...new Set(facts.flatMap((f) => [...new Set(citizens.numbers(f))]))].filter((v) => !Number.isNaN(v)).sort((a, b) => a - b);
		const [from, to] = [lever.from ?? 0, lever.to ?? Math.max(value, found.at(-1) ?? 0)];
		const values = [...new Set([from, ...found.filter((v) => v > from && v < to), ...[value, wanted].filter((v) => typeof v === 'number' && v > from && v < to).map(Number), to])].sort((a, b) => a - b);
		return { length: values.length, at: (i) => values[i]! };
	}
	const step = lever.step ?? 0.01;
	const [from, to] = [lever.from ?? 0, lever.to ?? (value || 50) * 2];
	const steps = Math.max(0, Math.floor((to - from) / step + 1e-9));
	return { length: steps + 1, at: (i) => Math.round((from + i * step) * 1e6) / 1e6 };
}

/** The facts of a citizen that the parameter is compared with; null when it is used for anything else, or a fact is a sum. */
function factsComparedWith(plan: Plan, id: string): string[] | null {
	const conditions = [...plan.offers.flatMap((o) => [...o.clauses, ...o.cases.flatMap((c) => c.when ?? []), ...o.supplements.map((s) => s.when)]), ...plan.law.rules.flatMap((r) => r.condition ?? [])];
	const facts = conditions.flatMap((c) => comparedIn(c, id));
	const elsewhere = plan.offers.some((o) => o.cases.some((c) => parametersIn([c.amount, c.courses]).some((p) => p.id === id)) || o.weeksOpen?.id === id) || plan.sums.some((s) => parametersIn(s).some((p) => p.id === id));
	return elsewhere || facts.length === 0 || facts.some((f) => f.startsWith('sum.')) ? null : [...new Set(facts)];
}

function comparedIn(c: Condition, id: string): string[] {
	if ('all' in c) return c.all.flatMap((inner) => comparedIn(inner, id));
	if ('any' in c) return c.any.flatMap((inner) => comparedIn(inner, id));
	if ('not' in c) return comparedIn(c.not, id);
	if (!('fact' in c)) return [];
	const { operand } = operatorOf(c);
	return typeof operand === 'object' && operand.id === id ? [c.fact] : [];
}

/** The first value that is refused beyond an end of the range, and why. */
export interface Stop {
	value: ParameterValue;
	text: Localized;
	/** Ids of the law's rules; empty for limits out of order. */
	rules: string[];
}

export interface LawfulRange {
	/** First and last index of the axis that may be adopted. */
	first: number;
	last: number;
	/** What ends the range before the axis does; null where nothing does. */
	below: Stop | null;
	above: Stop | null;
}

/**
 * The part of the axis around `anchor` that `proposal` may be adopted with: the law's frame and limits that may not cross
 * refuse all beyond a value, never a value between two that they allow. Null when the anchor itself is refused.
 */
export function lawfulRange(level: ServiceLevel, proposal: Proposal, lever: Lever, axis: Axis, anchor: number): LawfulRange | null {
	const refused = (index: number): Stop | null => {
		const value = axis.at(index);
		try {
			apply(level, withLever(proposal, lever, value));
			return null;
		} catch (error) {
			if (!(error instanceof InvalidServiceLevel)) throw error;
			return { value, text: error.text, rules: error.refusals.map((r) => r.rule) };
		}
	};
	if (refused(anchor)) return null;
	const end = (at: number): { index: number; stop: Stop | null } => {
		let [good, bad, stop] = [anchor, at, refused(at)];
		if (!stop) return { index: at, stop };
		while (Math.abs(bad - good) > 1) {
			const middle = Math.trunc((good + bad) / 2);
			const here = refused(middle);
			if (here) [bad, stop] = [middle, here];
			else good = middle;
		}
		return { index: good, stop };
	};
	const [low, high] = [end(0), end(axis.length - 1)];
	return { first: low.index, last: high.index, below: low.stop, above: high.stop };
}
