import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/lib/extract/cells/date';
import type { TableName } from '../../src/lib/extract/plan';
import { columnsRead } from '../../src/lib/quality/columns-read';
import { distributionsOf } from '../../src/lib/quality/distribution';
import { fewGrants, suspicious } from '../../src/lib/quality/suspicious';
import type { SuspicionCode } from '../../src/lib/quality/suspicious';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { MUNICIPALITIES, serviceLevelData } from '../support/shared';
import { extractOf, extractedOf, many } from './extracts';
import type { Written } from './extracts';

const THEMES = ['praktiske_opgaver', 'egenomsorg', 'relationer', 'sundhed', 'kommunikation', 'mobilitet', 'samfundsliv'].map((t) => `vum_${t}`);

/** A citizen about whom nothing is suspicious; two in a row differ in every column. */
const citizen = (i: number): Written => ({
	borger_id: `b${i}`, alder: 40 + (i % 2), maalgruppe: i % 2 ? 'handicap' : 'psykiatri', vurderingsdato: i % 2 ? '2026-01-01' : '2026-02-01', vum_samlet: i % 2 ? 'B' : 'C',
	...Object.fromEntries(THEMES.map((t) => [t, i % 2 ? 'A' : 'B'])), funktionsnedsaettelse: i % 2 ? 'fysisk' : 'psykisk', timer_uge: 1 + (i % 2), ramme_behov: i % 2 ? 'eget_hjem' : 'doegndaekket',
	bosituation: i % 2 ? 'alene' : 'botilbud', varig: i % 2 === 0
});
const grant = (i: number): Written => ({
	bevilling_id: `v${i}`, borger_id: `b${i}`, indsats: i % 2 ? '85' : '107', leverandoer: i % 2 ? 'egen' : 'privat', omfang: i % 5, ansoegt: '2025-01-01', afgjort: i % 2 ? '2025-01-05' : '2025-02-05',
	start: i % 2 ? '2025-03-01' : '2025-02-05', seneste_opfoelgning: i % 2 ? '2025-09-01' : '2026-02-05', aarspris_kr: 100 + (i % 2)
});
const READ = new Set(['varig', 'timer_uge', 'ramme_behov', ...THEMES]);

function found(name: TableName, rows: readonly Written[], date: string | null = '2026-06-01') {
	const extracted = extractedOf(name, rows);
	return suspicious(extracted, distributionsOf(extracted), { date: date === null ? null : parseDate(date), read: READ });
}
const of = (code: SuspicionCode, name: TableName, rows: readonly Written[], date?: string | null) => found(name, rows, date).filter((s) => s.code === code).map(({ column, count, rows: at, words }) => ({ column, count, rows: at && [...at], ...words }));
/** Two usual rows and one that is changed. */
const withOne = (changed: Written): Written[] => [citizen(0), citizen(1), { ...citizen(2), ...changed }];
const grantsWithOne = (changed: Written): Written[] => [grant(0), grant(1), { ...grant(2), ...changed }];

describe('values that are usual', () => {
	it('are not suspicious', () => {
		expect(found('borgere', many(400, 'borger_id', citizen))).toEqual([]);
		expect(found('bevillinger', many(400, 'bevilling_id', (i) => ({ ...grant(i), ansoegt: i % 2 ? '2025-01-01' : '2025-01-02' })))).toEqual([]);
	});
	it('are not suspicious in a table without rows', () => {
		for (const name of ['borgere', 'bevillinger', 'tilbud', 'takster', 'budget'] as const) expect(found(name, [])).toEqual([]);
	});
});

