/** Flows of the five samples: the last year held out, and the citizens who change a proposal's effect most. On DuckDB-WASM. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Extract } from '../../../src/lib/extract/extracted';
import type { TextColumn } from '../../../src/lib/extract/table/table';
import { textAt } from '../../../src/lib/extract/table/text-column';
import { CitizenColumns } from '../../../src/lib/rules/columns/citizens';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import { plan } from '../../../src/lib/rules/plan';
import { backtest, type Backtest } from '../../../src/lib/sim/flows/backtest';
import { dominance, largestChanges } from '../../../src/lib/sim/flows/dominance';
import { flowHistory, placementTypes, type FlowHistory } from '../../../src/lib/sim/flows/history';
import { project } from '../../../src/lib/sim/flows/project';
import { chosenRates, YEARS_POOLED } from '../../../src/lib/sim/flows/rates';
import { decided } from '../../../src/lib/sim/population/decided';
import { citizenTotals } from '../../../src/lib/sim/population/totals';
import { apply, applyPrices, loadProposal } from '../../../src/lib/sim/proposal';
import { decidePopulation, decisionsTable } from '../../../src/lib/sim/simulate';
import type { Simulation } from '../../../src/lib/sim/simulation';
import type { Engine } from '../../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../../src/lib/tables/node-wasm';
import { sample, simulated } from '../../support/samples';
import { MUNICIPALITIES, readJson, serviceLevelData } from '../../support/shared';

/** Most that the projected total may miss, and most citizens in the wrong type, as shares of those with a placement. */
const MOST = { error: 0.025, misplaced: 0.035 };

const tests: Backtest[][] = [];
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

	test('foretells the year held out to within a few per cent, whether by one, two or three years', () => {
		expect(history.years).toBe(4);
		const found = [1, 2, 3].map((pooled) => backtest(types, history, {}, pooled)!);
		tests.push(found);
		for (const { total, misplaced } of found) {
			expect(Math.abs(total.share!)).toBeLessThan(MOST.error);
			expect(misplaced.projected / total.actual).toBeLessThan(MOST.misplaced);
		}
	});

	test('does not run away: four years ahead the stock grows or shrinks by less than 4 % a year, and no doubt is told', () => {
		const today = types.map((type) => history.patterns.reduce((sum, p) => sum + (p.states[0] === type ? p.citizens : 0), 0));
		const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
		for (const ageing of [true, false]) {
			const { rates, notices } = chosenRates(types, history, { flows: 'historik', ageing });
			expect(notices).toEqual([]);
			const { stock } = project(rates, today, 4);
			expect(Math.abs((sum(stock.subarray(4 * types.length)) / sum(today)) ** (1 / 4) - 1)).toBeLessThan(0.04);
		}
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

test('the years that a forecast takes put fewest in the wrong type over the five samples, fewer than if nobody had come, left or moved', () => {
	const misplaced = [1, 2, 3].map((pooled) => tests.reduce((sum, found) => sum + found[pooled - 1]!.misplaced.projected, 0));
	const unchanged = tests.reduce((sum, found) => sum + found[0]!.misplaced.unchanged, 0);
	console.log(`misplaced by 1, 2, 3 years: ${misplaced.map((citizens) => citizens.toFixed(1)).join(', ')}; unchanged: ${unchanged}`);
	expect(misplaced[YEARS_POOLED - 1]).toBe(Math.min(...misplaced));
	expect(misplaced[YEARS_POOLED - 1]).toBeLessThan(unchanged);
});
