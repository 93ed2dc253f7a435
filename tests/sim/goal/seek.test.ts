/** Goal seek is held against the simulation that everything else is read from. Five municipalities. */
import { describe, expect, test } from 'vitest';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import { figureOf, type Measure } from '../../../src/lib/sim/goal/target';
import type { Lever } from '../../../src/lib/sim/goal/lever';
import { withLever } from '../../../src/lib/sim/goal/lever';
import { frontier, goalSeek } from '../../../src/lib/sim/goal/seek';
import { noProposal, type Proposal } from '../../../src/lib/sim/proposal';
import type { Simulation } from '../../../src/lib/sim/simulation';
import { oddPrices, population } from '../../support/changes';
import { MUNICIPALITIES, serviceLevelData } from '../../support/shared';
import { citizenColumns, simulated } from '../../support/simulated';

const OWN_HOME = { hours: 25, share: 0.5, months: 0 };

/** A limit, an amount, a letter and a price of each municipality, and something else that is proposed. */
const CASES: Record<(typeof MUNICIPALITIES)[number], { levers: Lever[]; besides: Partial<Proposal> }> = {
	'ringkoebing-skjern': { levers: [{ kind: 'value', id: 'borgerprofil.5.op_til' }, { kind: 'value', id: 'borgerprofil.6.timer', from: 10, to: 25 }, { kind: 'value', id: 'botilbud_108.vum' }], besides: { values: { 'borgerprofil.4.op_til': 9 } } },
	frederikshavn: { levers: [{ kind: 'value', id: 'takst.3.op_til' }, { kind: 'price', indsats: 'botilbud_108', niveau: null, felt: 'basis_kr_aar', to: 90_000, step: 1 }], besides: { require: { botilbud_107: [{ fact: 'bosituation', isNot: 'alene' }] } } },
	'ishoej-vallensbaek': { levers: [{ kind: 'value', id: 'bostoette.alder' }, { kind: 'price', indsats: 'bostoette', niveau: 'stor', felt: 'timepris_kr', to: 700 }], besides: {} },
	glostrup: { levers: [{ kind: 'value', id: 'praktiske_opgaver.D', step: 0.5 }, { kind: 'value', id: 'opgangsbofaellesskab.vum' }], besides: { values: { 'botilbud_107.vum': 'D' } } },
	holbaek: { levers: [{ kind: 'value', id: 'botilbud_108.ramme' }, { kind: 'price', indsats: 'nattevagt', niveau: null, felt: 'basis_kr_aar', to: 200_000 }], besides: {} }
};
const MEASURES: Measure[] = [{ kind: 'kroner' }, { kind: 'share', of: 'langvarig' }, { kind: 'freed', offers: ['botilbud_107', 'botilbud_108', 'botilbud_abl105'] }];

/** What the whole simulation says of `proposal`. */
function measured(simulation: Simulation, proposal: Proposal, measure: Measure) {
	const { placements, movement } = simulation.run(proposal, { assumptions: { ownHome: OWN_HOME } });
	const placed = (scenario: string) => {
		const found = new Map<string, number>();
		for (const r of placements) if (r.serviceniveau === scenario && r.rolle === 'placering') found.set(r.indsats, (found.get(r.indsats) ?? 0) + r.borgere);
		return found;
	};
	const oere = placements.filter((r) => r.serviceniveau === 'forslag').reduce((sum, r) => sum + Math.round((r.kr_aar ?? 0) * 100), 0);
	const moved = movement.filter((r) => r.fra !== r.til).reduce((sum, r) => sum + r.borgere, 0);
	return { figure: figureOf(measure, { oere, placed: placed('forslag'), moved }, placed('gaeldende')), moved };
}