describe('ages and hours', () => {
	it.each([
		['under_18', 'alder', 17, 18],
		['over_100', 'alder', 101, 100],
		['over_100_hours', 'timer_uge', 100.5, 100]
	] as const)('%s is said of %s %d and not of %d', (code, column, value, limit) => {
		expect(of(code, 'borgere', withOne({ [column]: value }))).toMatchObject([{ column, count: 1, rows: [2] }]);
		expect(of(code, 'borgere', withOne({ [column]: limit }))).toEqual([]);
	});
	it('no hours are suspicious from VUM D on', () => {
		const rows = (vum_samlet: string, timer_uge = 0) => withOne({ vum_samlet, timer_uge });
		expect(of('no_hours_severe', 'borgere', rows('D'))).toMatchObject([{ rows: [2], da: '1 borger har 0 timer om ugen, men VUM D eller E', en: '1 citizen has 0 hours a week but VUM D or E' }]);
		expect([...of('no_hours_severe', 'borgere', rows('C')), ...of('no_hours_severe', 'borgere', rows('E', 0.1))]).toEqual([]);
		expect(of('no_hours_severe', 'borgere', [...rows('E'), ...rows('D')])).toMatchObject([{ count: 2, da: '2 borgere har 0 timer om ugen, men VUM D eller E' }]);
	});
	it('hours with a median above 40 may be a month', () => {
		expect(of('hours_like_months', 'borgere', [{ ...citizen(0), timer_uge: 40 }])).toEqual([]);
		expect(of('hours_like_months', 'borgere', [{ ...citizen(0), timer_uge: 40.1 }])).toMatchObject([{ count: 1, rows: null }]);
	});
	it('more than half without hours may lack them', () => {
		const half = [0, 0, 1, 1].map((timer_uge, i) => ({ ...citizen(i), timer_uge }));
		expect(of('mostly_no_hours', 'borgere', half)).toEqual([]);
		expect(of('mostly_no_hours', 'borgere', [...half, { ...citizen(4), timer_uge: 0 }])).toMatchObject([{ count: 3, da: '60\u00a0% af borgerne har 0 timer om ugen: timerne kan mangle' }]);
	});
	it('says one and several right, with the figure of the language', () => {
		const young = (n: number) => of('under_18', 'borgere', many(n, 'borger_id', (i) => ({ ...citizen(i), alder: 17 })))[0];
		expect(young(1)).toMatchObject({ da: '1 borger er under 18 år', en: '1 citizen is under 18' });
		expect(young(1234)).toMatchObject({ da: '1.234 borgere er under 18 år', en: '1,234 citizens are under 18' });
	});
});

describe('blank columns', () => {
	it('a column that the rules need and that is blank throughout is told with what follows', () => {
		const without = (name: string) => of('column_blank', 'borgere', [0, 1].map((i) => ({ ...citizen(i), [name]: null })));
		expect(without('varig')).toMatchObject([{ column: 'varig', count: 2, da: 'Kolonnen varig mangler eller er tom: alle regnes som nej', en: 'The column varig is missing or empty: everyone counts as no' }]);
		expect(without('ramme_behov')).toMatchObject([{ da: 'Kolonnen ramme_behov mangler eller er tom: eget hjem regnes som nok til alle' }]);
		expect(without('funktionsnedsaettelse')).toMatchObject([{ en: 'The column funktionsnedsaettelse is missing or empty: everyone counts as begge' }]);
		expect(without('bosituation')).toMatchObject([{ da: 'Kolonnen bosituation mangler eller er tom: intet kan regnes ud fra den' }]);
	});
	it('a flag that no rule reads may be blank, and all flags matter while no service level is chosen', () => {
		expect(of('column_blank', 'borgere', [citizen(0)])).toEqual([]);
		const extracted = extractedOf('borgere', [citizen(0)]);
		expect(suspicious(extracted, distributionsOf(extracted), { date: null, read: null }).filter(({ code }) => code === 'column_blank')).toHaveLength(17);
	});
	it('a column is mostly blank above one half', () => {
		const rows = (blank: number) => Array.from({ length: 10 }, (_, i) => ({ ...citizen(i), maalgruppe: i < blank ? null : 'handicap' }));
		expect(of('mostly_blank', 'borgere', rows(5))).toEqual([]);
		expect(of('mostly_blank', 'borgere', rows(6))).toMatchObject([{ column: 'maalgruppe', count: 6, da: '60\u00a0% af rækkerne er tomme i maalgruppe', en: '60% of the rows are blank in maalgruppe' }]);
		expect(of('mostly_blank', 'borgere', rows(10))).toEqual([]);
	});
	it('a grant may be without an end, a home and a price of its own', () => {
		expect(found('bevillinger', grantsWithOne({})).filter(({ column }) => ['slut', 'tilbud', 'aarspris_kr'].includes(column))).toEqual([]);
	});
	it('a citizen is assessed when one theme of seven is', () => {
		const none = Object.fromEntries(THEMES.map((t) => [t, null]));
		expect(of('themes_blank', 'borgere', withOne({ ...none, vum_samfundsliv: 'A' }))).toEqual([]);
		expect(of('themes_blank', 'borgere', withOne(none))).toMatchObject([{ rows: [2], da: '1 borger er ikke vurderet i noget VUM-tema: temaer tæller ikke med for borgeren' }]);
		expect(of('themes_blank', 'borgere', [...withOne(none), { ...citizen(3), ...none }])).toMatchObject([{ count: 2, en: '2 citizens are assessed in no VUM theme: themes count for nothing there' }]);
	});
	it('own home for everyone is told once, and not when one citizen needs more', () => {
		const home = [0, 1].map((i) => ({ ...citizen(i), ramme_behov: 'eget_hjem' }));
		expect(of('all_own_home', 'borgere', home)).toMatchObject([{ count: 2, da: 'Alle borgere har eget hjem som ramme: ingen placeres i et botilbud' }]);
		expect(of('all_own_home', 'borgere', [...home, { ...citizen(2), ramme_behov: 'bofaellesskab' }])).toEqual([]);
		expect(of('all_own_home', 'borgere', home.map((row) => ({ ...row, ramme_behov: null })))).toEqual([]);
	});
});

