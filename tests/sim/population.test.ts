/** What must hold of every simulation of a population, whatever the citizens: on DuckDB-WASM, five municipalities. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Citizen } from '../../src/lib/rules/decision';
import { LAW } from '../../src/lib/rules/law-frame';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { plan, type Plan } from '../../src/lib/rules/plan';
import type { ServiceLevel } from '../../src/lib/rules/service-level';
import { decide } from '../../src/lib/rules/trace';
import { costOf } from '../../src/lib/sim/costs';
import type { PriceRow } from '../../src/lib/sim/prices';
import { apply, applyPrices, noProposal, type Proposal } from '../../src/lib/sim/proposal';
import type { PlacementRow, Scenario } from '../../src/lib/sim/results';
import { decidePopulation, decisionsTable, missingPrices, movement, placements, shares } from '../../src/lib/sim/simulate';
import type { Engine } from '../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../src/lib/tables/node-wasm';
import { citizen, citizenTable } from '../support/citizens';
import { MUNICIPALITIES, serviceLevelData } from '../support/shared';

const CITIZENS = 800;
const SEED = 815;
const SCENARIOS: Scenario[] = ['gaeldende', 'forslag'];

/** A proposal that moves citizens, with a price and a further condition. */
const CHANGES: Record<(typeof MUNICIPALITIES)[number], Partial<Proposal>> = {
	'ringkoebing-skjern': { values: { 'botilbud_108.vum': 'D', 'borgerprofil.5.op_til': 12, 'bostoette.timer': 0.5 }, prices: [{ indsats: 'bostoette', niveau: '5', felt: 'timepris_kr', kr: 512.35 }] },
	frederikshavn: { values: { 'botilbud_107.vum': 'C', 'botilbud_108.ramme': 'doegndaekket', 'takst.3.op_til': 25.5 }, prices: [{ indsats: 'botilbud_108', niveau: null, felt: 'basis_kr_aar', kr: 100000.01 }] },
	'ishoej-vallensbaek': { values: { 'bostoette.alder': 60, 'stoette.stor.timer': 6.33 }, require: { botilbud_107: [{ fact: 'afproevet', is: true }] } },
	glostrup: { values: { 'botilbud_107.vum': 'D', 'hygiejne.B': 3 }, prices: [{ indsats: 'botilbud_107', niveau: null, felt: 'timepris_kr', kr: 333.33 }] },
	holbaek: { values: { 'opgangsbofaellesskab.vum': 'E', 'gruppe_40.timer': 30 }, prices: [{ indsats: 'opgangsbofaellesskab', niveau: null, felt: 'timepris_kr', kr: 401.07 }] }
};

let engine: Engine;
beforeAll(async () => {
	engine = await nodeWasmEngine();
});
afterAll(() => engine.close());

/** Odd prices for every offer, and one level of its own. */
function prices(level: ServiceLevel): PriceRow[] {
	const row = (indsats: string, niveau: string | null, i: number): PriceRow => ({ indsats, niveau, aar: 2026, basis_kr_aar: 1000.55 * i, timepris_kr: 381.17 + i, enhedspris_kr: 712.49 + i });
	return [...level.offers.map((o, i) => row(o.id, null, i)), row('bostoette', '5', 31), row('nattevagt', null, 7), row('rengoering_83', null, 3)];
}

/** Random citizens, every fourth with the needs of someone in a home: by chance alone hardly anyone meets all its conditions. */
function population(level: ServiceLevel): Citizen[] {
	const home = (i: number): Citizen =>
		i % 4 ? {} : { alder: 20 + (i % 60), vum_samlet: 2 + (i % 3), ramme_behov: i % 5 ? 2 : 1, midlertidig: i % 8 === 0, afproevet: true, kan_kompenseres: false, kun_aldersbetinget: false, kun_hjemloeshed: false };
	return fc.sample(citizen(level), { numRuns: CITIZENS, seed: SEED }).map((c, i) => ({ ...c, ...home(i), borger_id: `b${String(i).padStart(6, '0')}` }));
}

async function results() {
	const [a, b] = SCENARIOS as [Scenario, Scenario];
	const rows = [...(await placements(engine, a)), ...(await placements(engine, b))];
	return {
		placements: rows,
		movement: await movement(engine),
		shares: [...shares(rows, a), ...shares(rows, b)],
		missing: missingPrices(rows)
	};
}

const oere = (kr: number | null) => Math.round((kr ?? 0) * 100);
const sum = <T>(rows: T[], of: (row: T) => number) => rows.reduce((total, row) => total + of(row), 0);
const placed = (rows: PlacementRow[], scenario: Scenario) => rows.filter((r) => r.serviceniveau === scenario && r.rolle === 'placering');

