/** A proposal as switches: one plan of the rules in which every change can be on or off in any combination. Pure. */
import type { Condition, ParameterValue } from '../../rules/condition';
import { LAW, type LawFrame } from '../../rules/law-frame';
import { parametersIn } from '../../rules/parameters';
import { plan, type Plan } from '../../rules/plan';
import type { ServiceLevel } from '../../rules/service-level';
import { changeKey, type Change } from '../changes/change';
import type { PriceChange } from '../proposal';

/** The key of the own-home lever among the changes. */
export const OWN_HOME_KEY = 'eget_hjem';

/** A change of the rules: the parameter it moves; of further conditions the parameter is their key and says 0 or 1. */
export interface RuleSwitch {
	key: string;
	parameter: string;
	off: ParameterValue;
	on: ParameterValue;
}

export interface PriceSwitch {
	key: string;
	price: PriceChange;
}

export interface Switches {
	/** The rules with every change on. */
	plan: Plan;
	/** Clauses that a change adds, each with its key. */
	clauses: ReadonlyMap<Condition, string>;
	rules: RuleSwitch[];
	prices: PriceSwitch[];
	/** The rules with the changes on whose characters in `on` are 1, in the order of `rules`. Good until the next call. */
	planWith: (on: string) => Plan;
}

/** The changes that are switched on, each key once: the last one counts. */
export function activeChanges(changes: readonly Change[]): Change[] {
	const active = new Map<string, Change>();
	for (const change of changes) {
		if (change.off) continue;
		active.delete(changeKey(change));
		active.set(changeKey(change), change);
	}
	return [...active.values()];
}

/**
 * `changes` over `level`, which must accept them (see `apply`). `ownHomes`: citizens whom the own-home lever reaches; left out
 * without it. `ownHomeStands`: it is always on.
 */
export function switchesOf(level: ServiceLevel, changes: readonly Change[], ownHomes?: number, law: LawFrame = LAW, ownHomeStands = false): Switches {
	const active = activeChanges(changes);
	const own = structuredClone(level);
	const clauses = new Map<Condition, string>();
	for (const change of active) {
		if (change.kind !== 'require') continue;
		const further = structuredClone(change.conditions);
		own.offers.find((o) => o.id === change.indsats)!.conditions.push(...further);
		for (const condition of further) clauses.set(condition, changeKey(change));
	}
	const ready = plan(own, structuredClone(law), ownHomes);
	const inForce = new Map(ready.parameters.map((p) => [p.id, p.value]));
	const rules = active.flatMap((change): RuleSwitch[] => {
		const key = changeKey(change);
		if (change.kind === 'require') return [{ key, parameter: key, off: 0, on: 1 }];
		// A deadline decides nothing: it has no parameter in the plan.
		return change.kind === 'value' ? [{ key, parameter: key, off: inForce.get(key) ?? change.value, on: change.value }] : [];
	});
	if (ready.ownHome && !ownHomeStands) rules.push({ key: OWN_HOME_KEY, parameter: ready.ownHome.citizens.id, off: 0, on: ready.ownHome.citizens.value });
	const prices = active.flatMap((c) => (c.kind === 'price' ? [{ key: changeKey(c), price: { indsats: c.indsats, niveau: c.niveau, felt: c.felt, kr: c.kr } }] : []));
	const set = setter(ready);
	const planWith = (on: string): Plan => {
		set(Object.fromEntries(rules.map((r, i) => [r.parameter, on[i] === '1' ? r.on : r.off])));
		const left = new Set(rules.flatMap((r, i) => (on[i] === '1' ? [] : [r.key])));
		return { ...ready, offers: ready.offers.map((o) => ({ ...o, clauses: o.clauses.filter((c) => !left.has(clauses.get(c) ?? '')) })) };
	};
	return { plan: ready, clauses, rules, prices, planWith };
}

/** Writes values into the parameters of `ready`, which nobody else may hold, by id. */
export function setter(ready: Plan): (values: Record<string, ParameterValue>) => void {
	const byId = new Map<string, Set<{ value: ParameterValue }>>();
	for (const p of parametersIn(ready)) byId.set(p.id, (byId.get(p.id) ?? new Set()).add(p));
	return (values) => {
		for (const [id, value] of Object.entries(values)) for (const p of byId.get(id) ?? []) p.value = value;
	};
}