describe('all cells the same', () => {
	const same = (n: number, changed: Written) => of('all_same', 'borgere', many(n, 'borger_id', (i) => ({ ...citizen(i), ...changed })));
	it('is told from 20 cells on', () => {
		expect(same(19, { alder: 40 })).toEqual([]);
		expect(same(20, { alder: 40 })).toMatchObject([{ column: 'alder', count: 20, da: 'Alle 20 udfyldte celler i alder er ens', en: 'All 20 filled cells in alder are the same' }]);
		expect(same(20, { vurderingsdato: '2026-01-01' })).toMatchObject([{ da: 'Alle 20 udfyldte celler i vurderingsdato er ens' }]);
		expect(same(20, { timer_uge: 2.5 })).toMatchObject([{ da: 'Alle 20 udfyldte celler i timer_uge er ens' }]);
		expect(same(20, { vum_samlet: 'B' })).toMatchObject([{ da: 'Alle 20 udfyldte celler i vum_samlet er ens (B)', en: 'All 20 filled cells in vum_samlet are the same (B)' }]);
		expect(same(20, { varig: true })).toMatchObject([{ column: 'varig' }]);
	});
	it('is told of nej and 0 from 300 on, since some needs are rare', () => {
		expect([same(299, { varig: false }), same(299, { timer_uge: 0 })]).toEqual([[], []]);
		expect([same(300, { varig: false }), same(300, { timer_uge: 0 })]).toMatchObject([[{ column: 'varig' }], [{ column: 'timer_uge' }]]);
	});
	it('is not told of needs that no rule asks for, nor of own home, nor of prices', () => {
		expect(same(300, { arbejdsleder: false, ramme_behov: 'eget_hjem' })).toEqual([]);
		expect(of('all_same', 'takster', many(30, 'indsats', () => ({ aar: 2026, timepris_kr: 400 })))).toEqual([]);
	});
});

