/** Which changed prices can matter to a granted offer: groups of offers and levels, and the prices that each is counted at. Pure. */
import type { Plan } from '../../rules/plan';
import type { PriceRow } from '../prices';
import { applyPrices, noProposal } from '../proposal';
import type { PriceSwitch } from './switches';

export interface PriceGroups {
	/** The number of the group of an offer at a level. */
	groupOf: (offer: string, level: string | null) => number;
	/** By group: the price switches (as indexes) that can matter to it. */
	members: number[][];
	/** By group: the prices by the bits of its members that are on, as numbers of `prices`. Without any it is 0: the prices in force. */
	numbers: number[][];
	prices: PriceRow[][];
}

/** The groups under `switches` over `prices` (of one year). */
export function priceGroups(plan: Plan, switches: readonly PriceSwitch[], prices: readonly PriceRow[]): PriceGroups {
	const members: number[][] = [[]];
	const groups = new Map<string, Map<string | null, number>>();
	for (const offer of plan.offers) {
		const supplements = offer.supplements.map((s) => s.price);
		// Of a supplement only the basis is added.
		const own = switches.flatMap(({ price: p }, i) => (p.indsats === offer.id || (supplements.includes(p.indsats) && p.felt === 'basis_kr_aar') ? [i] : []));
		const levels = [null, ...own.flatMap((i) => switches[i]!.price.niveau ?? [])];
		const at = (level: string | null) => own.filter((i) => switches[i]!.price.niveau === null || switches[i]!.price.niveau === level);
		groups.set(offer.id, new Map(levels.map((level) => [level, numberOf(members, at(level))])));
	}
	const known = new Map<string, number>();
	const all: PriceRow[][] = [];
	const numbers = members.map((of) =>
		Array.from({ length: 1 << of.length }, (_, bits) => {
			const on = of.filter((_, i) => bits & (1 << i));
			const key = on.join();
			if (!known.has(key)) known.set(key, all.push(applyPrices(prices, { ...noProposal(''), prices: on.map((i) => switches[i]!.price) })) - 1);
			return known.get(key)!;
		})
	);
	const groupOf = (offer: string, level: string | null) => groups.get(offer)!.get(level) ?? groups.get(offer)!.get(null)!;
	return { groupOf, members, numbers, prices: all };
}

function numberOf(groups: number[][], members: number[]): number {
	const found = groups.findIndex((g) => g.join() === members.join());
	return found >= 0 ? found : groups.push(members) - 1;
}
