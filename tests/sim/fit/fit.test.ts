/** Fit and misfit on the samples against the trace, and on grants that are just what the rules give. On DuckDB-WASM. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { typedRow } from '../../../src/lib/extract/table/typed-row';
import { HOURS_A_WEEK, type Citizen, type Decision } from '../../../src/lib/rules/decision';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import { plan } from '../../../src/lib/rules/plan';
import { parameterNumber } from '../../../src/lib/rules/sql';
import { decide } from '../../../src/lib/rules/trace';
import { costOf } from '../../../src/lib/sim/costs';
import { fit, type FitRow } from '../../../src/lib/sim/fit/fit';
import { misfit, together } from '../../../src/lib/sim/fit/misfit';
import { isNoise, meanMisfit, noiseBound } from '../../../src/lib/sim/fit/noise';
import { offerOf, prepareGrants } from '../../../src/lib/sim/grants';
import type { Simulation } from '../../../src/lib/sim/simulation';
import { decidePopulation, ruleFit } from '../../../src/lib/sim/simulate';
import type { Engine } from '../../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../../src/lib/tables/node-wasm';
import { opened, sample } from '../../support/samples';
import { MUNICIPALITIES, serviceLevelData } from '../../support/shared';

let engine: Engine;
beforeAll(async () => {
	engine = await nodeWasmEngine();
});
afterAll(() => engine.close());

const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((total, row) => total + of(row), 0);

describe('an effect', () => {
	const m = { citizens: 4, net: -120, absolute: 400, spread: 210 };
	test('is noise below what the rules miss, in all or by chance', () => {
		expect(noiseBound(m)).toBe(210);
		expect(noiseBound({ ...m, net: -300 })).toBe(300);
		expect([-209, 209, 210, -210, 5000].map((effect) => isNoise(effect, m))).toEqual([true, true, false, false, false]);
		expect(meanMisfit(m)).toBe(100);
	});
	test('that is nothing is not noise, and without grants nobody can tell', () => {
		expect([isNoise(0, m), isNoise(5, null), isNoise(5, { citizens: 0, net: 0, absolute: 0, spread: 0 })]).toEqual([false, null, null]);
	});
});

describe.each(MUNICIPALITIES)('the rules of %s', (id) => {
	const level = loadServiceLevel(serviceLevelData(id));
	const ready = plan(level);
	const extract = sample(id);
	const rowsIn = (name: 'borgere' | 'bevillinger') => Array.from({ length: extract.tables[name]!.table.rows }, (_, i) => typedRow(extract.tables[name]!.table, i));
	const citizens = new Map(rowsIn('borgere').map((c) => [String(c.borger_id), c as Citizen]));
	const decisions = new Map([...citizens].map(([borger, c]) => [borger, decide(ready, c)]));
	let simulation: Simulation;
	let running: { borger_id: string; indsats: string; niveau: string | null; omfang: number | null; enhed: string | null; aarspris_kr: number | null }[];

	beforeAll(async () => {
		simulation = await opened(engine, extract, level);
		await decidePopulation(engine, 'gaeldende', ready, simulation.prices, { detail: false });
		running = (await engine.query<(typeof running)[number]>(`SELECT borger_id, indsats, niveau, omfang, enhed, aarspris_kr FROM bevillinger_lovgrundlag WHERE loebende`)).flatMap((g) => {
			const offer = offerOf(level, g.indsats).id;
			return offer ? [{ ...g, indsats: offer }] : [];
		});
	});

	test('fit as the trace says, by offer, level and kind', async () => {
		const found = new Map<string, number>();
		for (const g of running) {
			const mine = decisions.get(g.borger_id)!;
			const d = mine.find((x) => x.indsats === g.indsats)!;
			const given = d.ramme === null ? d.berettiget : d.placering;
			const kind = given ? (g.niveau !== null && d.niveau !== null && g.niveau !== d.niveau ? 'andet_niveau' : 'stemmer') : d.ramme !== null && mine.some((x) => x.placering) ? 'anden_placering' : 'ikke_bevilget';
			const key = `${g.indsats} ${g.niveau} ${kind}`;
			found.set(key, (found.get(key) ?? 0) + 1);
		}
		const rows = await fit(engine, level, 'gaeldende');
		const listed = rows.flatMap((r) => (['stemmer', 'andet_niveau', 'anden_placering', 'ikke_bevilget'] as const).filter((k) => r[k] > 0).map((k): [string, number] => [`${r.indsats} ${r.niveau} ${k}`, r[k]]));
		expect(listed.sort()).toEqual([...found].sort());
		for (const r of rows) expect(r.stemmer + r.andet_niveau + r.anden_placering + r.ikke_bevilget).toBe(r.bevillinger);
		const total = await ruleFit(engine, 'gaeldende');
		expect([sum(rows, (r) => r.bevillinger), sum(rows, (r: FitRow) => r.bevillinger - r.stemmer)]).toEqual([total.bevillinger, total.fravigelser]);
	});

	test('miss the grants by the kroner of the trace, at the same prices and at those that the grants name', async () => {
		const expected = new Map<string, { n: number; net: number; absolute: number; squares: number; nActual: number; netActual: number }>();
		const byCitizen = new Map<string, typeof running>();
		for (const g of running) if (ready.offers.find((o) => o.id === g.indsats)!.frame !== null) byCitizen.set(g.borger_id, [...(byCitizen.get(g.borger_id) ?? []), g]);
		for (const [borger, mine] of byCitizen) {
			const c = citizens.get(borger)!;
			const granted = sum(mine, (g) => {
				const { basis_oere, variabel_oere } = costOf(grantedDecision(g, c), simulation.prices);
				return basis_oere! + variabel_oere!;
			});
			const placed = decisions.get(borger)!.find((d) => d.placering);
			const cost = placed ? costOf(placed, simulation.prices) : { basis_oere: 0, variabel_oere: 0 };
			const rules = cost.basis_oere! + cost.variabel_oere!;
			const step = (offer: string) => ready.offers.find((o) => o.id === offer)!.step!;
			const top = [...mine].sort((a, b) => step(b.indsats) - step(a.indsats))[0]!.indsats;
			const e = expected.get(top) ?? { n: 0, net: 0, absolute: 0, squares: 0, nActual: 0, netActual: 0 };
			const prices = mine.map((g) => g.aarspris_kr);
			const known = !prices.includes(null);
			expected.set(top, {
				n: e.n + 1, net: e.net + rules - granted, absolute: e.absolute + Math.abs(rules - granted), squares: e.squares + ((rules - granted) / 100) ** 2,
				nActual: e.nActual + (known ? 1 : 0), netActual: e.netActual + (known ? rules - sum(prices, (p) => Math.round(p! * 100)) : 0)
			});
		}
		const rows = await misfit(engine, ready);
		expect(rows.map((r) => r.indsats).sort()).toEqual([...expected.keys()].sort());
		for (const r of rows) {
			const e = expected.get(r.indsats)!;
			expect([r.indsats, r.atPrices.citizens, r.uden_pris, Math.round(r.atPrices.net * 100), Math.round(r.atPrices.absolute * 100)]).toEqual([r.indsats, e.n, 0, e.net, e.absolute]);
			expect(r.atPrices.spread).toBeCloseTo(Math.sqrt(e.squares), 3);
			expect([r.actual.citizens, Math.round(r.actual.net * 100)]).toEqual([e.nActual, e.netActual]);
		}
		const all = together(rows.map((r) => r.atPrices));
		expect([all.citizens, Math.round(all.net * 100)]).toEqual([byCitizen.size, sum([...expected.values()], (e) => e.net)]);
	});

	test('miss nothing when the grants are what they give', async () => {
		await engine.run(`CREATE OR REPLACE TABLE gemt AS SELECT * FROM bevillinger;
CREATE OR REPLACE TABLE bevillinger AS SELECT b.* REPLACE (d.borger_id AS borger_id, d.indsats AS indsats, d.niveau AS niveau, d.omfang AS omfang, d.enhed AS enhed, NULL::DATE AS slut)
FROM afgoerelser_gaeldende d CROSS JOIN (SELECT * FROM gemt ORDER BY start LIMIT 1) b WHERE d.placering OR (d.berettiget AND d.ramme IS NULL)`);
		await prepareGrants(engine, level, simulation.date!);
		const rows = await fit(engine, level, 'gaeldende');
		expect(sum(rows, (r) => r.bevillinger)).toBeGreaterThan(500);
		expect(rows.filter((r) => r.stemmer !== r.bevillinger)).toEqual([]);
		for (const { atPrices } of await misfit(engine, ready)) expect(atPrices).toMatchObject({ net: 0, absolute: 0, spread: 0 });
		// Without prices for one offer its citizens are left out and counted.
		const [first] = await misfit(engine, ready);
		await decidePopulation(engine, 'gaeldende', ready, simulation.prices.filter((p) => p.indsats !== first!.indsats), { detail: false });
		const [without] = await misfit(engine, ready);
		expect([without!.uden_pris, without!.atPrices.citizens]).toEqual([first!.atPrices.citizens, 0]);
		await engine.run(`CREATE OR REPLACE TABLE bevillinger AS SELECT * FROM gemt; DROP TABLE gemt`);
	});

	/** The decision that would have given the grant. */
	function grantedDecision(g: (typeof running)[number], c: Citizen): Decision {
		const offer = ready.offers.find((o) => o.id === g.indsats)!;
		const chosen = offer.cases.find((x) => typeof x.level === 'string' && x.level === g.niveau);
		const week = offer.unit ? HOURS_A_WEEK[offer.unit] : null;
		const own = g.enhed !== null && g.omfang !== null ? HOURS_A_WEEK[g.enhed as keyof typeof HOURS_A_WEEK] : null;
		const assessed = Number(c.timer_uge);
		const billed = chosen?.amount?.kind === 'parameter' ? (parameterNumber(chosen.amount.parameter.value) * week!.times) / week!.by : null;
		const hours = billed ?? (own ? (g.omfang! * own.times) / own.by : assessed);
		const counted = offer.unit === null ? null : offer.costAtMostAssessed ? Math.min(assessed, hours) : hours;
		return {
			borger_id: g.borger_id, indsats: g.indsats, paragraf: offer.paragraph, trin: offer.step, ramme: offer.frame, berettiget: true, maaling: null, niveau: g.niveau, omfang: null, enhed: null,
			timer_uge_beregnet: counted, placering: true, vum_afviger: false, ramme_individuel: false, regler: '',
			timer_aar: counted === null ? null : counted * 52, enheder_aar: chosen?.courses ? parameterNumber(chosen.courses.value) : null, kroner_aar: null,
			tillaeg: offer.supplements.filter((s) => 'fact' in s.when && c[s.when.fact] === true).map((s) => s.price)
		};
	}
});
