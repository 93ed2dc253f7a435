/** Where citizens stood, read from grants: ten citizens on paper, and files that cannot show it. On DuckDB-WASM. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDate } from '../../../src/lib/extract/cells/date';
import { BEVILLINGER, BORGERE } from '../../../src/lib/extract/columns';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import { flowHistory, placementTypes } from '../../../src/lib/sim/flows/history';
import { chosenRates } from '../../../src/lib/sim/flows/rates';
import { prepareGrants } from '../../../src/lib/sim/grants';
import type { Engine } from '../../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../../src/lib/tables/node-wasm';
import { serviceLevelData } from '../../support/shared';
import { typedTable } from '../../support/typed-table';
import { AGES, DATE, GRANTS, HISTORY, TYPES } from './paper';

const level = loadServiceLevel(serviceLevelData('ringkoebing-skjern'));
let engine: Engine;
beforeAll(async () => {
	engine = await nodeWasmEngine();
	await engine.load(typedTable(BORGERE, AGES.map((alder, i) => ({ borger_id: `b${i + 1}`, alder, vum_samlet: 2, timer_uge: 5 }))));
});
afterAll(() => engine.close());

async function read(grants: typeof GRANTS) {
	const day = (date: string | null) => (date === null ? null : parseDate(date));
	const rows = grants.map(([citizen, indsats, start, slut], i) => ({ bevilling_id: `v${i}`, borger_id: `b${citizen}`, indsats, start: day(start), slut: day(slut) }));
	await engine.load(typedTable(BEVILLINGER, rows));
	await prepareGrants(engine, level, DATE);
	return flowHistory(engine, level, DATE);
}

test('the placements of a service level are its types, from the lowest step up', () => {
	expect(placementTypes(level)).toEqual(TYPES);
});

test('ten citizens over three years stand where paper has them', async () => {
	expect(await read(GRANTS)).toEqual(HISTORY);
});

test('running grants alone show nobody leaving, and the flows fall back to none with the reason', async () => {
	const history = await read(GRANTS.filter(([, , , slut]) => slut === null));
	expect(history).toEqual({ years: 0, reason: 'kun_loebende', patterns: [] });
	const { rates, notices } = chosenRates(TYPES, history, { flows: 'historik', ageing: true });
	expect(notices).toEqual([{ kind: 'ingen_historik', reason: 'kun_loebende' }]);
	expect(rates).toEqual(chosenRates(TYPES, history, { flows: 'ingen', ageing: true }).rates);
});

test('grants that ended within the last months alone do not span a year', async () => {
	expect(await read(GRANTS.filter(([, , , slut]) => slut === null || slut > '2026-02-01'))).toMatchObject({ years: 0, reason: 'under_et_aar' });
});

test('the history ends at the first year in whose beginning no grant ended', async () => {
	expect((await read(GRANTS.filter(([, , , slut]) => slut !== '2024-12-15'))).years).toBe(1);
});

test('without a grant of a placement there is no history', async () => {
	expect(await read([])).toMatchObject({ years: 0, reason: 'ingen_bevillinger' });
	expect(await read(GRANTS.filter(([, indsats]) => indsats === 'samvaer'))).toMatchObject({ years: 0, reason: 'ingen_bevillinger' });
});
