/** Flows of the five samples: the last year held out, and the citizens who change a proposal's effect most. On DuckDB-WASM. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Extract } from '../../../src/lib/extract/extracted';
import type { TextColumn } from '../../../src/lib/extract/table/table';
import { textAt } from '../../../src/lib/extract/table/text-column';
import { CitizenColumns } from '../../../src/lib/rules/columns/citizens';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import { plan } from '../../../src/lib/rules/plan';
import { backtest } from '../../../src/lib/sim/flows/backtest';
import { dominance, largestChanges } from '../../../src/lib/sim/flows/dominance';
import { flowHistory, placementTypes, type FlowHistory } from '../../../src/lib/sim/flows/history';
import { decided } from '../../../src/lib/sim/population/decided';
import { citizenTotals } from '../../../src/lib/sim/population/totals';
import { apply, applyPrices, loadProposal } from '../../../src/lib/sim/proposal';
import { decidePopulation, decisionsTable } from '../../../src/lib/sim/simulate';
import type { Simulation } from '../../../src/lib/sim/simulation';
import type { Engine } from '../../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../../src/lib/tables/node-wasm';
import { sample, simulated } from '../../support/samples';
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
	let extract: Extract;
	let simulation: Simulation;
	let history: FlowHistory;
	beforeAll(async () => {
		extract = sample(id);
		simulation = await simulated(engine, extract, level);
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
		const cost = (scenario: 'gaeldende' | 'forslag', sign: number) => `SELECT borger_id, ${sign} * (coalesce(basis_oere, 0) + coalesce(variabel_oere, 0)) AS oere FROM ${decisionsTable(scenario)} WHERE (placering OR (berettiget AND ramme IS NULL)) AND NOT contains(indsats, '.')`;
		const all = await engine.query<{ borger_id: string; oere: number }>(`SELECT borger_id, sum(oere)::DOUBLE AS oere FROM (${cost('forslag', 1)} UNION ALL ${cost('gaeldende', -1)}) GROUP BY borger_id`);
		const total = all.reduce((sum, row) => sum + row.oere, 0);
		const columns = new CitizenColumns(extract.tables.borgere!.table);
		const ids = extract.tables.borgere!.table.columns.borger_id as TextColumn;
		const [before, after] = [decided(plan(level), columns, simulation.prices), decided(proposed, columns, prices)].map(citizenTotals);
		for (const nameOf of [undefined, (row: number) => textAt(ids, row)]) {
			const found = largestChanges(before!, after!, nameOf);
			expect(found.length).toBeGreaterThan(0);
			for (const { citizen, oere } of found) expect(citizen === null ? all.some((row) => row.oere === oere) : all.find((row) => row.borger_id === citizen)?.oere === oere).toBe(true);
			expect(found.every(({ citizen }) => (citizen !== null) === (nameOf !== undefined))).toBe(true);
			const range = dominance(total, found);
			expect([range.low, range.high]).toEqual([Math.min(...all.map((row) => total - row.oere), total), Math.max(...all.map((row) => total - row.oere), total)]);
		}
	});
});