/** The rows of placements.csv as the trace gives them, one citizen at a time. */
function tracedPlacements(ready: Plan, rows: PriceRow[], citizens: Citizen[], serviceniveau: Scenario): Map<string, Omit<PlacementRow, 'timer_uge'> & { hours: number }> {
	const found = new Map<string, PlacementRow & { hours: number }>();
	for (const d of citizens.flatMap((c) => decide(ready, c))) {
		if (!d.placering && !(d.berettiget && d.ramme === null && !d.indsats.includes('.'))) continue;
		const rolle = d.placering ? 'placering' : 'ved_siden_af';
		const key = `${rolle} ${d.indsats} ${d.niveau}`;
		const row = found.get(key) ?? { serviceniveau, rolle, indsats: d.indsats, niveau: d.niveau, borgere: 0, timer_uge: null, hours: 0, basis_kr_aar: null, variabel_kr_aar: null, kr_aar: null, uden_pris: 0, ramme_individuel: 0 };
		const { basis_oere, variabel_oere } = costOf(d, rows);
		row.borgere++;
		row.hours += d.timer_uge_beregnet ?? 0;
		if (basis_oere !== null) row.basis_kr_aar = (row.basis_kr_aar ?? 0) + basis_oere;
		if (variabel_oere !== null) row.variabel_kr_aar = (row.variabel_kr_aar ?? 0) + variabel_oere;
		if (basis_oere === null || variabel_oere === null) row.uden_pris++;
		else row.kr_aar = (row.kr_aar ?? 0) + (basis_oere + variabel_oere) / 100;
		if (d.ramme_individuel) row.ramme_individuel++;
		found.set(key, row);
	}
	return found;
}

