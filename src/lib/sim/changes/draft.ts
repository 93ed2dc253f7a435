/**
 * A proposal as people work on it: an ordered list of changes that can each be switched off, an amendment on top of it,
 * and the assumptions that the years rest on. `proposalOf` is what the rules run. Never anything about a citizen. Pure.
 */
import { z } from 'zod';
import { localized } from '../../rules/localized';
import { assumptions } from '../assumptions';
import type { Proposal } from '../proposal';
import { change, type Change } from './change';

export const draft = z.strictObject({
	$schema: z.string().optional(),
	format: z.literal(2),
	/** Id of the service level it changes, and a short hash of what that said when the draft was made. */
	base: z.string(),
	baseHash: z.string().max(64).optional(),
	name: localized.optional(),
	about: localized.optional(),
	changes: z.array(change).default([]),
	/** Changes that an amendment makes on top of the proposal; null: there is none. */
	amendment: z.strictObject({ name: localized.optional(), changes: z.array(change) }).nullable().default(null),
	assumptions: assumptions.default({})
});
export type Draft = z.infer<typeof draft>;

/** The draft that changes nothing. */
export const noDraft = (base: string): Draft => ({ format: 2, base, changes: [], amendment: null, assumptions: {} });

/** What the rules run: the changes that are switched on, in order. */
export const proposalOf = (d: Draft): Proposal => compiled(d, d.changes);

/** The same with the amendment's changes over it; null without an amendment. */
export const amendedOf = (d: Draft): Proposal | null => d.amendment && compiled(d, [...d.changes, ...d.amendment.changes]);

function compiled({ base, name, about }: Draft, changes: readonly Change[]): Proposal {
	const p: Proposal = { base, ...(name ? { name } : {}), ...(about ? { about } : {}), values: {}, prices: [], require: {} };
	for (const c of changes) {
		if (c.off) continue;
		if (c.kind === 'value') p.values[c.id] = c.value;
		else if (c.kind === 'require') p.require[c.indsats] = c.conditions;
		else p.prices = [...p.prices.filter((o) => o.indsats !== c.indsats || o.niveau !== c.niveau || o.felt !== c.felt), { indsats: c.indsats, niveau: c.niveau, felt: c.felt, kr: c.kr }];
	}
	return p;
}
