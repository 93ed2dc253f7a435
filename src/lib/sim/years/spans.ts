/** When something holds for citizens: from a birthday to the next, before and after the proposal applies to them. Pure. */
import { Course, MONTHS, monthOf, type Horizon } from './calendar';
import { after } from '../../rules/checks/calendar';

/** From the first day to the day after the last, days since 1970-01-01, `-Infinity` and `Infinity` where it is open. */
export type Span = readonly [from: number, until: number];

/** The days from birthday `k0` (0: from the outset) to `k1` (null: for good). */
export const lifeSpan = (birthdays: readonly number[], k0: number, k1: number | null): Span => [k0 === 0 ? -Infinity : birthdays[k0 - 1]!, k1 === null ? Infinity : birthdays[k1 - 1]!];

/** What both spans have. */
export const both = (a: Span, b: Span): Span => [Math.max(a[0], b[0]), Math.min(a[1], b[1])];

export const holds = ([from, until]: Span): boolean => from < until;

/** The costs of a group of citizens by month. */
export class Costs {
	readonly #basis: Course;
	readonly #variabel: Course;
	readonly #capacity: Course;

	constructor(horizon: Horizon, readonly capacityMonths: number) {
		[this.#basis, this.#variabel, this.#capacity] = [new Course(horizon), new Course(horizon), new Course(horizon)];
	}

	/** `basis` and `variabel` øre a year more as long as `span` lasts. */
	during(span: Span, basis: number, variabel: number): void {
		if (!holds(span)) return;
		for (const [course, oere] of [[this.#basis, basis], [this.#capacity, basis], [this.#variabel, variabel]] as const) {
			course.add(span[0] === -Infinity ? null : span[0], oere);
			if (span[1] !== Infinity) course.add(span[1], -oere);
		}
	}

	/** A place with a basis of `oere` a year falls empty: when capacity follows, that runs on for a while. */
	leave(day: number, oere: number): void {
		if (oere === 0) return;
		this.#capacity.add(day, oere);
		this.#capacity.add(after(day, { value: this.capacityMonths, unit: 'months' }), -oere);
	}

	months() {
		return { basis: this.#basis.months(), variabel: this.#variabel.months(), basisCapacity: this.#capacity.months() };
	}
}

/** How many there are at the end of each month. */
export class Count {
	readonly #steps: number[] = Array.from({ length: MONTHS + 1 }, () => 0);

	constructor(readonly horizon: Horizon) {}

	during(span: Span, citizens: number): void {
		if (!holds(span)) return;
		const month = (day: number) => Math.max(0, monthOf(this.horizon, day));
		this.#steps[month(span[0])]! += citizens;
		if (span[1] !== Infinity) this.#steps[month(span[1])]! -= citizens;
	}

	months(): number[] {
		let sum = 0;
		return this.#steps.slice(0, MONTHS).map((step) => (sum += step));
	}
}