describe.each(MUNICIPALITIES)('%s', (id) => {
	const level = loadServiceLevel(serviceLevelData(id));
	const citizens = population(level);
	const priceRows = prices(level);
	const proposal = { ...noProposal(id), ...CHANGES[id] };
	const changed = apply(level, proposal);
	const current: [Plan, PriceRow[]] = [plan(level), priceRows];
	const proposed: [Plan, PriceRow[]] = [plan(changed.level, changed.law), applyPrices(priceRows, proposal)];

	beforeAll(async () => {
		await engine.load(citizenTable(citizens));
		await decidePopulation(engine, 'gaeldende', ...current);
	});

	test('the empty proposal changes nothing: the same decisions, nobody moves, no kroner', async () => {
		const same = apply(level, noProposal(id));
		expect(same.level).toEqual(level);
		expect(same.law).toEqual(LAW);
		await decidePopulation(engine, 'forslag', plan(same.level, same.law), applyPrices(priceRows, noProposal(id)));
		const { movement: moves, ...rest } = await results();
		const [a, b] = SCENARIOS.map((s) => `SELECT * FROM ${decisionsTable(s)}`);
		const [row] = await engine.query(`SELECT (SELECT count(*) FROM (${a} EXCEPT ALL ${b})) AS fra, (SELECT count(*) FROM (${b} EXCEPT ALL ${a})) AS til, (SELECT count(*) FROM (${a})) AS alle`);
		expect(row).toEqual({ fra: 0, til: 0, alle: citizens.flatMap((c) => decide(current[0], c)).length });
		expect(moves.filter((m) => m.fra !== m.til || m.aendring_kr_aar !== 0)).toEqual([]);
		expect(sum(moves, (m) => m.borgere)).toBe(CITIZENS);
		for (const rows of [rest.placements, rest.shares]) {
			const bare = (s: Scenario) => rows.filter((r) => r.serviceniveau === s).map((r) => ({ ...r, serviceniveau: null }));
			expect(bare('forslag')).toEqual(bare('gaeldende'));
		}
	});

	describe('with a proposal', () => {
		let r: Awaited<ReturnType<typeof results>>;
		beforeAll(async () => {
			await decidePopulation(engine, 'forslag', ...proposed);
			r = await results();
		});

		test('somebody moves, and the sums are those of the trace, one citizen at a time', () => {
			expect(sum(r.movement.filter((m) => m.fra !== m.til), (m) => m.borgere)).toBeGreaterThan(5);
			for (const [scenario, [ready, rows]] of [['gaeldende', current], ['forslag', proposed]] as const) {
				const expected = tracedPlacements(ready, rows, citizens, scenario);
				const mine = r.placements.filter((p) => p.serviceniveau === scenario);
				expect(mine.map((p) => `${p.rolle} ${p.indsats} ${p.niveau}`).sort()).toEqual([...expected.keys()].sort());
				for (const p of mine) {
					const e = expected.get(`${p.rolle} ${p.indsats} ${p.niveau}`)!;
					expect([p.borgere, p.uden_pris, p.ramme_individuel, oere(p.basis_kr_aar), oere(p.variabel_kr_aar), oere(p.kr_aar)]).toEqual([e.borgere, e.uden_pris, e.ramme_individuel, e.basis_kr_aar ?? 0, e.variabel_kr_aar ?? 0, oere(e.kr_aar)]);
					expect(p.timer_uge ?? 0).toBeCloseTo(e.hours, 3);
				}
			}
		});

		test('every citizen is placed once or not at all, and the movement counts the same citizens', () => {
			for (const [scenario, side] of [['gaeldende', 'fra'], ['forslag', 'til']] as const) {
				const rows = placed(r.placements, scenario);
				const unplaced = sum(r.movement.filter((m) => m[side] === 'ingen'), (m) => m.borgere);
				expect(sum(rows, (p) => p.borgere) + unplaced).toBe(CITIZENS);
				for (const offer of level.offers.filter((o) => o.frame !== null)) {
					const there = sum(rows.filter((p) => p.indsats === offer.id), (p) => p.borgere);
					expect([offer.id, sum(r.movement.filter((m) => m[side] === offer.id), (m) => m.borgere)]).toEqual([offer.id, there]);
				}
			}
		});

		test('the change of the movement is the difference of the placements, to the øre', () => {
			expect(r.missing).toEqual([]);
			const total = (scenario: Scenario) => sum(placed(r.placements, scenario), (p) => oere(p.basis_kr_aar) + oere(p.variabel_kr_aar));
			expect(sum(r.movement, (m) => oere(m.aendring_kr_aar))).toBe(total('forslag') - total('gaeldende'));
			expect(total('forslag')).not.toBe(total('gaeldende'));
		});

		test('shares lie from 0 to 1, and long-term homes are § 108 and ABL § 105 together', () => {
			for (const scenario of SCENARIOS) {
				const of = Object.fromEntries(r.shares.filter((s) => s.serviceniveau === scenario).map((s) => [s.maal, s]));
				expect(Object.keys(of)).toEqual(['langvarig', 'botilbud_108', 'botilbud_abl105', 'paragraf_85']);
				const { langvarig, botilbud_108: home, botilbud_abl105: tenancy, paragraf_85: support } = of as Record<string, (typeof r.shares)[number]>;
				for (const s of Object.values(of)) for (const share of [s.andel_borgere, s.andel_kr]) expect(share! >= 0 && share! <= 1).toBe(true);
				expect([langvarig!.borgere, oere(langvarig!.kr_aar)]).toEqual([home!.borgere + tenancy!.borgere, oere(home!.kr_aar) + oere(tenancy!.kr_aar)]);
				expect(langvarig!.andel_borgere).toBeCloseTo(home!.andel_borgere! + tenancy!.andel_borgere!, 12);
				const rows = placed(r.placements, scenario).filter((p) => p.indsats !== 'forebyggende');
				const everyone = sum(rows, (p) => p.borgere);
				expect(support!.andel_borgere).toBeCloseTo(sum(rows.filter((p) => ['bostoette', 'opgangsbofaellesskab'].includes(p.indsats)), (p) => p.borgere) / everyone, 12);
				expect(langvarig!.andel_borgere! + support!.andel_borgere!).toBeLessThanOrEqual(1);
			}
		});

		test('a second run gives the same numbers, with the citizens in another order', async () => {
			const shuffled = fc.sample(fc.shuffledSubarray(citizens, { minLength: CITIZENS, maxLength: CITIZENS }), { numRuns: 1, seed: 3 })[0]!;
			expect(shuffled.map((c) => c.borger_id)).not.toEqual(citizens.map((c) => c.borger_id));
			await engine.load(citizenTable(shuffled));
			await decidePopulation(engine, 'gaeldende', ...current);
			await decidePopulation(engine, 'forslag', ...proposed);
			expect(await results()).toEqual(r);
		});
	});

	test('missing prices are listed with their citizens and never count as 0', async () => {
		const first = level.offers.find((o) => o.frame === 'eget_hjem' && o.id !== 'forebyggende')!.id;
		// The most intrusive home that anybody is placed in: in Holbæk a tenancy always comes before § 108.
		const homes = new Set(citizens.flatMap((c) => decide(current[0], c).filter((d) => d.placering).map((d) => d.indsats)));
		const last = level.offers.findLast((o) => o.frame === 'doegndaekket' && homes.has(o.id))!.id;
		const known = priceRows.filter((p) => p.indsats !== last).map((p) => (p.indsats === first && p.niveau === null ? { ...p, timepris_kr: null, enhedspris_kr: null } : p));
		await decidePopulation(engine, 'gaeldende', current[0], known);
		const r = await results();
		const expected = [...tracedPlacements(current[0], known, citizens, 'gaeldende').values()].filter((p) => p.uden_pris > 0);
		expect(expected.map((p) => p.indsats)).toContain(last);
		expect(expected.map((p) => p.indsats)).toContain(first);
		const listed = r.missing.filter((m) => m.serviceniveau === 'gaeldende').map((m) => `${m.indsats} ${m.niveau} ${m.borgere}`);
		expect(listed.sort()).toEqual(expected.map((p) => `${p.indsats} ${p.niveau} ${p.uden_pris}`).sort());
		for (const p of placed(r.placements, 'gaeldende').filter((x) => x.indsats === last)) expect([p.basis_kr_aar, p.variabel_kr_aar, p.uden_pris]).toEqual([null, null, p.borgere]);
		for (const m of r.movement.filter((x) => x.fra === last)) expect(m.aendring_kr_aar).toBeNull();
	});
});
