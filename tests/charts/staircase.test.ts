import { describe, expect, it } from 'vitest';
import { isWide, layoutStairs } from '../../src/lib/charts/stair-layout';
import { citizensPerDot, moveKind, stepDots, stepFlow, type StairMove, type StairStep } from '../../src/lib/charts/staircase';
import { layoutUpright } from '../../src/lib/charts/upright-layout';

const figures = (citizens: number) => ({ citizens, share: null, kroner: null, withoutPrice: 0 });

/** Steps numbered 1.. with these citizens now; the proposed follow from the moves. */
function staircase(citizens: number[], moves: StairMove[] = []): StairStep[] {
	return citizens.map((count, index) => {
		const step = index + 1;
		const after = moves.reduce((sum, move) => sum + (move.to === step ? move.citizens : 0) - (move.from === step ? move.citizens : 0), count);
		const name = `Trin ${step}`;
		return { step, name, paragraphs: ['§ 85'], current: figures(count), proposed: figures(after), offers: [{ id: name, name, paragraph: '§ 85', current: count, proposed: after }] };
	});
}

const moves: StairMove[] = [
	{ from: 4, to: 2, citizens: 26 },
	{ from: 4, to: 3, citizens: 8 },
	{ from: 3, to: 2, citizens: 23 },
	{ from: 2, to: 1, citizens: 8 },
	{ from: 2, to: 3, citizens: 3 }
];
const steps = staircase([96, 468, 104, 344], moves);

describe('people on the staircase', () => {
	it('are those who stay, who leave and who come', () => {
		expect(stepFlow(steps[1]!, moves)).toEqual({ stay: 457, leave: 11, arrive: 49 });
	});

	it('have one dot at least where there is anybody, none where there is nobody', () => {
		expect(stepDots(steps[1]!, moves, 50)).toEqual([...Array<string>(9).fill('stay'), 'leave', 'arrive']);
		expect(stepDots(staircase([0])[0]!, [], 1)).toEqual([]);
	});

	it('share dots in round numbers that grow with the municipality', () => {
		const sizes = [200, 1000, 20_000].map((total) => citizensPerDot(staircase([total / 2, total / 4, total / 4]), [], () => 120));
		expect(sizes).toEqual([1, 5, 100]);
	});

	it('move down, up, off the stairs or onto them', () => {
		const kinds = [[3, 1], [1, 3], [1, null], [null, 1]].map(([from, to]) => moveKind({ from: from!, to: to!, citizens: 1 }));
		expect(kinds).toEqual(['down', 'up', 'lost', 'gained']);
	});
});

describe('the wide staircase', () => {
	for (const count of [3, 4, 5, 6]) {
		it(`rises to the right over ${count} steps and fills its width`, () => {
			const { treads, width } = layoutStairs(1100, staircase(Array<number>(count).fill(150)), []);
			const ys = treads.map((tread) => tread.y);
			expect(ys).toEqual([...ys].sort((a, b) => b - a));
			expect(treads.at(-1)!.x + treads.at(-1)!.width).toBeCloseTo(width);
		});
	}

	it('keeps every dot on its own step and inside the drawing', () => {
		const layout = layoutStairs(900, steps, moves);
		for (const tread of layout.treads) {
			for (const dot of tread.dots) {
				expect(dot.x).toBeGreaterThan(tread.x);
				expect(dot.x).toBeLessThan(tread.x + tread.width);
				expect(dot.y).toBeGreaterThan(0);
				expect(dot.y).toBeLessThan(tread.y);
			}
		}
	});

	it('draws every move with a lane of its own and its own height', () => {
		const { arrows, undrawn, floor } = layoutStairs(1100, steps, moves);
		expect(arrows.map((arrow) => arrow.move.citizens).sort((a, b) => a - b)).toEqual([3, 8, 8, 23, 26]);
		expect(new Set(arrows.map((arrow) => `${arrow.label.x} ${arrow.label.y}`)).size).toBe(arrows.length);
		expect(undrawn).toBe(0);
		expect(floor).toBeNull();
	});

	it('shows a floor for citizens without placement only when somebody comes from there or goes there', () => {
		const lost: StairMove[] = [{ from: 1, to: null, citizens: 5 }];
		const layout = layoutStairs(1100, steps, lost);
		expect(layout.floor!.y).toBeGreaterThan(layout.treads[0]!.y);
		expect(layout.arrows[0]!.kind).toBe('lost');
	});

	it('tells how many citizens move along arrows there is no room for', () => {
		const six = [1, 2, 3, 4, 5, 6];
		const every = six.flatMap((from) => six.filter((to) => to !== from).map((to) => ({ from, to, citizens: from * 10 + to })));
		const { arrows, undrawn } = layoutStairs(1100, staircase(six.map(() => 1000), every), every);
		const drawn = arrows.reduce((sum, arrow) => sum + arrow.move.citizens, 0);
		expect(undrawn).toBeGreaterThan(0);
		expect(drawn + undrawn).toBe(every.reduce((sum, move) => sum + move.citizens, 0));
	});

	it('runs a move over several steps above the dots of those between', () => {
		const over: StairMove[] = [{ from: 3, to: 1, citizens: 5 }];
		const { treads, arrows } = layoutStairs(700, staircase([10, 900, 10], over), over);
		const top = Math.min(...treads[1]!.dots.map((dot) => dot.y));
		expect(arrows[0]!.label.y + 6).toBeLessThan(top);
	});

	it('has room from 600 px, more steps need more', () => {
		expect([isWide(599, 3, false), isWide(600, 4, false), isWide(700, 6, false), isWide(1100, 6, true)]).toEqual([false, true, false, true]);
	});

	it('lays out an empty staircase without falling over', () => {
		expect(layoutStairs(800, [], []).treads).toEqual([]);
		expect(layoutStairs(800, staircase([0, 0, 0]), []).perDot).toBe(1);
	});
});

describe('the upright staircase', () => {
	it('starts at the top and reaches further left with each step down', () => {
		const { steps: rows } = layoutUpright(340, steps, moves);
		expect(rows.map((row) => row.step.step)).toEqual([4, 3, 2, 1]);
		expect(rows.map((row) => row.indent)).toEqual([51, 34, 17, 0]);
		for (const row of rows) expect(row.indent + row.width).toBeLessThanOrEqual(340);
	});
});
