/** The JSON Schemas for editors: those of the product's own schemas, and true of every data file. */
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { loadPreset, InvalidPreset } from '../../src/lib/extract/mapping/load-preset';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { plan } from '../../src/lib/rules/plan';
import { loadDraft } from '../../src/lib/sim/changes/load';
import { apply, loadProposal } from '../../src/lib/sim/proposal';
import { schemas } from '../../scripts/write-schemas';
import { MADE_UP } from '../support/made-up';
import { MUNICIPALITIES, readJson, serviceLevelData } from '../support/shared';

const LEVEL = 'data/service-levels/service-level.schema.json';
const PROPOSAL = 'data/proposals/proposal.schema.json';
const DRAFT = 'data/proposals/draft.schema.json';
const PRESET = 'data/presets/preset.schema.json';
const root = resolve(import.meta.dirname, '../..');
const files = (folder: string) => readdirSync(resolve(root, folder)).filter((f) => f.endsWith('.json') && !f.endsWith('.schema.json'));

const ajv = new Ajv({ allErrors: false });
const validators = new Map([LEVEL, PROPOSAL, DRAFT, PRESET].map((path) => [path, ajv.compile(readJson(path) as object)]));
/** What the schema at `path` says against `data`; null for nothing. */
function said(path: string, data: unknown): string | null {
	const validate = validators.get(path)!;
	return validate(data) ? null : ajv.errorsText(validate.errors);
}

test.each([LEVEL, PROPOSAL, DRAFT, PRESET])('%s is what npm run schemas writes', (path) => {
	expect(readFileSync(resolve(root, path), 'utf8')).toBe(schemas()[path]);
	expect(Object.keys(schemas())).toHaveLength(4);
});

describe('data files', () => {
	const levels = files('data/service-levels');
	test('are one service level for each municipality', () => {
		expect(levels.sort()).toEqual(MUNICIPALITIES.map((id) => `${id}.json`).sort());
	});
	test.each(levels)('data/service-levels/%s is valid, names its schema and loads', (name) => {
		const data = readJson(`data/service-levels/${name}`) as { $schema: string };
		expect(said(LEVEL, data)).toBeNull();
		expect(data.$schema).toBe('./service-level.schema.json');
		expect(`${loadServiceLevel(data).id}.json`).toBe(name);
	});
	test.each(files('data/proposals'))('data/proposals/%s is valid, names its schema, applies and changes its rules', (name) => {
		const data = readJson(`data/proposals/${name}`) as { $schema: string };
		expect(said(PROPOSAL, data)).toBeNull();
		expect(data.$schema).toBe('./proposal.schema.json');
		const proposal = loadProposal(data);
		const base = loadServiceLevel(serviceLevelData(proposal.base));
		const { level, law } = apply(base, proposal);
		expect(plan(level, law)).not.toEqual(plan(base));
	});
	test.each(files('data/presets'))('data/presets/%s is valid, names its schema and loads', (name) => {
		const data = readJson(`data/presets/${name}`) as { $schema: string };
		expect(said(PRESET, data)).toBeNull();
		expect(data.$schema).toBe('./preset.schema.json');
		expect(`${loadPreset(data).id}.json`).toBe(name);
	});
	test('a made-up municipality is valid too', () => {
		expect(said(LEVEL, MADE_UP)).toBeNull();
	});
});

describe('the schema refuses what the product refuses', () => {
	const withCondition = (condition: unknown) => {
		const data = structuredClone(MADE_UP);
		data.offers[0]!.conditions.push(condition as never);
		return data;
	};
	test.each<[string, unknown]>([
		['a column that does not exist', { fact: 'aldr', is: true }],
		['no operator', { fact: 'varig' }],
		['two operators', { fact: 'alder', over: { id: 'x', value: 1 }, under: { id: 'y', value: 3 } }],
		['a fault far inside', { any: [{ not: { all: [{ fact: 'varig', er: true }] } }] }],
		['an empty list', { all: [] }],
		['a law rule of another form', { law: 'SEL § 85' }]
	])('%s', (_, condition) => {
		expect(said(LEVEL, withCondition(condition))).not.toBeNull();
		expect(() => loadServiceLevel(withCondition(condition))).toThrow(/^Not a service level: offers\.0\.conditions\.2/);
		expect(said(PROPOSAL, { base: 'x', require: { bostoette: [condition] } })).not.toBeNull();
	});
	test('and lets through what the product lets through, also far inside', () => {
		const condition = { any: [{ not: { all: [{ fact: 'varig', is: true }] } }, { offer: 'vaerested', granted: true }] };
		expect(said(LEVEL, withCondition(condition))).toBeNull();
		expect(said(PROPOSAL, { base: 'x', require: { bostoette: [condition] } })).toBeNull();
	});
	test.each<[string, object]>([
		['a misspelt key', { base: 'x', value: {} }],
		['no base', { values: {} }],
		['a word that is no letter or frame', { base: 'x', values: { a: 'F' } }],
		['a negative price', { base: 'x', prices: [{ indsats: 'a', niveau: null, felt: 'timepris_kr', kr: -1 }] }]
	])('a proposal with %s', (_, data) => {
		expect(said(PROPOSAL, data)).not.toBeNull();
		expect(() => loadProposal(data)).toThrow(/^Not a proposal: /);
	});
	const draftWith = (rest: object) => ({ format: 2, base: 'x', changes: [{ kind: 'value', id: 'a', value: 1, ...rest }] });
	test('and lets through a draft that the product lets through', () => {
		expect(said(DRAFT, draftWith({ title: 'Støtte først', off: true }))).toBeNull();
		expect(loadDraft(draftWith({ title: 'Støtte først', off: true })).changes).toHaveLength(1);
	});
	test.each<[string, object]>([
		['another format', { ...draftWith({}), format: 1 }],
		['a misspelt key', draftWith({ tittle: 'x' })],
		['a change of no kind', draftWith({ kind: 'number' })],
		['a word that is no letter or frame', draftWith({ value: 'F' })],
		['an assumption that does not exist', { ...draftWith({}), assumptions: { inflation: 1 } }]
	])('a draft with %s', (_, data) => {
		expect(said(DRAFT, data)).not.toBeNull();
		expect(() => loadDraft(data)).toThrow(/^Not a proposal: /);
	});
	const presetOf = (...files: unknown[]) => ({ preset: 1, id: 'x', name: 'X', files });
	test.each<[string, unknown]>([
		['another version', { ...presetOf({ match: '*', skip: 'x' }), preset: 2 }],
		['no files', presetOf()],
		['a misspelt key', presetOf({ match: '*', table: ['borgere'] })],
		['a file that is a table and left alone', presetOf({ match: '*', tables: ['borgere'], skip: 'x' })],
		['a file that is nothing', presetOf({ match: '*' })],
		['a table that does not exist', presetOf({ match: '*', tables: ['borger'] })],
		['a computation that does not exist', presetOf({ match: '*', tables: ['borgere'], columns: { alder: { from: 'Født', by: 'birth' } } })]
	])('a preset with %s', (_, data) => {
		expect(said(PRESET, data)).not.toBeNull();
		expect(() => loadPreset(data)).toThrow(InvalidPreset);
	});
});
