/** Every figure opens its cases: their count and kroner are the figure's. On the samples, DuckDB-WASM. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { typedRow } from '../../../src/lib/extract/table/typed-row';
import type { Citizen } from '../../../src/lib/rules/decision';
import { LAW } from '../../../src/lib/rules/law-frame';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import { plan } from '../../../src/lib/rules/plan';
import { decide } from '../../../src/lib/rules/trace';
import { byAccount } from '../../../src/lib/sim/accounts/by-account';
import { casesOf, type CaseOrder } from '../../../src/lib/sim/cases/cases';
import type { CaseSelection } from '../../../src/lib/sim/cases/selection';
import { costOf } from '../../../src/lib/sim/costs';
import { FIT_KINDS, fit } from '../../../src/lib/sim/fit/fit';
import { groups } from '../../../src/lib/sim/groups/groups';
import { prepareOwnHomes } from '../../../src/lib/sim/own-home';
import { applyPrices, apply, loadProposal } from '../../../src/lib/sim/proposal';
import { missingPrices, movement, placements, decidePopulation } from '../../../src/lib/sim/simulate';
import type { Simulation } from '../../../src/lib/sim/simulation';
import type { Engine } from '../../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../../src/lib/tables/node-wasm';
import { opened, sample } from '../../support/samples';
import { MUNICIPALITIES, readJson, serviceLevelData } from '../../support/shared';

const SIDES = ['gaeldende', 'forslag'] as const;
let engine: Engine;
beforeAll(async () => {
	engine = await nodeWasmEngine();
});
afterAll(() => engine.close());

/** A figure of the screen and the selection that opens it. */
interface Figure {
	selection: CaseSelection;
	expected: Record<string, number | null>;
}

