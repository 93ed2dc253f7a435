import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Citizen, Decision } from '../../src/lib/rules/decision';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { plan } from '../../src/lib/rules/plan';
import { supplementNames } from '../../src/lib/rules/decisions-sql';
import { decide } from '../../src/lib/rules/trace';
import { costOf } from '../../src/lib/sim/costs';
import type { PriceRow } from '../../src/lib/sim/prices';
import { decidePopulation } from '../../src/lib/sim/simulate';
import type { Engine } from '../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../src/lib/tables/node-wasm';
import { citizen, citizenTable } from '../support/citizens';
import { expectSame } from '../support/same';
import { MUNICIPALITIES, serviceLevelData } from '../support/shared';

const CITIZENS = 5000;
const SEED = 20261122;

let engine: Engine;
beforeAll(async () => {
	engine = await nodeWasmEngine();
});
afterAll(() => engine.close());

/** Some offers with a price for all levels, some for one level only, some without an hourly price, one without any. */
function prices(offers: string[]): PriceRow[] {
	const row = (indsats: string, niveau: string | null, i: number): PriceRow => ({
		indsats, niveau, aar: 2026, basis_kr_aar: i % 3 ? 1000.5 * i : null, timepris_kr: i % 4 ? 381.25 + i : null, enhedspris_kr: i % 5 ? 712.5 + i : null
	});
	return [...offers.slice(1).map((o, i) => row(o, null, i + 1)), ...offers.map((o, i) => row(o, '5', i + 2)), row('rengoering_83', null, 4), row('nattevagt', '2', 7), row('nattevagt', null, 8)];
}

describe.each(MUNICIPALITIES)('%s', (id) => {
	test(`SQL and trace give the same decisions and øre for ${CITIZENS} random citizens`, async () => {
		const level = loadServiceLevel(serviceLevelData(id));
		const ready = plan(level);
		const citizens: Citizen[] = fc.sample(citizen(level), { numRuns: CITIZENS, seed: SEED }).map((c, i) => ({ ...c, borger_id: `b${String(i).padStart(6, '0')}` }));
		const priceRows = prices(level.offers.map((o) => o.id));
		await engine.load(citizenTable(citizens));
		await decidePopulation(engine, 'gaeldende', ready, priceRows);
		const rows = await engine.query<Decision & Record<string, unknown>>('SELECT * FROM afgoerelser_gaeldende');
		const byKey = new Map(rows.map((r) => [`${r.borger_id} ${r.indsats}`, r]));
		let compared = 0;
		const supplements = supplementNames(ready);
		for (const c of citizens) {
			const mine = decide(ready, c).map((d) => ({ ...d, ...costOf(d, priceRows) }));
			const theirs = mine.map((d) => {
				const r = byKey.get(`${d.borger_id} ${d.indsats}`)!;
				const tillaeg = supplements.map((n) => r[n]).filter((x) => x !== null);
				return { ...Object.fromEntries(Object.keys(d).map((k) => [k, r[k]])), tillaeg };
			});
			expectSame(theirs, mine);
			compared += mine.length;
		}
		expect(compared).toBe(rows.length);
		for (const offer of level.offers) {
			const answers = rows.filter((r) => r.indsats === offer.id).map((r) => r.berettiget);
			expect(new Set(answers), `${offer.id} is both granted and refused among the random citizens`).toEqual(new Set([true, false]));
		}
	});
});
