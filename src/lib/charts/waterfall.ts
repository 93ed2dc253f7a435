/** A waterfall: from one total to another, step by step. Lengths are shares 0-1 of the axis. Pure. */
import { ticks } from 'd3';

export interface WaterfallStep {
	key: string;
	label: string;
	/** Kroner a year; below nought makes the total smaller. */
	kroner: number;
	/** Bounds of the kroner where the step is sampled. */
	interval?: [number, number];
}

export interface WaterfallModel {
	start: { label: string; kroner: number; tone?: 'proposed' };
	steps: WaterfallStep[];
	end: { label: string; kroner: number; tone: 'proposed' | 'amendment' };
}

export interface WaterfallBar {
	key: string;
	label: string;
	kind: 'start' | 'end' | 'less' | 'more' | 'same';
	kroner: number;
	/** Where the bar begins and ends on the axis, the smaller first. */
	from: number;
	to: number;
	/** The running total after it: where the line to the next bar goes. */
	after: number;
	interval?: [number, number];
}

export interface WaterfallLayout {
	bars: WaterfallBar[];
	/** Kroner where the axis begins; null: at nought. */
	cut: number | null;
}

/** Below this share of the largest total the steps are too small to be seen from nought. */
const VISIBLE = 0.25;
/** How much of the axis the steps fill where it is cut. */
const ROOM = 0.6;

/** The bars of `model`. The axis begins at nought, unless the steps would be lost on it. */
export function layoutWaterfall({ start, steps, end }: WaterfallModel): WaterfallLayout {
	const totals = [start.kroner];
	for (const step of steps) totals.push(totals.at(-1)! + step.kroner);
	const all = [...totals, end.kroner];
	const [low, high] = [Math.min(...all), Math.max(...all)];
	const cut = steps.length > 0 && low > 0 && high - low < VISIBLE * high ? cutBelow(low, high) : null;
	const base = cut ?? Math.min(0, low);
	const scale = (kroner: number) => (high === base ? 0 : (kroner - base) / (high - base));
	const total = (key: 'start' | 'end', { label, kroner }: { label: string; kroner: number }): WaterfallBar => ({
		key, label, kind: key, kroner, from: cut === null ? Math.min(scale(0), scale(kroner)) : 0, to: cut === null ? Math.max(scale(0), scale(kroner)) : scale(kroner), after: scale(kroner)
	});
	return {
		cut,
		bars: [
			total('start', start),
			...steps.map(({ key, label, kroner, interval }, i): WaterfallBar => {
				const [a, b] = [scale(totals[i]!), scale(totals[i + 1]!)];
				return { key, label, kind: kroner < 0 ? 'less' : kroner > 0 ? 'more' : 'same', kroner, from: Math.min(a, b), to: Math.max(a, b), after: b, ...(interval ? { interval } : {}) };
			}),
			total('end', end)
		]
	};
}

/** A round number so far under the lowest total that the steps fill `ROOM` of the axis. */
function cutBelow(low: number, high: number): number | null {
	const wanted = high - (high - low || high * 0.01) / ROOM;
	const round = ticks(0, low, 40).filter((t) => t <= wanted && t < low).at(-1);
	return round && round > 0 ? round : null;
}
