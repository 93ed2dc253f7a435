import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemGroup } from '../../src/lib/extract/problems/problem';
import { findingsOf, listed } from '../../src/lib/quality/findings';
import type { Finding, FindingCode, Question } from '../../src/lib/quality/findings';
import { loadServiceLevel } from '../../src/lib/rules/load';
import type { MissingPriceRow } from '../../src/lib/sim/results';
import type { Engine } from '../../src/lib/tables/engine';
import { nativeEngine } from '../../src/lib/tables/native';
import { nodeWasmEngine } from '../../src/lib/tables/node-wasm';
import { serviceLevelData } from '../support/shared';
import { extractOf, extractedOf, fill, many } from './extracts';
import type { Tables, Written } from './extracts';

const level = loadServiceLevel(serviceLevelData('ringkoebing-skjern'));
const DATE = '2026-06-01';
const NBSP = '\u00a0';

const citizens = (...ids: string[]): Written[] => ids.map((borger_id) => ({ borger_id, alder: 40, vum_samlet: 'C', timer_uge: 1 }));
let numbered = 0;
const grant = (borger_id: string, rest: Written = {}): Written => ({ bevilling_id: `v${++numbered}`, borger_id, indsats: 'bostoette', start: '2026-01-01', ...rest });
const home = (tilbud: string, rest: Written = {}): Written => ({ tilbud, indsats: 'botilbud_107', pladser: 10, ...rest });
const missing = (indsats: string, borgere: number, serviceniveau: MissingPriceRow['serviceniveau'] = 'gaeldende'): MissingPriceRow => ({ serviceniveau, indsats, niveau: null, borgere });
const problem = (code: string, rows: number[], rest: Partial<ProblemGroup> = {}): ProblemGroup => ({
	file: 'bevillinger.csv', table: 'bevillinger', column: 'borger_id', code, expected: { da: '', en: '' }, severity: 'warning', drops: true, rows: Int32Array.from(rows), values: null, ...rest
});

