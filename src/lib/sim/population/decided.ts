/** A population under one service level at the prices of one year: decisions and what each costs. Pure. */
import { decideColumns, type Decisions } from '../../rules/columns/decide';
import type { CitizenColumns } from '../../rules/columns/citizens';
import type { Plan } from '../../rules/plan';
import type { PriceRow } from '../prices';
import { costsOf, type OfferCosts } from './costs';

export interface Decided extends Decisions {
	plan: Plan;
	/** In the order of `offers`. */
	costs: OfferCosts[];
}

export function decided(plan: Plan, citizens: CitizenColumns, prices: readonly PriceRow[]): Decided {
	const decisions = decideColumns(plan, citizens);
	return { ...decisions, plan, costs: costsOf(decisions, prices) };
}

/** Whether the offer at `index` counts for a citizen: as the placement, or granted beside one. */
export function counts({ offers, placement }: Decisions, index: number, citizen: number): boolean {
	const { offer, granted } = offers[index]!;
	return offer.frame === null ? granted[citizen] === 1 : placement[citizen] === index;
}
