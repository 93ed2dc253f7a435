/** The staircase as the product means it: what stands on each step, who moves, and how many citizens one dot is. Knows no drawing. */

/** Citizens and kroner a year of one step or offer under one service level. */
export interface StairFigures {
	citizens: number;
	/** Share 0-1 of the citizens with a placement beyond prevention; null where there is none, and for prevention itself. */
	share: number | null;
	/** Null: no price is known for any of them. */
	kroner: number | null;
	/** Citizens whose price is missing: not in `kroner`. */
	withoutPrice: number;
}

export interface StairStep {
	/** The step's number in the service level; steps may skip numbers. */
	step: number;
	name: string;
	/** As printed: `§ 85`, `ABL § 105`. */
	paragraphs: string[];
	current: StairFigures;
	proposed: StairFigures;
	/** The placement offers of the step; empty where the step holds only offers beside a placement. */
	offers: { id: string; name: string; paragraph: string; current: number; proposed: number }[];
}

/** Citizens who change step. Null is no placement. */
export interface StairMove {
	from: number | null;
	to: number | null;
	citizens: number;
}

/** An offer that stands beside a placement: a day offer, escort, respite. */
export interface BesideOffer {
	id: string;
	name: string;
	paragraph: string;
	current: StairFigures;
	proposed: StairFigures;
}

export type MoveKind = 'down' | 'up' | 'lost' | 'gained';

/** Down or up the stairs, off them or onto them. */
export function moveKind({ from, to }: StairMove): MoveKind {
	if (to === null) return 'lost';
	if (from === null) return 'gained';
	return to < from ? 'down' : 'up';
}

/** The citizens of a step as the dots show them: who stay, who leave, who come. */
export function stepFlow(step: StairStep, moves: StairMove[]): { stay: number; leave: number; arrive: number } {
	const sum = (match: (move: StairMove) => boolean) => moves.filter(match).reduce((total, move) => total + move.citizens, 0);
	const leave = sum((move) => move.from === step.step && move.to !== step.step);
	const arrive = sum((move) => move.to === step.step && move.from !== step.step);
	return { stay: Math.max(0, step.current.citizens - leave), leave, arrive };
}

export type DotKind = 'stay' | 'leave' | 'arrive';

const SIZES = [1, 2, 4, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];

/** Dots for a number of citizens: at least one where there is anybody. */
const dotsFor = (citizens: number, perDot: number): number => (citizens > 0 ? Math.max(1, Math.round(citizens / perDot)) : 0);

/** The kinds of a step's dots in drawing order. */
export function stepDots(step: StairStep, moves: StairMove[], perDot: number): DotKind[] {
	const { stay, leave, arrive } = stepFlow(step, moves);
	const of = (kind: DotKind, citizens: number) => Array<DotKind>(dotsFor(citizens, perDot)).fill(kind);
	return [...of('stay', stay), ...of('leave', leave), ...of('arrive', arrive)];
}

/** The smallest round number of citizens per dot with which every step's dots fit its `capacity`. */
export function citizensPerDot(steps: StairStep[], moves: StairMove[], capacity: (index: number) => number): number {
	const fits = (size: number) => steps.every((step, index) => stepDots(step, moves, size).length <= capacity(index));
	return SIZES.find(fits) ?? SIZES.at(-1)!;
}
