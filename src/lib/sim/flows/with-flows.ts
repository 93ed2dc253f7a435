/**
 * Costs by month with those who come, leave and move. Today's citizens who are still in their type cost what the average
 * of them costs that month without flows; everybody else costs what one more citizen of the type does. Pure.
 */
import type { PhaseIn } from '../assumptions';
import type { Months, Rate, TypeSeries } from '../years/series';
import { at, type Path } from './project';

/** When the budget years and the proposal begin. */
export interface Timing {
	/** From the extract to 1 January of the budget year, in months (`monthsUntil`). */
	offset: number;
	/** From 1 January of the budget year to the first day of the proposal, in months: a day is its part of the month. */
	fromMonth: number;
	phaseIn: PhaseIn;
	/** Months over which those who came before the proposal are followed up. */
	followUpMonths: number;
}

/** Citizens of one type by month: the average of its start and its end. */
export interface Parts {
	/** Of today's citizens still in the type, 0-1. */
	kept: Float64Array;
	/** Others, by the rate they cost under the proposal: that in force, or that of the proposal. */
	inForce: Float64Array;
	proposed: Float64Array;
}

export interface FlowedSeries {
	type: string;
	gaeldende: Months;
	forslag: Months;
}

export interface Flowed {
	types: FlowedSeries[];
	gaeldende: Months;
	forslag: Months;
	/** Types that citizens flow into and of which no cost is known. */
	withoutRate: string[];
}

/**
 * The parts of type `i` over `months`. Who comes or moves from the first day of the proposal on is decided under it; who
 * did so before is decided again as the phase-in has it: at once, evenly over the follow-ups, or never.
 */
export function partsOf(path: Path, i: number, { offset, fromMonth, phaseIn, followUpMonths }: Timing, months: number): Parts {
	const today = path.stock[i]!;
	const day = (month: number) => {
		const stayed = at(path, path.stay, (offset + month) / 12, i);
		return { stayed, others: at(path, path.stock, (offset + month) / 12, i) - today * stayed };
	};
	const first = day(fromMonth);
	const earlier = first.stayed > 0 ? first.others / first.stayed : 0;
	const parts: Parts = { kept: new Float64Array(months), inForce: new Float64Array(months), proposed: new Float64Array(months) };
	for (let m = 0, start = day(0); m < months; m++) {
		const end = day(m + 1);
		const kept = (start.stayed + end.stayed) / 2;
		// The difference of two nearly equal numbers may fall a last digit below 0.
		const all = Math.max(0, (start.others + end.others) / 2);
		start = end;
		const after = Math.min(1, Math.max(0, m + 1 - fromMonth));
		const early = Math.min(all, earlier * kept);
		const proposed = after * (all - early + early * followedUp(m + 0.5 - fromMonth, phaseIn, followUpMonths));
		parts.kept[m] = kept;
		parts.proposed[m] = proposed;
		parts.inForce[m] = all - proposed;
	}
	return parts;
}

/** Share of those who came before the proposal and are decided under it, `months` after its first day. */
function followedUp(months: number, phaseIn: PhaseIn, interval: number): number {
	if (phaseIn === 'ved_opfoelgning') return Math.min(1, Math.max(0, months / interval));
	return phaseIn === 'straks' ? 1 : 0;
}

/** `series` with the flows of `path`; types that nobody flows between, such as no placement at all, stay as they are. Whole øre. */
export function withFlows(series: readonly TypeSeries[], path: Path, timing: Timing): Flowed {
	const types = series.map(({ type, gaeldende, forslag, newcomer }): FlowedSeries => {
		const i = path.types.indexOf(type);
		if (i < 0) return { type, gaeldende, forslag };
		const parts = partsOf(path, i, timing, gaeldende.basis.length);
		const costs = (side: Months, inForce: Rate, proposed: Rate): Months => ({
			basis: rounded(side.basis, parts, inForce.basis, proposed.basis),
			variabel: rounded(side.variabel, parts, inForce.variabel, proposed.variabel),
			basisCapacity: rounded(side.basisCapacity, parts, inForce.basis, proposed.basis)
		});
		return { type, gaeldende: costs(gaeldende, newcomer.gaeldende, newcomer.gaeldende), forslag: costs(forslag, newcomer.gaeldende, newcomer.forslag) };
	});
	const known = new Set(series.map((s) => s.type));
	const entered = (i: number) => Array.from({ length: path.years + 1 }, (_, year) => path.stock[year * path.types.length + i]!).some((citizens) => citizens > 0);
	return {
		types,
		gaeldende: sum(types.map((t) => t.gaeldende)),
		forslag: sum(types.map((t) => t.forslag)),
		withoutRate: path.types.filter((type, i) => !known.has(type) && entered(i))
	};
}

/** Rounded as a running sum, half up: any months together are within an øre of what they are unrounded. */
function rounded(months: readonly number[], { kept, inForce, proposed }: Parts, inForceRate: number, proposedRate: number): number[] {
	let exact = 0;
	let given = 0;
	return months.map((oere, m) => {
		exact += oere * kept[m]! + (inForce[m]! * inForceRate + proposed[m]! * proposedRate) / 12;
		const month = Math.floor(exact + 0.5) - given;
		given += month;
		return month;
	});
}

function sum(all: readonly Months[]): Months {
	const add = (of: (months: Months) => readonly number[]) => (all[0] ? of(all[0]).map((_, m) => all.reduce((total, months) => total + of(months)[m]!, 0)) : []);
	return { basis: add((x) => x.basis), variabel: add((x) => x.variabel), basisCapacity: add((x) => x.basisCapacity) };
}
