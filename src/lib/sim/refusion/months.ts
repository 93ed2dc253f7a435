/**
 * Central refusion (SEL § 176) of one citizen, month by month: what the month costs against 1/12 of the year's limits.
 * Exact: amounts are counted in so small parts of an øre that months of 28-31 days and the price index come out whole.
 */
import { after } from '../../rules/checks/calendar';
import { formatDate, parseDate } from '../../extract/cells/date';
import { YEARS, type CompleteAssumptions } from '../assumptions';
import type { CostPath } from '../years/path';
import { REFUSION, limitsOf, type RefusionLimits } from './limits';

/** Months of the budget year and the estimate years. */
export const MONTHS = YEARS * 12;

export interface RefusionTerms {
	/** Of the extract, `YYYY-MM-DD`: ages are of this day, and the birthday is taken to be half a year later. */
	date: string;
	budgetYear: number;
	/** Limits in force in a year. */
	limitsOf: (year: number) => RefusionLimits;
	/** P/L by year, 1 is the price year; a year left out counts as 1. */
	priceIndexByYear: Readonly<Record<number, number>>;
	/** Whether citizens grow older. */
	ageing: boolean;
}

/** What the assumptions say of the refusion. `date`: of the extract. */
export function refusionTerms({ budgetYear, priceGrowth, refusionLimits, ageing }: CompleteAssumptions, date: string): RefusionTerms {
	let index = 1;
	const priceIndexByYear = Object.fromEntries(Array.from({ length: YEARS }, (_, i) => [budgetYear + i, (index *= 1 + (priceGrowth[budgetYear + i] ?? 0))]));
	return { date, budgetYear, limitsOf: (year) => limitsOf(year, refusionLimits), priceIndexByYear, ageing };
}

/** Days of any month divide it. */
const DAYS = 4n * 3n * 5n * 7n * 29n * 31n;
const INDEX = 1_000_000_000_000;
/** An amount is counted in parts of an øre a month: twelfths, days, index. */
const PARTS = 12n * DAYS * BigInt(INDEX);

interface Step {
	/** Months since year 0, and the day of the month. */
	month: number;
	day: number;
	oere: bigint;
}

const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const daysOf = (month: number) => new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();

const stepsOf = (path: CostPath): Step[] => path.steps.map(({ from, oere }) => ({ month: monthOf(from), day: Number(from.slice(8, 10)), oere: BigInt(oere) }));

/** Twelfths and days of an øre in one month; a month with a step in it is divided by its days. */
function costOf(steps: readonly Step[], month: number): bigint {
	let rate = steps[0]?.oere ?? 0n;
	let sum = 0n;
	let day = 1;
	for (const step of steps.slice(1)) {
		if (step.month > month) break;
		if (step.month === month) {
			sum += rate * BigInt(step.day - day);
			day = step.day;
		}
		rate = step.oere;
	}
	if (day === 1) return rate * DAYS;
	const days = daysOf(month);
	return ((sum + rate * BigInt(days - day + 1)) * DAYS) / BigInt(days);
}

/** A year's index and limits, the limits in parts. */
interface Year {
	index: bigint;
	limits: bigint[];
}

const yearOf = (year: number, terms: RefusionTerms): Year => ({
	index: BigInt(Math.round((terms.priceIndexByYear[year] ?? 1) * INDEX)),
	limits: terms.limitsOf(year).limits.map((kr) => BigInt(Math.round(kr * 100)) * DAYS * BigInt(INDEX))
});

/** Percent on top of what lies above the limit before. */
const RATES = REFUSION.rates.map((rate, i) => BigInt(rate - (REFUSION.rates[i - 1] ?? 0)));

/** What a month of this cost is refunded, in hundredths of a part. */
const refunded = (cost: bigint, { limits }: Year): bigint =>
	limits.reduce((sum, limit, i) => (cost > limit ? sum + (cost - limit) * RATES[i]! : sum), 0n);

/** The nearest whole number to `a / b`, half up; both at least 0. */
const rounded = (a: bigint, b: bigint) => Number((2n * a + b) / (2n * b));

