import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { PRESETS } from '../../../src/lib/extract/mapping/built-in';
import { baseOf, fits } from '../../../src/lib/extract/mapping/glob';
import { InvalidPreset, loadPreset, readPreset } from '../../../src/lib/extract/mapping/load-preset';
import { inWords, presetFor, writePreset } from '../../../src/lib/extract/mapping/preset';
import type { Preset } from '../../../src/lib/extract/mapping/preset';
import { SENSUM, contractHeader } from './headers';

describe('names of files', () => {
	test.each([
		['Sager_2026.csv', 'Sager_2026'],
		['udtræk/2026\\Sager.CSV', 'Sager'],
		['Sager', 'Sager'],
		['arkiv.zip › Sager_2026.csv', 'Sager_2026'],
		['arkiv.zip › udtræk/Sager_2026.csv', 'Sager_2026'],
		['Sager 1. halvår.csv', 'Sager 1. halvår'],
		['.csv', '']
	])('%s has the base name %s', (file, base) => expect(baseOf(file)).toBe(base));
	test.each([
		['Sager_*', 'SAGER_2026-01.csv'],
		['Sager_*', 'sager_.csv'],
		['Leverandør_*', 'mappe/leverandoer_1.csv'],
		['Leverandoer_*', 'Leverandør_1.csv'],
		['Åben_*', 'A\u030aben_1.csv'],
		['*', ''],
		['*sager*alle*', 'mine sager om alle.csv'],
		['a*a', 'aa.csv'],
		['borgere', 'Borgere.csv']
	])('%s fits %s', (pattern, file) => expect(fits(pattern, file)).toBe(true));
	test.each([
		['Sager_*', 'SagsAktiviteter_1.csv'],
		['Sager_*', 'Alle Sager_1.csv'],
		['a*a', 'a.csv'],
		['*x*y', 'yx.csv'],
		['borgere', 'borgere2.csv'],
		['Sager.csv', 'Sager.csv']
	])('%s does not fit %s', (pattern, file) => expect(fits(pattern, file)).toBe(false));
	it('agree with a regular expression', () => {
		const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
		fc.assert(
			fc.property(letters, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 }), (pattern, name) => {
				expect(fits(pattern, name)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(name));
			}),
			{ seed: 5, numRuns: 500 }
		);
	});
});

const FLAT: Preset = {
	preset: 1,
	id: 'vores-udtraek',
	name: 'Vores udtræk',
	files: [
		{
			match: 'udtraek*',
			tables: ['borgere', 'bevillinger'],
			columns: { borger_id: { from: 'Løbenr' }, alder: { from: 'Født', by: 'birth_date' }, slut: null, indsats: { from: 'Lovgrundlag', by: 'paragraph' } },
			form: { encoding: 'windows-1252', headerRow: 3, dates: 'dmy' },
			words: { varig: { Permanent: 'ja', 'Ved ikke': '' }, vum_samlet: { Middel: 'C' } }
		}
	]
};

