import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { TABLES } from '../../../src/lib/extract/columns';
import { fold } from '../../../src/lib/extract/text/fold';
import { aliasesOf } from '../../../src/lib/extract/mapping/aliases';
import type { Mapping } from '../../../src/lib/extract/mapping/mapping';
import { matchColumns } from '../../../src/lib/extract/mapping/match';
import { NAMES, contractHeader, tableSpec } from './headers';

const GRANTS = tableSpec('bevillinger');
const BUDGET = tableSpec('budget');

describe('own names', () => {
	test.each(NAMES)('the contract header of %s matches itself, column by column', (name) => {
		const { positions, ...rest } = matchColumns(tableSpec(name), contractHeader(name));
		expect([...positions.values()].map(({ position }) => position)).toEqual(contractHeader(name).map((_, at) => at));
		expect(rest).toEqual({ unknown: [], duplicates: [], missing: [], gone: [] });
	});
	it('are read without regard to case, spaces, signs and æøå', () => {
		const { positions, missing } = matchColumns(BUDGET, [' FUNKTION ', 'Aår', 'Vedtaget-KR', 'regnskab kr']);
		expect([...positions.keys()]).toEqual(['funktion', 'vedtaget_kr', 'regnskab_kr']);
		expect(missing).toEqual(['aar']);
		expect(matchColumns(BUDGET, ['funktion', 'År']).missing).toEqual([]);
	});
	it('claimed by several headings: the first is used, the column is listed once and the others are not unknown', () => {
		const { positions, duplicates, unknown } = matchColumns(BUDGET, ['aar', 'Funktion', 'AAR', 'År', 'noter']);
		expect(positions.get('aar')).toEqual({ position: 0 });
		expect(duplicates).toEqual(['aar']);
		expect(unknown).toEqual(['noter']);
	});
	it('are never found in a blank heading, which is not unknown either', () => {
		expect(matchColumns(BUDGET, ['', ' '])).toEqual({ positions: new Map(), unknown: [], duplicates: [], missing: ['funktion', 'aar'], gone: [] });
	});
});

describe('a mapping', () => {
	it('goes before the own name and says how the value is made', () => {
		const { positions, unknown } = matchColumns(GRANTS, ['indsats', 'Paragraf'], { indsats: { from: 'PARAGRAF', by: 'paragraph' } });
		expect(positions.get('indsats')).toEqual({ position: 1, by: 'paragraph' });
		expect(unknown).toEqual(['indsats']);
	});
	it('of null leaves the column out although its heading is there', () => {
		const { positions, unknown, missing } = matchColumns(GRANTS, ['start', 'slut'], { start: null, slut: null });
		expect([...positions.keys()]).toEqual([]);
		expect(unknown).toEqual(['start', 'slut']);
		expect(missing).toContain('start');
	});
	it('may read two columns from one heading, and takes nothing from the column of that name', () => {
		const { positions } = matchColumns(GRANTS, ['start'], { ansoegt: { from: 'start' }, afgjort: { from: 'Start' } });
		expect([...positions]).toEqual([['ansoegt', { position: 0 }], ['afgjort', { position: 0 }], ['start', { position: 0 }]]);
	});
	it('to a heading that is not there is told, and the column falls back on its own name without the computation', () => {
		const mapping: Mapping = { indsats: { from: 'Paragraf', by: 'paragraph' }, start: { from: 'Fra' } };
		const { positions, gone, missing } = matchColumns(GRANTS, ['indsats'], mapping);
		expect(gone).toEqual(['indsats', 'start']);
		expect(positions.get('indsats')).toEqual({ position: 0 });
		expect(missing).toContain('start');
		expect(missing).not.toContain('indsats');
	});
	it('to a blank heading is gone', () => {
		expect(matchColumns(GRANTS, [''], { start: { from: ' ' } }).gone).toEqual(['start']);
	});
	it('is not mistaken for what every object has', () => {
		const spec = { name: 'budget', key: [], columns: [{ name: 'constructor', kind: 'text', blank: null }] } as const;
		expect(matchColumns(spec, ['constructor'], {}).positions.get('constructor')).toEqual({ position: 0 });
	});
});

const spec = fc.constantFrom(...TABLES);
const headings = spec.chain((table) => {
	const names = table.columns.flatMap(({ name }) => [name, name.toUpperCase(), ...aliasesOf(table.name, name).map((alias) => alias.name)]);
	const header = fc.array(fc.oneof(fc.constantFrom(...names, '', 'noter'), fc.string({ maxLength: 8 })), { maxLength: 30 });
	const origin = fc.option(fc.record({ from: fc.constantFrom(...names, 'væk') }), { nil: null });
	const mapping = fc.dictionary(fc.constantFrom(...table.columns.map(({ name }) => name)), origin, { maxKeys: 4 });
	return fc.tuple(fc.constant(table), header, mapping);
});

test('every heading is used, a duplicate or unknown, and without a mapping it fills one column at most', () => {
	fc.assert(
		fc.property(headings, ([table, header, mapping]) => {
			const match = matchColumns(table, header, mapping);
			const places = [...match.positions.values()].map(({ position }) => position);
			for (const position of places) expect(header[position]?.trim()).toBeTruthy();
			for (const { name, required } of table.columns) expect(match.missing.includes(name)).toBe(required === true && !match.positions.has(name));
			const used = new Set(places.map((position) => fold(header[position]!.trim())));
			for (const heading of header.map((each) => each.trim()).filter(Boolean)) expect(match.unknown.includes(heading)).toBe(!used.has(fold(heading)));
			const own = [...matchColumns(table, header).positions.values()].map(({ position }) => position);
			expect(new Set(own).size).toBe(own.length);
		}),
		{ seed: 85_107_108, numRuns: 300 }
	);
});
