/**
 * A proposal as people work on it: an ordered list of changes that can each be switched off, an amendment on top of it,
 * and the assumptions that the years rest on. `proposalOf` is what the rules run. Never anything about a citizen. Pure.
 */
import { z } from 'zod';
import type { Localized } from '../../rules/localized';
import { assumptions } from '../assumptions';
import type { Proposal } from '../proposal';
import { change, changeKey, type Change } from './change';
import { freeText } from './free-text';

const named = (most: number) => z.strictObject({ da: freeText(most).min(1), en: freeText(most).min(1) });

/** The changes in order, one of each key. */
const changes = z
	.array(change)
	.max(1000)
	.superRefine((list, context) => {
		const keys = list.map(changeKey);
		const again = keys.findIndex((key, i) => keys.indexOf(key) < i);
		const problem: Localized = { da: 'ændrer det samme som en ændring før den', en: 'changes the same as a change before it' };
		if (again >= 0) context.addIssue({ code: 'custom', path: [again], message: problem.en, params: problem });
	});

export const FORMAT = 2;
export const draft = z.strictObject({
	$schema: z.string().optional(),
	format: z.literal(FORMAT),
	/** Id of the service level it changes, and a short hash of what that said when the draft was made (`fingerprint`). */
	base: z.string(),
	baseHash: z.string().max(64).optional(),
	name: named(200).optional(),
	about: named(2000).optional(),
	changes: changes.default([]),
	/** Changes that an amendment makes on top of the proposal; null: there is none. */
	amendment: z.strictObject({ name: named(200).optional(), changes }).nullable().default(null),
	assumptions: assumptions.default({})
});
export type Draft = z.infer<typeof draft>;

/** The draft that changes nothing. */
export const noDraft = (base: string): Draft => ({ format: FORMAT, base, changes: [], amendment: null, assumptions: {} });

/** The changes of `p` as a list: values, prices, conditions. */
export function draftOf({ base, name, about, values, prices, require }: Proposal): Draft {
	return {
		...noDraft(base),
		...(name ? { name } : {}),
		...(about ? { about } : {}),
		changes: [
			...Object.entries(values).map(([id, value]): Change => ({ kind: 'value', id, value })),
			...prices.map((p): Change => ({ kind: 'price', ...p })),
			...Object.entries(require).map(([indsats, conditions]): Change => ({ kind: 'require', indsats, conditions }))
		]
	};
}

/** What the rules run: the changes that are switched on, in order. */
export const proposalOf = (d: Draft): Proposal => compiled(d, d.changes);

/** The same with the amendment's changes over it; null without an amendment. */
export const amendedOf = (d: Draft): Proposal | null => d.amendment && compiled(d, [...d.changes, ...d.amendment.changes]);

/** `part` of the draft compiled as the rules run it: the proposal alone, or with the amendment over it. */
export const compiledPart = (d: Draft, part: Part): Proposal => (part === 'changes' ? proposalOf(d) : (amendedOf(d) ?? proposalOf(d)));

/** The two lists of a draft. */
export type Part = 'changes' | 'amendment';

export const changesOf = (d: Draft, part: Part): readonly Change[] => (part === 'changes' ? d.changes : (d.amendment?.changes ?? []));

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
