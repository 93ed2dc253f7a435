import { describe, expect, it, test } from 'vitest';
import { PRESETS } from '../../../src/lib/extract/mapping/built-in';
import { recogniseKind } from '../../../src/lib/extract/mapping/kind';
import type { Preset } from '../../../src/lib/extract/mapping/preset';
import { NOTHING_REMEMBERED, remember } from '../../../src/lib/extract/mapping/remembered';
import { NAMES, SENSUM, contractHeader } from './headers';

const kind = (file: string, header: string[], presets = PRESETS, memory = NOTHING_REMEMBERED) => recogniseKind(file, header, presets, memory);
const tables = (file: string, header: string[]) => {
	const { plan, certain } = kind(file, header);
	return [...plan.tables, certain];
};

describe('by a preset', () => {
	it("Sensum's Indsatser are grants, with the mapping of the preset and the rows that count", () => {
		const { plan, certain, only, cases, skip } = kind('ud/Indsatser_2026.csv', SENSUM.indsatser);
		expect(plan.file).toBe('ud/Indsatser_2026.csv');
		expect(plan.tables).toEqual(['bevillinger']);
		expect(plan.preset).toBe('sensum-one');
		expect(plan.mapping?.bevillinger?.['borger_id']).toEqual({ from: 'SagId', by: 'case' });
		expect(plan.form).toEqual({ delimiter: ';', decimal: ',', dates: 'dmy' });
		expect(only).toEqual({ from: 'IndsatsStatus', is: ['Godkendt'] });
		expect([certain, cases, skip]).toEqual([true, undefined, undefined]);
	});
	it("Sensum's Sager are no table: they say which citizen a case is of", () => {
		const { plan, certain, cases } = kind('Sager_2026.csv', SENSUM.sager);
		expect(plan.tables).toEqual([]);
		expect(plan.mapping).toBeUndefined();
		expect(cases).toEqual({ case: 'SagId', citizen: 'BorgerId' });
		expect(certain).toBe(true);
	});
	test.each([
		['Borger_1.csv', SENSUM.borger, /CPR/],
		['Medarbejder_1.csv', SENSUM.medarbejder, /navne/],
		['Ydelse_1.csv', SENSUM.ydelse, /Indsatser/]
	])('%s is left alone, and the preset says why', (file, header, why) => {
		const { plan, certain, skip } = kind(file, header);
		expect(plan.tables).toEqual([]);
		expect(skip?.da).toMatch(why);
		expect(certain).toBe(true);
	});
	it("the contract's own file is not left alone for its name", () => {
		const { plan, skip, certain } = kind('Borger_2026.csv', contractHeader('borgere'));
		expect([plan.tables, skip, certain]).toEqual([['borgere'], undefined, true]);
	});
	const flat: Preset = {
		preset: 1, id: 'flad', name: 'Flad',
		files: [{ match: 'alt*', tables: ['borgere', 'bevillinger'], columns: { borger_id: { from: 'Nr' }, alder: { from: 'Født', by: 'birth_date' }, start: { from: 'Fra' } }, words: { varig: { 'Helt Fast': 'ja' } } }]
	};
	const flatHeader = ['Nr', 'Født', 'vum_samlet', 'timer_uge', 'bevilling_id', 'indsats', 'Fra'];
	it('a flat file is two tables, each with its own columns mapped, and its words are folded', () => {
		const { plan, certain } = kind('alt.csv', flatHeader, [flat]);
		expect(plan.tables).toEqual(['borgere', 'bevillinger']);
		expect(plan.mapping).toEqual({
			borgere: { borger_id: { from: 'Nr' }, alder: { from: 'Født', by: 'birth_date' } },
			bevillinger: { borger_id: { from: 'Nr' }, start: { from: 'Fra' } }
		});
		expect(plan.words).toEqual({ varig: { heltfast: 'ja' } });
		expect(certain).toBe(true);
	});
	it('it is not certain while a required column is missing', () => {
		expect(kind('alt.csv', flatHeader.filter((name) => name !== 'vum_samlet'), [flat]).certain).toBe(false);
	});
});

describe('by the name of the file', () => {
	test.each(NAMES)('%s.csv with its own columns is certain', (name) => {
		for (const file of [`${name}.csv`, `${name.toUpperCase()}.CSV`, `${name}_2026.csv`, `udtræk ${name}.csv`, `mappe/${name} (2).csv`]) expect(tables(file, contractHeader(name))).toEqual([name, true]);
	});
	it('it decides where headings are missing, but is not certain', () => {
		expect(tables('borgere.csv', ['Nr', 'A', 'B'])).toEqual(['borgere', false]);
		expect(tables('takster 2026.csv', ['indsats', 'pris'])).toEqual(['takster', false]);
	});
	it('it gives way to headings that are all of another table', () => {
		expect(tables('borgere.csv', contractHeader('bevillinger'))).toEqual(['bevillinger', false]);
	});
	it('it does not decide when it names two tables or holds the name inside a word', () => {
		expect(tables('takster og tilbud.csv', contractHeader('tilbud'))).toEqual(['tilbud', true]);
		expect(tables('underbudgetter.csv', ['a', 'b'])).toEqual([false]);
	});
});

describe('by the headings', () => {
	test.each(NAMES)('the columns of %s are enough', (name) => expect(tables('ark1.csv', contractHeader(name))).toEqual([name, true]));
	it('suggested columns count, without certainty', () => {
		expect(tables('ark1.csv', ['Løbenummer', 'Fødselsår', 'VUM', 'Timer pr. uge'])).toEqual(['borgere', false]);
		expect(tables('ark1.csv', ['Indsats id', 'Borgernr.', 'Paragraf', 'Startdato'])).toEqual(['bevillinger', false]);
		expect(kind('ark1.csv', ['Indsats id', 'Borgernr.', 'Paragraf', 'Startdato']).plan.mapping).toBeUndefined();
	});
	it('what a person did before counts too', () => {
		const header = ['K1', 'K2', 'K3'];
		expect(kind('ark1.csv', header).plan.tables).toEqual([]);
		const memory = [['funktion', 'K1'], ['aar', 'K2']].reduce((before, [column, from]) => remember(before, 'budget', column!, { from: from! }), NOTHING_REMEMBERED);
		expect(kind('ark1.csv', header, [], memory).plan.tables).toEqual(['budget']);
	});
	it('what citizens and grants both need makes a flat file', () => {
		const header = [...new Set([...contractHeader('borgere'), ...contractHeader('bevillinger')])];
		expect(tables('udtræk.csv', header)).toEqual(['borgere', 'bevillinger', true]);
		expect(tables('udtræk.csv', ['Løbenr.', 'Alder', 'VUM', 'Timer pr. uge', 'Bevillingsnr.', 'Paragraf', 'Fra'])).toEqual(['borgere', 'bevillinger', false]);
	});
	it('too little is no table', () => {
		expect(tables('noter.csv', ['emne', 'tekst'])).toEqual([false]);
		expect(tables('tom.csv', [])).toEqual([false]);
		expect(tables('ark1.csv', ['aar'])).toEqual([false]);
	});
});