describe.each([
	['wasm', nodeWasmEngine],
	['native', nativeEngine]
] as [string, () => Promise<Engine>][])('findings on the %s engine', (_, open) => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await open();
	});
	afterAll(() => engine.close());

	async function found(tables: Tables, rest: Partial<Question> = {}): Promise<Finding[]> {
		await fill(engine, tables);
		return findingsOf({ extract: extractOf(tables), engine, level, date: DATE, missingPrices: [], ...rest });
	}
	async function of(code: FindingCode, tables: Tables, rest: Partial<Question> = {}) {
		const findings = (await found(tables, rest)).filter((f) => f.code === code);
		return findings.map(({ citizens, grants, rows, consequence }) => ({ citizens, grants, table: rows?.table, rows: rows && [...rows.rowids], ...consequence }));
	}
	const ofGrants = (code: FindingCode, grants: Written[], rest: Tables = {}) => of(code, { bevillinger: grants, ...rest });

	it('finds nothing in an extract without rows, and nothing in one that is whole', async () => {
		expect(await found({})).toEqual([]);
		expect(await found({ borgere: citizens('a', 'b'), bevillinger: [grant('a'), grant('b', { indsats: '§ 107', tilbud: ' FREDENSGADE ' })], tilbud: [home('Fredensgade')] })).toEqual([]);
	});

	it('names each file that has headings and no rows', async () => {
		const [only, ...more] = await of('no_rows', { borgere: citizens('a'), tilbud: [] });
		expect([only?.da, more]).toEqual(['tilbud.csv har overskrifter, men ingen rækker: hent udtrækket igen, og se efter, at det rummer data', []]);
	});

	it('without rules it tells what needs none', async () => {
		const tables = {
			borgere: citizens('a', 'b'),
			bevillinger: [grant('a', { indsats: '§ 85' }), grant('a', { indsats: '85' }), grant('b', { indsats: 'ukendt', slut: '2025-01-01' }), grant('b', { indsats: 'botilbud_107', tilbud: 'Væk' })],
			tilbud: [home('Fredensgade', { indsats: '§ 108' })]
		};
		const rules = await found(tables, { missingPrices: [missing('bostoette', 1)] });
		expect(rules.map(({ code }) => code)).toEqual(['without_price', 'unknown_offer', 'end_before_start', 'overlap', 'unknown_home', 'unused_home']);
		const free = await found(tables, { level: null, missingPrices: [missing('bostoette', 1)] });
		expect(free.map(({ code }) => code)).toEqual(['end_before_start', 'overlap', 'unknown_home', 'unused_home']);
		expect([...(free[1]?.rows?.rowids ?? [])]).toEqual([0, 1]);
	});

	it('rows that are listed as a note are not missed', async () => {
		await fill(engine, {});
		const told = (severity: ProblemGroup['severity']) => findingsOf({ extract: extractOf({}, [problem('superseded', [2], { severity })]), engine, level, date: DATE, missingPrices: [] });
		expect(await told('note')).toEqual([]);
		expect(await told('warning')).toMatchObject([{ code: 'dropped_other', grants: 1 }]);
	});

	it('a grant ends before it begins from one day on', async () => {
		const ends = (slut: string | null) => grant('a', { start: '2026-01-02', slut });
		expect(await ofGrants('end_before_start', [ends('2026-01-02'), ends(null)])).toEqual([]);
		expect(await ofGrants('end_before_start', [ends(null), ends('2026-01-01')])).toEqual([
			{ citizens: 1, grants: 1, table: 'bevillinger', rows: [1], da: '1 bevilling slutter, før den begynder: den regnes ikke som løbende', en: '1 grant ends before it begins: it does not count as running' }
		]);
		expect(await ofGrants('end_before_start', [ends('2026-01-01'), ends('2025-01-01')])).toMatchObject([
			{ citizens: 1, grants: 2, da: '2 bevillinger slutter, før de begynder: de regnes ikke som løbende', en: '2 grants end before they begin: they do not count as running' }
		]);
	});

	it('grants overlap when they share a day, not when one follows the other', async () => {
		const pair = (slut: string | null, start: string) => [grant('a', { slut }), grant('a', { start })];
		expect(await ofGrants('overlap', pair('2026-02-28', '2026-03-01'))).toEqual([]);
		expect(await ofGrants('overlap', pair('2026-03-01', '2026-03-01'))).toEqual([
			{
				citizens: 1, grants: 2, table: 'bevillinger', rows: [0, 1],
				da: '2 bevillinger til 1 borger løber samtidig med en anden bevilling af samme indsats: de tælles hver for sig',
				en: '2 grants to 1 citizen run at the same time as another grant of the same offer: each is counted by itself'
			}
		]);
		expect(await ofGrants('overlap', pair(null, '2030-01-01'))).toMatchObject([{ grants: 2 }]);
		expect(await ofGrants('overlap', [...pair(null, '2026-02-01'), grant('b'), grant('b')])).toMatchObject([{ citizens: 2, da: '4 bevillinger til 2 borgere løber samtidig med en anden bevilling af samme indsats: de tælles hver for sig' }]);
	});

	it('grants overlap within the same citizen and offer, whichever way the offer is written', async () => {
		expect(await ofGrants('overlap', [grant('a'), grant('b'), grant('a', { indsats: 'botilbud_107' })])).toEqual([]);
		expect(await ofGrants('overlap', [grant('a', { indsats: 'botilbud_107' }), grant('b'), grant('a', { indsats: '§ 107' })])).toMatchObject([{ rows: [0, 2] }]);
		expect(await ofGrants('overlap', [grant('a', { indsats: 'Andet' }), grant('a', { indsats: ' andet' })])).toMatchObject([{ rows: [0, 1] }]);
	});

	it('a long grant overlaps each of those within it, which need not overlap one another', async () => {
		const within = (start: string, slut: string) => grant('a', { start, slut });
		const rows = [within('2026-03-01', '2026-03-31'), within('2026-01-01', '2026-12-31'), within('2026-05-01', '2026-05-31'), within('2027-01-01', '2027-02-01')];
		expect(await ofGrants('overlap', rows)).toMatchObject([{ rows: [0, 1, 2] }]);
	});

	it('a grant that ends before it begins overlaps nothing', async () => {
		expect(await ofGrants('overlap', [grant('a', { slut: '2025-12-31' }), grant('a', { start: '2025-06-01' })])).toEqual([]);
	});

	it('overlaps are those that a comparison of every pair finds', async () => {
		const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
		const rows = many(300, 'bevilling_id', (i) => {
			const start = (i * 7919) % 300;
			return { borger_id: `c${i % 40}`, indsats: i % 3 ? 'bostoette' : '107', start: day(start), slut: i % 11 === 0 ? null : day(start + ((i * 31) % 40) - 3) };
		});
		const valid = (r: Written) => r['slut'] === null || r['slut']! >= r['start']!;
		const shares = (a: Written, b: Written) => (a['slut'] === null || a['slut']! >= b['start']!) && (b['slut'] === null || b['slut']! >= a['start']!);
		const expected = rows.flatMap((a, i) => (valid(a) && rows.some((b, j) => i !== j && valid(b) && a['borger_id'] === b['borger_id'] && a['indsats'] === b['indsats'] && shares(a, b)) ? [i] : []));
		expect(expected.length).toBeGreaterThan(20);
		expect(expected.length).toBeLessThan(280);
		expect((await ofGrants('overlap', rows))[0]!.rows).toEqual(expected);
	});

	it('a running grant in a home that tilbud.csv lacks takes no place', async () => {
		const at = (tilbud: string | null, rest: Written = {}) => grant('a', { indsats: '107', tilbud, ...rest });
		const tilbud = [home('Fredensgade')];
		expect(await ofGrants('unknown_home', [at('fredensgade '), at(null), at('  '), at('Væk', { slut: '2026-05-31' }), at('Væk', { start: '2026-06-02' })], { tilbud })).toEqual([]);
		expect(await ofGrants('unknown_home', [at('Fredensgade'), at('Væk', { slut: '2026-06-01' })], { tilbud })).toMatchObject([
			{ citizens: 1, grants: 1, rows: [1], da: '1 løbende bevilling nævner et tilbud, der ikke er i tilbud.csv: den optager ingen plads', en: '1 running grant names a home that is not in tilbud.csv: it takes no place' }
		]);
		expect(await ofGrants('unknown_home', [at('Væk'), at('Væk', { start: '2026-06-01' })], { tilbud })).toMatchObject([{ grants: 2, da: '2 løbende bevillinger nævner et tilbud, der ikke er i tilbud.csv: de optager ingen plads' }]);
		expect(await ofGrants('unknown_home', [at('Væk')])).toEqual([]);
		expect(await of('unknown_home', { bevillinger: [at('Væk')], tilbud }, { date: null })).toEqual([]);
	});

	it('a home of another offer than the grant is noted, unless one of its rows has the offer', async () => {
		const bevillinger = [grant('a', { indsats: '107', tilbud: 'Parken' }), grant('b', { indsats: 'ukendt', tilbud: 'Parken' })];
		expect(await ofGrants('home_other_offer', bevillinger, { tilbud: [home('Parken', { indsats: '108' }), home('Parken')] })).toEqual([]);
		expect(await ofGrants('home_other_offer', bevillinger, { tilbud: [home('Parken', { indsats: '108' }), home('parken', { indsats: 'andet' })] })).toMatchObject([
			{ citizens: 1, grants: 1, rows: [0], da: '1 løbende bevilling er i et tilbud, der har en anden indsats i tilbud.csv: pladsen regnes efter tilbuddets navn' }
		]);
		const two = [...bevillinger, grant('c', { indsats: '107', tilbud: 'parken' })];
		expect(await ofGrants('home_other_offer', two, { tilbud: [home('Parken', { indsats: '108' })] })).toMatchObject([{ citizens: 2, rows: [0, 2], en: '2 running grants are in a home that has another offer in tilbud.csv: the places are counted by the name of the home' }]);
	});

	it('a home without a running grant stands empty, when it has places that are not sold', async () => {
		const bevillinger = [grant('a', { tilbud: 'Brugt' }), grant('a', { tilbud: 'Forladt', slut: '2026-05-31' })];
		expect(await ofGrants('unused_home', bevillinger, { tilbud: [home('brugt'), home('Solgt', { solgte_pladser: 10 }), home('Nul', { pladser: 0 })] })).toEqual([]);
		expect(await ofGrants('unused_home', bevillinger, { tilbud: [home('Brugt'), home('Forladt', { solgte_pladser: 9 })] })).toEqual([
			{ citizens: null, grants: null, table: 'tilbud', rows: [1], da: '1 tilbud har ingen løbende bevilling: alle dets pladser regnes som ledige', en: '1 home has no running grant: all its places count as empty' }
		]);
		expect(await ofGrants('unused_home', bevillinger, { tilbud: [home('Forladt'), home('Ny')] })).toMatchObject([{ rows: [0, 1], da: '2 tilbud har ingen løbende bevilling: alle deres pladser regnes som ledige', en: '2 homes have no running grant: all their places count as empty' }]);
		expect(await ofGrants('unused_home', [grant('a')], { tilbud: [home('Ny')] })).toEqual([]);
	});

	it('a home is over capacity with more citizens than unsold places', async () => {
		const inParken = ['a', 'b', 'c'].map((id) => grant(id, { tilbud: 'Parken' }));
		const tilbud = (...rows: Written[]) => ({ tilbud: rows.map((row) => home('Parken', row)) });
		expect(await ofGrants('over_capacity', inParken, tilbud({ pladser: 3 }))).toEqual([]);
		expect(await ofGrants('over_capacity', inParken, tilbud({ pladser: 2 }, { pladser: 1, indsats: '108' }))).toEqual([]);
		expect(await ofGrants('over_capacity', [...inParken.slice(0, 2), grant('b', { tilbud: 'parken', indsats: '85' })], tilbud({ pladser: 2 }))).toEqual([]);
		expect(await ofGrants('over_capacity', inParken, tilbud({ pladser: 3, solgte_pladser: 1 }))).toEqual([
			{
				citizens: 1, grants: null, table: 'tilbud', rows: [0],
				da: `1 tilbud har flere borgere end pladser, når solgte er trukket fra (1 for mange): belægningen er over 100${NBSP}%`,
				en: '1 home has more citizens than places that are not sold (1 too many): it is more than full'
			}
		]);
		const both = [...inParken, grant('d', { tilbud: 'Lunden' })];
		expect(await ofGrants('over_capacity', both, { tilbud: [home('Parken', { pladser: 0 }), home('Lunden', { pladser: 0 }), home('parken', { pladser: 1 })] })).toMatchObject([
			{ citizens: 3, rows: [0, 1, 2], da: `2 tilbud har flere borgere end pladser, når solgte er trukket fra (3 for mange): belægningen er over 100${NBSP}%`, en: '2 homes have more citizens than places that are not sold (3 too many): they are more than full' }
		]);
	});

	it('an offer is known by its id, by its paragraph, or by a paragraph with a deadline', async () => {
		const grants = (...names: string[]) => names.map((indsats, i) => grant(`c${i}`, { indsats }));
		const paragraphs = level.checks.flatMap((c) => c.paragraphs).map((p) => (p === 'ABL105' ? 'ABL § 105' : `§ ${p}`));
		expect(await ofGrants('unknown_offer', grants('bostoette', ' Bostoette ', 'SEL § 85', ...paragraphs))).toEqual([]);
		expect(await ofGrants('unknown_offer', grants('bostoette', "d'or"))).toMatchObject([
			{ citizens: 1, grants: 1, rows: [1], da: '1 bevilling har en indsats, som serviceniveauet ikke kender: den holdes ikke op mod reglerne', en: '1 grant is of an offer that the service level does not know: it is not held against the rules' }
		]);
		expect(await ofGrants('unknown_offer', grants('§ 12', 'bostoette', 'andet'))).toMatchObject([{ rows: [0, 2], da: '2 bevillinger har en indsats, som serviceniveauet ikke kender: de holdes ikke op mod reglerne' }]);
	});

	it('citizens without a running grant are noted with their share, when there are grants at all', async () => {
		const borgere = citizens('a', 'b', 'c');
		const running = ['a', 'b', 'c'].map((id) => grant(id));
		expect(await of('without_grant', { borgere, bevillinger: running })).toEqual([]);
		expect(await of('without_grant', { borgere, bevillinger: [...running.slice(0, 2), grant('c', { slut: '2026-05-31' })] })).toMatchObject([
			{ citizens: 1, grants: null, table: 'borgere', rows: [2], da: `1 borger (33${NBSP}%) har ingen løbende bevilling: reglerne giver borgeren en plads på trappen, men der er intet at sammenligne med` }
		]);
		expect(await of('without_grant', { borgere, bevillinger: running.slice(1, 2) })).toMatchObject([{ rows: [0, 2], en: '2 citizens (67%) have no running grant: the rules give them a place on the staircase, but there is nothing to compare with' }]);
		expect(await of('without_grant', { borgere, bevillinger: [] })).toEqual([]);
		expect(await of('without_grant', { borgere, bevillinger: running.slice(1) }, { date: null })).toEqual([]);
	});

	it('citizens without a price are not in the sum: counted exactly for placements, at most for offers beside them', async () => {
		const priced = async (...missingPrices: MissingPriceRow[]) => (await found({}, { missingPrices })).map(({ code, citizens, consequence }) => ({ code, citizens, ...consequence }));
		expect(await priced(missing('bostoette', 0), missing('bostoette', 5, 'forslag'))).toEqual([]);
		expect(await priced(missing('bostoette', 1))).toEqual([{ code: 'without_price', citizens: 1, da: '1 borger har ingen pris: udgiften er ikke med i summen', en: '1 citizen has no price: the cost is not in the sum' }]);
		expect(await priced(missing('bostoette', 14), missing('botilbud_107', 20))).toMatchObject([{ citizens: 34, da: '34 borgere har ingen pris: deres udgift er ikke med i summen' }]);
		expect(await priced(missing('samvaer', 1200))).toMatchObject([{ en: '1,200 citizens have no price: their cost is not in the sum' }]);
		expect(await priced(missing('bostoette', 14), missing('samvaer', 20))).toMatchObject([{ citizens: 34, da: 'Op til 34 borgere mangler en pris: den udgift er ikke med i summen', en: 'Up to 34 citizens lack a price: that cost is not in the sum' }]);
	});

	it('rows that the reader left out are told as what it means, each row once', async () => {
		const told = async (...problems: ProblemGroup[]) => (await found({}, { extract: extractOf({}, problems) })).map(({ code, citizens, grants, consequence }) => ({ code, citizens, grants, ...consequence }));
		expect(await told(problem('orphan', [4], { drops: false }), problem('unknown_file', [0]))).toEqual([]);
		expect(await told(problem('orphan', [4]))).toEqual([
			{ code: 'dropped_orphan', citizens: null, grants: 1, da: '1 bevilling er til borgere, der ikke er i borgere.csv: den er ikke med', en: '1 grant is to citizens who are not in borgere.csv: it is left out' }
		]);
		expect(await told(problem('orphan', [4, 5]), problem('orphan', [4], { file: 'flere.csv' }))).toMatchObject([{ grants: 3, da: '3 bevillinger er til borgere, der ikke er i borgere.csv: de er ikke med' }]);
		const hours = (rows: number[], column = 'timer_uge') => problem('range', rows, { file: 'borgere.csv', table: 'borgere', column });
		expect(await told(hours([2]), hours([3, 9], 'alder'))).toMatchObject([
			{ code: 'dropped_range', citizens: 1, grants: null, da: '1 borger har en værdi i timer_uge, der ikke kan være rigtig: borgeren er ikke med', en: '1 citizen has a value in timer_uge that cannot be right: the citizen is left out' },
			{ citizens: 2, da: '2 borgere har en værdi i alder, der ikke kan være rigtig: de er ikke med', en: '2 citizens have a value in alder that cannot be right: they are left out' }
		]);
		const unread = (code: string, rows: number[]) => problem(code, rows, { file: 'tilbud.csv', table: 'tilbud' });
		expect(await told(unread('blank', [7]), unread('ragged', [7]))).toMatchObject([{ code: 'dropped_other', citizens: null, grants: null, da: '1 tilbud kan ikke læses: det er ikke med', en: '1 home cannot be read: it is left out' }]);
	});

	it('tells warnings before notes', async () => {
		const tables = { borgere: citizens('a', 'b'), bevillinger: [grant('a', { indsats: 'ukendt' })] };
		expect((await found(tables)).map(({ code, severity }) => [code, severity])).toEqual([['unknown_offer', 'warning'], ['without_grant', 'note']]);
	});
});

