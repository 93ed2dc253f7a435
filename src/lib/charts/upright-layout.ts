/** The narrow staircase: one block per step from the top down, each lower step further out to the left. Pure. */
import { citizensPerDot, stepDots, type DotKind, type StairMove, type StairStep } from './staircase';

const PITCH = 9;
const ROWS = 4;

export interface UprightStep {
	step: StairStep;
	indent: number;
	width: number;
	height: number;
	dots: { x: number; y: number; kind: DotKind }[];
}

/** Lays out steps (bottom first in, top first out) within `width` pixels. */
export function layoutUpright(width: number, steps: StairStep[], moves: StairMove[]): { perDot: number; steps: UprightStep[] } {
	const stride = Math.min(44, Math.max(12, Math.round(width * (steps.length > 4 ? 0.035 : 0.05))));
	const indent = (index: number) => index * stride;
	const perRow = (index: number) => Math.max(8, Math.floor((width - indent(index) - 18) / PITCH));
	const perDot = citizensPerDot(steps, moves, (index) => perRow(index) * ROWS);
	const laid = steps.map((step, index): UprightStep => {
		const kinds = stepDots(step, moves, perDot);
		const row = perRow(index);
		const height = Math.ceil(kinds.length / row) * PITCH;
		const dots = kinds.map((kind, dot) => ({ x: PITCH * (0.5 + (dot % row)), y: height - PITCH * (0.5 + Math.floor(dot / row)), kind }));
		return { step, indent: indent(index), width: row * PITCH, height, dots };
	});
	return { perDot, steps: laid.reverse() };
}
