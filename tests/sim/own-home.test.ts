/** Support in one's own home in place of a home: who gets it, by SQL and by the trace. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CitizenColumns } from '../../src/lib/rules/columns/citizens';
import type { Citizen } from '../../src/lib/rules/decision';
import { decisionsSql } from '../../src/lib/rules/decisions-sql';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { OWN_HOME_ORDER, plan } from '../../src/lib/rules/plan';
import { parameterTableSql } from '../../src/lib/rules/sql';
import { decide } from '../../src/lib/rules/trace';
import { CITIZENS_IN_ORDER, ownHomeCitizens, ownHomeOrder, prepareOwnHomes } from '../../src/lib/sim/own-home';
import type { Engine } from '../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../src/lib/tables/node-wasm';
import { citizen, citizenTable } from '../support/citizens';
import { MUNICIPALITIES, serviceLevelData } from '../support/shared';

let engine: Engine;
beforeAll(async () => {
	engine = await nodeWasmEngine();
});
afterAll(() => engine.close());

test('reaches the share of those within the hours, to the nearest citizen', () => {
	const table = citizenTable([1, 2, 2, 8.5, 9, 4, 5].map((timer_uge, i) => ({ timer_uge, ramme_behov: i < 5 ? 1 : 0, nattevagt_behov: false })));
	const columns = new CitizenColumns(table, new Map([[OWN_HOME_ORDER, ownHomeOrder(table)]]));
	expect([...columns.numbers(OWN_HOME_ORDER)]).toEqual([1, 2, 3, 4, 5, NaN, NaN]);
	for (const [hours, share, reached] of [[8.5, 1, 4], [8.4, 1, 3], [8.5, 0.6, 2], [0, 1, 0], [168, 1, 5]] as const) expect(ownHomeCitizens(columns, { hours, share, months: 0 })).toBe(reached);
});

describe.each(MUNICIPALITIES)('%s', (id) => {
	const level = loadServiceLevel(serviceLevelData(id));
	const citizens: Citizen[] = fc
		.sample(citizen(level), { numRuns: 600, seed: 4 })
		.map((c, i) => ({ ...c, ...(i % 3 ? {} : { ramme_behov: 2, vum_samlet: 3, varig: true, afproevet: true }), timer_uge: c.timer_uge ?? 3, borger_id: `b${String(i).padStart(6, '0')}` }));

	test('SQL and trace place the same citizens in their own home, those with the fewest hours first', async () => {
		await engine.load(citizenTable(citizens));
		await prepareOwnHomes(engine);
		const places = await engine.query<{ borger_id: string; plads: number | null }>(`SELECT borger_id, ${OWN_HOME_ORDER} AS plads FROM ${CITIZENS_IN_ORDER}`);
		const place = new Map(places.map((p) => [p.borger_id, p.plads]));
		const order = ownHomeOrder(citizenTable(citizens));
		expect(citizens.map((_, i) => (Number.isNaN(order[i]!) ? null : order[i]))).toEqual(citizens.map((c) => place.get(String(c.borger_id))));
		const most = places.filter((p) => p.plads !== null).length;
		for (const n of [0, Math.ceil(most / 2), most]) {
			const ready = plan(level, undefined, n);
			await engine.run(parameterTableSql(ready, 'p_test'));
			const sql = await engine.query<{ borger_id: string; indsats: string }>(
				`SELECT borger_id, indsats FROM (${decisionsSql(ready, { citizens: CITIZENS_IN_ORDER, parameters: 'p_test', detail: false })}) WHERE placering ORDER BY borger_id`
			);
			const traced = citizens.flatMap((c) => {
				const placed = decide(ready, { ...c, [OWN_HOME_ORDER]: place.get(String(c.borger_id)) ?? null }).find((d) => d.placering);
				return placed ? [{ borger_id: placed.borger_id, indsats: placed.indsats }] : [];
			});
			expect(sql).toEqual(traced);
			const without = citizens.flatMap((c) => decide(plan(level), c).filter((d) => d.placering).map((d) => [d.borger_id, d.indsats] as const));
			const moved = new Set(without.filter(([b, offer]) => traced.find((t) => t.borger_id === b)?.indsats !== offer).map(([b]) => b));
			for (const b of moved) expect(place.get(b)).toBeLessThanOrEqual(n);
			if (n === 0) expect(moved.size).toBe(0);
			if (n === most) expect(moved.size).toBeGreaterThan(0);
		}
	});
});
