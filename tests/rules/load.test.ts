/** What a service level may not be, and that a new municipality is a file and nothing else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InvalidServiceLevel, loadServiceLevel } from '../../src/lib/rules/load';
import { describeOffer } from '../../src/lib/rules/describe';
import { plan } from '../../src/lib/rules/plan';
import type { ServiceLevel } from '../../src/lib/rules/service-level';
import { decide } from '../../src/lib/rules/trace';
import type { Decision } from '../../src/lib/rules/decision';
import { costOf } from '../../src/lib/sim/costs';
import type { PriceRow } from '../../src/lib/sim/prices';
import { apply, noProposal } from '../../src/lib/sim/proposal';
import { decidePopulation } from '../../src/lib/sim/simulate';
import type { Engine } from '../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../src/lib/tables/node-wasm';
import { citizenTable } from '../support/citizens';
import { person } from '../support/person';
import { serviceLevelData, type MUNICIPALITIES } from '../support/shared';
import { MADE_UP } from '../support/made-up';

type Municipality = (typeof MUNICIPALITIES)[number];
type Data = ServiceLevel;

/** A copy of a municipality's file, changed by `change`. */
function file(id: Municipality, change: (data: Data) => void): Data {
	const data = structuredClone(serviceLevelData(id)) as Data;
	change(data);
	return data;
}

function refusal(data: unknown): InvalidServiceLevel {
	try {
		loadServiceLevel(data);
	} catch (error) {
		if (error instanceof InvalidServiceLevel) return error;
		throw error;
	}
	throw new Error('The file was accepted');
}

const offer = (data: Data, id: string) => data.offers.find((o) => o.id === id)!;
const without = (data: Data, id: string, law: string) => {
	const o = offer(data, id);
	o.conditions = o.conditions.filter((c) => !('law' in c && c.law === law));
};

describe('outside the law', () => {
	test.each<[string, string, Municipality, (data: Data) => void]>([
		['L-03', 'botilbud_108', 'holbaek', (d) => without(d, 'botilbud_108', 'L-03')],
		['L-03', 'botilbud_108', 'frederikshavn', (d) => {
			const o = offer(d, 'botilbud_108');
			o.conditions = o.conditions.map((c) => ('law' in c && c.law === 'L-03' ? { any: [c, { fact: 'afproevet', is: true }] } : c));
		}],
		['L-02', 'bostoette', 'ringkoebing-skjern', (d) => {
			without(d, 'bostoette', 'L-02');
			offer(d, 'bostoette').conditions.push({ law: 'L-01' });
		}],
		['L-01', 'forebyggende', 'frederikshavn', (d) => without(d, 'forebyggende', 'L-01')],
		['L-04', 'beskyttet_beskaeftigelse', 'ishoej-vallensbaek', (d) => without(d, 'beskyttet_beskaeftigelse', 'L-04')],
		['L-05', 'ledsagelse', 'glostrup', (d) => without(d, 'ledsagelse', 'L-05')],
		['L-06', 'kontant_tilskud', 'frederikshavn', (d) => without(d, 'kontant_tilskud', 'L-06')],
		['L-05', 'ledsagelse', 'frederikshavn', (d) => {
			offer(d, 'ledsagelse').extent = { kind: 'cases', unit: 'timer_md', cases: [{ amount: { id: 'ledsagelse.timer', value: 10 } }] };
		}],
		['L-05', 'ledsagelse', 'glostrup', (d) => {
			offer(d, 'ledsagelse').extent = { kind: 'cases', unit: 'timer_md', cases: [{ amount: { parameter: { id: 'ledsagelse.timer', value: 14.5 }, minusFact: 'ledsagelse_timer_md' } }] };
		}],
		['L-05', 'ledsagelse', 'frederikshavn', (d) => {
			offer(d, 'ledsagelse').extent = { kind: 'capped', unit: 'timer_md', fact: 'ledsagelse_timer_md', caps: [{ most: { id: 'ledsagelse.timer', value: 20 } }] };
		}],
		['L-05', 'ledsagelse', 'frederikshavn', (d) => {
			offer(d, 'ledsagelse').extent = { kind: 'individual', unit: 'timer_md', fact: 'ledsagelse_timer_md' };
		}],
		['L-05', 'ledsagelse', 'frederikshavn', (d) => {
			offer(d, 'ledsagelse').extent = { kind: 'cases', unit: 'timer_uge', cases: [{ amount: { id: 'ledsagelse.timer', value: 15 } }] };
		}],
		['L-07', 'sagsbehandling.101', 'frederikshavn', (d) => {
			d.checks.find((c) => c.within?.id === 'sagsbehandling.101')!.within!.value = 15;
		}],
		['L-07', 'sagsbehandling.101', 'frederikshavn', (d) => {
			Object.assign(d.checks.find((c) => c.within?.id === 'sagsbehandling.101')!.within!, { value: 1, unit: 'months' });
		}]
	])('refuses with %s at %s in the file of %s', (rule, at, id, change) => {
		const error = refusal(file(id, change));
		expect(error.refusals.map((r) => [r.rule, r.at])).toEqual([[rule, at]]);
		expect(error.message).toContain(`${rule} at ${at}: `);
		expect(error.text.da).toContain(`${rule} ved ${at}: `);
		expect([error.message, error.text.da].filter((line) => line.includes('\n'))).toEqual([]);
	});

	test('refuses a proposal that changes a number of the law, and names the rule', () => {
		const level = loadServiceLevel(serviceLevelData('frederikshavn'));
		const change = (values: Record<string, number>) => () => apply(level, { ...noProposal(level.id), values });
		expect(change({ 'L-01.alder': 16 })).toThrow(/L-01 at L-01\.alder: /);
		expect(change({ 'L-06.timer': 10 })).toThrow(/L-06 at L-06\.timer: /);
		expect(change({ 'ledsagelse.timer': 10 })).toThrow(/L-05 at ledsagelse: /);
		expect(change({ 'L-01.alder': 18 })).not.toThrow();
		expect(apply(level, { ...noProposal(level.id), values: { 'L-04.folkepensionsalder': 68 } }).law.rules.find((r) => r.id === 'L-04')!.condition).toMatchObject({ under: { value: 68 } });
	});

	test('lets a service level be stricter than the law and faster than its deadline', () => {
		const stricter = file('frederikshavn', (d) => {
			offer(d, 'ledsagelse').conditions.push({ fact: 'maalgruppe', is: 'handicap' });
			d.checks.find((c) => c.within?.id === 'sagsbehandling.101')!.within!.value = 7;
		});
		expect(loadServiceLevel(stricter).id).toBe('frederikshavn');
	});
});

