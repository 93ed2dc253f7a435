/** An extract's column against the sample's: do the two look like the same kind of municipality? Pure. */
import type { ColumnDistribution } from './distribution';

export interface Comparison {
	/** Total variation distance of the known values: the share (0-1) that would have to lie elsewhere. Null where not comparable. */
	distance: number | null;
	/** The distance up to which the two are called alike. */
	limit: number | null;
	judgement: 'alike' | 'differs' | 'not_comparable';
}

/** Municipalities are never the same: up to one citizen in ten may lie elsewhere. */
const TOLERANCE = 0.1;
/** Chance alone could move half of the citizens: too few to say anything. */
const TOO_NOISY = 0.5;

const NOT_COMPARABLE: Comparison = { distance: null, limit: null, judgement: 'not_comparable' };

/** Counts by what is the same in both; null for dates, which move with the extract, and texts, which are never kept. */
function countsOf(distribution: ColumnDistribution): Map<string, number> | null {
	if (distribution.kind === 'words') return new Map(distribution.values.map(({ value, count }) => [value, count]));
	if (distribution.kind === 'numbers') return new Map(distribution.bins.map(({ from, to, count }) => [`${from} ${to}`, count]));
	return null;
}

/** Half of the differences of the shares, 0-1; 0 where neither has a count, 1 where only one has. */
export function totalVariation(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
	const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0);
	const [inA, inB] = [sum(a), sum(b)];
	if (inA === 0 || inB === 0) return inA === inB ? 0 : 1;
	const keys = [...new Set([...a.keys(), ...b.keys()])].sort();
	return Math.min(1, keys.reduce((total, key) => total + Math.abs((a.get(key) ?? 0) / inA - (b.get(key) ?? 0) / inB), 0) / 2);
}

/**
 * The distance that 19 of 20 pairs of samples of `n` and `m` of the same distribution over `bins` stay within: its expectation is at most
 * sqrt((bins - 1)(1/n + 1/m) / 2π) (Cauchy-Schwarz over the binomial deviations), and one value more moves it by at most 1/n, so
 * that it exceeds its expectation by sqrt(ln 20 (1/n + 1/m) / 2) in 1 of 20 (McDiarmid).
 */
export function chance(n: number, m: number, bins: number): number {
	return (Math.sqrt(Math.max(0, bins - 1) / (2 * Math.PI)) + Math.sqrt(Math.log(20) / 2)) * Math.sqrt(1 / n + 1 / m);
}

/** `own` against `sample`, over the values that are known in each. */
export function compare(own: ColumnDistribution, sample: ColumnDistribution): Comparison {
	const [a, b] = [countsOf(own), countsOf(sample)];
	if (!a || !b || own.kind !== sample.kind) return NOT_COMPARABLE;
	const bins = new Set([...a, ...b].filter(([, count]) => count > 0).map(([key]) => key)).size;
	const noise = chance(own.rows - own.blank, sample.rows - sample.blank, bins);
	if (!(noise <= TOO_NOISY)) return NOT_COMPARABLE;
	const distance = totalVariation(a, b);
	const limit = TOLERANCE + noise;
	return { distance, limit, judgement: distance <= limit ? 'alike' : 'differs' };
}

/** Every column that both have. */
export function compareAll(own: Readonly<Record<string, ColumnDistribution>>, sample: Readonly<Record<string, ColumnDistribution>>): Record<string, Comparison> {
	return Object.fromEntries(Object.entries(own).flatMap(([name, distribution]) => (sample[name] ? [[name, compare(distribution, sample[name])]] : [])));
}
