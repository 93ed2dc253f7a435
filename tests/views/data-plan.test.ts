import { describe, expect, it } from 'vitest';
import type { FilePlan } from '../../src/lib/extract/plan';
import { FILE_KINDS, kindOf, withKind } from '../../src/lib/views/data/file-kind';
import { withForm, withOrigin, withoutForm, withSuggestions, withWord } from '../../src/lib/views/data/plan-edits';

const plan: FilePlan = { file: 'a.csv', tables: ['borgere'] };

describe('the kind of a file', () => {
	it('survives the way to a plan and back, for every kind', () => {
		for (const kind of FILE_KINDS) expect(kindOf(withKind(plan, kind))).toBe(kind);
	});

	it('keeps the mapping of a table that the file is no longer read for', () => {
		const mapped = withOrigin(plan, 'borgere', 'alder', { from: 'År' });
		expect(withKind(withKind(mapped, 'none'), 'borgere')).toEqual(mapped);
	});
});

describe('a correction of a plan', () => {
	it('sets one part of the form, and all parts can be given back to recognition', () => {
		const corrected = withForm(withForm(plan, 'delimiter', '|'), 'headerRow', 4);
		expect(corrected.form).toEqual({ delimiter: '|', headerRow: 4 });
		expect(withoutForm(corrected)).toEqual(plan);
	});

	it('leaves the plan it was made from as it was', () => {
		const before = structuredClone(plan);
		withWord(withOrigin(plan, 'borgere', 'alder', null), 'varig', 'jo', 'ja');
		expect(plan).toEqual(before);
	});

	it('maps a column, leaves one out on purpose, and touches no other table', () => {
		const both = withOrigin(withOrigin(plan, 'bevillinger', 'start', { from: 'Fra' }), 'borgere', 'alder', null);
		expect(both.mapping).toEqual({ bevillinger: { start: { from: 'Fra' } }, borgere: { alder: null } });
	});

	it('takes the surest of several suggestions for a column', () => {
		const suggest = (from: string, certainty: number) => ({ table: 'borgere' as const, column: 'alder', origin: { from }, certainty, because: 'alike' as const });
		expect(withSuggestions(plan, [suggest('a', 0.4), suggest('b', 0.9), suggest('c', 0.5)]).mapping).toEqual({ borgere: { alder: { from: 'b' } } });
	});

	it('keeps a word folded, can call it blank, and can take its meaning back', () => {
		const said = withWord(plan, 'maalgruppe', 'Særlig Støtte', 'handicap');
		expect(said.words).toEqual({ maalgruppe: { saerligstoette: 'handicap' } });
		expect(withWord(said, 'maalgruppe', 'særlig støtte', '').words).toEqual({ maalgruppe: { saerligstoette: '' } });
		expect(withWord(said, 'maalgruppe', 'SÆRLIG STØTTE', null).words).toEqual({ maalgruppe: {} });
	});
});
