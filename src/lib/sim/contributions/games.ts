/** The Shapley values of what groups of citizens cost, from the worth of their coalitions. Pure. */
import type { Worth } from './evaluate';
import { along, coalition, type Group } from './groups';
import type { PriceGroups } from './price-groups';
import { SCALE, shapley } from './shapley';

export interface Values {
	/** Every value below is a whole number of this part. */
	scale: bigint;
	/** By player, rules first, then prices: øre, øre through changed prices, and citizens who get anything. */
	oere: bigint[];
	price: bigint[];
	citizens: bigint[];
	/** Øre by order drawn and player: what is not exact of `oere`, before it is averaged. */
	byOrder: number[][];
	/** In force: whole øre a year, and citizens who get anything. */
	current: { oere: number; citizens: number };
}

/** Values of nothing yet, for so many players. */
export function noValues(players: number, draws: number): Values {
	const zero = () => Array.from({ length: players }, () => 0n);
	return {
		scale: SCALE * BigInt(Math.max(1, draws)), oere: zero(), price: zero(), citizens: zero(),
		byOrder: Array.from({ length: draws }, () => Array.from({ length: players }, () => 0)),
		current: { oere: 0, citizens: 0 }
	};
}

/** Adds those of one group. `of`: the worth of each of its coalitions. `rules`: how many players come before the prices. */
export function addGroup(values: Values, group: Group, of: (on: string) => Worth, priced: PriceGroups, rules: number, drawn: readonly (readonly number[])[]): void {
	const none = of(coalition(group, 0));
	values.current.oere += inForce(none);
	values.current.citizens += none.citizens;
	if (group.exact) exactly(group, of, priced, rules, BigInt(Math.max(1, drawn.length)), values);
	else drawn.forEach((order, i) => byOrder(group, of, priced, rules, order, values, i));
}

/** At the prices in force. */
const inForce = ({ oere }: Worth) => [...oere.values()].reduce((sum, by) => sum + (by.get(0) ?? 0), 0);

function exactly(group: Group, of: (on: string) => Worth, priced: PriceGroups, rules: number, times: bigint, values: Values): void {
	const { members } = group;
	const worths = Array.from({ length: 1 << members.length }, (_, bits) => of(coalition(group, bits)));
	const add = (to: bigint[], who: readonly number[], found: bigint[], sign = 1n) => who.forEach((player, i) => (to[player]! += sign * times * found[i]!));
	add(values.citizens, members, shapley(members.length, (bits) => worths[bits]!.citizens));
	add(values.price, members, shapley(members.length, (bits) => inForce(worths[bits]!)), -1n);
	for (const g of new Set(worths.flatMap((w) => [...w.oere.keys()]))) {
		const who = [...members, ...priced.members[g]!.map((p) => rules + p)];
		const all = (1 << members.length) - 1;
		const found = shapley(who.length, (bits) => worths[bits & all]!.oere.get(g)?.get(priced.numbers[g]![bits >> members.length]!) ?? 0);
		add(values.oere, who, found);
		add(values.price, who, found);
	}
}

function byOrder(group: Group, of: (on: string) => Worth, priced: PriceGroups, rules: number, order: readonly number[], values: Values, draw: number): void {
	const bits = priced.members.map(() => 0);
	let before = { oere: 0, current: 0, citizens: 0 };
	for (const { player, on } of along(group, order)) {
		if (player !== null && player >= rules) priced.members.forEach((members, g) => (bits[g]! |= members.includes(player - rules) ? 1 << members.indexOf(player - rules) : 0));
		else if (player !== null && group.mask[player] !== '1') continue;
		const worth = of(on);
		const now = {
			oere: [...worth.oere].reduce((sum, [g, by]) => sum + (by.get(priced.numbers[g]![bits[g]!]!) ?? 0), 0),
			current: inForce(worth),
			citizens: worth.citizens
		};
		if (player !== null) {
			values.oere[player]! += BigInt(now.oere - before.oere) * SCALE;
			values.price[player]! += BigInt(now.oere - before.oere - (now.current - before.current)) * SCALE;
			values.citizens[player]! += BigInt(now.citizens - before.citizens) * SCALE;
			values.byOrder[draw]![player]! += now.oere - before.oere;
		}
		before = now;
	}
}