describe('a file with a fault is refused in one line that says where', () => {
	test.each<[string, Municipality, (data: Data) => void, RegExp]>([
		['a misspelt key', 'holbaek', (d) => Object.assign(offer(d, 'bostoette'), { conditons: [] }), /offers\.0: Unrecognized key: "conditons"/],
		['a misspelt key of a condition', 'holbaek', (d) => offer(d, 'bostoette').conditions.push({ fakt: 'varig', is: true } as never), /offers\.0\.conditions\.2: Unrecognized key: "fakt"/],
		['a misspelt key of a parameter', 'frederikshavn', (d) => Object.assign(d.bands!.pakke!.levels[1]!, { billed: { id: 'x', vaerdi: 1 } }), /bands\.pakke\.levels\.1\.billed: Unrecognized key: "vaerdi"/],
		['a column that does not exist', 'holbaek', (d) => offer(d, 'bostoette').conditions.push({ all: [{ fact: 'vum_humoer', is: true }] }), /offers\.0\.conditions\.2\.all\.0\.fact: a column of borgere\.csv/],
		['an extent of a column that does not exist', 'holbaek', (d) => Object.assign(offer(d, 'botilbud_107').extent, { fact: 'timer_ugen' }), /offers\.2\.extent\.fact: a column of borgere\.csv/],
		['a choice that does not exist', 'ishoej-vallensbaek', (d) => offer(d, 'aflastning').conditions.push({ fact: 'bosituation', is: 'aleen' }), /offers\.1\.conditions\.3: compares with a value that the column cannot hold/],
		['a number held against a flag', 'holbaek', (d) => offer(d, 'bostoette').conditions.push({ fact: 'varig', atLeast: { id: 'x', value: 1 } }), /offers\.0\.conditions\.2: compares/],
		['a frame held against a VUM level', 'holbaek', (d) => offer(d, 'bostoette').conditions.push({ fact: 'vum_samlet', atLeast: { id: 'x', value: 'bofaellesskab' } }), /offers\.0\.conditions\.2: compares/],
		['two comparisons in one', 'holbaek', (d) => offer(d, 'bostoette').conditions.push({ fact: 'alder', atLeast: { id: 'x', value: 20 }, atMost: { id: 'y', value: 30 } }), /offers\.0\.conditions\.2: exactly one of is/],
		['a statement that is not there', 'holbaek', (d) => offer(d, 'bostoette').conditions.push({ fact: 'varig', is: true, statements: ['HB-99'] }), /offers\.bostoette\.conditions\.2: statement HB-99/],
		['a law rule that does not exist', 'holbaek', (d) => d.offers[0]!.conditions.push({ law: 'L-99' }), /offers\.bostoette: L-99 is no rule of the law's frame/],
		['an offer named before it stands', 'ishoej-vallensbaek', (d) => d.offers.reverse(), /offers\.samvaer: offer beskyttet_beskaeftigelse must stand before it/],
		['a step that is not there', 'holbaek', (d) => (offer(d, 'botilbud_107').step = 9), /offers\.botilbud_107: step 9/],
		['a frame without a step', 'holbaek', (d) => (offer(d, 'botilbud_107').step = null), /offers\.botilbud_107: an offer with a frame needs a step/],
		['bands that are not there', 'frederikshavn', (d) => (offer(d, 'bostoette').extent = { kind: 'bands', bands: 'pakker' }), /offers\.bostoette: bands pakker/],
		['a sum that is not there', 'glostrup', (d) => offer(d, 'samvaer').conditions.push({ fact: 'sum.hjaelp', over: { id: 'x', value: 0 } }), /offers\.samvaer: sums hjaelp/],
		['bands out of order', 'frederikshavn', (d) => (d.bands!.takst!.levels[2]!.upTo!.value = 16), /takst\.3\.op_til = 16 must lie above the limit before it \(16\)/],
		['an open band before the last', 'frederikshavn', (d) => delete d.bands!.takst!.levels[2]!.upTo, /bands\.takst: only the last band can lack an upper limit/],
		['cash brackets out of order', 'frederikshavn', (d) => Object.assign(offer(d, 'merudgifter').extent, { brackets: [...(offer(d, 'merudgifter').extent as { brackets: object[] }).brackets].reverse() }), /offers\.merudgifter: only the last band|merudgifter\.\d\.op_til/],
		['a least extent above the largest', 'glostrup', (d) => ((offer(d, 'beskyttet_beskaeftigelse').extent as { least: { value: number } }).least.value = 6), /beskyttet_beskaeftigelse\.dage_mindst = 6 must not lie above beskyttet_beskaeftigelse\.dage_hoejst = 5/],
		['the same parameter twice', 'holbaek', (d) => offer(d, 'bostoette').conditions.push({ fact: 'alder', atMost: { id: 'bostoette.vum', value: 80 } }), /parameter bostoette\.vum stands twice/],
		['the same level twice', 'frederikshavn', (d) => (d.bands!.takst!.levels[1]!.id = '1'), /level 1 of takst stands twice/],
		['the same offer twice', 'holbaek', (d) => d.offers.push({ ...offer(d, 'botilbud_107'), conditions: [{ law: 'L-02' }] }), /offer botilbud_107 stands twice/],
		['a negative number', 'frederikshavn', (d) => (d.bands!.pakke!.over.value = -1), /bands\.pakke\.over\.value: /],
		['no conditions at all', 'holbaek', (d) => (offer(d, 'bostoette').conditions = []), /offers\.0\.conditions: /]
	])('%s', (_, id, change, line) => {
		const error = refusal(file(id, change));
		expect(error.message).toMatch(line);
		for (const text of [error.message, error.text.da]) expect(text).not.toMatch(/\n|undefined|\[object/);
	});

	test.each([[null], [[]], ['frederikshavn'], [{}]])('%o is not a service level', (data) => {
		expect(refusal(data).message).toMatch(/^Not a service level: /);
	});
});

describe('a sixth municipality', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await nodeWasmEngine();
	});
	afterAll(() => engine.close());

	const level = loadServiceLevel(MADE_UP);
	const ready = plan(level);
	const prices: PriceRow[] = level.offers.map((o, i) => ({ indsats: o.id, niveau: null, aar: 2026, basis_kr_aar: 1000 * i, timepris_kr: 400.5, enhedspris_kr: 700.25 }));
	const people = [
		person({ vum_samlet: 'C', timer_uge: 2 }),
		person({ vum_samlet: 'C', timer_uge: 2.01 }),
		person({ vum_samlet: 'D', timer_uge: 9, varig: true, ramme_behov: 'doegndaekket' }),
		person({ vum_samlet: 'B', timer_uge: 9, behov_104: true, dagtilbud_dage: 5 }),
		person({ vum_samlet: 'E', timer_uge: 9, alder: 17 })
	].map((p, i) => ({ ...p, borger_id: `b${String(i).padStart(6, '0')}` }));

	test('needs no code of its own: a file is enough to decide and to price', () => {
		const granted = people.map((p) => decide(ready, p).filter((d) => d.berettiget).map((d) => `${d.indsats} ${d.niveau} ${d.omfang}${d.placering ? ' *' : ''}`));
		expect(granted).toEqual([['stoette lidt 1 *'], ['stoette mere 2.01 *'], ['stoette mere 9', 'hjem null 9 *'], ['vaerested null 2'], []]);
		expect(costOf(decide(ready, people[0]!)[0]!, prices)).toEqual({ basis_oere: 0, variabel_oere: Math.round(52 * 400.5 * 100) });
	});

	test('is decided alike by SQL and by the trace', async () => {
		await engine.load(citizenTable(people));
		await decidePopulation(engine, 'gaeldende', ready, prices);
		const rows = await engine.query<Decision & Record<string, unknown>>('SELECT * FROM afgoerelser_gaeldende ORDER BY borger_id, indsats');
		const mine = people.flatMap((p) => decide(ready, p).map((d) => ({ ...d, ...costOf(d, prices) }))).sort((a, b) => (a.borger_id + a.indsats < b.borger_id + b.indsats ? -1 : 1));
		expect(rows).toHaveLength(mine.length);
		mine.forEach(({ tillaeg: _, ...d }, i) => expect(rows[i]).toMatchObject(d));
	});

	test('is described in both languages', () => {
		expect(level.offers.flatMap((o) => describeOffer(o, 'da', level))).toHaveLength(level.offers.flatMap((o) => o.conditions).length);
	});
});