describe('findings in the list of problems', () => {
	const finding = (code: FindingCode, rows: Finding['rows']): Finding => ({ code, severity: 'warning', citizens: 1, grants: 1, rows, consequence: { da: '', en: '' } });
	const extract = { ...extractOf({}), tables: { bevillinger: extractedOf('bevillinger', [grant('a'), grant('b'), grant('c'), grant('d')], ['juni.csv', 'juli.csv']) } };

	it('have the file and the row that people look up, a group for each file', () => {
		const groups = listed([finding('overlap', { table: 'bevillinger', rowids: Int32Array.of(0, 1, 3) })], extract);
		expect(groups.map(({ file, rows }) => [file, [...rows]])).toEqual([['juni.csv', [2]], ['juli.csv', [2, 3]]]);
		expect(groups[0]).toMatchObject({ table: 'bevillinger', column: 'start', code: 'overlap', severity: 'warning', drops: false, values: null, expected: { en: 'one grant at a time of the same offer to a citizen' } });
	});
	it('leave out findings without rows, of tables that are not there, and notes', () => {
		const rowids = Int32Array.of(0);
		expect(listed([finding('without_price', null), finding('over_capacity', { table: 'tilbud', rowids }), { ...finding('home_other_offer', { table: 'bevillinger', rowids }), severity: 'note' }], extract)).toEqual([]);
	});
});
