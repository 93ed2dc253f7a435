/** The day from which a proposal applies to each citizen. Pure. */
import { after } from '../../rules/checks/calendar';
import type { CompleteAssumptions } from '../assumptions';
import { birthday } from './ageing';
import { dayOf } from './calendar';
import type { FollowUps } from './follow-up';

const plusMonths = (day: number, value: number) => after(day, { value, unit: 'months' });
const MS_A_DAY = 86_400_000;
const monthIndex = (day: number) => {
	const date = new Date(day * MS_A_DAY);
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
const steps = (way: number, by: number) => Math.ceil(Math.max(0, way) / by);

/** Months are counted from the last follow-up, so that the 31st stays the last of a month. */
function nextInMonths(last: number, first: number, step: number, from: number): number {
	const months = first + step * steps(monthIndex(from) - monthIndex(last) - first, step);
	const found = plusMonths(last, months);
	return found >= from ? found : plusMonths(last, months + step);
}

/** The next follow-up on or after `from` of the citizen in row `i`; without a date the middle of the citizen's share of the interval. */
function nextFollowUp(f: FollowUps, i: number, from: number, followUpMonths: number): number {
	const or = (months: number) => (Number.isNaN(months) ? followUpMonths : months);
	const [last, stepDays] = [f.last[i]!, f.stepDays[i]!];
	const inDays = !Number.isNaN(stepDays);
	if (Number.isNaN(last)) {
		const interval = inDays ? stepDays : plusMonths(from, or(f.stepMonths[i]!)) - from;
		return from + Math.floor(((2 * f.place[i]! - 1) * interval) / (2 * f.of[i]!));
	}
	if (!inDays) return nextInMonths(last, or(f.firstMonths[i]!), or(f.stepMonths[i]!), from);
	const due = plusMonths(last, or(f.firstMonths[i]!));
	return due + stepDays * steps(from - due, stepDays);
}

/**
 * By citizen the day, since 1970-01-01, on which the proposal applies by the phase-in alone; Infinity: never. With ageing a
 * citizen under 18 who is granted nothing (`isNew`) is a new one on the 18th birthday.
 */
export function phaseInDays(a: CompleteAssumptions, extractDate: string, age: Float64Array, isNew: (row: number) => boolean, followUps: () => FollowUps): Float64Array {
	const from = dayOf(a.from);
	const days = new Float64Array(age.length).fill(a.phaseIn === 'kun_nye' ? Infinity : from);
	if (a.phaseIn === 'straks') return days;
	if (a.phaseIn === 'ved_opfoelgning') {
		const known = followUps();
		for (let i = 0; i < days.length; i++) days[i] = nextFollowUp(known, i, from, a.followUpMonths);
	}
	if (!a.ageing) return days;
	for (let i = 0; i < days.length; i++) {
		if (!(age[i]! < 18) || !isNew(i)) continue;
		const comesOfAge = birthday(extractDate, 18 - age[i]!);
		if (comesOfAge >= from) days[i] = comesOfAge;
	}
	return days;
}

/** Whether the tenant at `place` (from 1) is of those who move by their own choice: their share, evenly. */
export const movesByChoice = (place: number, share: number): boolean => Math.floor(place * share + 1e-9) > Math.floor((place - 1) * share + 1e-9);

/** The day on which the own home at `place` of `of` is found: evenly over `months` from `from`, the last at their end. */
export function rampDay(place: number, of: number, months: number, from: number): number {
	const way = place * months;
	const [whole, rest] = [Math.floor(way / of), way % of];
	const [day, next] = [plusMonths(from, whole), plusMonths(from, whole + 1)];
	return day + Math.floor(((next - day) * rest) / of);
}