describe('dates', () => {
	it('lie in the future after the date of the extract, starts and ends apart', () => {
		const rows = (day: string) => grantsWithOne({ ansoegt: '2020-01-01', kvitteret: day, start: day, slut: day });
		expect(of('date_future', 'bevillinger', rows('2026-06-01'))).toEqual([]);
		expect(of('date_future', 'bevillinger', rows('2026-06-02'))).toMatchObject([{ column: 'kvitteret', rows: [2], da: '1 dato i kvitteret ligger efter udtrækkets egen dato' }]);
		expect(of('date_future', 'bevillinger', rows('2026-06-02'), null)).toEqual([]);
		expect(of('date_future', 'borgere', [0, 1].map((i) => ({ ...citizen(i), vurderingsdato: '2027-01-01' })))).toMatchObject([{ count: 2, en: '2 dates in vurderingsdato are after the date of the extract' }]);
	});
	it('are old before 1990', () => {
		expect(of('date_before_1990', 'borgere', withOne({ vurderingsdato: '1990-01-01' }))).toEqual([]);
		expect(of('date_before_1990', 'borgere', withOne({ vurderingsdato: '1989-12-31' }))).toMatchObject([{ rows: [2], en: '1 date in vurderingsdato is before 1990' }]);
		expect(of('date_before_1990', 'bevillinger', [0, 1].map((i) => ({ ...grant(i), slut: '1900-01-01' })))).toMatchObject([{ column: 'slut', da: '2 datoer i slut er før 1990' }]);
	});
	it('far from the others may date the whole extract wrongly: more than 366 days after 99 in 100', () => {
		const rows = (n: number, last: string) => [...many(n - 1, 'borger_id', (i) => ({ ...citizen(i), vurderingsdato: '2026-01-01' })), { ...citizen(n), vurderingsdato: last }];
		expect(of('date_far_from_others', 'borgere', rows(20, '2027-01-02'))).toEqual([]);
		expect(of('date_far_from_others', 'borgere', rows(20, '2027-01-03'))).toMatchObject([{ rows: [19], da: '1 dato i vurderingsdato ligger over et år efter de øvrige: udtrækkets dato kan være sat for sent' }]);
		expect(of('date_far_from_others', 'borgere', rows(19, '2062-01-01'))).toEqual([]);
	});
	it('stand in order: applied, decided, started', () => {
		const rows = (afgjort: string, start: string) => grantsWithOne({ ansoegt: '2025-05-05', afgjort, start });
		expect([...of('decided_before_applied', 'bevillinger', rows('2025-05-05', '2025-05-05')), ...of('started_before_decided', 'bevillinger', rows('2025-05-05', '2025-05-05'))]).toEqual([]);
		expect(of('decided_before_applied', 'bevillinger', rows('2025-05-04', '2025-05-05'))).toMatchObject([{ column: 'afgjort', rows: [2], da: '1 bevilling er afgjort, før der er ansøgt' }]);
		expect(of('started_before_decided', 'bevillinger', rows('2025-05-06', '2025-05-05'))).toMatchObject([{ column: 'start', rows: [2], en: '1 grant began before it was decided' }]);
		expect(of('started_before_decided', 'bevillinger', grantsWithOne({ afgjort: null, start: '2020-01-01' }))).toEqual([]);
		const two = [...rows('2025-05-04', '2025-05-03'), ...rows('2025-05-04', '2025-05-03')];
		expect([...of('decided_before_applied', 'bevillinger', two), ...of('started_before_decided', 'bevillinger', two)].map(({ da }) => da)).toEqual(['2 bevillinger er afgjort, før der er ansøgt', '2 bevillinger er begyndt, før de er afgjort']);
	});
});