describe.each(MUNICIPALITIES)('%s', (id) => {
	const level = loadServiceLevel(serviceLevelData(id));
	const people = population(level, 200, 3);
	const prices = oddPrices(level);
	const citizens = citizenColumns(people);
	const simulation = simulated(level, people, prices);
	const { levers, besides } = CASES[id];
	const proposal = { ...noProposal(id), ...besides };

	test.each(levers.map((lever, i) => [lever.kind === 'value' ? lever.id : `${lever.indsats} ${lever.felt}`, lever, MEASURES[i % 3]!] as const))('the curve of %s is what the simulation gives, and a figure on it is found again', async (_, lever, measure) => {
		const input = { citizens, level, prices, proposal, ownHome: OWN_HOME };
		const first = (await goalSeek(input, lever, { measure, value: -1e12 }))!;
		expect(first.reached).toBe(false);
		expect(first.found.figure).toBe(Math.min(...first.curve.map((p) => p.figure)));
		for (const point of [first.curve[0]!, first.curve[first.curve.length >> 1]!, first.curve.at(-1)!]) {
			expect({ figure: point.figure, moved: point.moved }).toEqual(measured(simulation, withLever(proposal, lever, point.value), measure));
		}
		const aim = first.curve[Math.floor(first.curve.length / 3)]!.figure;
		const goal = (await goalSeek(input, lever, { measure, value: aim }))!;
		expect(goal.reached).toBe(true);
		expect(goal.found.figure).toBe(aim);
		expect(measured(simulation, goal.proposal, measure)).toEqual({ figure: aim, moved: goal.found.moved });
		expect(goal.movement.filter((r) => r.fra !== r.til).reduce((sum, r) => sum + r.borgere, 0)).toBe(goal.found.moved);
		expect(goal.curve.length).toBeLessThanOrEqual(45);
	});
});

describe('the range of a lever', () => {
	const open = (id: string) => {
		const level = loadServiceLevel(serviceLevelData(id));
		return { citizens: citizenColumns(population(level, 60, 3)), level, prices: oddPrices(level), proposal: noProposal(id) };
	};
	const aim = { measure: { kind: 'kroner' } as const, value: 0 };

	test('ends where limits would cross, and says so', async () => {
		const goal = (await goalSeek(open('ringkoebing-skjern'), { kind: 'value', id: 'borgerprofil.5.op_til' }, aim))!;
		expect(goal.below!.text.en).toContain('must lie above the limit before it (8.5)');
		expect(goal.above!.text.en).toContain('borgerprofil.6.op_til = 22 must lie above');
		expect(Number(goal.curve[0]!.value)).toBeGreaterThan(8.5);
		expect(Number(goal.curve.at(-1)!.value)).toBeLessThan(22);
		expect(goal.current).toBe(14);
	});

	test('ends where the law does, with the rule', async () => {
		const goal = (await goalSeek(open('frederikshavn'), { kind: 'value', id: 'ledsagelse.timer', from: 5, to: 20, step: 1 }, aim))!;
		expect(goal.below).toMatchObject({ value: 14, rules: ['L-05'] });
		expect(goal.above).toBeNull();
		expect(goal.found.value).toBe(15);
	});

	test('needs a lever that is there', async () => {
		await expect(goalSeek(open('holbaek'), { kind: 'value', id: 'findes.ikke' }, aim)).rejects.toThrow('findes.ikke');
	});
});

test('the frontier of two levers is what the simulation saves and moves at each of its points', async () => {
	const level = loadServiceLevel(serviceLevelData('ringkoebing-skjern'));
	const people = population(level, 200, 3);
	const prices = oddPrices(level);
	const simulation = simulated(level, people, prices);
	const proposal = noProposal(level.id);
	const levers: [Lever, Lever] = [{ kind: 'value', id: 'borgerprofil.5.op_til' }, { kind: 'price', indsats: 'bostoette', niveau: '6', felt: 'timepris_kr' }];
	const rows = (await frontier({ citizens: citizenColumns(people), level, prices, proposal, ownHome: OWN_HOME }, levers))!;
	expect(rows).toHaveLength(144);
	for (const row of [rows[0]!, rows[17]!, rows[77]!, rows[143]!]) {
		const { placements, movement } = simulation.run(withLever(withLever(proposal, levers[0], row.values[0]), levers[1], row.values[1]), { assumptions: { ownHome: OWN_HOME } });
		const oere = (of: string) => placements.filter((r) => r.serviceniveau === of).reduce((sum, r) => sum + Math.round((r.kr_aar ?? 0) * 100), 0);
		expect(Math.round(row.saving * 100)).toBe(oere('gaeldende') - oere('forslag'));
		expect(row.against).toBe(movement.filter((r) => r.fra !== r.til).reduce((sum, r) => sum + r.borgere, 0));
	}
	expect(rows.some((r) => r.best)).toBe(true);
});