/** The first month (since year 0) that begins with the citizen at the age of the law; -Infinity: always, Infinity: never. */
function firstMonthOver(age: number, { date, ageing }: RefusionTerms): number {
	if (age >= REFUSION.age) return -Infinity;
	if (!ageing) return Infinity;
	const day = formatDate(after(parseDate(date)!, { value: 12 * (REFUSION.age - age) - 6, unit: 'months' }));
	return monthOf(day) + (day.endsWith('-01') ? 0 : 1);
}

/** Months of one year in a row with the same refusion, each in hundredths of a part. */
interface Run {
	year: number;
	months: number;
	refusion: bigint;
}

/** The refusion of citizens under `terms`, in the order of time. */
function runsUnder(terms: RefusionTerms): (path: CostPath) => Run[] {
	const first = terms.budgetYear * 12;
	const years = Array.from({ length: YEARS }, (_, i) => yearOf(terms.budgetYear + i, terms));
	const overAt = new Map<number, number>();
	return (path) => {
		const over = overAt.get(path.age) ?? firstMonthOver(path.age, terms);
		overAt.set(path.age, over);
		const steps = stepsOf(path);
		const refundIn = (month: number) => {
			const year = yearOf(Math.floor(month / 12), terms);
			return refunded(costOf(steps, month) * year.index, year);
		};
		// Over the age only those go on whom the municipality was refunded for in the last month that began before it.
		const until = over >= first + MONTHS || (over !== -Infinity && refundIn(over - 1) > 0n) ? Infinity : over;
		const breaks = new Set(steps.slice(1).flatMap((s) => [s.month, s.month + 1]).concat(until));
		const runs: Run[] = [];
		for (let month = first; month < first + MONTHS; ) {
			const begin = month++;
			while (month % 12 !== 0 && !breaks.has(month)) month++;
			const year = Math.floor(begin / 12) - terms.budgetYear;
			runs.push({ year, months: month - begin, refusion: begin < until ? refunded(costOf(steps, begin) * years[year]!.index, years[year]!) : 0n });
		}
		return runs;
	};
}

/**
 * Refusion of one citizen in whole øre, one number a month from January of the budget year. The months of a year are
 * rounded so that they sum to the year's refusion, rounded half up.
 */
export const refusionMonths = (path: CostPath, terms: RefusionTerms): number[] => {
	const sums = Array<bigint>(YEARS).fill(0n);
	return runsUnder(terms)(path).flatMap(({ year, months, refusion }) =>
		Array.from({ length: months }, () => {
			const before = sums[year]!;
			sums[year] = before + refusion;
			return wholeRefusion(before + refusion) - wholeRefusion(before);
		})
	);
};

const wholeRefusion = (hundredths: bigint) => rounded(hundredths, 100n * PARTS);

export interface RefusionYear {
	year: number;
	/** Whole øre, P/L included. */
	refusion: number;
	/** Citizens with refusion in the year. */
	citizens: number;
	limits: RefusionLimits;
}

/** Refusion by year of the citizens of `paths`, each citizen's in whole øre; those who never cost that much may be left out. */
export function refusionYears(paths: Iterable<CostPath>, terms: RefusionTerms): RefusionYear[] {
	const years = Array.from({ length: YEARS }, (_, i) => ({ year: terms.budgetYear + i, refusion: 0, citizens: 0, limits: terms.limitsOf(terms.budgetYear + i) }));
	const runsOf = runsUnder(terms);
	for (const path of paths) {
		const refusion = Array<bigint>(YEARS).fill(0n);
		for (const run of runsOf(path)) if (run.refusion > 0n) refusion[run.year]! += run.refusion * BigInt(run.months);
		refusion.forEach((exact, year) => {
			if (exact === 0n) return;
			years[year]!.refusion += wholeRefusion(exact);
			years[year]!.citizens++;
		});
	}
	return years;
}

export interface NetYear extends RefusionYear {
	/** Whole øre: the cost before refusion, and what the municipality pays itself. */
	gross: number;
	net: number;
}

/** The refusion taken from `gross`: whole øre by year from the budget year, at the prices of the year. */
export const netYears = (gross: readonly number[], refusion: readonly RefusionYear[]): NetYear[] =>
	refusion.map((year, i) => ({ ...year, gross: gross[i]!, net: gross[i]! - year.refusion }));
