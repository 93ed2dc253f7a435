/** Where a curve meets a target, whatever its shape. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, brackets, closest, crossings, evenly } from '../../../src/lib/sim/goal/crossings';
import { pareto } from '../../../src/lib/sim/goal/seek';

const curve = (...figures: number[]) => figures.map((figure, index) => ({ index, figure }));

describe('the crossings of a curve', () => {
	test('are the points closest to the target on either side of it, all of them', () => {
		expect(crossings(curve(0, 4, 9, 6, 1, 0), 5, 0)).toEqual([{ index: 1, figure: 4 }, { index: 3, figure: 6 }]);
	});

	test('take of a stretch on the target the point closest to the value in force', () => {
		const flat = curve(0, 5, 5, 5, 9, 5);
		expect(crossings(flat, 5, 0).map((p) => p.index)).toEqual([1, 5]);
		expect(crossings(flat, 5, 2).map((p) => p.index)).toEqual([2, 5]);
		expect(crossings(flat, 5, 4).map((p) => p.index)).toEqual([3, 5]);
	});

	test('are none when the target is never met, and the closest point says how near it comes', () => {
		expect(crossings(curve(1, 2, 3), 7, 0)).toEqual([]);
		expect(closest(curve(1, 3, 3), 7, 0)).toEqual({ index: 1, figure: 3 });
	});

	test('are found between thinned points by working out what lies between, for every rising curve', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 400 }), fc.nat(), (steps, seed) => {
				const all = steps.map(((sum) => (step) => (sum += step))(0));
				const target = all[seed % all.length]!;
				const known = new Set([...evenly(0, all.length - 1, 7)]);
				const points = () => [...known].sort((a, b) => a - b).map((index) => ({ index, figure: all[index]! }));
				for (let round = 0; round < 9; round++) for (const i of between(brackets(points(), target), 7)) known.add(i);
				expect(crossings(points(), target, 0).map((p) => p.figure)).toEqual([target]);
				expect(crossings(points(), target, 0)[0]!.index).toBe(all.indexOf(target));
			})
		);
	});
});

test('the frontier holds the points that no other beats on both figures', () => {
	const row = (saving: number, against: number) => ({ values: [0, 0] as [number, number], saving, against, best: false });
	expect(pareto([row(5, 1), row(5, 2), row(7, 2), row(1, 1), row(0, 0), row(5, 1)]).map((r) => r.best)).toEqual([true, false, true, false, true, true]);
});
