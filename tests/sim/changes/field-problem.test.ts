/** A change that cannot be made is told at its own field, and at no other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidServiceLevel, loadServiceLevel } from '../../../src/lib/rules/load';
import { changeKey, type Change } from '../../../src/lib/sim/changes/change';
import { noDraft, proposalOf, type Draft } from '../../../src/lib/sim/changes/draft';
import { removeChange } from '../../../src/lib/sim/changes/edit';
import { fieldProblem } from '../../../src/lib/sim/changes/field-problem';
import { apply } from '../../../src/lib/sim/proposal';
import { changesOfLevel } from '../../support/drafts';
import { serviceLevelData } from '../../support/shared';

const level = loadServiceLevel(serviceLevelData('frederikshavn'));
const value = (id: string, to: number | string): Change => ({ kind: 'value', id, value: to }) as Change;
const of = (...changes: Change[]): Draft => ({ ...noDraft('frederikshavn'), changes });
const told = (change: Change, ...others: Change[]) => fieldProblem(level, of(...others), change)?.da ?? null;

describe('a field says', () => {
	test.each<[string, Change, string | null]>([
		['nothing of a value that can be', value('takst.3.op_til', 25), null],
		['which limit above is crossed', value('takst.3.op_til', 34), '34 skal ligge under 34 (Takst 4: øvre grænse)'],
		['which limit below is crossed', value('takst.3.op_til', 15.5), '15,5 skal ligge over 16 (Takst 2: øvre grænse)'],
		['the rule of the law and its reason, for too little', value('ledsagelse.timer', 14), "Uden for lovens ramme (L-05): Ledsagelse gives til borgere med varigt nedsat funktionsevne, 15 timer om måneden; et serviceniveau kan ikke give mindre"],
		['the same for too slow', value('sagsbehandling.101-bilag', 3), 'Uden for lovens ramme (L-07): Behandling for stofmisbrug tilbydes inden 14 dage; et serviceniveau kan ikke være langsommere'],
		["the same for the law's own numbers", value('L-01.alder', 16), 'Uden for lovens ramme (L-01): Hjælp til voksne gives fra det fyldte 18. år'],
		['that a value is of the wrong kind', value('takst.3.op_til', 'C'), 'takst.3.op_til er et tal, ikke C'],
		['that a deadline is a whole number', value('sagsbehandling.85', 7.5), 'Skriv et helt tal fra 1 til 1200'],
		['that what it changes is not there', value('takst.9.op_til', 3), 'Forslaget ændrer takst.9.op_til, som Frederikshavn Kommune ikke har'],
		['that a condition names an offer too early', { kind: 'require', indsats: 'samvaer', conditions: [{ offer: 'bostoette', granted: false }] }, 'offers.samvaer: offer bostoette must stand before it']
	])('%s', (_, change, text) => expect(told(change)).toBe(text));

	test('it in English too', () => {
		expect(fieldProblem(level, of(), value('takst.3.op_til', 15.5))!.en).toBe('15.5 must lie above 16 (Tariff 2: upper limit)');
	});

	test('what the limits beside it are with the other changes made', () => {
		expect(told(value('takst.3.op_til', 40), value('takst.4.op_til', 44))).toBeNull();
		expect(told(value('takst.3.op_til', 30), value('takst.4.op_til', 28))).toBe('30 skal ligge under 28 (Takst 4: øvre grænse)');
	});

	test("nothing of another field's fault, and its own beside one", () => {
		const wrong = value('ledsagelse.timer', 3);
		expect(told(value('takst.3.op_til', 25), wrong)).toBeNull();
		expect(told(value('takst.3.op_til', 34), wrong)).toContain('skal ligge under 34');
		expect(told(value('takst.3.op_til', 'C'), wrong)).toContain('er et tal');
		expect(told(wrong, value('takst.3.op_til', 99))).toContain('L-05');
	});

	test('what an amendment may not be, over the proposal', () => {
		const d = of(value('takst.4.op_til', 44));
		expect(fieldProblem(level, d, value('takst.3.op_til', 40), 'amendment')).toBeNull();
		expect(fieldProblem(level, d, value('takst.3.op_til', 44), 'amendment')!.da).toBe('44 skal ligge under 44 (Takst 4: øvre grænse)');
	});
});

test('some field says why whenever the rules cannot run, and none does when they can', () => {
	const runs = (d: Draft) => {
		try {
			apply(level, proposalOf(d));
			return true;
		} catch (error) {
			if (error instanceof InvalidServiceLevel) return false;
			throw error;
		}
	};
	fc.assert(
		fc.property(changesOfLevel(level, true), (changes) => {
			const told = changes.filter((c) => fieldProblem(level, removeChange(of(...changes), changeKey(c)), c) !== null);
			expect(told.length === 0).toBe(runs(of(...changes)));
		}),
		{ numRuns: 20 }
	);
});
