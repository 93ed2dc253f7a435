/** Flows of the five samples: the last year held out, and the citizens who change a proposal's effect most. On DuckDB-WASM. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byName } from '../../../src/lib/extract/contract-files';
import { readExtract } from '../../../src/lib/extract/extract';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import { plan } from '../../../src/lib/rules/plan';
import { backtest } from '../../../src/lib/sim/flows/backtest';
import { contributions, dominance, largestChanges } from '../../../src/lib/sim/flows/dominance';
import { flowHistory, placementTypes, type FlowHistory } from '../../../src/lib/sim/flows/history';
import { liveStatement, rowsOf } from '../../../src/lib/sim/live';
import { apply, applyPrices, loadProposal } from '../../../src/lib/sim/proposal';
import { decidePopulation, decisionsTable } from '../../../src/lib/sim/simulate';
import { Simulation } from '../../../src/lib/sim/simulation';
import type { Engine } from '../../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../../src/lib/tables/node-wasm';
import { MUNICIPALITIES, readJson, serviceLevelData } from '../../support/shared';

/** Citizens with a placement, total error of one, two and three years' rates and citizens in the wrong type by them. */
const FOUND: Record<(typeof MUNICIPALITIES)[number], { actual: number; error: number[]; misplaced: number[] }> = {
	'ringkoebing-skjern': { actual: 767, error: [-53, -62, -73], misplaced: [120, 167, 169] },
	frederikshavn: { actual: 719, error: [-93, -108, -116], misplaced: [131, 145, 156] },
	'ishoej-vallensbaek': { actual: 719, error: [-40, -61, -75], misplaced: [106, 104, 104] },
	glostrup: { actual: 719, error: [-48, -61, -78], misplaced: [140, 129, 127] },
	holbaek: { actual: 719, error: [-372, -401, -414], misplaced: [444, 473, 485] }
};

let engine: Engine;
beforeAll(async () => {
	engine = await nodeWasmEngine();
});
afterAll(() => engine.close());

describe.each(MUNICIPALITIES)('the sample of %s', (id) => {
	const level = loadServiceLevel(serviceLevelData(id));
	const types = placementTypes(level);
	let simulation: Simulation;
	let history: FlowHistory;
	beforeAll(async () => {
		const folder = resolve(import.meta.dirname, '../../../data/samples', id);
		const files = readdirSync(folder).filter((f) => f.endsWith('.csv')).map((name) => ({ name, bytes: readFileSync(resolve(folder, name)) }));
		simulation = await Simulation.open(engine, readExtract(byName(files)), level, 2026);
		history = await flowHistory(engine, level, simulation.date!);
	});

	test('foretells the year held out with the error that is told, best by the last year alone', () => {
		expect(history.years).toBe(4);
		const tests = [1, 2, 3].map((pooled) => backtest(types, history, {}, pooled)!);
		expect({
			actual: tests[0]!.total.actual,
			error: tests.map((t) => Math.round(t.total.error)),
			misplaced: tests.map((t) => Math.round(t.misplaced.projected))
		}).toEqual(FOUND[id]);
		expect(tests[0]!.misplaced.projected).toBeLessThan(tests[0]!.misplaced.unchanged);
	});

	test('names those who change the effect of a proposal most, by the cost of all they are granted', async () => {
		const proposal = loadProposal(readJson(`data/proposals/${id}.json`));
		const changed = apply(level, proposal);
		const proposed = plan(changed.level, changed.law);
		const prices = applyPrices(simulation.prices, proposal);
		await decidePopulation(engine, 'gaeldende', plan(level), simulation.prices, { detail: false });
		await decidePopulation(engine, 'forslag', proposed, prices, { detail: false });
		const cost = (scenario: 'gaeldende' | 'forslag', sign: number) => `SELECT borger_id, ${sign} * (coalesce(basis_oere, 0) + coalesce(variabel_oere, 0)) AS oere FROM ${decisionsTable(scenario)} WHERE NOT contains(indsats, '.')`;
		const all = await engine.query<{ borger_id: string; oere: number }>(`SELECT borger_id, sum(oere)::DOUBLE AS oere FROM (${cost('forslag', 1)} UNION ALL ${cost('gaeldende', -1)}) GROUP BY borger_id`);
		const total = all.reduce((sum, row) => sum + row.oere, 0);
		for (const named of [false, true]) {
			const part = largestChanges(decisionsTable('gaeldende'), named);
			const { text, values } = liveStatement({ level, plan: proposed, prices, current: decisionsTable('gaeldende'), citizens: 'borgere', hasGrants: true, more: [part] });
			await engine.run(`PREPARE stoerste AS ${text}`);
			const found = contributions(rowsOf(part, await engine.query(`EXECUTE stoerste(${values.join(', ')})`)));
			await engine.run('DEALLOCATE stoerste');
			expect(found.length).toBeGreaterThan(0);
			for (const { citizen, oere } of found) expect(citizen === null ? all.some((row) => row.oere === oere) : all.find((row) => row.borger_id === citizen)?.oere === oere).toBe(true);
			expect(found.every(({ citizen }) => (citizen !== null) === named)).toBe(true);
			const range = dominance(total, found);
			expect([range.low, range.high]).toEqual([Math.min(...all.map((row) => total - row.oere), total), Math.max(...all.map((row) => total - row.oere), total)]);
		}
	});
});
