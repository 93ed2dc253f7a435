/** The headless command and the screen give the same files, to the øre: five samples, three proposals each. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/lib/extract/table/write';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { complete } from '../../src/lib/sim/assumptions';
import { budgetOf } from '../../src/lib/sim/budget/budget-years';
import { proposalOf, type Draft } from '../../src/lib/sim/changes/draft';
import { loadDraft } from '../../src/lib/sim/changes/load';
import { simulationFiles } from '../../src/lib/sim/files';
import { flowHistory, placementTypes } from '../../src/lib/sim/flows/history';
import { outlook } from '../../src/lib/sim/flows/outlook';
import type { Simulation } from '../../src/lib/sim/simulation';
import type { Engine } from '../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../src/lib/tables/node-wasm';
import { opened, sample } from '../support/samples';
import { MUNICIPALITIES, readJson, serviceLevelData } from '../support/shared';
import { folderOf, here as trappe } from '../support/trappe';

let engine: Engine;
beforeAll(async () => {
	engine = await nodeWasmEngine();
});
afterAll(() => engine.close());

/** The files that the screen's figures make. */
async function screen(simulation: Simulation, draft: Draft): Promise<Record<string, string>> {
	const date = simulation.date!;
	const assumptions = complete(draft.assumptions, date);
	const result = simulation.run(proposalOf(draft), { assumptions: draft.assumptions, detail: true });
	const history = await flowHistory(engine, simulation.level, date);
	const ahead = outlook(placementTypes(simulation.level), history, result.years!.types, assumptions, date);
	return simulationFiles({ ...result, budget: budgetOf(result.years!, ahead, assumptions, date) }, writeCsv);
}

describe.each(MUNICIPALITIES)('the sample of %s', (id) => {
	const example = readJson(`data/proposals/${id}.json`) as object;
	const draft = (rest: object) => ({ format: 2, base: id, changes: [], ...rest });
	const dearer = { kind: 'price', indsats: 'bostoette', niveau: null, felt: 'timepris_kr', kr: 498.35 };
	const further = { kind: 'require', indsats: 'botilbud_107', conditions: [{ fact: 'afproevet', is: true }] };
	const proposals: Record<string, object> = {
		'example.json': example,
		'at-once.json': draft({ changes: [dearer, further], assumptions: { phaseIn: 'straks', from: '2027-04-15', priceGrowth: { 2027: 0.021, 2028: 0.03 }, capacityMonths: 7 } }),
		'own-home.json': draft({ changes: [{ ...further, off: true }], assumptions: { ownHome: { hours: 12, share: 0.6, months: 18 }, ownChoice: 0.5, flows: 'ingen', refusionLimits: { 2027: [700000, 1400000, 1900000] } } })
	};

	test.each(Object.keys(proposals))('%s', async (file) => {
		const folder = folderOf({ [file]: JSON.stringify(proposals[file]) });
		const { code, stderr } = await trappe(['simulate', '--data', resolve(import.meta.dirname, '../../data/samples', id), '--current', id, '--proposed', file, '--year', '2026', '--out', 'out'], folder);
		expect(stderr).toBe('');
		expect(code).toBe(0);
		const simulation = await opened(engine, sample(id), loadServiceLevel(serviceLevelData(id)));
		for (const [name, text] of Object.entries(await screen(simulation, loadDraft(proposals[file])))) expect(readFileSync(join(folder, 'out', name), 'utf8'), name).toBe(text);
	});
});
