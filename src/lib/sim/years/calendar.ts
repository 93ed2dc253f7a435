/**
 * Annual amounts that change on days, as whole øre a month. A month is a twelfth of a year's cost; a change inside it
 * divides the month by days. Exact: whole numbers throughout, rounded once, so that the months sum to the year. Pure.
 */
import { dayNumber, parseDate } from '../../extract/cells/date';
import { YEARS } from '../assumptions';

export const MONTHS = YEARS * 12;

/** Months that lie beside each other from January of the budget year on. Days are whole days since 1970-01-01. */
export interface Horizon {
	budgetYear: number;
	/** The first day of each month, and the day after the last. */
	firsts: readonly number[];
}

export function horizonOf(budgetYear: number): Horizon {
	const firsts = Array.from({ length: MONTHS + 1 }, (_, i) => dayNumber(budgetYear + Math.floor(i / 12), (i % 12) + 1, 1)!);
	return { budgetYear, firsts };
}

/** Days since 1970-01-01 of `YYYY-MM-DD`. Throws on anything else. */
export function dayOf(date: string): number {
	const day = parseDate(date);
	if (day === null) throw new Error('Not a date');
	return day;
}

/** The month of the horizon that `day` lies in: -1 before it, `MONTHS` after it. */
export function monthOf({ firsts }: Horizon, day: number): number {
	if (day < firsts[0]!) return -1;
	let month = Math.min(MONTHS, Math.floor((day - firsts[0]!) / 31));
	while (month < MONTHS && firsts[month + 1]! <= day) month++;
	return month;
}

/** Twelve times the least number that 28, 29, 30 and 31 divide. */
const PARTS = 12 * 377_580;
const half = (whole: bigint) => whole / 2n;
const floored = (n: bigint, by: bigint) => (n >= 0n || n % by === 0n ? n / by : n / by - 1n);
const rounded = (n: bigint, by: bigint) => floored(n + half(by), by);

/** An annual amount in whole øre that changes on days. */
export class Course {
	/** What is added to the rate from the first of a month, and to the øre × days of one month alone. */
	readonly #steps: number[] = Array.from({ length: MONTHS + 1 }, () => 0);
	readonly #days: number[] = Array.from({ length: MONTHS }, () => 0);

	constructor(readonly horizon: Horizon) {}

	/** `oere` a year more from `day` on; null: from the outset. */
	add(day: number | null, oere: number): void {
		const month = day === null ? -1 : monthOf(this.horizon, day);
		if (month < 0) this.#steps[0]! += oere;
		if (month < 0 || month >= MONTHS) return;
		this.#days[month]! += oere * (this.horizon.firsts[month + 1]! - day!);
		this.#steps[month + 1]! += oere;
	}

	/** Whole øre by month, rounded half up so that each year's months sum to its rounded whole. */
	months(): number[] {
		let rate = 0;
		const exact = this.#days.map((days, month) => {
			rate += this.#steps[month]!;
			const length = this.horizon.firsts[month + 1]! - this.horizon.firsts[month]!;
			return BigInt(rate * length + days) * BigInt(PARTS / 12 / length);
		});
		return cumulative(exact, BigInt(PARTS));
	}
}

/** Numbers of `by` parts each as whole numbers: year by year, each the rounded sum so far less what is given already. */
function cumulative(parts: readonly bigint[], by: bigint): number[] {
	let sum = 0n;
	let given = 0n;
	return parts.map((n, month) => {
		if (month % 12 === 0) sum = given = 0n;
		sum += n;
		const upTo = rounded(sum, by);
		const now = Number(upTo - given);
		given = upTo;
		return now;
	});
}

const MILLION = 1_000_000;

/**
 * `months` (whole øre from January of the budget year) at the prices of their year. `growth`: how much dearer than the
 * year before, by year, 0.03 is 3 %, to six decimals; the budget year's own counts too.
 */
export function atPricesOfTheYear(months: readonly number[], budgetYear: number, growth: Record<string, number>): number[] {
	const years = Array.from({ length: Math.ceil(months.length / 12) }, (_, i) => BigInt(MILLION + Math.round((growth[budgetYear + i] ?? 0) * MILLION)));
	const by = BigInt(MILLION) ** BigInt(years.length);
	const indices = years.map((_, i) => years.reduce((product, factor, j) => product * (j <= i ? factor : BigInt(MILLION)), 1n));
	return cumulative(months.map((oere, month) => BigInt(oere) * indices[Math.floor(month / 12)]!), by);
}

/** The index of each year: 1 at the price year. */
export function priceIndices(budgetYear: number, growth: Record<string, number>): number[] {
	let index = 1;
	return Array.from({ length: YEARS }, (_, i) => (index *= 1 + (growth[budgetYear + i] ?? 0)));
}

/** The sum of each year's twelve months. */
export function byYear(months: readonly number[]): number[] {
	return Array.from({ length: months.length / 12 }, (_, year) => months.slice(year * 12, year * 12 + 12).reduce((sum, n) => sum + n, 0));
}
