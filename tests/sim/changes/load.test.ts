/** Drafts as files: the same again, and one clear line where they are none. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidServiceLevel, loadServiceLevel } from '../../../src/lib/rules/load';
import { proposalOf } from '../../../src/lib/sim/changes/draft';
import { draftFile, loadDraft } from '../../../src/lib/sim/changes/load';
import { loadProposal } from '../../../src/lib/sim/proposal';
import { anyDraft } from '../../support/drafts';
import { MUNICIPALITIES, readJson, serviceLevelData } from '../../support/shared';

const refusalOf = (data: unknown) => {
	try {
		loadDraft(data);
		return null;
	} catch (error) {
		expect(error).toBeInstanceOf(InvalidServiceLevel);
		return (error as InvalidServiceLevel).text;
	}
};
const change = { kind: 'value', id: 'botilbud_108.vum', value: 'D' };
const file = (rest: object) => ({ format: 2, base: 'x', ...rest });

test('a draft written to a file is read back the same, and written to the same bytes', () => {
	fc.assert(
		fc.property(anyDraft(loadServiceLevel(serviceLevelData('ringkoebing-skjern'))), (d) => {
			const text = draftFile(d);
			const read = loadDraft(JSON.parse(text));
			expect(read).toEqual(d);
			expect(draftFile(read)).toBe(text);
		}),
		{ numRuns: 200 }
	);
});

test.each(MUNICIPALITIES)('the plain proposal of %s opens as a draft that runs the same', (id) => {
	const { $schema: _, ...plain } = loadProposal(readJson(`data/proposals/${id}.json`));
	expect(proposalOf(loadDraft(readJson(`data/proposals/${id}.json`)))).toEqual(plain);
	expect(readFileSync(`data/proposals/${id}.json`, 'utf8')).toContain('"base"');
});

describe('what is no draft is told with its place, in both languages', () => {
	test.each<[string, unknown, string, string]>([
		['a newer format', file({ format: 3 }), 'format 3 er fra en nyere udgave', 'format 3 is of a newer version'],
		['no object', 'hej', 'Ikke et forslag: ', 'Not a proposal: the file'],
		['a format that is no number', file({ format: 'to' }), 'Ikke et forslag: format har ikke en værdi', 'Not a proposal: format'],
		['a value that is none', file({ changes: [change, { ...change, id: 'a', value: 'Z' }] }), 'Ikke et forslag: ændring 2, value har ikke en værdi', 'changes.1.value'],
		['a misspelt field', file({ changes: [{ ...change, titel: 'x' }] }), 'ændring 1 har et felt, der ikke findes: titel', 'change 1 has a field that does not exist: titel'],
		['the same twice', file({ changes: [change, change] }), 'ændring 2 ændrer det samme som en ændring før den', 'change 2 changes the same as a change before it'],
		['an assumption out of range', file({ assumptions: { ownChoice: 2 } }), 'forudsætningen ownChoice har ikke en værdi', 'assumptions.ownChoice'],
		['a mistake in the amendment', file({ amendment: { changes: [{ ...change, value: -1 }] } }), 'ændringsforslagets ændring 1, value', 'amendment.changes.0.value']
	])('%s', (_, data, da, en) => {
		const text = refusalOf(data)!;
		expect(text.da).toContain(da);
		expect(text.en).toContain(en);
		expect(`${text.da}${text.en}`).not.toContain('\n');
	});

	test.each<[string, object, string]>([
		['a reason', { changes: [{ ...change, reason: 'Borger 010190-1234 flytter' }] }, 'ændring 1, begrundelse ligner et CPR-nummer'],
		['an author', { changes: [{ ...change, author: 'ib@kommune.dk' }] }, 'ændring 1, forslagsstiller ligner en e-mailadresse'],
		['the name', { name: { da: 'Ring 12 34 56 78', en: 'x' } }, 'navnet ligner et telefonnummer']
	])('words that point at a person in %s, without the words', (_, rest, da) => {
		const text = refusalOf(file(rest))!;
		expect(text.da).toContain(da);
		expect(JSON.stringify(text)).not.toMatch(/010190|ib@|12 34/);
	});
});
