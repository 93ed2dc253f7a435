/** Where a curve, known at some of its points, meets a target. Pure. */

export interface Point {
	index: number;
	figure: number;
}

/** Points next to each other on different sides of the target, or one of them on it and the other not. */
export function brackets(known: readonly Point[], target: number): [Point, Point][] {
	return known.slice(1).flatMap((b, i): [Point, Point][] => {
		const a = known[i]!;
		return Math.sign(a.figure - target) === Math.sign(b.figure - target) ? [] : [[a, b]];
	});
}

/** The indexes still to be worked out between the ends of the brackets, at most `most`, spread evenly over each. */
export function between(found: readonly (readonly [Point, Point])[], most: number): number[] {
	const open = found.filter(([a, b]) => b.index - a.index > 1);
	const each = Math.max(1, Math.floor(most / Math.max(1, open.length)));
	return [...new Set(open.flatMap(([a, b]) => evenly(a.index + 1, b.index - 1, each)))];
}

/** At most `most` whole numbers from `first` to `last`, both ends included where there is room for two. */
export function evenly(first: number, last: number, most: number): number[] {
	const count = Math.min(most, last - first + 1);
	if (count === 1) return [Math.round((first + last) / 2)];
	return Array.from({ length: count }, (_, i) => Math.round(first + (i * (last - first)) / (count - 1)));
}

/**
 * One point for every place where the curve meets the target, in order: of a stretch on the target the point closest to
 * `home`, else of the two points around it the one whose figure is closer (the one closer to `home` when they are alike).
 */
export function crossings(known: readonly Point[], target: number, home: number): Point[] {
	const closer = (a: Point, b: Point) => (Math.abs(b.index - home) < Math.abs(a.index - home) ? b : a);
	const found: Point[] = [];
	known.forEach((point, i) => {
		const before = known[i - 1];
		const [side, other] = [Math.sign(point.figure - target), before && Math.sign(before.figure - target)];
		if (side === 0) found.push(other === 0 ? closer(found.pop()!, point) : point);
		else if (before && other !== 0 && other !== side) {
			const [a, b] = [Math.abs(before.figure - target), Math.abs(point.figure - target)];
			found.push(a === b ? closer(before, point) : a < b ? before : point);
		}
	});
	return found;
}

/** The point whose figure is closest to the target; of several the one closest to `home`. */
export function closest(known: readonly Point[], target: number, home: number): Point {
	const away = (p: Point) => Math.abs(p.figure - target);
	return known.reduce((best, p) => (away(p) < away(best) || (away(p) === away(best) && Math.abs(p.index - home) < Math.abs(best.index - home)) ? p : best));
}
