import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { TABLES } from '../../../src/lib/extract/columns';
import { ALIASES, aliasesOf } from '../../../src/lib/extract/mapping/aliases';
import { alikeness, likenessOf } from '../../../src/lib/extract/mapping/alike';
import { computationsFor } from '../../../src/lib/extract/mapping/compute';
import { bare, wordsOf } from '../../../src/lib/extract/mapping/heading';
import { matchColumns } from '../../../src/lib/extract/mapping/match';
import { NOTHING_REMEMBERED, remember } from '../../../src/lib/extract/mapping/remembered';
import { suggest } from '../../../src/lib/extract/mapping/suggest';
import { NAMES, SENSUM, contractHeader, tableSpec } from './headers';

const CITIZENS = tableSpec('borgere');
const GRANTS = tableSpec('bevillinger');
const short = (list: ReturnType<typeof suggest>) => list.map(({ column, origin, because }) => [column, origin.from, origin.by ?? null, because]);

describe('headings', () => {
	test.each([
		['Timer pr. uge', 'timerpruge'],
		[' Målgruppe (primær) ', 'maalgruppeprimaer'],
		['§ 103', '103'],
		['§', '§'],
		['', '']
	])('%j is %j when bare', (heading, expected) => expect(bare(heading)).toBe(expected));
	test.each([
		['IndsatsStartDato', ['dato', 'indsats', 'start']],
		['Timer pr. uge', ['timer', 'uge']],
		['dato for vurdering', ['dato', 'vurdering']],
		['ATA', ['ata']],
		['behov_103', ['103', 'behov']]
	])('%s has the words %j', (heading, words) => expect(wordsOf(heading)).toEqual(words));
});

describe('aliases', () => {
	test.each(NAMES)('of %s name real columns, are of one column only and none of them is a column', (table) => {
		const columns = contractHeader(table);
		expect(Object.keys(ALIASES[table]).filter((column) => !columns.includes(column))).toEqual([]);
		const names = columns.flatMap((column) => [column, ...aliasesOf(table, column).map(({ name }) => name)]).map(bare);
		expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
	});
	test.each(NAMES)('of %s are made by computations that the column allows', (table) => {
		for (const column of contractHeader(table)) for (const { by } of aliasesOf(table, column)) if (by) expect(computationsFor(table, column)).toContain(by);
	});
	it('cover every required column', () => {
		for (const { name, columns } of TABLES) for (const column of columns) if (column.required) expect(aliasesOf(name, column.name).length).toBeGreaterThan(0);
	});
});

describe('alikeness', () => {
	const alike = (a: string, b: string): number => alikeness(likenessOf(a), likenessOf(b));
	test.each([
		['alder', 'Alder'],
		['timer_uge', 'Uge timer'],
		['timer_uge', 'timer pr. uge'],
		['alder', 'adler'],
		['vurderingsdato', 'Vurderingsdatoen'],
		['leverandoer', 'Leverandor']
	])('%s and %s are alike', (a, b) => expect(alike(a, b)).toBeGreaterThanOrEqual(0.8));
	test.each([
		['behov_103', 'behov_104'],
		['rengoering_83', 'rengoering'],
		['slut', 'slud'],
		['start', 'slut'],
		['niveau_fra', 'niveau_til'],
		['timer_uge', 'timer_md'],
		['timer_uge', 'Timer uge ledsagelse'],
		['ledsagelse_timer_md', 'ledsagelse_timer_uge'],
		['indsats', 'indsats_id'],
		['leverandoer', 'LeverandørId'],
		['', 'x']
	])('%s and %s are not', (a, b) => expect(alike(a, b)).toBeLessThan(0.8));
	it('is the same both ways', () => {
		const heading = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom(...contractHeader('borgere')));
		fc.assert(fc.property(heading, heading, (a, b) => {
			expect(alike(a, b)).toBe(alike(b, a));
		}), { seed: 7, numRuns: 200 });
	});
});

describe('suggestions', () => {
	it('are made for what nothing fills, by other names and by slips of the pen, surest first', () => {
		const list = suggest(CITIZENS, ['Løbenummer', 'Fødselsdato', 'vum_samlet', 'ATA-timer pr. måned', 'Vurderingsdatoen', 'Noter']);
		expect(short(list)).toEqual([
			['borger_id', 'Løbenummer', null, 'alias'],
			['alder', 'Fødselsdato', 'birth_date', 'alias'],
			['timer_uge', 'ATA-timer pr. måned', 'hours_month', 'alias'],
			['vurderingsdato', 'Vurderingsdatoen', null, 'alike']
		]);
		for (const { certainty, table } of list) {
			expect(table).toBe('borgere');
			expect(certainty).toBeGreaterThan(0.7);
			expect(certainty).toBeLessThanOrEqual(1);
		}
	});
	it('know the headings of Sensum', () => {
		expect(short(suggest(GRANTS, SENSUM.indsatser))).toEqual([
			['bevilling_id', 'IndsatsId', null, 'alias'],
			['borger_id', 'SagId', 'case', 'alias'],
			['afgjort', 'IndsatsGodkendelsesDato', null, 'alias'],
			['start', 'IndsatsStartDato', null, 'alias'],
			['slut', 'IndsatsSlutDato', null, 'alias']
		]);
	});
	it('put what a person did before first', () => {
		const memory = remember(NOTHING_REMEMBERED, 'borgere', 'timer_uge', { from: 'Noter', by: 'hours_month' });
		expect(short(suggest(CITIZENS, ['Timer pr. uge', 'NOTER'], memory))).toEqual([['timer_uge', 'NOTER', 'hours_month', 'remembered']]);
		expect(short(suggest(GRANTS, ['NOTER'], memory))).toEqual([]);
	});
	it('give one heading to the column it fits best, and to several only when a person did', () => {
		expect(short(suggest(GRANTS, ['Fra']))).toEqual([['start', 'Fra', null, 'alias']]);
		const memory = ['ansoegt', 'start'].reduce((before, column) => remember(before, 'bevillinger', column, { from: 'Dato' }), NOTHING_REMEMBERED);
		expect(short(suggest(GRANTS, ['Dato'], memory))).toEqual([['ansoegt', 'Dato', null, 'remembered'], ['start', 'Dato', null, 'remembered']]);
	});
	it('leave alone what a mapping fills or leaves out', () => {
		expect(suggest(GRANTS, ['Startdato', 'Fra'], NOTHING_REMEMBERED, { start: { from: 'Fra' } })).toEqual([]);
		expect(suggest(GRANTS, ['Startdato'], NOTHING_REMEMBERED, { start: null })).toEqual([]);
	});
	test.each(NAMES)('are none for the contract header of %s', (name) => expect(suggest(tableSpec(name), contractHeader(name))).toEqual([]));
	it('never name a heading that is used, a column that is filled, or a column twice', () => {
		const words = TABLES.flatMap(({ name, columns }) => columns.flatMap((column) => [column.name, ...aliasesOf(name, column.name).map((alias) => alias.name)]));
		fc.assert(
			fc.property(fc.constantFrom(...TABLES), fc.array(fc.constantFrom(...words, 'x', ''), { maxLength: 15 }), (spec, header) => {
				const { positions, unknown } = matchColumns(spec, header);
				const list = suggest(spec, header);
				for (const { column, origin } of list) {
					expect(unknown).toContain(origin.from);
					expect(positions.has(column)).toBe(false);
				}
				expect(new Set(list.map(({ column }) => column)).size).toBe(list.length);
				expect(new Set(list.map(({ origin }) => origin.from)).size).toBe(list.length);
			}),
			{ seed: 11, numRuns: 150 }
		);
	});
});