describe('a preset', () => {
	it('is written and read back as it was', () => {
		expect(readPreset(writePreset(FLAT))).toEqual(FLAT);
		for (const preset of PRESETS) expect(readPreset(writePreset(preset))).toEqual(preset);
	});
	it('is written in one way, whatever the order it was put together in', () => {
		const { files, name, id } = FLAT;
		const { columns = {}, match, ...rest } = files[0]!;
		const turned = { files: [{ ...rest, columns: Object.fromEntries(Object.entries(columns).reverse()), match }], name, id, preset: 1 } as Preset;
		expect(writePreset(turned)).toBe(writePreset(FLAT));
		expect(Object.keys(JSON.parse(writePreset(turned)).files[0].columns)).toEqual(['borger_id', 'alder', 'indsats', 'slut']);
	});
	it('has texts in one language or both', () => {
		expect(inWords('x')).toEqual({ da: 'x', en: 'x' });
		expect(inWords({ da: 'navn', en: 'name' })).toEqual({ da: 'navn', en: 'name' });
	});

	const withFile = (change: object) => ({ ...FLAT, files: [{ match: 'a', skip: 'x' }, { ...FLAT.files[0], ...change }] });
	test.each<[string, unknown, string, string]>([
		['no id', { ...FLAT, id: undefined }, 'id mangler', 'id is missing'],
		['a list for a preset', [], 'JSON skal være felter i { }', 'JSON must be fields in { }'],
		['a misspelt field', { ...FLAT, fil: [] }, 'JSON kender ikke fil', 'JSON does not know fil'],
		['a misspelt field of a file', withFile({ column: {} }), 'fil 2 (udtraek*) kender ikke column', 'file 2 (udtraek*) does not know column'],
		['an origin without heading', withFile({ columns: { alder: {} } }), 'fil 2 (udtraek*), kolonnen alder.from mangler', 'file 2 (udtraek*), column alder.from is missing'],
		['a computation that does not exist', withFile({ columns: { alder: { from: 'x', by: 'y' } } }), 'fil 2 (udtraek*), kolonnen alder.by skal være en af: "birth_year"', 'file 2 (udtraek*), column alder.by must be one of'],
		['a column that does not exist', withFile({ columns: { aldr: { from: 'x' } } }), 'fil 2 (udtraek*), kolonnen aldr er ikke en kolonne i borgere eller bevillinger', 'column aldr is no column of borgere or bevillinger'],
		['a column of another table', { ...FLAT, files: [{ match: 'b', tables: ['budget'], columns: { alder: null } }] }, 'fil 1 (b), kolonnen alder er ikke en kolonne i budget', 'column alder is no column of budget'],
		['a computation that cannot make the column', withFile({ columns: { alder: { from: 'x', by: 'paragraph' } } }), 'kolonnen alder kan ikke beregnes med paragraph', 'column alder cannot be computed by paragraph'],
		['words for a column of numbers', withFile({ words: { alder: { ung: '18' } } }), 'kolonnen alder er ikke en kolonne med faste ord', 'column alder is no column of fixed words'],
		['a word that means nothing', withFile({ words: { varig: { x: 'måske' } } }), 'kolonnen varig har ingen værdi måske', 'column varig has no value måske'],
		['two tables that are not in one file', withFile({ tables: ['borgere', 'tilbud'] }), 'fil 2 (udtraek*), tables to tabeller kan kun være borgere og bevillinger', 'two tables can only be'],
		['a file that is two things', withFile({ skip: 'x' }), 'fil 2 (udtraek*) skal have netop én af', 'file 2 (udtraek*) must have exactly one of'],
		['columns of a file left alone', { ...FLAT, files: [{ match: 'a', skip: 'x', columns: {} }] }, 'fil 1 (a), columns bruges kun sammen med tables', 'file 1 (a), columns is only used with tables'],
		['a header above the file', withFile({ form: { headerRow: 0 } }), 'fil 2 (udtraek*), form.headerRow er tom eller for lille', 'form.headerRow is empty or too small'],
		['an endless pattern', withFile({ match: '*'.repeat(101) }), 'match er for lang', 'match is too long'],
		['an id with spaces', { ...FLAT, id: 'a b' }, 'id har en form, der ikke kan bruges', 'id has a form that cannot be used'],
		['a name in one language only', { ...FLAT, name: { da: 'x' } }, 'name har en form', 'name has a form']
	])('with %s is refused with the place in words', (_, data, da, en) => {
		try {
			loadPreset(data);
			expect.unreachable();
		} catch (error) {
			expect(error).toBeInstanceOf(InvalidPreset);
			const { text } = error as InvalidPreset;
			expect(text.da).toMatch(/^Forudindstillingen kan ikke bruges: /);
			expect(text.da).toContain(da);
			expect(text.en).toContain(en);
		}
	});
	it('that is no JSON is refused', () => {
		expect(() => readPreset('{')).toThrow(new InvalidPreset({ da: 'Forudindstillingen kan ikke bruges: filen er ikke JSON', en: 'The preset cannot be used: the file is not JSON' }));
	});
});

