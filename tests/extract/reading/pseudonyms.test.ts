import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pseudonymMaker } from '../../../src/lib/extract/reading/pseudonyms';
import { extractOf, valuesOf } from '../files';

const CITIZENS = (ids: readonly string[]) => ['borger_id;alder;vum_samlet;timer_uge', ...ids.map((id) => `${id};67;D;2,4`)].join('\n');
const GRANTS = (of: readonly string[]) => ['bevilling_id;borger_id;indsats;start', ...of.map((id, at) => `gammel-${at};${id};107;2025-01-01`)].join('\n');
const read = (ids: readonly string[], of: readonly string[], pseudonyms?: boolean) =>
	extractOf([{ name: 'a.csv', content: CITIZENS(ids), plan: { tables: ['borgere'] } }, { name: 'b.csv', content: GRANTS(of), plan: { tables: ['bevillinger'] } }], { pseudonyms });

describe('new ids', () => {
	it('are the same for a citizen in both tables, different for different ones, and hold nothing of the old', () => {
		const id = fc.integer({ min: 0, max: 999_999 }).map((number) => `gammel-b${number}`);
		fc.assert(
			fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 20 }), fc.array(fc.nat(), { maxLength: 20 }), (ids, picks) => {
				const of = picks.map((pick) => ids[pick % ids.length] as string);
				const { tables, pseudonyms } = read(ids, of, true);
				const made = valuesOf(tables.borgere?.table.columns['borger_id']) as string[];
				expect(pseudonyms).toBe(true);
				expect(new Set(made).size).toBe(ids.length);
				const called = new Map(ids.map((old, at) => [old, made[at]]));
				expect(valuesOf(tables.bevillinger?.table.columns['borger_id'])).toEqual(of.map((old) => called.get(old)));
				const grants = valuesOf(tables.bevillinger?.table.columns['bevilling_id']) as string[];
				expect(new Set(grants).size).toBe(of.length);
				for (const text of [...made, ...grants]) {
					expect(text).not.toContain('gammel');
					expect(text).not.toMatch(/\d{9}/);
				}
			}),
			{ seed: 8, numRuns: 100 }
		);
	});
	it('are made where ids are e-mail addresses, asked for or not', () => {
		const { tables, pseudonyms } = read(['a@b.dk', 'c@d.dk', 'e@f.dk'], ['c@d.dk']);
		expect(pseudonyms).toBe(true);
		expect(JSON.stringify([valuesOf(tables.borgere?.table.columns['borger_id']), valuesOf(tables.bevillinger?.table.columns['borger_id'])])).not.toContain('@');
		expect(tables.borgere?.files[0]?.dropped).toMatchObject([{ heading: 'borger_id', kind: 'email', column: 'borger_id' }]);
		expect(tables.bevillinger?.rowsUsed).toBe(1);
	});
	it('are not made otherwise', () => {
		const { tables, pseudonyms } = read(['b1', 'b2'], ['b2']);
		expect([pseudonyms, valuesOf(tables.bevillinger?.table.columns['borger_id'])]).toEqual([false, ['b2']]);
	});
	it('of cases are not kept at all', () => {
		const { tables } = extractOf([{ name: 's.csv', content: 'sag_id;borger_id\ngammel-1;gammel-b1\n', plan: { tables: ['sager'] } }]);
		expect(Object.values(tables.sager?.table.columns ?? {}).map(valuesOf)).toEqual([[], []]);
	});
	it('begin with their prefix and never come twice', () => {
		const make = pseudonymMaker('b');
		const made = Array.from({ length: 5000 }, make);
		expect(new Set(made).size).toBe(5000);
		expect(made.every((id) => /^b[a-z2-9]{4}x[a-z2-9]{5}$/.test(id))).toBe(true);
	});
});
