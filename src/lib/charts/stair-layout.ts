/** Where everything of the wide staircase lies, in pixels of its own width. Pure; `StairsWide.svelte` draws it. */
import { path, scaleSqrt } from 'd3';
import { citizensPerDot, moveKind, stepDots, type DotKind, type MoveKind, type StairMove, type StairStep } from './staircase';

const PITCH = 9;
const ROWS = 10;
/** Room left of the dots, where arrows leave or enter a step. */
const DOOR = 22;
/** Room for one arrow's number, left of the riser. */
const LABEL = 44;
const LANE = 17;
const SLOT = 19;
const MAX_LANES = 4;
const MAX_SLOTS = 5;
const TEXT_LINE = 20;
/** A step is never narrower: its words need the room. */
const NARROWEST = 144;
/** How far a step's width may follow its arrows: 0 all alike, 1 all with the same room for dots. */
const YIELD = 0.7;

export interface Tread {
	step: StairStep;
	x: number;
	y: number;
	width: number;
	dots: { x: number; y: number; kind: DotKind }[];
}
export interface Arrow {
	move: StairMove;
	kind: MoveKind;
	line: string;
	head: string;
	width: number;
	/** Where its number ends (text-anchor end). */
	label: { x: number; y: number };
}
export interface StairLayout {
	width: number;
	height: number;
	treads: Tread[];
	/** The floor for citizens without placement, when any move there or from there. */
	floor: { x: number; y: number; width: number } | null;
	outline: string;
	arrows: Arrow[];
	perDot: number;
	/** Citizens whose moves are too many to draw: told in words. */
	undrawn: number;
}

/** Whether the wide drawing has room at this width; else the stairs stand upright. */
export function isWide(width: number, steps: number, floor: boolean): boolean {
	return width >= Math.max(600, steps * NARROWEST + (floor ? 110 : 0));
}

/** The largest moves, so many that lanes and slots suffice; `level` is 0 for the floor, 1.. for the steps from the bottom. */
function drawable(moves: (StairMove & { lo: number; hi: number })[]) {
	const lanes = new Map<number, number>();
	const slots = new Map<number, number>();
	return [...moves]
		.sort((a, b) => b.citizens - a.citizens)
		.filter(({ lo, hi }) => {
			const [lane, slot] = [lanes.get(lo) ?? 0, slots.get(hi) ?? 0];
			if (lane >= MAX_LANES || slot >= MAX_SLOTS) return false;
			lanes.set(lo, lane + 1);
			slots.set(hi, slot + 1);
			return true;
		});
}

/** Height of a step's words: name and paragraphs as they wrap, then citizens, share, kroner. */
function textHeight(step: StairStep, width: number): number {
	const wrap = (text: string, letter: number) => Math.max(1, Math.ceil((text.length * letter) / (width - 26)));
	const figures = step.offers.length ? wrap('301,2 → 272,6 mio. kr.', 7.6) + 1 + (step.current.share === null ? 0 : wrap('34,0 % → 30,6 % af placerede', 7)) : 4;
	const parts = step.offers.length > 1 ? step.offers.length * wrap('ABL § 105: 344 → 310', 7.4) : 0;
	return 18 + TEXT_LINE * (wrap(step.name, 8.6) + wrap(step.paragraphs.join(' · ') || ' ', 7.4) + figures + parts);
}

