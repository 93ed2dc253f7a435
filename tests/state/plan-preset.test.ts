import { describe, expect, it } from 'vitest';
import { readPreset } from '../../src/lib/extract/mapping/load-preset';
import { writePreset } from '../../src/lib/extract/mapping/preset';
import type { FilePlan } from '../../src/lib/extract/plan';
import type { Recognised } from '../../src/lib/extract/recognised';
import { presetOfPlan } from '../../src/lib/state/plan-preset';

const recognised = (plan: FilePlan, origins: Recognised['origins'] = {}): Recognised => ({ file: plan.file, plan, origins }) as Recognised;

describe("a preset of a person's own", () => {
	it('is read back with the offers that its words mean', () => {
		const plan: FilePlan = { file: 'Indsatser_2026.csv', tables: ['bevillinger'], words: { indsats: { 'Støtte hjemme': 'stoette_85' } } };
		const own = presetOfPlan(recognised(plan, { bevillinger: { borger_id: { from: 'Nr' } } }), 'Vores');
		expect(own.files[0]?.words).toEqual(plan.words);
		expect(readPreset(writePreset(own))).toEqual(own);
	});
	it('of a list of cases holds no words and no rows that count, and is read back', () => {
		const plan: FilePlan = { file: 'arkiv.zip › Sager.csv', tables: ['sager'], words: { indsats: { a: 'b' } }, only: { from: 'Status', is: ['Åben'] } };
		const own = presetOfPlan(recognised(plan, { sager: { sag_id: { from: 'Sag' }, borger_id: { from: 'Borger' } } }), 'Sager');
		expect(own.files).toEqual([{ match: 'Sager', cases: { case: 'Sag', citizen: 'Borger' } }]);
		expect(readPreset(writePreset(own))).toEqual(own);
	});
});
