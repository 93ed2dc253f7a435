/** One year's cost of a population's decisions, in whole øre: as `costOf`, over columns. Pure. */
import type { Decisions, OfferDecisions } from '../../rules/columns/decide';
import { priceFor, type PriceRow } from '../prices';

/** Whole øre a year by citizen; NaN where the offer is not granted or a price is missing. */
export interface OfferCosts {
	basis: Float64Array;
	variabel: Float64Array;
}

/** The cost of every offer, in the order of the decisions. */
export const costsOf = (decisions: Decisions, prices: readonly PriceRow[]): OfferCosts[] => decisions.offers.map((offer) => offerCosts(offer, prices));

const oere = (kr: number) => Math.round(kr * 100);
const known = (kr: number | null) => kr ?? NaN;

function offerCosts(d: OfferDecisions, prices: readonly PriceRow[]): OfferCosts {
	const rows = d.granted.length;
	const of = d.levels.map((level) => priceFor(prices, d.offer.id, level));
	const basis = Float64Array.from(of, (p) => (p ? oere(p.basis_kr_aar ?? 0) : NaN));
	const hourly = Float64Array.from(of, (p) => (p ? known(p.timepris_kr) : NaN));
	const unit = Float64Array.from(of, (p) => (p ? known(p.enhedspris_kr) : NaN));
	const supplements = d.supplements.map((s) => ({ applies: s.applies, oere: Float64Array.from(d.levels, (level) => oere(priceFor(prices, s.price, level)?.basis_kr_aar ?? 0)) }));
	const costs = { basis: new Float64Array(rows).fill(NaN), variabel: new Float64Array(rows).fill(NaN) };
	for (let i = 0; i < rows; i++) {
		if (!d.granted[i]) continue;
		const level = d.level[i]!;
		if (of[level] === null) continue;
		let fixed = basis[level]!;
		for (const s of supplements) if (s.applies[i]) fixed += s.oere[level]!;
		costs.basis[i] = fixed;
		const kroner = d.kronerYear[i]!;
		costs.variabel[i] = oere(part(d.hoursYear[i]!, hourly[level]!) + part(d.unitsYear[i]!, unit[level]!) + (kroner > 0 ? kroner : 0));
	}
	return costs;
}

/** Nothing of it costs nothing, whatever the price; something of it without a price is not known. */
const part = (quantity: number, price: number) => (quantity ? quantity * price : 0);