/** Lays out steps (bottom first) and moves within `width` pixels. */
export function layoutStairs(width: number, steps: StairStep[], moves: StairMove[]): StairLayout {
	const level = (step: number | null) => (step === null ? 0 : steps.findIndex((each) => each.step === step) + 1);
	const known = moves
		.filter((move) => move.citizens > 0 && move.from !== move.to)
		.map((move) => ({ ...move, lo: Math.min(level(move.from), level(move.to)), hi: Math.max(level(move.from), level(move.to)) }));
	const drawn = drawable(known);
	const hasFloor = known.some((move) => move.lo === 0);
	const floorWidth = hasFloor ? Math.min(150, Math.max(104, width * 0.11)) : 0;
	const lanesOf = (lo: number) => drawn.filter((move) => move.lo === lo).sort((a, b) => a.hi - b.hi || a.citizens - b.citizens);
	const slotsOf = (hi: number) => {
		const inLanes = drawn.filter((move) => move.hi === hi);
		return inLanes.sort((a, b) => b.lo - a.lo || lanesOf(a.lo).indexOf(a) - lanesOf(b.lo).indexOf(b));
	};
	const zone = (at: number) => {
		const lanes = lanesOf(at).length;
		return lanes ? LABEL + LANE * (lanes - 1) + 14 : 12;
	};
	const levels = steps.map((_, index) => index + 1);
	const even = (width - floorWidth) / Math.max(1, steps.length);
	const evenRoom = even - levels.reduce((sum, at) => sum + zone(at), 0) / Math.max(1, steps.length);
	const spare = even - evenRoom - Math.min(...levels.map(zone));
	const follow = spare > 0 ? Math.max(0, Math.min(YIELD, (even - NARROWEST) / spare)) : 0;
	const column = (at: number) => (at === 0 ? floorWidth : even + follow * (evenRoom + zone(at) - even));
	const right = (at: number) => floorWidth + levels.slice(0, at).reduce((sum, each) => sum + column(each), 0);
	const left = (at: number) => right(at) - column(at);
	const perRow = (at: number) => Math.max(3, Math.floor((column(at) - DOOR - zone(at)) / PITCH));
	const perDot = citizensPerDot(steps, moves, (index) => perRow(index + 1) * ROWS);
	const dots = steps.map((step) => stepDots(step, moves, perDot));
	const rows = dots.map((each, index) => Math.ceil(each.length / perRow(index + 1)));

	const slots = Math.max(0, ...levels.map((at) => slotsOf(at).length));
	/** A move over several steps runs above the dots of those between. */
	const overhead = drawn.flatMap(({ lo, hi }) => levels.filter((at) => at > lo && at < hi).map((at) => (rows[at - 1]! * PITCH) / (hi - at)));
	const rise = Math.max(58, slots * SLOT, ...overhead);
	const texts = steps.map((step, index) => textHeight(step, column(index + 1)) - (index + (hasFloor ? 1 : 0)) * rise);
	const base = Math.max(hasFloor ? 74 : 0, ...texts);
	const above = Math.max(12, ...levels.map((at) => (at - steps.length) * rise + Math.max(rows[at - 1]! * PITCH + 8, slotsOf(at).length * SLOT + 14)));
	const top = steps.length + (hasFloor ? 1 : 0) - 1;
	const height = Math.ceil(above + top * rise + base);
	const tread = (at: number) => above + (steps.length - at) * rise;

	const treads = steps.map((step, index): Tread => {
		const at = index + 1;
		const place = (kind: DotKind, dot: number) => ({
			x: left(at) + DOOR + PITCH * (0.5 + (dot % perRow(at))),
			y: tread(at) - 8 - PITCH * Math.floor(dot / perRow(at)),
			kind
		});
		return { step, x: left(at), y: tread(at), width: column(at), dots: dots[index]!.map(place) };
	});

	const outline = path();
	outline.moveTo(floorWidth, treads.length ? (hasFloor ? tread(0) : height) : 0);
	for (const { x, y, width: length } of treads) {
		outline.lineTo(x, y);
		outline.lineTo(x + length, y);
	}

	const thickness = scaleSqrt([0, Math.max(1, ...drawn.map((move) => move.citizens))], [1.25, 4.5]);
	const arrows = drawn.map((move): Arrow => {
		const kind = moveKind(move);
		const x = right(move.lo) - LABEL - LANE * lanesOf(move.lo).indexOf(move);
		const y = tread(move.hi) - 10 - SLOT * slotsOf(move.hi).indexOf(move);
		const door = left(move.hi) + DOOR - 5;
		return {
			move, kind,
			...arrowPath(x, y, tread(move.lo) - 3, door, level(move.to) > level(move.from)),
			width: thickness(move.citizens),
			label: { x: left(move.hi) + 10, y: y - 6 }
		};
	});
	const undrawn = known.reduce((sum, move) => sum + move.citizens, 0) - drawn.reduce((sum, move) => sum + move.citizens, 0);
	return { width, height, treads, floor: hasFloor ? { x: 0, y: tread(0), width: floorWidth } : null, outline: outline.toString(), arrows, perDot, undrawn };
}

/** From the door of the upper step along `y` and down the lane at `x` to `foot`, or back up. */
function arrowPath(x: number, y: number, foot: number, door: number, up: boolean): { line: string; head: string } {
	const [line, head] = [path(), path()];
	const end = up ? door - 7 : door;
	line.moveTo(end, y);
	line.arcTo(x, y, x, foot, 8);
	line.lineTo(x, up ? foot : foot - 7);
	const tip: [number, number][] = up ? [[door, y], [door - 9, y - 5], [door - 9, y + 5]] : [[x, foot], [x - 5, foot - 9], [x + 5, foot - 9]];
	tip.forEach(([px, py], index) => (index ? head.lineTo(px, py) : head.moveTo(px, py)));
	head.closePath();
	return { line: line.toString(), head: head.toString() };
}
