/** Ageing: at which ages the rules can answer anew, and the citizens who reach one of them within the years. Pure. */
import type { CitizenColumns } from '../../rules/columns/citizens';
import { operatorOf, type Comparison } from '../../rules/condition';
import { after } from '../../rules/checks/calendar';
import { LAW, lawRulesIn, type LawFrame } from '../../rules/law-frame';
import type { ServiceLevel } from '../../rules/service-level';
import { dayOf, type Horizon } from './calendar';

/** The ages, ascending, at which a condition on age begins or ceases to hold. */
export function ages(rules: readonly { level: ServiceLevel; law?: LawFrame }[]): number[] {
	const found = new Set<number>();
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) return node.forEach(visit);
		if (node === null || typeof node !== 'object') return;
		if ('fact' in node && node.fact === 'alder') found.add(turning(node as Comparison));
		Object.values(node).forEach(visit);
	};
	for (const { level, law = LAW } of rules) visit([level.offers, level.bands, lawRulesIn(level, law).map((r) => r.condition)]);
	found.delete(NaN);
	return [...found].sort((a, b) => a - b);
}

function turning(c: Comparison): number {
	const { operator, operand } = operatorOf(c);
	const limit = typeof operand === 'object' && typeof operand.value === 'number' ? operand.value : NaN;
	return operator === 'atLeast' || operator === 'under' ? Math.ceil(limit) : Math.floor(limit) + 1;
}

/** The birthday that makes a citizen of `age` one of `age + k`: half a year after the extract, then yearly. Days since 1970-01-01. */
export const birthday = (extractDate: string, k: number): number => after(dayOf(extractDate), { value: 12 * k - 6, unit: 'months' });

/** Birthdays before the end of the horizon, the first at index 0. */
export function birthdays(extractDate: string, { firsts }: Horizon): number[] {
	const found: number[] = [];
	for (let k = 1; birthday(extractDate, k) < firsts.at(-1)!; k++) found.push(birthday(extractDate, k));
	return found;
}

/** Citizens at the ages that they reach: one row an age, those of a citizen beside each other, the youngest first. */
export interface Aged {
	/** Row of the citizen, and the birthday (from 1) that begins the age. */
	citizen: Int32Array;
	k0: Uint8Array;
	/** The citizens at that age. */
	columns: CitizenColumns;
	/** By citizen, the first row here; -1 for none. */
	first: Int32Array;
}

/** Those who reach one of `limits` at one of the first `most` birthdays. */
export function aged(citizens: CitizenColumns, limits: readonly number[], most: number): Aged {
	const age = citizens.numbers('alder');
	const rows: { citizen: number; k0: number }[] = [];
	const first = new Int32Array(citizens.rows).fill(-1);
	for (let i = 0; i < age.length; i++) {
		for (const limit of limits) {
			const k0 = limit - age[i]!;
			if (!(k0 >= 1 && k0 <= most)) continue;
			if (first[i]! < 0) first[i] = rows.length;
			rows.push({ citizen: i, k0 });
		}
	}
	const citizen = Int32Array.from(rows, (r) => r.citizen);
	const reached = new Map([['alder', Float64Array.from(rows, (r) => age[r.citizen]! + r.k0)]]);
	return { citizen, k0: Uint8Array.from(rows, (r) => r.k0), columns: citizens.select(citizen).with(reached), first };
}