describe('prices and budgets', () => {
	const prices = (values: (number | null)[], rest: Written = {}) => values.map((timepris_kr) => ({ indsats: 'bostoette', aar: 2026, timepris_kr, ...rest }));
	it('of 0 kroner are free, a blank is not', () => {
		expect(of('price_zero', 'takster', prices([400, null, 0]))).toMatchObject([{ column: 'timepris_kr', rows: [2], da: '1 pris i timepris_kr er 0 kr.: den regnes som gratis, ikke som ukendt' }]);
		expect(of('price_zero', 'tilbud', [0, 0].map((basis_kr_aar) => ({ tilbud: 't', indsats: '107', pladser: 1, basis_kr_aar })))).toMatchObject([{ count: 2, en: '2 prices in basis_kr_aar are DKK 0: they count as free, not as unknown' }]);
	});
	it('of 0 kroner are no matter beside another price of the same offer', () => {
		expect(of('price_zero', 'takster', prices([400, 0, 0], { basis_kr_aar: 0 }))).toMatchObject([{ column: 'basis_kr_aar', rows: [1, 2] }, { column: 'timepris_kr', rows: [1, 2] }]);
	});
	it('are far from the usual at ten times more or less, among at least five', () => {
		expect(of('price_factor_ten', 'takster', prices([400, 400, 400, 3999, 40.01]))).toEqual([]);
		expect(of('price_factor_ten', 'takster', prices([400, 400, 400, 4000, 40]))).toMatchObject([{ rows: [3, 4], da: '2 priser i timepris_kr er 10 gange større eller mindre end det sædvanlige' }]);
		expect(of('price_factor_ten', 'takster', prices([400, 400, 400, 400, 4000]))).toMatchObject([{ rows: [4], en: '1 price in timepris_kr is 10 times more or less than usual' }]);
		expect(of('price_factor_ten', 'takster', prices([400, 400, 400, 4000]))).toEqual([]);
	});
	it('of a year are compared within the same offer and level', () => {
		const year = (indsats: string, niveau: string | null, kr: number) => ({ indsats, niveau, aar: 2026, basis_kr_aar: kr });
		const rows = [...Array.from({ length: 5 }, () => year('a', '1', 1000)), ...Array.from({ length: 5 }, () => year('b', '1', 50_000)), year('a', '2', 90_000), year('a', null, 90_000)];
		expect(of('price_factor_ten', 'takster', rows)).toEqual([]);
		expect(of('price_factor_ten', 'takster', [...rows, year('a', '1', 10_000)])).toMatchObject([{ rows: [12] }]);
	});
	it('of a budget look like thousands while the largest is below 2 million', () => {
		const budget = (largest: number) => of('budget_in_thousands', 'budget', [{ funktion: 'f', aar: 2026, vedtaget_kr: largest }, { funktion: 'g', aar: 2026, vedtaget_kr: 5 }]);
		expect(budget(1_999_999)).toMatchObject([{ column: 'vedtaget_kr', count: 2, rows: null }]);
		expect([...budget(2_000_000), ...budget(-2_000_000)]).toEqual([]);
		expect(of('budget_in_thousands', 'budget', [{ funktion: 'f', aar: 2026, vedtaget_kr: 0 }])).toEqual([]);
	});
});

describe('few grants', () => {
	const tables = (citizens: number, grants: number) => extractOf({ borgere: many(citizens, 'borger_id', citizen), bevillinger: many(grants, 'bevilling_id', grant) }).tables;
	it('are fewer than one for two citizens, and some', () => {
		expect([fewGrants(tables(4, 2)), fewGrants(tables(4, 0)), fewGrants({})]).toEqual([[], [], []]);
		expect(fewGrants(tables(3, 1))).toMatchObject([{ code: 'few_grants', count: 1, words: { da: 'Der er kun 1 bevilling til 3 borgere: nogle bevillinger kan mangle', en: 'There is only 1 grant for 3 citizens: some grants may be missing' } }]);
		expect(fewGrants(tables(1001, 500))).toMatchObject([{ words: { da: 'Der er kun 500 bevillinger til 1.001 borgere: nogle bevillinger kan mangle', en: 'There are only 500 grants for 1,001 citizens: some grants may be missing' } }]);
	});
});

describe('the columns that a service level reads', () => {
	it.each(MUNICIPALITIES)('are known for %s', (id) => {
		const read = columnsRead(loadServiceLevel(serviceLevelData(id)));
		for (const name of ['timer_uge', 'ramme_behov', 'varig']) expect(read).toContain(name);
		expect(read).not.toContain('borger_id');
	});
	it('differ: Frederikshavn asks for work leaders, Glostrup reads themes', () => {
		const [frederikshavn, glostrup] = ['frederikshavn', 'glostrup'].map((id) => columnsRead(loadServiceLevel(serviceLevelData(id))));
		expect([frederikshavn!.has('arbejdsleder'), glostrup!.has('arbejdsleder')]).toEqual([true, false]);
		expect([glostrup!.has('vum_praktiske_opgaver'), frederikshavn!.has('vum_praktiske_opgaver')]).toEqual([true, false]);
	});
});
