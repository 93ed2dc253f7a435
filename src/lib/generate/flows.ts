/**
 * How citizens come, leave and move between the placements of a synthetic municipality in a year. Invented, of the size that
 * case workers would know: the stock grows slowly, with more turnover the less intrusive or lasting the offer is.
 */
import { targets } from './calibration';
import type { Municipality } from './municipality';

interface Turnover {
	/** Growth of the stock a year; the young, whose time in it began at 18 at the earliest, add a point (§ 107: four). */
	growth: number;
	/** Share that leaves all placements. */
	leave: number;
	/** Share that moves on, by kind of placement. */
	moves: Partial<Record<Kind, number>>;
	/** Share of those who leave that is granted the same again, half a year to two years after. */
	back: number;
}

type Kind = 'own' | 'shared' | 'temporary' | 'longTerm';

const TURNOVER: Record<Kind, Turnover> = {
	own: { growth: 0.02, leave: 0.087, moves: { temporary: 0.015, longTerm: 0.007, shared: 0.003 }, back: 0.45 },
	shared: { growth: 0.01, leave: 0.05, moves: { own: 0.06, temporary: 0.02, longTerm: 0.01 }, back: 0 },
	temporary: { growth: 0, leave: 0.065, moves: { own: 0.15, shared: 0.015, longTerm: 0.05 }, back: 0 },
	longTerm: { growth: 0.01, leave: 0.04, moves: { own: 0.004, temporary: 0.005 }, back: 0 }
};

/** Days until those who come back do so. */
export const AWAY = { least: 180, most: 730 } as const;

/** One placement of a municipality, looked at backwards from the day of the extract. */
export interface Flow {
	indsats: string;
	/** Running grants per 1,000 citizens, and how many have left, those who came back not counted. */
	stock: number;
	left: number;
	/** Share of the stock that began in the last year. */
	began: number;
	/** Where those who began came from: another placement; `indsats` itself after a while away; null: they are new. Shares sum to 1. */
	origins: readonly (readonly [string | null, number])[];
	growth: number;
	back: number;
}

/** The placements of `m`; `left` over `years`. */
export function flowsOf(m: Municipality, years: number): Flow[] {
	const target = targets(m.longTermFactor);
	const all: { indsats: string; kind: Kind; stock: number }[] = [
		{ indsats: 'bostoette', kind: 'own', stock: target.ownHome - m.shared },
		...(m.shared > 0 ? [{ indsats: 'opgangsbofaellesskab', kind: 'shared' as const, stock: m.shared }] : []),
		{ indsats: 'botilbud_107', kind: 'temporary', stock: target.temporary },
		...m.longTerm.map(({ indsats, part }) => ({ indsats, kind: 'longTerm' as const, stock: target.longTerm * part }))
	];
	const kinds = new Set(all.map(({ kind }) => kind));
	const part = (indsats: string): number => m.longTerm.find((one) => one.indsats === indsats)?.part ?? 1;
	return all.map(({ indsats, kind, stock }) => {
		const { growth, leave, moves, back } = TURNOVER[kind];
		const moving = Object.entries(moves).reduce((sum, [to, share]) => sum + (kinds.has(to as Kind) ? share : 0), 0);
		const began = growth + leave + moving;
		const moved = all.filter((from) => from.kind !== kind).map((from) => [from.indsats, ((TURNOVER[from.kind].moves[kind] ?? 0) * part(indsats) * from.stock) / stock / began] as const);
		const returned = (leave * back) / began;
		const fresh = moved.reduce((sum, [, share]) => sum - share, 1 - returned);
		const left = stock * leave * daysAgo(years).reduce((sum, day) => sum + stillAway(day, growth, back) / 365, 0);
		return { indsats, stock, left, began, origins: [[null, fresh], [indsats, returned], ...moved], growth, back };
	});
}

const daysAgo = (years: number): number[] => Array.from({ length: Math.round(years * 365.25) }, (_, day) => day + 1);

/** Those who left `day` days ago and are still away, as a share of those who leave in a day now. */
function stillAway(day: number, growth: number, back: number): number {
	const returned = Math.min(1, Math.max(0, (day - AWAY.least) / (AWAY.most - AWAY.least)));
	return (1 - (growth * day) / 365) * (1 - back * returned);
}

/** For each place in the order of those who left (0-1), how many days ago it was. */
export function leavingDays({ growth, back }: Flow, years: number): (place: number) => number {
	let sum = 0;
	const sums = daysAgo(years).map((day) => (sum += stillAway(day, growth, back)));
	return (place) => 1 + firstAbove(sums, place * sum);
}

/** No stay is longer, in days: far beyond the history. */
const LONGEST = 40 * 365;

/** For each place in the order of stays (0-1), how many days it lasts so far, or lasted. No power or logarithm, so equal in every engine. */
export function stayingDays({ began }: Flow): (place: number) => number {
	let staying = 1;
	const begun = Array.from({ length: LONGEST }, () => 1 - (staying *= 1 - began / 365));
	return (place) => 1 + firstAbove(begun, place);
}

/** Index of the first of the rising `values` above `value`, the last if none is. */
function firstAbove(values: readonly number[], value: number): number {
	let [low, high] = [0, values.length - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (values[middle]! > value) high = middle;
		else low = middle + 1;
	}
	return low;
}
