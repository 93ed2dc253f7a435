/** What citizens cost under one set of rules and several sets of prices. Pure. */
import { decideColumns } from '../../rules/columns/decide';
import type { CitizenColumns } from '../../rules/columns/citizens';
import type { Plan } from '../../rules/plan';
import { costsOf } from '../population/costs';
import { counts } from '../population/decided';
import type { PriceGroups } from './price-groups';

export interface Worth {
	/** Citizens who get anything. */
	citizens: number;
	/** Whole øre a year by price group and number of prices; a group without anyone is left out. */
	oere: Map<number, Map<number, number>>;
	/** Citizens by placement. */
	placed: Map<string, number>;
	/** By citizen: index of the placement among the plan's offers, -1 for none. */
	placement: Int8Array;
}

/** Every placement and offer beside one of `citizens` under `plan`, at the prices of its group. */
export function worthOf(plan: Plan, citizens: CitizenColumns, { groupOf, numbers, prices }: Pick<PriceGroups, 'groupOf' | 'numbers' | 'prices'>): Worth {
	const decisions = decideColumns(plan, citizens);
	const served = new Uint8Array(citizens.rows);
	const worth: Worth = { citizens: 0, oere: new Map(), placed: new Map(), placement: decisions.placement };
	decisions.offers.forEach((d, index) => {
		const who: number[] = [];
		for (let i = 0; i < served.length; i++) if (counts(decisions, index, i)) who.push(i);
		if (!who.length) return;
		for (const i of who) served[i] = 1;
		if (d.offer.frame !== null) worth.placed.set(d.offer.id, who.length);
		const groups = d.levels.map((level) => groupOf(d.offer.id, level));
		for (const number of new Set(groups.flatMap((g) => numbers[g]!))) {
			const { basis, variabel } = costsOf({ ...decisions, offers: [d] }, prices[number]!)[0]!;
			const sums = new Float64Array(d.levels.length);
			for (const i of who) {
				const oere = basis[i]! + variabel[i]!;
				if (!Number.isNaN(oere)) sums[d.level[i]!]! += oere;
			}
			groups.forEach((group, level) => {
				if (!numbers[group]!.includes(number)) return;
				const by = worth.oere.get(group) ?? new Map<number, number>();
				worth.oere.set(group, by.set(number, (by.get(number) ?? 0) + sums[level]!));
			});
		}
	});
	worth.citizens = served.reduce((sum, s) => sum + s, 0);
	return worth;
}
