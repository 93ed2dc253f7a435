/** Groups against the placements they divide, on DuckDB-WASM. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Citizen } from '../../../src/lib/rules/decision';
import { CitizenColumns } from '../../../src/lib/rules/columns/citizens';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import { plan } from '../../../src/lib/rules/plan';
import { decide } from '../../../src/lib/rules/trace';
import { AGE_BANDS, ageBandSql, groupRows, groups, type GroupRow } from '../../../src/lib/sim/groups/groups';
import { decided } from '../../../src/lib/sim/population/decided';
import { apply, applyPrices, loadProposal } from '../../../src/lib/sim/proposal';
import type { PlacementRow } from '../../../src/lib/sim/results';
import { decidePopulation, placements } from '../../../src/lib/sim/simulate';
import type { Engine } from '../../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../../src/lib/tables/node-wasm';
import { citizen, citizenTable } from '../../support/citizens';
import { MUNICIPALITIES, readJson, serviceLevelData } from '../../support/shared';

let engine: Engine;
beforeAll(async () => {
	engine = await nodeWasmEngine();
});
afterAll(() => engine.close());

const prices = (offers: readonly { id: string }[]) => offers.slice(1).map((o, i) => ({ indsats: o.id, niveau: null, aar: 2026, basis_kr_aar: 1000.55 * i, timepris_kr: i === 1 ? null : 381.17 + i, enhedspris_kr: 712.49 }));
const oere = (kr: number | null) => Math.round((kr ?? 0) * 100);

/** The sums of rows by role and offer, in whole øre. */
function totals(rows: readonly (GroupRow | PlacementRow)[]) {
	const sums = new Map<string, number[]>();
	for (const r of rows) {
		const key = `${r.rolle} ${r.indsats}`;
		const sum = sums.get(key) ?? [0, 0, 0, 0, 0];
		sums.set(key, [r.borgere, oere(r.basis_kr_aar), oere(r.variabel_kr_aar), oere(r.kr_aar), r.uden_pris].map((n, i) => n + sum[i]!));
	}
	return [...sums].sort();
}

test('an age band holds its first age and ends before the next band', async () => {
	const ages = AGE_BANDS.flatMap(({ from, to }) => [from, ...(to === null ? [120] : [to - 1])]);
	const rows = await engine.query<{ alder: number; gruppe: string }>(`SELECT alder, ${ageBandSql('alder')} AS gruppe FROM (VALUES ${ages.map((a) => `(${a})`).join(', ')}, (NULL)) v(alder) ORDER BY alder`);
	expect(rows.map((r) => `${r.alder} ${r.gruppe}`)).toEqual([
		'0 under_18', '17 under_18', '18 18_29', '29 18_29', '30 30_49', '49 30_49', '50 50_64', '64 50_64', '65 65_66', '66 65_66', '67 fra_67', '120 fra_67', 'null null'
	]);
});

describe.each(MUNICIPALITIES)('groups of %s', (id) => {
	const level = loadServiceLevel(serviceLevelData(id));
	const citizens: Citizen[] = fc.sample(citizen(level), { numRuns: 400, seed: 12 }).map((c, i) => ({ ...c, borger_id: `b${String(i).padStart(6, '0')}` }));
	const proposal = loadProposal(readJson(`data/proposals/${id}.json`));
	const changed = apply(level, proposal);
	const proposed = plan(changed.level, changed.law);
	const current = prices(level.offers);
	const applied = applyPrices(current, proposal);

	beforeAll(async () => {
		await engine.load(citizenTable(citizens));
		await decidePopulation(engine, 'gaeldende', plan(level), current);
		await decidePopulation(engine, 'forslag', proposed, applied);
	});

	test('sum to the placements to the øre, under both', async () => {
		for (const side of ['gaeldende', 'forslag'] as const) expect(totals(await groups(engine, side))).toEqual(totals(await placements(engine, side)));
	});

	test('are the same over columns as from the tables', async () => {
		const columns = new CitizenColumns(citizenTable(citizens));
		expect(groupRows(decided(plan(level), columns, current), columns)).toEqual(await groups(engine, 'gaeldende'));
		expect(groupRows(decided(proposed, columns, applied), columns)).toEqual(await groups(engine, 'forslag'));
	});

	test('put every citizen in the group and age of the extract, a blank one apart', async () => {
		const rows = await groups(engine, 'gaeldende');
		const found = new Map<string, number>();
		for (const c of citizens) {
			const band = c.alder === null ? null : AGE_BANDS.findLast((b) => Number(c.alder) >= b.from)!.id;
			for (const d of decide(plan(level), c).filter((d) => d.placering)) {
				const key = `${c.maalgruppe} ${band} ${d.indsats}`;
				found.set(key, (found.get(key) ?? 0) + 1);
			}
		}
		expect(rows.filter((r) => r.rolle === 'placering').map((r) => [`${r.maalgruppe} ${r.alder} ${r.indsats}`, r.borgere]).sort()).toEqual([...found].sort());
		expect(rows.some((r) => r.maalgruppe === null)).toBe(true);
	});
});