describe('the preset of a file', () => {
	const sensum = PRESETS.find(({ id }) => id === 'sensum-one')!;
	test.each<[string, string[], string]>([
		['Indsatser_20260101.csv', SENSUM.indsatser, 'Indsatser_*'],
		['Sager_20260101.csv', SENSUM.sager, 'Sager_*'],
		['Borger_20260101.csv', SENSUM.borger, 'Borger_*'],
		['Borger_information_1.csv', SENSUM.borger, 'Borger_*'],
		['LEVERANDOER_1.csv', SENSUM.leverandoer, 'Leverandør_*'],
		['Ydelse_1.csv', SENSUM.ydelse, 'Ydelse_*'],
		['Afdeling_1.csv', SENSUM.afdeling, 'Afdeling_*'],
		['Medarbejder_1.csv', SENSUM.medarbejder, 'Medarbejder_*']
	])('%s is an entry of Sensum', (file, header, match) => expect(presetFor(file, header, PRESETS)).toEqual({ preset: sensum, file: sensum.files.find((entry) => entry.match === match) }));
	const without = (header: string[], name: string) => header.filter((each) => each !== name);
	test.each<[string, string, string[]]>([
		['a required heading', 'Indsatser_1.csv', without(SENSUM.indsatser, 'IndsatsParagraf')],
		['the heading that says which rows count', 'Indsatser_1.csv', without(SENSUM.indsatser, 'IndsatsStatus')],
		["the citizen's id of a case", 'Sager_1.csv', without(SENSUM.sager, 'BorgerId')],
		['the name', 'Bevillinger_1.csv', SENSUM.indsatser]
	])('is none without %s', (_, file, header) => expect(presetFor(file, header, PRESETS)).toBeNull());
	it('is found without a heading that is not required, and however the headings are spelt', () => {
		const header = without(SENSUM.indsatser, 'IndsatsSlutDato').map((each) => each.toUpperCase());
		expect(presetFor('Indsatser_1.csv', header, PRESETS)?.file.match).toBe('Indsatser_*');
	});
	it('is the first that fits', () => {
		const first: Preset = { preset: 1, id: 'a', name: 'A', files: [{ match: 'x', skip: 'x' }, { match: '*', skip: 'nej' }] };
		expect(presetFor('Sager_1.csv', SENSUM.sager, [first, sensum])).toEqual({ preset: first, file: first.files[1] });
		expect(presetFor('Sager_1.csv', SENSUM.sager, [])).toBeNull();
	});
	it('asks for the headings of a flat file in both tables', () => {
		expect(presetFor('udtraek 1.csv', ['Løbenr', 'Født', 'Lovgrundlag'], [FLAT])?.file).toBe(FLAT.files[0]);
		expect(presetFor('udtraek 1.csv', ['Løbenr', 'Født'], [FLAT])).toBeNull();
		expect(presetFor('udtraek 1.csv', ['Løbenr', 'Lovgrundlag'], [FLAT])).toBeNull();
	});
});

test('every preset file in data/presets is built in and stands as writePreset writes it', () => {
	const folder = resolve(import.meta.dirname, '../../../data/presets');
	const names = readdirSync(folder).filter((name) => !name.endsWith('.schema.json'));
	expect(names.sort()).toEqual(PRESETS.map(({ id }) => `${id}.json`).sort());
	for (const name of names) expect(readFileSync(resolve(folder, name), 'utf8')).toBe(writePreset(PRESETS.find(({ id }) => `${id}.json` === name)!));
});

test('a preset fills the required columns of grants from Sensum', () => {
	const { columns = {} } = PRESETS[0]!.files.find(({ tables }) => tables)!;
	for (const name of ['bevilling_id', 'borger_id', 'indsats', 'start']) expect(SENSUM.indsatser).toContain(columns[name]?.from);
	for (const name of Object.keys(columns)) expect(contractHeader('bevillinger')).toContain(name);
});
