/** Edits of a draft: what they leave alone, and that the rules run what the list says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidServiceLevel, loadServiceLevel } from '../../../src/lib/rules/load';
import { changeKey, changedTo, type Change } from '../../../src/lib/sim/changes/change';
import { amendedOf, draftOf, noDraft, proposalOf, type Draft } from '../../../src/lib/sim/changes/draft';
import { adoptAmendment, annotateChange, changeIn, countsOf, moveChange, noteProblem, putChange, removeChange, setAssumption, switchChange } from '../../../src/lib/sim/changes/edit';
import { withProposal } from '../../../src/lib/sim/changes/with-proposal';
import { begin, edit, redo, undo } from '../../../src/lib/sim/history';
import { apply, isEmpty, noProposal, sameChanges } from '../../../src/lib/sim/proposal';
import { anyDraft, changeOf } from '../../support/drafts';
import { serviceLevelData } from '../../support/shared';

const level = loadServiceLevel(serviceLevelData('frederikshavn'));
const drafts = anyDraft(level);
const some = drafts.filter((d) => d.changes.length > 0);
const one = fc.tuple(some, fc.nat()).map(([d, n]) => ({ d, key: changeKey(d.changes[n % d.changes.length]!) }));
function check<T>(over: fc.Arbitrary<T>, holds: (each: T) => void): void {
	fc.assert(
		fc.property(over, (each) => {
			holds(each);
		}),
		{ numRuns: 300 }
	);
}
const value = (id: string, to: number, rest: object = {}): Change => ({ kind: 'value', id, value: to, ...rest });
const of = (...changes: Change[]): Draft => ({ ...noDraft('frederikshavn'), changes });

describe('the proposal that the rules run', () => {
	test('of the empty draft changes nothing', () => {
		expect(isEmpty(proposalOf(noDraft('frederikshavn')))).toBe(true);
		expect(apply(level, proposalOf(noDraft('frederikshavn'))).level).toEqual(level);
		expect(amendedOf(noDraft('frederikshavn'))).toBeNull();
	});

	test('is without a change that is switched off, as if it had never been made', () =>
		check(one, ({ d, key }) => expect(proposalOf(switchChange(d, key, false))).toEqual(proposalOf(removeChange(d, key)))));

	test('is the same again when a change is switched off and on', () =>
		check(one, ({ d, key }) => expect(proposalOf(switchChange(switchChange(d, key, false), key, true))).toEqual(proposalOf(switchChange(d, key, true)))));

	test('means the same in whatever order the changes stand', () =>
		check(fc.tuple(one, fc.integer({ min: -9, max: 9 })), ([{ d, key }, by]) => {
			const moved = moveChange(d, key, by);
			expect(sameChanges(proposalOf(moved), proposalOf(d))).toBe(true);
			expect(moved.changes.map(changeKey).sort()).toEqual(d.changes.map(changeKey).sort());
		}));

	test('lets the amendment have the last word', () => {
		const d = putChange(of(value('takst.3.op_til', 25)), value('takst.3.op_til', 28), 23, 'amendment');
		expect([proposalOf(d).values, amendedOf(d)!.values]).toEqual([{ 'takst.3.op_til': 25 }, { 'takst.3.op_til': 28 }]);
	});
});

describe('putting a change', () => {
	test('and resetting it leaves every other as it was', () =>
		check(fc.tuple(drafts, changeOf(level, true)), ([d, c]) => {
			const key = changeKey(c);
			const others = (of: Draft) => of.changes.filter((each) => changeKey(each) !== key);
			const put = putChange(d, c);
			expect(changeIn(put, key)).toMatchObject(c);
			expect(others(put)).toEqual(others(d));
			expect(removeChange(put, key)).toEqual({ ...d, changes: others(d) });
		}));

	test('replaces the one of the same key in place and keeps its words', () => {
		const d = of(value('takst.3.op_til', 25, { title: 'Bredere takst', author: 'B', off: true }), value('takst.5.op_til', 50));
		expect(putChange(d, value('takst.3.op_til', 26), 23).changes).toEqual([value('takst.3.op_til', 26, { title: 'Bredere takst', author: 'B', was: 23 }), d.changes[1]]);
	});

	test('takes it away when it is the value in force, and in an amendment when it is the proposal', () => {
		const d = of(value('takst.3.op_til', 25));
		expect(putChange(d, value('takst.3.op_til', 23), 23)).toEqual(of());
		expect(putChange(d, value('takst.3.op_til', 25), 23, 'amendment').amendment).toBeNull();
		expect(putChange(d, value('takst.3.op_til', 23), 23, 'amendment').amendment!.changes).toEqual([value('takst.3.op_til', 23, { was: 23 })]);
		expect(putChange(noDraft('x'), value('a', 3), 3, 'amendment')).toEqual(noDraft('x'));
	});

	test('of a price that no row has, and of conditions, is never taken for what is in force', () => {
		const price: Change = { kind: 'price', indsats: 'bostoette', niveau: null, felt: 'enhedspris_kr', kr: 0 };
		const require: Change = { kind: 'require', indsats: 'bostoette', conditions: [{ fact: 'varig', is: true }] };
		expect(putChange(putChange(noDraft('x'), price, null), require, null).changes).toEqual([{ ...price, was: null }, require]);
	});
});

describe('the rest of a draft', () => {
	test('counts what is on and what is off', () => {
		expect(countsOf(of(value('a', 1), value('b', 2, { off: true }), value('c', 3)))).toEqual({ on: 2, off: 1 });
		expect(countsOf(of(), 'amendment')).toEqual({ on: 0, off: 0 });
	});

	test('takes words on a change, and none that point at a person; the words are not repeated', () => {
		const d = annotateChange(of(value('a', 1, { title: 'x' })), 'a', { reason: 'Politisk aftale', title: ' ' });
		expect(d.changes).toEqual([value('a', 1, { reason: 'Politisk aftale' })]);
		for (const [field, text] of [['reason', 'se 010190-1234'], ['title', 'Skriv til a.b@kommune.dk'], ['reason', 'ring 12 34 56 78'], ['author', 'Ea 12345678']] as const) {
			expect(noteProblem({ [field]: text }), text).not.toBeNull();
			expect(() => annotateChange(d, 'a', { [field]: text })).toThrow(InvalidServiceLevel);
			expect(() => annotateChange(d, 'a', { [field]: text })).not.toThrow(new RegExp(text.split(' ').at(-1)!));
		}
		expect(noteProblem({ reason: 'Sparer 12.000.000 kr. i 2027-2030, § 108, jf. punkt 12.34' })).toBeNull();
	});

	test('an assumption that is the default leaves it, also a default that follows another', () => {
		const date = '2026-06-30';
		const later = setAssumption(setAssumption(of(), 'budgetYear', 2028, date), 'from', '2028-01-01', date);
		expect(later.assumptions).toEqual({ budgetYear: 2028 });
		expect(setAssumption(setAssumption(later, 'capacityMonths', 6, date), 'budgetYear', 2027, date).assumptions).toEqual({ capacityMonths: 6 });
		expect(setAssumption(setAssumption(of(), 'ownChoice', 0.1, date), 'ownChoice', undefined, date)).toEqual(of());
	});

	test('adopting the amendment gives the proposal that the amendment gave', () =>
		check(drafts.filter((d) => d.amendment !== null), (d) => expect(sameChanges(proposalOf(adoptAmendment(d)), amendedOf(d)!)).toBe(true)));

	test('undo and redo lead through every step and back', () =>
		check(fc.array(drafts, { minLength: 1, maxLength: 6 }), (list) => {
			let h = list.reduce((all, d, i) => edit(all, d, String(i)), begin(noDraft('frederikshavn')));
			for (let i = list.length - 2; i >= -1; i--) expect((h = undo(h)).present).toEqual(list[i] ?? noDraft('frederikshavn'));
			for (const d of list) expect((h = redo(h)).present).toEqual(d);
		}));
});

describe('a plain proposal', () => {
	test('is a draft and the same proposal again', () => {
		const p = { ...noProposal('frederikshavn'), name: { da: 'a', en: 'b' }, values: { 'takst.3.op_til': 25 }, prices: [{ indsats: 'bostoette', niveau: null, felt: 'timepris_kr' as const, kr: 1 }] };
		expect(proposalOf(draftOf(p))).toEqual(p);
	});

	test('written over a draft is what the draft says, and what it leaves alone keeps its words and place', () =>
		check(fc.tuple(drafts, drafts), ([d, other]) => {
			const over = withProposal(d, proposalOf(other));
			expect(sameChanges(proposalOf(over), proposalOf(other))).toBe(true);
			expect([over.amendment, over.assumptions]).toEqual([d.amendment, d.assumptions]);
			for (const c of d.changes) {
				const kept = changeIn(over, changeKey(c));
				const wanted = changeIn(draftOf(proposalOf(other)), changeKey(c));
				if (c.off && !wanted) expect(kept).toEqual(c);
				if (!c.off && wanted && c.kind !== 'require' && changedTo(wanted) === changedTo(c)) expect(kept).toEqual(c);
			}
			expect(withProposal(d, proposalOf(d))).toEqual(d);
		}));
});
