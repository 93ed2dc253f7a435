/** Random drafts over a service level: some apply, some are refused, none points at a citizen. */
import fc from 'fast-check';
import { FRAMES, VUM } from '../../src/lib/extract/columns';
import { listParameters } from '../../src/lib/rules/parameter-list';
import type { ServiceLevel } from '../../src/lib/rules/service-level';
import type { Assumptions } from '../../src/lib/sim/assumptions';
import { changeKey, type Change } from '../../src/lib/sim/changes/change';
import { noDraft, type Draft } from '../../src/lib/sim/changes/draft';
import { PRICE_FIELDS } from '../../src/lib/sim/prices';

const words = fc.constantFrom('Støtte først', 'Æbler & "pærer" = 50 %', 'To linjer\nog en til', 'Råd for budget 2027', 'ændring #3: æøå 🏠');
const number = fc.oneof(fc.integer({ min: 0, max: 170 }), fc.integer({ min: 0, max: 1700 }).map((n) => n / 10));
const note = fc.record({ title: words, reason: words, author: words, off: fc.constant(true as const) }, { requiredKeys: [] });

/** A change of anything that `level` has. `plain`: without words and switched on. */
export function changeOf(level: ServiceLevel, plain = false): fc.Arbitrary<Change> {
	const value = fc.constantFrom(...listParameters(level)).chain(({ parameter: { id, value: was } }) => {
		const to = typeof was === 'number' ? number : fc.constantFrom(...((VUM as readonly string[]).includes(was) ? VUM : FRAMES));
		return to.map((v) => ({ kind: 'value' as const, id, value: v }));
	});
	const indsats = fc.constantFrom(...level.offers.map((o) => o.id));
	const price = fc.record({ kind: fc.constant('price' as const), indsats, niveau: fc.constantFrom(null, '1', '7.1'), felt: fc.constantFrom(...PRICE_FIELDS), kr: number });
	const require = indsats.map((id) => ({ kind: 'require' as const, indsats: id, conditions: [{ fact: 'afproevet', is: true }] }));
	const change = fc.oneof({ weight: 3, arbitrary: value }, price, require);
	return plain ? change : fc.tuple(change, note).map(([c, n]) => ({ ...c, ...n }) as Change);
}

export const changesOfLevel = (level: ServiceLevel, plain = false) => fc.uniqueArray(changeOf(level, plain), { selector: changeKey, maxLength: 8 });

const assumptions: fc.Arbitrary<Assumptions> = fc.record(
	{
		from: fc.constantFrom('2027-01-01', '2027-07-01'),
		phaseIn: fc.constantFrom('straks' as const, 'kun_nye' as const),
		priceGrowth: fc.dictionary(fc.constantFrom('2027', '2028'), fc.constantFrom(0.03, 0.025)),
		ownHome: fc.constantFrom(null, { hours: 14, share: 0.4, months: 24 }),
		flows: fc.constantFrom('ingen' as const, { inflow: { bostoette: 12 }, outflow: { botilbud_108: 0.05 }, moves: { 'bostoette>botilbud_107': 0.01 } })
	},
	{ requiredKeys: [] }
);

/** Any draft over `level`. */
export function anyDraft(level: ServiceLevel): fc.Arbitrary<Draft> {
	const named = fc.option(words.map((text) => ({ da: text, en: text })), { nil: undefined });
	const amendment = fc.option(fc.record({ changes: changesOfLevel(level) }), { nil: null });
	return fc.record({ changes: changesOfLevel(level), name: named, amendment, assumptions }).map(({ name, ...rest }) => ({ ...noDraft(level.id), ...rest, ...(name ? { name } : {}) }));
}

/** A draft that an address can say in words. */
export const plainDraft = (level: ServiceLevel): fc.Arbitrary<Draft> => changesOfLevel(level, true).map((changes) => ({ ...noDraft(level.id), changes }));
