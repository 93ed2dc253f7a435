import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BEVILLINGER, BORGERE, TILBUD } from '../../src/lib/extract/columns';
import { parseDate } from '../../src/lib/extract/cells/date';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { plan } from '../../src/lib/rules/plan';
import { checkGrants, grantCheckSummary, grantFlags } from '../../src/lib/sim/grant-checks';
import { prepareGrants } from '../../src/lib/sim/grants';
import { decidePopulation, ruleFit } from '../../src/lib/sim/simulate';
import type { Engine } from '../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../src/lib/tables/node-wasm';
import { serviceLevelData } from '../support/shared';
import { typedTable } from '../support/typed-table';

const DATE = '2026-06-30';
const level = loadServiceLevel(serviceLevelData('frederikshavn'));
const start = parseDate('2026-06-01')!;

let engine: Engine;
beforeAll(async () => {
	engine = await nodeWasmEngine();
});
afterAll(() => engine.close());

/** Needs a home round the clock for good: `botilbud_108`, the tariff by hours. */
const resident = (borger_id: string, timer_uge: number) => ({ borger_id, alder: 40, vum_samlet: 2, timer_uge, ramme_behov: 2, varig: true });

beforeEach(async () => {
	await engine.load(typedTable(BORGERE, [resident('two', 12), resident('three', 20), resident('five', 40), { borger_id: 'none', alder: 40, vum_samlet: 0, timer_uge: 0, kan_kompenseres: true }]));
	await decidePopulation(engine, 'gaeldende', plan(level), []);
});

interface Given {
	id: string;
	citizen: string;
	indsats?: string;
	niveau?: string;
	tilbud?: string;
	slut?: number;
}

/** `id flag` of every flag on `given`, by kind. */
async function flagged(given: Given[], homes: { tilbud: string; indsats: string; niveau_fra?: string; niveau_til?: string }[], flag: string): Promise<string[]> {
	await engine.load(typedTable(BEVILLINGER, given.map((g) => ({ bevilling_id: g.id, borger_id: g.citizen, indsats: g.indsats ?? 'botilbud_108', niveau: g.niveau ?? null, tilbud: g.tilbud ?? null, start, slut: g.slut ?? null }))));
	await engine.load(typedTable(TILBUD, homes.map((h) => ({ pladser: 5, ...h }))));
	await prepareGrants(engine, level, DATE);
	await checkGrants(engine, level, { date: DATE, scenario: 'gaeldende' });
	return (await grantFlags(engine)).filter((f) => f.flag === flag).map((f) => f.bevilling_id);
}

test('a running grant that the rules would not place deviates; so does another level; an ended or unknown one is not looked at', async () => {
	const given: Given[] = [
		{ id: 'as-placed', citizen: 'three', niveau: '3' },
		{ id: 'no-level-said', citizen: 'three' },
		{ id: 'other-level', citizen: 'three', niveau: '4' },
		{ id: 'other-offer', citizen: 'three', indsats: '§ 85' },
		{ id: 'refused', citizen: 'none' },
		{ id: 'ended', citizen: 'none', slut: start },
		{ id: 'unknown', citizen: 'none', indsats: '§ 12' }
	];
	expect(await flagged(given, [], 'fravigelse')).toEqual(['other-level', 'other-offer', 'refused']);
	expect((await grantCheckSummary(engine)).find((r) => r.flag === 'fravigelse')).toEqual({ flag: 'fravigelse', regler: null, kontrolleret: 5, overskredet: 3 });
	expect(await ruleFit(engine, 'gaeldende')).toEqual({ bevillinger: 5, fravigelser: 3 });
});

test('the rules of a deviation are those of the decision', async () => {
	await flagged([{ id: 'refused', citizen: 'none' }], [], 'fravigelse');
	expect(await grantFlags(engine)).toEqual([{ bevilling_id: 'refused', borger_id: 'none', flag: 'fravigelse', regler: 'FH-06,FH-32,L-02,L-03', frist: null, dage_over: null }]);
});

test('a home whose range holds the tariff, ends on it, or lies beside it', async () => {
	const homes = [{ tilbud: 'Mariested', indsats: 'botilbud_108', niveau_fra: '3', niveau_til: '5' }];
	const given = ['two', 'three', 'five'].map((citizen) => ({ id: citizen, citizen, tilbud: ' mariested ' }));
	expect(await flagged(given, homes, 'takst_uden_for_tilbud')).toEqual(['two']);
	expect((await grantFlags(engine)).map((f) => f.regler)).toEqual(['FH-27,FH-38']);
	expect((await grantCheckSummary(engine)).find((r) => r.flag === 'takst_uden_for_tilbud')).toEqual({ flag: 'takst_uden_for_tilbud', regler: null, kontrolleret: 3, overskredet: 1 });
});

test('a range open at one end, without limits, with a level the offer does not have, of ended grants', async () => {
	const homes = [
		{ tilbud: 'Fra', indsats: '§ 108', niveau_fra: '3' },
		{ tilbud: 'Til', indsats: '§ 108', niveau_til: '3' },
		{ tilbud: 'Alt', indsats: '§ 108' },
		{ tilbud: 'Ukendt', indsats: '§ 108', niveau_fra: 'takst fem' }
	];
	const given = homes.flatMap((h) => ['two', 'five'].map((citizen) => ({ id: `${h.tilbud}-${citizen}`, citizen, tilbud: h.tilbud })));
	expect(await flagged([...given, { id: 'ended', citizen: 'two', tilbud: 'Fra', slut: start }], homes, 'takst_uden_for_tilbud')).toEqual(['Fra-two', 'Til-five']);
});

test('of rows with the same name those of the offer are held against it, and one that fits is enough', async () => {
	const homes = [
		{ tilbud: 'Huset', indsats: 'botilbud_107', niveau_fra: '1', niveau_til: '2' },
		{ tilbud: 'Huset', indsats: 'botilbud_108', niveau_fra: '3', niveau_til: '4' },
		{ tilbud: 'HUSET', indsats: 'botilbud_108', niveau_fra: '5', niveau_til: '6' },
		{ tilbud: 'Andet', indsats: 'botilbud_107', niveau_fra: '3', niveau_til: '4' }
	];
	const given = ['two', 'three', 'five'].flatMap((citizen) => ['Huset', 'Andet'].map((tilbud) => ({ id: `${tilbud}-${citizen}`, citizen, tilbud })));
	expect(await flagged(given, homes, 'takst_uden_for_tilbud')).toEqual(['Andet-five', 'Andet-two', 'Huset-two']);
});

test('dates alone need no decisions', async () => {
	await engine.run('DROP TABLE afgoerelser_gaeldende');
	await engine.load(typedTable(BEVILLINGER, [{ bevilling_id: 'late', borger_id: 'two', indsats: '107', start: parseDate('2025-01-01')! }]));
	await prepareGrants(engine, level, DATE);
	await checkGrants(engine, level, { date: DATE });
	expect(await grantFlags(engine)).toEqual([{ bevilling_id: 'late', borger_id: 'two', flag: 'varighed_overskredet', regler: 'FH-31', frist: '2026-01-01', dage_over: 180 }]);
});
