/** A draft knows when what it was made over has changed. */
import { describe, expect, test } from 'vitest';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import { withValues } from '../../../src/lib/rules/parameters';
import { conflictsOf, stamped } from '../../../src/lib/sim/changes/conflicts';
import { noDraft, type Draft } from '../../../src/lib/sim/changes/draft';
import { fingerprint } from '../../../src/lib/sim/changes/fingerprint';
import type { PriceRow } from '../../../src/lib/sim/prices';
import { MUNICIPALITIES, serviceLevelData } from '../../support/shared';

const level = loadServiceLevel(serviceLevelData('ringkoebing-skjern'));
const prices: PriceRow[] = [{ indsats: 'bostoette', niveau: null, aar: 2026, basis_kr_aar: 12000, timepris_kr: 430, enhedspris_kr: null }];
const draft: Draft = {
	...noDraft('ringkoebing-skjern'),
	changes: [
		{ kind: 'value', id: 'borgerprofil.5.op_til', value: 16 },
		{ kind: 'price', indsats: 'bostoette', niveau: '5', felt: 'timepris_kr', kr: 450 },
		{ kind: 'price', indsats: 'rengoering_83', niveau: null, felt: 'basis_kr_aar', kr: 20000 }
	],
	amendment: { changes: [{ kind: 'require', indsats: 'botilbud_107', conditions: [{ fact: 'afproevet', is: true }] }] }
};
const made = stamped(draft, level, prices);

describe('the fingerprint of a service level', () => {
	test('is its own for each, short, and the same again', () => {
		const all = MUNICIPALITIES.map((id) => fingerprint(loadServiceLevel(serviceLevelData(id))));
		expect(new Set(all).size).toBe(MUNICIPALITIES.length);
		for (const each of all) expect(each).toMatch(/^[0-9a-f]{16}$/);
		expect(fingerprint(structuredClone(level))).toBe(fingerprint(level));
	});

	test('follows the rules and no words', () => {
		const retold = structuredClone(level);
		retold.version = '9';
		retold.offers[0]!.name = { da: 'Noget andet', en: 'Something else' };
		retold.statements[0]!.text = { da: 'x', en: 'y' };
		expect(fingerprint(retold)).toBe(fingerprint(level));
		expect(fingerprint(withValues(level, { 'borgerprofil.5.op_til': 15 }))).not.toBe(fingerprint(level));
		expect(fingerprint(withValues(level, { kvittering: 15 }))).not.toBe(fingerprint(level));
	});
});

describe('a draft over', () => {
	test('what it was made over has no conflict, and one that says nothing of it neither', () => {
		expect(conflictsOf(made, level, prices)).toEqual({ changed: false, conflicts: [] });
		expect(conflictsOf(draft, level, prices)).toEqual({ changed: null, conflicts: [] });
		expect(made.changes.map((c) => c.kind !== 'require' && c.was)).toEqual([14, 430, null]);
	});

	test('a changed service level and prices tells which changes stand on something else', () => {
		const moved = withValues(level, { 'borgerprofil.5.op_til': 15 });
		const dearer = [{ ...prices[0]!, timepris_kr: 450 }];
		expect(conflictsOf(made, moved, dearer)).toMatchObject({
			changed: true,
			conflicts: [
				{ part: 'changes', key: 'borgerprofil.5.op_til', kind: 'moved', was: 14, now: 15 },
				{ part: 'changes', key: 'pris:bostoette:5:timepris_kr', kind: 'adopted', was: 430, now: 450 }
			]
		});
		expect(conflictsOf(stamped(made, moved, dearer, true), moved, dearer)).toEqual({ changed: false, conflicts: [] });
	});

	test('a service level without what it changes says that it is gone', () => {
		const other = loadServiceLevel(serviceLevelData('holbaek'));
		expect(conflictsOf(made, other, []).conflicts.map(({ key, kind }) => `${key} ${kind}`)).toEqual(['borgerprofil.5.op_til gone', 'pris:bostoette:5:timepris_kr moved', 'pris:rengoering_83::basis_kr_aar gone']);
	});

	test('stamping fills in what is missing and leaves what is known', () => {
		const moved = withValues(level, { 'borgerprofil.5.op_til': 15 });
		expect(stamped(made, moved, prices)).toEqual(made);
	});
});
