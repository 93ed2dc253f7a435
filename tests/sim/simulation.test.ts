/** The screen's way (columns) gives what the database gives, edit after edit. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { typedRow } from '../../src/lib/extract/table/typed-row';
import type { Citizen } from '../../src/lib/rules/decision';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { listParameters } from '../../src/lib/rules/parameter-list';
import { CitizenColumns } from '../../src/lib/rules/columns/citizens';
import { OWN_HOME_ORDER, plan, type Plan } from '../../src/lib/rules/plan';
import { decide } from '../../src/lib/rules/trace';
import { ownHomeCitizens, ownHomeOrder } from '../../src/lib/sim/own-home';
import { apply, applyPrices, loadProposal, noProposal, type Proposal } from '../../src/lib/sim/proposal';
import { Simulation } from '../../src/lib/sim/simulation';
import { decidePopulation, missingPrices, movement, placements, ruleFit, shares } from '../../src/lib/sim/simulate';
import type { Engine } from '../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../src/lib/tables/node-wasm';
import { sample, simulated } from '../support/samples';
import { MUNICIPALITIES, readJson, serviceLevelData } from '../support/shared';

const YEAR = 2026;
let engine: Engine;
beforeAll(async () => {
	engine = await nodeWasmEngine();
});
afterAll(() => engine.close());

/** What the tables say of `proposal`, with so many own homes in place of homes. */
async function byTables(simulation: Simulation, proposal: Proposal, ownHomes?: number) {
	const { level, law } = apply(simulation.level, proposal);
	await decidePopulation(engine, 'forslag', plan(level, law, ownHomes), applyPrices(simulation.prices, proposal));
	const rows = [...(await placements(engine, 'gaeldende')), ...(await placements(engine, 'forslag'))];
	return {
		placements: rows,
		movement: await movement(engine),
		shares: [...shares(rows, 'gaeldende'), ...shares(rows, 'forslag')],
		missingPrices: missingPrices(rows),
		ruleFit: { gaeldende: await ruleFit(engine, 'gaeldende'), forslag: await ruleFit(engine, 'forslag') }
	};
}

describe.each(MUNICIPALITIES)('the sample of %s', (id) => {
	const level = loadServiceLevel(serviceLevelData(id));
	const example = loadProposal(readJson(`data/proposals/${id}.json`));
	const extract = sample(id);

	test('gives the figures of the database, for a run of random edits', async () => {
		const simulation = await simulated(engine, extract, level);
		const parameters = listParameters(level).filter((p) => p.kind === 'hours' || p.kind === 'vum');
		const edits = fc.sample(fc.record({ p: fc.constantFrom(...parameters), hours: fc.integer({ min: 0, max: 80 }), letter: fc.constantFrom('A', 'B', 'C', 'D', 'E'), kr: fc.integer({ min: 1, max: 900 }) }), { numRuns: 6, seed: 7 });
		let proposal = example;
		for (const { p, hours, letter, kr } of edits) {
			expect(simulation.run(proposal)).toMatchObject(await byTables(simulation, proposal));
			proposal = {
				...proposal,
				values: { ...proposal.values, [p.parameter.id]: p.kind === 'vum' ? (letter as 'A') : hours },
				prices: [{ indsats: 'bostoette', niveau: null, felt: 'timepris_kr', kr }]
			};
		}
	});

	test('finds own homes for those whom the database finds them for', async () => {
		const simulation = await simulated(engine, extract, level);
		const columns = new CitizenColumns(extract.tables.borgere!.table, new Map([[OWN_HOME_ORDER, ownHomeOrder(extract.tables.borgere!.table)]]));
		const before = simulation.run(example);
		for (const ownHome of [{ hours: 8.5, share: 1, months: 0 }, { hours: 168, share: 0.5, months: 12 }, { hours: 0, share: 1, months: 0 }]) {
			const result = simulation.run(example, { assumptions: { ownHome } });
			const expected = await byTables(simulation, example, ownHomeCitizens(columns, ownHome));
			expect(result).toMatchObject(expected);
			if (ownHome.hours === 0) expect({ ...result, years: null }).toEqual(before);
			else expect(result.movement).not.toEqual(before.movement);
		}
	});

	test('counts close to a limit only those who move, by the trace too', async () => {
		const simulation = new Simulation(extract, level, YEAR);
		const { borgere } = extract.tables;
		const changed = apply(level, example);
		const [now, then] = [plan(level), plan(changed.level, changed.law)];
		const placement = (ready: Plan, c: Citizen) => decide(ready, c).find((d) => d.placering)?.indsats ?? null;
		const limits = Object.values(level.bands ?? {})
			.flatMap((b) => b.levels.flatMap((l) => (l.upTo && l.upTo.id in example.values ? [l.upTo.value, Number(example.values[l.upTo.id])] : [])));
		const movers = Array.from({ length: borgere!.table.rows }, (_, i) => typedRow(borgere!.table, i)).filter((c) => {
			const [from, to] = [placement(now, c), placement(then, c)];
			return from !== null && to !== null && from !== to && limits.some((limit) => Math.abs(Number(c.timer_uge) - limit) <= limit * 0.1);
		});
		expect(simulation.run(example).nearLimit).toBe(movers.length);
		if (id === 'frederikshavn') expect(movers.length).toBeGreaterThan(0);
	});

	test('gives the service level in force again when the proposal is taken back, and each run its own figures', async () => {
		const simulation = await simulated(engine, extract, level);
		const before = simulation.run(noProposal(id));
		const [a, b, c] = [simulation.run(example), simulation.run({ ...example, require: { bostoette: [{ fact: 'varig', is: true }] } }), simulation.run(noProposal(id))];
		expect(a).not.toEqual(before);
		expect(b).not.toEqual(a);
		expect(c).toEqual(before);
		for (const row of c.movement) expect([row.fra, row.aendring_kr_aar ?? 0]).toEqual([row.til, 0]);
	});
});
