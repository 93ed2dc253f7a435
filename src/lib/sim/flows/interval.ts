/**
 * How sure the flows are: the citizens of the history drawn again and again, with replacement. The paths are made once an
 * extract, their weights once a phase-in; an edit of the rules only multiplies. Pure.
 */
import type { CompleteAssumptions } from '../assumptions';
import type { TypeSeries } from '../years/series';
import type { FlowHistory } from './history';
import { project, type Path } from './project';
import { resample, stream } from './random';
import { cellsOf, counting, ratesOf, withOwn } from './rates';
import { partsOf, type Timing } from './with-flows';

export const REPLICATES = 200;
const SEED = 176;
/** The interval holds 80 %. */
const [LOW, HIGH] = [0.1, 0.9];

/** Whole øre. */
export interface Interval {
	low: number;
	high: number;
}

/** One year's costs and their difference, forslag minus gældende. */
export interface YearIntervals {
	gaeldende: Interval;
	forslag: Interval;
	effect: Interval;
	/** When capacity follows. */
	forslagCapacity: Interval;
	effectCapacity: Interval;
}

export interface Resampling {
	types: readonly string[];
	history: FlowHistory;
	assumptions: Pick<CompleteAssumptions, 'flows' | 'ageing'>;
	/** Citizens of today by type. */
	today: ArrayLike<number>;
	years: number;
	seed?: number;
	replicates?: number;
}

/** Paths of resampled histories; none without flows or without a history to draw from. The user's own numbers are not drawn. */
export function resampledPaths({ types, history, assumptions, today, years, seed = SEED, replicates = REPLICATES }: Resampling): Path[] {
	const { flows, ageing } = assumptions;
	if (flows === 'ingen' || history.reason !== null) return [];
	const how = counting(types, history, ageing);
	const cells = history.patterns.map((pattern) => cellsOf(pattern, how));
	const citizens = history.patterns.map((pattern) => pattern.citizens);
	const unit = stream(seed);
	return Array.from({ length: replicates }, () => {
		const counts = new Float64Array((types.length + 1) ** 2);
		resample(citizens, unit).forEach((drawn, p) => cells[p]!.forEach((cell) => (counts[cell]! += drawn)));
		const rates = ratesOf(types, counts, how.oldest - how.newest);
		return project(flows === 'historik' ? rates : withOwn(rates, flows).rates, today, years);
	});
}

/** What the costs of the types are multiplied with in each path, ready for edit after edit. */
export interface Weights {
	months: number;
	/** By type: kept shares, `path * months + month`; others at the two rates, `path * years + year`, in years of a citizen. */
	types: ReadonlyMap<string, { kept: Float64Array; inForce: Float64Array; proposed: Float64Array }>;
	paths: number;
}

export function weigh(paths: readonly Path[], timing: Timing, months: number): Weights {
	const years = months / 12;
	const types = (paths[0]?.types ?? []).map((type, i) => {
		const of = { kept: new Float64Array(paths.length * months), inForce: new Float64Array(paths.length * years), proposed: new Float64Array(paths.length * years) };
		paths.forEach((path, r) => {
			const parts = partsOf(path, i, timing, months);
			of.kept.set(parts.kept, r * months);
			for (let m = 0; m < months; m++) {
				const year = r * years + Math.floor(m / 12);
				of.inForce[year]! += parts.inForce[m]! / 12;
				of.proposed[year]! += parts.proposed[m]! / 12;
			}
		});
		return [type, of] as const;
	});
	return { months, types: new Map(types), paths: paths.length };
}

/** One element a year, P/L not included; empty without paths. */
export function intervals(series: readonly TypeSeries[], weights: Weights): YearIntervals[] {
	const { months, paths } = weights;
	const years = months / 12;
	const [gaeldende, forslag, capacity] = [0, 0, 0].map(() => new Float64Array(paths * years)) as [Float64Array, Float64Array, Float64Array];
	for (const s of series) {
		const [inForceRate, proposedRate] = [s.newcomer.gaeldende, s.newcomer.forslag].map((rate) => rate.basis + rate.variabel) as [number, number];
		const g = s.gaeldende.basis.map((oere, m) => oere + s.gaeldende.variabel[m]!);
		const f = s.forslag.basis.map((oere, m) => oere + s.forslag.variabel[m]!);
		const c = s.forslag.basisCapacity.map((oere, m) => oere + s.forslag.variabel[m]!);
		const of = weights.types.get(s.type);
		for (let at = 0; at < paths * years; at++) {
			const first = (at % years) * 12;
			const kept = Math.floor(at / years) * months;
			for (let m = first; m < first + 12; m++) {
				const share = of ? of.kept[kept + m]! : 1;
				gaeldende[at]! += share * g[m]!;
				forslag[at]! += share * f[m]!;
				capacity[at]! += share * c[m]!;
			}
			if (!of) continue;
			const others = of.inForce[at]! * inForceRate + of.proposed[at]! * proposedRate;
			gaeldende[at]! += (of.inForce[at]! + of.proposed[at]!) * inForceRate;
			forslag[at]! += others;
			capacity[at]! += others;
		}
	}
	if (paths === 0) return [];
	return Array.from({ length: years }, (_, year) => {
		const of = (value: (at: number) => number) => middle(Float64Array.from({ length: paths }, (_, r) => value(r * years + year)));
		return {
			gaeldende: of((at) => gaeldende[at]!),
			forslag: of((at) => forslag[at]!),
			effect: of((at) => forslag[at]! - gaeldende[at]!),
			forslagCapacity: of((at) => capacity[at]!),
			effectCapacity: of((at) => capacity[at]! - gaeldende[at]!)
		};
	});
}

/** From the 10th to the 90th percentile, linear between neighbours. Sorts `values`. */
function middle(values: Float64Array): Interval {
	values.sort();
	const percentile = (share: number) => {
		const place = share * (values.length - 1);
		const below = Math.floor(place);
		const above = Math.min(below + 1, values.length - 1);
		return Math.floor(values[below]! + (values[above]! - values[below]!) * (place - below) + 0.5);
	};
	return { low: percentile(LOW), high: percentile(HIGH) };
}
