/** What has changed underneath a draft since it was made. Pure. */
import type { ParameterValue } from '../../rules/condition';
import { LAW, lawParameters, type LawFrame } from '../../rules/law-frame';
import { parametersIn } from '../../rules/parameters';
import type { ServiceLevel } from '../../rules/service-level';
import { priceFor, type PriceRow } from '../prices';
import { changeKey, changedTo, type Change } from './change';
import { changesOf, type Draft, type Part } from './draft';
import { fingerprint } from './fingerprint';

/**
 * One change that no longer stands on what it stood on. `gone`: what it changes is not there any more. `moved`: the value in
 * force was `was` and is `now`, null for a price that no row has. `adopted`: what it proposes is in force.
 */
export type Conflict = { part: Part; key: string; change: Change } & ({ kind: 'gone' } | { kind: 'moved' | 'adopted'; was: ParameterValue | null; now: ParameterValue | null });

export interface Conflicts {
	/** The rules underneath are others than when the draft was made; null where the draft does not say. */
	changed: boolean | null;
	/** Changes that say something else for it, in the order of the lists. A price can move without the rules: it is the extract's. */
	conflicts: Conflict[];
}

/** Holds `d` against the service level and the prices (of one year) that it is opened over. */
export function conflictsOf(d: Draft, level: ServiceLevel, prices: readonly PriceRow[], law: LawFrame = LAW): Conflicts {
	const inForce = currentValues(level, prices, law);
	const conflicts = (['changes', 'amendment'] as const).flatMap((part) =>
		changesOf(d, part).flatMap((change): Conflict[] => {
			const now = inForce(change);
			const about = { part, key: changeKey(change), change };
			if (now === undefined) return [{ ...about, kind: 'gone' }];
			if (change.kind === 'require' || change.was === undefined || change.was === now) return [];
			return [{ ...about, kind: changedTo(change) === now ? 'adopted' : 'moved', was: change.was, now }];
		})
	);
	return { changed: d.baseHash === undefined ? null : d.baseHash !== fingerprint(level, law), conflicts };
}

/** The value in force of what a change is of: null for a price that no row has and for conditions, undefined for what is not there. */
export function currentValues(level: ServiceLevel, prices: readonly PriceRow[], law: LawFrame = LAW): (change: Change) => ParameterValue | null | undefined {
	const values = new Map([...parametersIn(level), ...law.rules.flatMap(lawParameters)].map((p) => [p.id, p.value]));
	const offers = new Set(level.offers.map((o) => o.id));
	const priced = new Set(level.offers.flatMap((o) => [o.id, ...(o.supplements ?? []).map((s) => s.price)]));
	return (change) => {
		if (change.kind === 'value') return values.get(change.id);
		if (change.kind === 'require') return offers.has(change.indsats) ? null : undefined;
		return priced.has(change.indsats) ? (priceFor(prices, change.indsats, change.niveau)?.[change.felt] ?? null) : undefined;
	};
}

/**
 * `d` with what it stands on written into it: the fingerprint, and of each change the value in force. Without `anew` only
 * what is missing is written, so that a draft made over another service level still tells; with it, the draft is made over.
 */
export function stamped(d: Draft, level: ServiceLevel, prices: readonly PriceRow[], anew = false): Draft {
	const inForce = currentValues(level, prices);
	const stamp = (c: Change): Change => {
		const now = inForce(c);
		if (c.kind === 'require' || now === undefined || (c.was !== undefined && !anew)) return c;
		return { ...c, was: now } as Change;
	};
	return {
		...d,
		baseHash: anew ? fingerprint(level) : (d.baseHash ?? fingerprint(level)),
		changes: d.changes.map(stamp),
		amendment: d.amendment && { ...d.amendment, changes: d.amendment.changes.map(stamp) }
	};
}
