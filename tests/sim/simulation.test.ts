/** The screen's way (one statement, planned once) gives what the tables give, edit after edit. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byName } from '../../src/lib/extract/contract-files';
import { readExtract } from '../../src/lib/extract/extract';
import { typedRow } from '../../src/lib/extract/table/typed-row';
import type { Citizen } from '../../src/lib/rules/decision';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { listParameters } from '../../src/lib/rules/parameter-list';
import { plan, type Plan } from '../../src/lib/rules/plan';
import { decide } from '../../src/lib/rules/trace';
import { apply, applyPrices, loadProposal, noProposal, type Proposal } from '../../src/lib/sim/proposal';
import { liveStatement } from '../../src/lib/sim/live';
import { Simulation } from '../../src/lib/sim/simulation';
import { decidePopulation, missingPrices, movement, placements, ruleFit, shares } from '../../src/lib/sim/simulate';
import type { Engine } from '../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../src/lib/tables/node-wasm';
import { MUNICIPALITIES, readJson, serviceLevelData } from '../support/shared';

const YEAR = 2026;
let engine: Engine;
beforeAll(async () => {
	engine = await nodeWasmEngine();
});
afterAll(() => engine.close());

function sample(id: string) {
	const folder = resolve(import.meta.dirname, '../../data/samples', id);
	return readExtract(byName(readdirSync(folder).filter((f) => f.endsWith('.csv')).map((name) => ({ name, bytes: readFileSync(resolve(folder, name)) }))));
}

/** What the tables say of `proposal`. */
async function byTables(simulation: Simulation, proposal: Proposal) {
	const { level, law } = apply(simulation.level, proposal);
	await decidePopulation(engine, 'forslag', plan(level, law), applyPrices(simulation.prices, proposal));
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

	test('gives the same figures planned once as by tables, for a run of random edits', async () => {
		const simulation = await Simulation.open(engine, sample(id), level, YEAR);
		const parameters = listParameters(level).filter((p) => p.kind === 'hours' || p.kind === 'vum');
		const edits = fc.sample(fc.record({ p: fc.constantFrom(...parameters), hours: fc.integer({ min: 0, max: 80 }), letter: fc.constantFrom('A', 'B', 'C', 'D', 'E'), kr: fc.integer({ min: 1, max: 900 }) }), { numRuns: 6, seed: 7 });
		let proposal = example;
		for (const { p, hours, letter, kr } of edits) {
			expect(await simulation.run(proposal)).toMatchObject(await byTables(simulation, proposal));
			proposal = {
				...proposal,
				values: { ...proposal.values, [p.parameter.id]: p.kind === 'vum' ? (letter as 'A') : hours },
				prices: [{ indsats: 'bostoette', niveau: null, felt: 'timepris_kr', kr }]
			};
		}
		await simulation.close();
	});

	test('counts close to a limit only those who move, by the trace too', async () => {
		const extract = sample(id);
		const simulation = await Simulation.open(engine, extract, level, YEAR);
		const { borgere } = extract.tables;
		const changed = apply(level, example);
		const placement = (ready: Plan, c: Citizen) => decide(ready, c).find((d) => d.placering)?.indsats ?? null;
		const limits = Object.values(level.bands ?? {})
			.flatMap((b) => b.levels.flatMap((l) => (l.upTo && l.upTo.id in example.values ? [l.upTo.value, Number(example.values[l.upTo.id])] : [])));
		const movers = Array.from({ length: borgere!.table.rows }, (_, i) => typedRow(borgere!.table, i)).filter((c) => {
			const [from, to] = [placement(plan(level), c), placement(plan(changed.level, changed.law), c)];
			return from !== null && to !== null && from !== to && limits.some((limit) => Math.abs(Number(c.timer_uge) - limit) <= limit * 0.1);
		});
		expect((await simulation.run(example)).nearLimit).toBe(movers.length);
		if (id === 'frederikshavn') expect(movers.length).toBeGreaterThan(0);
		await simulation.close();
	});

	test('plans one text, whatever number or price is changed', () => {
		const [first] = listParameters(level).filter((p) => p.kind === 'hours');
		const rows = level.offers.map((o) => ({ indsats: o.id, niveau: null, aar: YEAR, basis_kr_aar: 1, timepris_kr: 2, enhedspris_kr: null }));
		const statement = (values: Proposal['values'], prices: Proposal['prices']) => {
			const proposal = { ...noProposal(id), values, prices };
			const changed = apply(level, proposal);
			return liveStatement({ level, plan: plan(changed.level, changed.law), prices: applyPrices(rows, proposal), current: 'afgoerelser_gaeldende', citizens: 'borgere', hasGrants: true, more: [] });
		};
		const before = statement({}, []);
		const after = statement({ [first!.parameter.id]: 7.25 }, [{ indsats: level.offers[0]!.id, niveau: null, felt: 'timepris_kr', kr: 999 }]);
		expect(after.text).toBe(before.text);
		expect(after.values).not.toEqual(before.values);
	});

	test('gives the service level in force again when the proposal is taken back, and the last of overlapping runs its own figures', async () => {
		const simulation = await Simulation.open(engine, sample(id), level, YEAR);
		const before = await simulation.run(noProposal(id));
		const [a, b, c] = await Promise.all([simulation.run(example), simulation.run({ ...example, require: { bostoette: [{ fact: 'varig', is: true }] } }), simulation.run(noProposal(id))]);
		expect(a).not.toEqual(before);
		expect(b).not.toEqual(a);
		expect(c).toEqual(before);
		for (const row of c.movement) expect([row.fra, row.aendring_kr_aar ?? 0]).toEqual([row.til, 0]);
		await simulation.close();
	});
});
