/** A curve of an outcome over the values of a parameter, with what is asked for and what was found. Pure. */
import { curveLinear, line, scaleLinear } from 'd3';

export interface CurvePoint {
	/** The parameter. */
	x: number;
	/** The outcome: kroner, a share or places. */
	y: number;
}

export interface CurveLayout {
	path: string;
	points: { x: number; y: number; point: CurvePoint }[];
	xTicks: { value: number; x: number }[];
	yTicks: { value: number; y: number }[];
	/** Height of what is asked for; null where it is off the axis or nothing is asked. */
	target: number | null;
	found: { x: number; y: number } | null;
	current: number | null;
	bottom: number;
}

export const CURVE_MARGIN = { top: 16, right: 20, bottom: 30, left: 60 };

export function layoutCurve(
	points: readonly CurvePoint[],
	{ target, found, current }: { target: number | null; found: CurvePoint | null; current: number | null },
	width: number,
	height: number
): CurveLayout {
	const sorted = [...points].sort((a, b) => a.x - b.x);
	const ys = [...sorted.map((p) => p.y), ...(target === null ? [] : [target])];
	const xs = [...sorted.map((p) => p.x), ...(current === null ? [] : [current])];
	const bounds = (values: number[]): [number, number] => {
		const [low, high] = values.length ? [Math.min(...values), Math.max(...values)] : [0, 1];
		return low === high ? [low - 1, high + 1] : [low, high];
	};
	const x = scaleLinear(bounds(xs), [CURVE_MARGIN.left, width - CURVE_MARGIN.right]);
	const y = scaleLinear(bounds(ys), [height - CURVE_MARGIN.bottom, CURVE_MARGIN.top]).nice(4);
	return {
		path: line<CurvePoint>((p) => x(p.x), (p) => y(p.y)).curve(curveLinear)(sorted) ?? '',
		points: sorted.map((point) => ({ x: x(point.x), y: y(point.y), point })),
		xTicks: x.ticks(Math.max(2, Math.floor(width / 90))).map((value) => ({ value, x: x(value) })),
		yTicks: y.ticks(4).map((value) => ({ value, y: y(value) })),
		target: target === null ? null : y(target),
		found: found && { x: x(found.x), y: y(found.y) },
		current: current === null ? null : x(current),
		bottom: height - CURVE_MARGIN.bottom
	};
}
