/** How much is given and at which level, over citizens as columns: the first case whose condition holds. Pure. */
import { HOURS_A_WEEK, MONTHS_A_YEAR, WEEKS_A_YEAR } from '../decision';
import type { Amount, Case, PlannedOffer } from '../plan';
import { parameterNumber } from '../sql';
import { holds, type Asking } from './conditions';

/** By citizen; whoever is not granted the offer has values too, that nobody reads. NaN where not known or of no use. */
export interface Extents {
	/** Index among `levels`. */
	level: Int16Array;
	/** Level ids; null for none. */
	levels: (string | null)[];
	/** Hours a week that cost money. */
	hours: Float64Array;
	/** Hours, units and kroner a year that the cost is made of. */
	hoursYear: Float64Array;
	unitsYear: Float64Array;
	kronerYear: Float64Array;
}

export function extentsOf(offer: PlannedOffer, asking: Asking): Extents {
	const { citizens } = asking;
	const rows = citizens.rows;
	const chosen = chosenCases(offer.cases, asking);
	const amount = amounts(offer.cases, chosen, asking);
	const { level, levels } = levelsOf(offer.cases, chosen, asking);
	const week = offer.unit ? HOURS_A_WEEK[offer.unit] : null;
	const unknown = () => new Float64Array(rows).fill(NaN);
	const hours = unknown();
	if (week) for (let i = 0; i < rows; i++) hours[i] = (amount[i]! * week.times) / week.by;
	if (week && offer.costAtMostAssessed) {
		const assessed = citizens.numbers('timer_uge');
		for (let i = 0; i < rows; i++) if (!Number.isNaN(hours[i]!)) hours[i] = least(assessed[i]!, hours[i]!);
	}
	const weeksOpen = offer.weeksOpen ? parameterNumber(offer.weeksOpen.value) : WEEKS_A_YEAR;
	const courses = () => perCase(chosen, offer.cases.map((c) => (c.courses ? parameterNumber(c.courses.value) : NaN)));
	const hasCourses = offer.cases.some((c) => c.courses);
	return {
		level,
		levels,
		hours,
		hoursYear: offer.unit === 'timer_forloeb' ? amount : week ? times(hours, WEEKS_A_YEAR) : hours,
		unitsYear: offer.unit === 'dage_uge' ? times(amount, weeksOpen) : offer.unit === 'doegn_aar' ? amount : hasCourses ? courses() : unknown(),
		kronerYear: offer.unit === 'kr_md' ? times(amount, MONTHS_A_YEAR) : unknown()
	};
}

/** The index of the first case whose condition holds; -1 when none does. */
function chosenCases(cases: readonly Case[], asking: Asking): Int16Array {
	const chosen = new Int16Array(asking.citizens.rows).fill(-1);
	const always = cases.findIndex((c) => c.when === null);
	const asked = always < 0 ? cases : cases.slice(0, always);
	if (always >= 0) chosen.fill(always);
	// From the last to the first: an earlier case writes over a later one.
	for (let k = asked.length - 1; k >= 0; k--) {
		const met = holds(asked[k]!.when!, asking);
		for (let i = 0; i < chosen.length; i++) if (met[i]) chosen[i] = k;
	}
	return chosen;
}

function times(values: Float64Array, factor: number): Float64Array {
	const product = new Float64Array(values.length);
	for (let i = 0; i < product.length; i++) product[i] = values[i]! * factor;
	return product;
}

/** The value of each citizen's case; NaN without one. */
function perCase(chosen: Int16Array, values: readonly number[]): Float64Array {
	const by = new Float64Array(chosen.length);
	for (let i = 0; i < by.length; i++) by[i] = chosen[i]! < 0 ? NaN : values[chosen[i]!]!;
	return by;
}

function amounts(cases: readonly Case[], chosen: Int16Array, asking: Asking): Float64Array {
	const values = perCase(chosen, cases.map((c) => (c.amount?.kind === 'parameter' ? parameterNumber(c.amount.parameter.value) : NaN)));
	const varying = cases.map((c) => (c.amount && c.amount.kind !== 'parameter' ? amountOf(c.amount, asking) : null));
	if (varying.some((of) => of)) {
		for (let i = 0; i < values.length; i++) {
			const of = varying[chosen[i]!];
			if (of) values[i] = of(i);
		}
	}
	return values;
}

/** The amount of each row, NaN where not known. */
export function amountOf(amount: Amount, asking: Asking): (row: number) => number {
	switch (amount.kind) {
		case 'parameter': {
			const value = parameterNumber(amount.parameter.value);
			return () => value;
		}
		case 'fact': {
			const values = asking.derived.get(amount.fact) ?? asking.citizens.numbers(amount.fact);
			return (row) => values[row]!;
		}
		case 'atMost':
		case 'atLeast': {
			const [a, b] = [amountOf(amount.amount, asking), amountOf(amount.limit, asking)];
			return amount.kind === 'atMost' ? (row) => least(a(row), b(row)) : (row) => -least(-a(row), -b(row));
		}
		case 'less': {
			const [from, take] = [amountOf(amount.from, asking), amountOf(amount.take, asking)];
			return (row) => {
				const left = from(row) - take(row);
				return left > 0 ? left : 0;
			};
		}
	}
}

/** As SQL's least: a number that is not known is passed over. */
const least = (a: number, b: number) => (Number.isNaN(a) ? b : Number.isNaN(b) || a < b ? a : b);

function levelsOf(cases: readonly Case[], chosen: Int16Array, asking: Asking): { level: Int16Array; levels: (string | null)[] } {
	const levels: (string | null)[] = [null];
	const indexOf = (id: string) => (levels.includes(id) ? levels.indexOf(id) : levels.push(id) - 1);
	const byFact = new Map<number, number>();
	const of = cases.map((c): ((row: number) => number) => {
		if (c.level === null) return () => 0;
		if (typeof c.level === 'string') {
			const index = indexOf(c.level);
			return () => index;
		}
		const values = asking.citizens.numbers(c.level.fact);
		return (row) => {
			const value = values[row]!;
			if (Number.isNaN(value)) return 0;
			const known = byFact.get(value) ?? indexOf(String(value));
			byFact.set(value, known);
			return known;
		};
	});
	const level = new Int16Array(chosen.length);
	for (let i = 0; i < level.length; i++) if (chosen[i]! >= 0) level[i] = of[chosen[i]!]!(i);
	return { level, levels };
}
