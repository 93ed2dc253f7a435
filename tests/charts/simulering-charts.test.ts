import { describe, expect, it } from 'vitest';
import { layoutCurve } from '../../src/lib/charts/curve';
import { layoutLines, spread } from '../../src/lib/charts/series-lines';
import { layoutWaterfall, type WaterfallModel } from '../../src/lib/charts/waterfall';

const model = (start: number, steps: number[]): WaterfallModel => ({
	start: { label: 'Gældende', kroner: start },
	steps: steps.map((kroner, i) => ({ key: String(i), label: String(i), kroner })),
	end: { label: 'Forslag', kroner: steps.reduce((a, b) => a + b, start), tone: 'proposed' }
});

describe('a waterfall', () => {
	it('begins at nought where its steps can be seen from there', () => {
		const { bars, cut } = layoutWaterfall(model(100, [-50, 20]));
		expect(cut).toBeNull();
		expect(bars.map((b) => [b.from, b.to])).toEqual([[0, 1], [0.5, 1], [0.5, 0.7], [0, 0.7]]);
	});

	it('is cut at a round number below all totals where they cannot, and says where', () => {
		const { bars, cut } = layoutWaterfall(model(455e6, [-14.2e6, 1.9e6, -17.5e6]));
		expect(cut).toBe(400e6);
		expect(bars.every((b) => b.from >= 0 && b.to <= 1 && b.from <= b.to)).toBe(true);
		expect(bars.at(0)!.from).toBe(0);
		expect(bars[1]!.to - bars[1]!.from).toBeCloseTo(14.2 / 55);
	});

	it('links each bar to the next', () => {
		const { bars } = layoutWaterfall(model(100, [-50, 20]));
		expect([bars[1]!.after, bars[2]!.from]).toEqual([0.5, 0.5]);
		expect(bars.at(-1)!.to).toBe(bars.at(-2)!.after);
	});

	it('keeps its baseline at nought when a total falls below it', () => {
		const { bars } = layoutWaterfall(model(10, [-20]));
		expect(bars.map((b) => b.kind)).toEqual(['start', 'less', 'end']);
		expect(bars.at(-1)).toMatchObject({ from: 0, to: 0.5 });
	});

	it('draws nothing of nothing', () => {
		expect(layoutWaterfall(model(0, [])).bars.map((b) => b.to)).toEqual([0, 0]);
	});
});

describe('lines over the years', () => {
	const series = [
		{ id: 'a', label: 'a', tone: 'current' as const, values: [455, 463] },
		{ id: 'b', label: 'b', tone: 'proposed' as const, values: [446, 462], band: [[440, 452], [430, 470]] as [number, number][] }
	];

	it('fit in their room, band and all, higher costs above', () => {
		const { lines, cut } = layoutLines([2027, 2028], series, 700, 280);
		const ys = lines.flatMap((l) => l.points.map((p) => p.y));
		expect(Math.min(...ys)).toBeGreaterThan(0);
		expect(Math.max(...ys)).toBeLessThan(260);
		expect(lines[0]!.points[0]!.y).toBeLessThan(lines[1]!.points[0]!.y);
		expect(lines[1]!.band).toContain('M');
		expect(cut).toBe(true);
	});

	it('keep their labels apart', () => {
		expect(spread([100, 102, 101], 0, 200)).toEqual([100, 132, 116]);
		const low = spread([198, 199], 0, 200);
		expect(low[1]! - low[0]!).toBeGreaterThanOrEqual(16);
		expect(Math.max(...low)).toBeLessThanOrEqual(200);
	});
});

describe('a curve of outcomes', () => {
	it('puts its points in order and its target at its height', () => {
		const layout = layoutCurve([{ x: 16, y: -20 }, { x: 8, y: 0 }], { target: -10, found: { x: 12, y: -10 }, current: 8 }, 400, 200);
		expect(layout.points.map((p) => p.point.x)).toEqual([8, 16]);
		expect(layout.found!.y).toBe(layout.target);
		expect(layout.current).toBe(layout.points[0]!.x);
	});

	it('stands on a single point', () => {
		const layout = layoutCurve([{ x: 8, y: 5 }], { target: null, found: null, current: null }, 400, 200);
		expect(Number.isFinite(layout.points[0]!.x)).toBe(true);
	});
});
