/** Goal seek as the screen asks it, held against the simulation. */
import { describe, expect, it } from 'vitest';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { changeTo, valuesOf } from '../../src/lib/sim/changes/values';
import { noDraft, proposalOf } from '../../src/lib/sim/changes/draft';
import { putChange } from '../../src/lib/sim/changes/edit';
import { noProposal } from '../../src/lib/sim/proposal';
import { placementColumns, changeOf } from '../../src/lib/views/simulering/columns';
import { groundOf, leverOf, measureOf, pairsOf, pairThatMeets, seekGoal, type GoalScene } from '../../src/lib/views/simulering/goal-question';
import { totals } from '../../src/lib/views/simulering/totals';
import { oddPrices, population } from '../support/changes';
import { serviceLevelData } from '../support/shared';
import { simulated } from '../support/simulated';

const level = loadServiceLevel(serviceLevelData('ringkoebing-skjern'));
const simulation = simulated(level, population(level, 200, 3), oddPrices(level));
const values = valuesOf(level, simulation.prices);
const value = (id: string) => values.find((v) => v.id === id)!;
const limit = value('borgerprofil.5.op_til');
const empty = simulation.run(noProposal(level.id));
const scene: GoalScene = { citizens: simulation.population, level, prices: simulation.prices, proposal: noProposal(level.id), ownHome: null, current: totals(placementColumns(empty, null)).gaeldende.kroner };

describe('goal seek on the screen', () => {
	it('finds the change in kroner that the screen shows once the value is used', async () => {
		const far = (await seekGoal({ kind: 'kroner', target: -1e12, value: limit, and: null }, scene))!;
		expect(far.answer.found).toBeNull();
		const target = far.answer.closest!.y;
		expect(target).toBeLessThan(0);
		const { answer, movement, pairs } = (await seekGoal({ kind: 'kroner', target, value: limit, and: null }, scene))!;
		expect(pairs).toBeNull();
		expect(answer.found!.y).toBeCloseTo(target, 2);
		const used = proposalOf(putChange(noDraft(level.id), changeTo(limit, answer.found!.x), limit.current));
		const result = simulation.run(used);
		expect(changeOf(totals(placementColumns(result, null)))).toBeCloseTo(answer.found!.y, 2);
		expect(movement).toEqual(result.movement);
		expect(groundOf(used, null, limit)).toBe(groundOf(scene.proposal, null, limit));
	});

	it('counts the places of homes, and the share of the long-term ones', async () => {
		expect(measureOf('pladser', level)).toEqual({ kind: 'freed', offers: level.offers.filter((o) => o.frame === 'bofaellesskab' || o.frame === 'doegndaekket').map((o) => o.id) });
		expect(measureOf('andel', level)).toEqual({ kind: 'share', of: 'langvarig' });
		const nobody = (await seekGoal({ kind: 'pladser', target: 0, value: limit, and: null }, { ...scene, current: null }))!;
		expect(nobody.answer.found).toEqual({ x: limit.current, y: 0 });
	});

	it('seeks no kroner without prices', async () => {
		expect(await seekGoal({ kind: 'kroner', target: -1, value: limit, and: null }, { ...scene, current: null })).toBeNull();
	});

	it('weighs two values as a saving against those who move, and reports how far it has come', async () => {
		const shares: number[] = [];
		const { pairs } = (await seekGoal({ kind: 'kroner', target: -1, value: limit, and: value('borgerprofil.4.op_til') }, scene, { onProgress: (s) => shares.push(s) }))!;
		expect(pairs!.length).toBeGreaterThan(0);
		expect(pairs!.map((p) => p.moved)).toEqual(pairs!.map((p) => p.moved).toSorted((a, b) => a - b));
		expect(Math.max(...shares)).toBeLessThanOrEqual(1);
		const { values: [a, b], change } = pairs!.at(-1)!;
		const used = proposalOf({ ...noDraft(level.id), changes: [{ kind: 'value', id: limit.id, value: a }, { kind: 'value', id: 'borgerprofil.4.op_til', value: b }] });
		expect(changeOf(totals(placementColumns(simulation.run(used), null)))).toBeCloseTo(change, 2);
	});

	it('picks the pair with the fewest who move', () => {
		const pairs = pairsOf([
			{ values: [1, 2], saving: 5, against: 9, best: true },
			{ values: [3, 4], saving: 2, against: 1, best: true },
			{ values: [5, 6], saving: 0, against: 4, best: false }
		]);
		expect(pairs.map((p) => [p.moved, p.change])).toEqual([[1, -2], [9, -5]]);
		expect(pairThatMeets(pairs, -1)).toMatchObject({ moved: 1 });
		expect(pairThatMeets(pairs, -6)).toBeNull();
	});

	it('turns prices and rules alike, whole numbers in whole steps', () => {
		const price = values.find((v) => v.kind === 'price')!;
		expect(leverOf(price)).toEqual({ kind: 'price', ...price.price });
		expect(leverOf(value('bostoette.alder') ?? values.find((v) => v.lawful?.whole)!)).toMatchObject({ kind: 'value', step: 1 });
		expect(leverOf(limit)).toEqual({ kind: 'value', id: limit.id });
	});

	it('rests on all else that is proposed, not on the value sought', () => {
		const other = { ...scene.proposal, values: { 'botilbud_108.vum': 'E' as const } };
		expect(groundOf(other, null, limit)).not.toBe(groundOf(scene.proposal, null, limit));
		expect(groundOf(scene.proposal, { hours: 8, share: 1, months: 0 }, limit)).not.toBe(groundOf(scene.proposal, null, limit));
	});
});
