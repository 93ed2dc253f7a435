/** Lines over the years of a budget, with the band of what is uncertain. Pure. */
import { area, curveLinear, line, scaleLinear, scalePoint } from 'd3';

export type SeriesTone = 'current' | 'proposed' | 'amendment';

export interface YearSeries {
	id: string;
	label: string;
	tone: SeriesTone;
	/** Kroner, one a year. */
	values: number[];
	/** Lower and upper bound, one a year. */
	band?: [number, number][] | null;
	/** The same thing reckoned another way: drawn dashed. */
	dashed?: boolean;
}

export interface LinesLayout {
	width: number;
	height: number;
	years: { year: number; x: number }[];
	ticks: { value: number; y: number }[];
	/** The axis begins above nought. */
	cut: boolean;
	lines: { series: YearSeries; path: string; band: string | null; points: { x: number; y: number; value: number }[]; label: { x: number; y: number } }[];
}

export const MARGIN = { top: 14, right: 120, bottom: 30, left: 52 };
/** Least distance between two labels, px. */
const APART = 16;

export function layoutLines(years: readonly number[], series: readonly YearSeries[], width: number, height: number): LinesLayout {
	const all = series.flatMap((s) => [...s.values, ...(s.band?.flat() ?? [])]);
	const [low, high] = all.length ? [Math.min(...all), Math.max(...all)] : [0, 1];
	const pad = (high - low || Math.abs(high) || 1) * 0.12;
	const y = scaleLinear([Math.max(low - pad, low >= 0 ? 0 : -Infinity), high + pad], [height - MARGIN.bottom, MARGIN.top]).nice(4);
	const right = width < 480 ? 16 : MARGIN.right;
	const x = scalePoint(years.map(String), [MARGIN.left + 28, width - right]);
	const at = (i: number) => x(String(years[i]))!;
	const path = line<number>((_, i) => at(i), (v) => y(v)).curve(curveLinear);
	const shade = area<[number, number]>((_, i) => at(i), (b) => y(b[0]), (b) => y(b[1])).curve(curveLinear);
	const ends = spread(series.map((s) => y(s.values.at(-1) ?? 0)), MARGIN.top, height - MARGIN.bottom);
	return {
		width,
		height,
		years: years.map((year, i) => ({ year, x: at(i) })),
		ticks: y.ticks(4).map((value) => ({ value, y: y(value) })),
		cut: y.domain()[0]! > 0,
		lines: series.map((s, i) => ({
			series: s,
			path: path(s.values) ?? '',
			band: s.band ? shade(s.band) : null,
			points: s.values.map((value, j) => ({ x: at(j), y: y(value), value })),
			label: { x: at(years.length - 1) + 10, y: ends[i]! }
		}))
	};
}

/** `wanted` positions moved apart as little as need be, within `top` and `bottom`; in the order given. */
export function spread(wanted: readonly number[], top: number, bottom: number): number[] {
	const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
	for (let i = 1; i < order.length; i++) order[i]!.y = Math.max(order[i]!.y, order[i - 1]!.y + APART);
	const over = (order.at(-1)?.y ?? 0) - bottom;
	if (over > 0) for (let i = order.length - 1, limit = bottom; i >= 0; i--, limit -= APART) order[i]!.y = Math.max(top, Math.min(order[i]!.y, limit));
	const placed = new Array<number>(wanted.length);
	for (const { y, i } of order) placed[i] = y;
	return placed;
}