describe.each(MUNICIPALITIES)('the figures of %s', (id) => {
	const level = loadServiceLevel(serviceLevelData(id));
	const proposal = loadProposal(readJson(`data/proposals/${id}.json`));
	const changed = apply(level, proposal);
	const proposed = plan(changed.level, changed.law);
	const extract = sample(id);
	let simulation: Simulation;
	const open = (selection: CaseSelection, page: { limit?: number; offset?: number; order?: CaseOrder } = {}) => casesOf(engine, selection, { level, proposed, limit: 5, ...page });

	beforeAll(async () => {
		simulation = await opened(engine, extract, level);
		// One price is missing, so that some cases have none.
		const prices = simulation.prices.filter((p) => p.indsats !== 'botilbud_107' || id === 'holbaek');
		await decidePopulation(engine, 'gaeldende', plan(level), prices, { detail: false });
		await decidePopulation(engine, 'forslag', proposed, applyPrices(prices, proposal), { detail: false });
	});

	async function figures(): Promise<Figure[]> {
		const rows = { gaeldende: await placements(engine, 'gaeldende'), forslag: await placements(engine, 'forslag') };
		const all: Figure[] = [];
		for (const side of SIDES) {
			for (const { rolle, indsats, niveau, borgere, kr_aar, uden_pris, ramme_individuel } of rows[side]) {
				const one = { side, rolle, indsatser: [indsats], niveau };
				all.push({ selection: { decisions: one }, expected: { borgere, afgoerelser: borgere, kr_aar, uden_pris } });
				if (ramme_individuel > 0) all.push({ selection: { decisions: { ...one, rammeIndividuel: true } }, expected: { borgere: ramme_individuel } });
			}
			for (const { indsats, niveau, borgere } of missingPrices(rows[side])) all.push({ selection: { decisions: { side, indsatser: [indsats], niveau, udenPris: true } }, expected: { borgere, uden_pris: borgere, kr_aar: null } });
			for (const g of await groups(engine, side))
				all.push({ selection: { decisions: { side, rolle: g.rolle, indsatser: [g.indsats] }, maalgruppe: g.maalgruppe, alder: g.alder }, expected: { borgere: g.borgere, kr_aar: g.kr_aar, uden_pris: g.uden_pris } });
			for (const f of await fit(engine, level, side))
				for (const slags of FIT_KINDS) all.push({ selection: { bevilling: { side, indsats: f.indsats, niveau: f.niveau, slags: [slags] } }, expected: { bevillinger: f[slags] } });
		}
		for (const m of await movement(engine)) all.push({ selection: { fra: m.fra, til: m.til }, expected: { borgere: m.borgere, aendring_kr_aar: m.aendring_kr_aar } });
		const accounts = byAccount({ offers: level.offers, sides: rows, year: 2026, budget: [] }).rows;
		for (const a of accounts)
			for (const side of SIDES) {
				const mine = rows[side].filter((r) => a.offers.includes(r.indsats));
				all.push({ selection: { decisions: { side, indsatser: a.offers } }, expected: { kr_aar: mine.length ? a.sides[side]!.kr : null, uden_pris: a.sides[side]!.uden_pris, afgoerelser: mine.reduce((sum, r) => sum + r.borgere, 0) } });
			}
		return all;
	}

	test('open cases that count and cost the same, drawn at random', async () => {
		const all = await figures();
		expect(all.length).toBeGreaterThan(100);
		for (const { selection, expected } of fc.sample(fc.shuffledSubarray(all, { minLength: 20, maxLength: 20 }), { numRuns: 1, seed: 41 })[0]!) {
			const { totals, rows } = await open(selection);
			expect({ selection, totals }).toMatchObject({ selection, totals: expected });
			expect(rows.length).toBe(Math.min(5, totals.borgere));
		}
	});

	test('open those who move, and of them those close to a limit', async () => {
		const moves = await movement(engine);
		const { totals } = await open({ flytter: true });
		expect(totals.borgere).toBe(moves.filter((m) => m.fra !== m.til).reduce((sum, m) => sum + m.borgere, 0));
		const { nearLimit } = simulation.run(proposal);
		expect((await open({ naerGraense: true })).totals.borgere).toBe(nearLimit);
	});

	test('open page by page in order, every citizen once, as the trace decides them', async () => {
		const citizens = new Map(Array.from({ length: extract.tables.borgere!.table.rows }, (_, i) => typedRow(extract.tables.borgere!.table, i) as Citizen).map((c) => [String(c.borger_id), c]));
		const selection: CaseSelection = { decisions: { side: 'forslag' }, flytter: true };
		const { totals, rows } = await open(selection, { limit: 2000 });
		const paged = [];
		for (let offset = 0; offset < totals.borgere; offset += 40) paged.push(...(await open(selection, { limit: 40, offset })).rows);
		expect(paged).toEqual(rows);
		expect(new Set(rows.map((r) => r.borger_id)).size).toBe(totals.borgere);
		const changes = rows.map((r) => Math.abs(r.aendring_kr_aar ?? -1));
		expect(changes).toEqual([...changes].sort((a, b) => b - a));
		for (const r of rows.slice(0, 50)) {
			const c = citizens.get(r.borger_id)!;
			const now = decide(plan(level), c).find((d) => d.placering);
			const then = decide(proposed, c).find((d) => d.placering);
			expect([r.gaeldende?.indsats, r.gaeldende?.niveau, r.forslag?.indsats, r.forslag?.niveau]).toEqual([now?.indsats, now?.niveau, then?.indsats, then?.niveau]);
			expect([r.alder, r.maalgruppe, r.timer_uge, r.vum_samlet]).toEqual([c.alder, c.maalgruppe, c.timer_uge, 'ABCDE'[Number(c.vum_samlet)]]);
		}
		const ids = rows.slice(0, 3).map((r) => r.borger_id);
		expect((await open({ borgere: ids }, { order: 'borger' })).rows.map((r) => r.borger_id)).toEqual([...ids].sort());
	});

	test('open those whose offers cost more than a limit and who are young enough for refusion', async () => {
		const { prices } = simulation;
		await decidePopulation(engine, 'gaeldende', plan(level), prices, { detail: false });
		const expected = Array.from({ length: extract.tables.borgere!.table.rows }, (_, i) => typedRow(extract.tables.borgere!.table, i) as Citizen).filter((c) => {
			const counted = decide(plan(level), c).filter((d) => d.placering || (d.berettiget && d.ramme === null && !d.indsats.includes('.')));
			const oere = counted.map((d) => costOf(d, prices)).reduce((sum, o) => sum + (o.basis_oere ?? 0) + (o.variabel_oere ?? 0), 0);
			return Number(c.alder) < 67 && oere > 86_000_000;
		});
		expect((await open({ refusion: { side: 'gaeldende', over_kr: 860_000 } })).totals.borgere).toBe(expected.length);
		expect(expected.length).toBeGreaterThan(5);
	});

	test('of a value with quotes are none, not an error', async () => {
		const odd = "x') OR 1=1 --";
		for (const selection of [{ maalgruppe: odd }, { fra: odd }, { decisions: { side: 'forslag', indsatser: [odd], niveau: odd } }, { bevilling: { side: 'gaeldende', indsats: odd } }, { borgere: [odd] }, { borgere: [] }] satisfies CaseSelection[])
			expect((await open(selection)).totals.borgere).toBe(0);
	});
});

test('support in their own home counts in the cases too', async () => {
	const level = loadServiceLevel(serviceLevelData('ringkoebing-skjern'));
	await opened(engine, sample('ringkoebing-skjern'), level);
	await prepareOwnHomes(engine);
	const proposed = plan(level, LAW, 20);
	await decidePopulation(engine, 'gaeldende', plan(level), [], { detail: false });
	await decidePopulation(engine, 'forslag', proposed, [], { detail: false });
	const { totals, rows } = await casesOf(engine, { flytter: true, til: 'bostoette' }, { level, proposed, limit: 30 });
	expect(totals.borgere).toBeGreaterThan(10);
	expect(totals.borgere).toBeLessThanOrEqual(20);
	for (const r of rows) expect(r.gaeldende?.indsats).toMatch(/^botilbud/);
});
