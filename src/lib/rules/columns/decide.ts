/**
 * Fourth reader: the rules over a whole population as columns, for what follows typing. `sql` answers the same in the
 * database, `trace` for one citizen; tests hold the three together. Pure.
 */
import { OWN_HOME_ORDER, type Plan, type PlannedOffer, type PlannedSum } from '../plan';
import { parameterNumber } from '../sql';
import type { CitizenColumns } from './citizens';
import { holds, type Asking } from './conditions';
import { extentsOf, type Extents } from './extents';

/** One offer's decisions, by citizen. */
export interface OfferDecisions extends Extents {
	offer: PlannedOffer;
	/** 1 where the rules grant it. */
	granted: Uint8Array;
	/** Supplements in the order of the plan, 1 where they apply to whoever is granted. */
	supplements: { price: string; applies: Uint8Array }[];
}

export interface Decisions {
	/** In the order of the plan. */
	offers: OfferDecisions[];
	/** Index of the placement among `offers`; -1 for none. */
	placement: Int8Array;
	/** 1 where the placement gives less than the frame that is needed (`ramme_individuel`). */
	standsIn: Uint8Array;
}

/** Every offer for every citizen. Throws when a column that the plan looks at is missing. */
export function decideColumns(plan: Plan, citizens: CitizenColumns): Decisions {
	const granted = new Map<string, Uint8Array>();
	const asking: Asking = { citizens, law: plan.law, granted, derived: sums(plan.sums, citizens), lawful: new Map() };
	for (const offer of plan.offers) granted.set(offer.id, holds({ all: offer.clauses }, asking));
	const extents = new Map<string, Extents>();
	const offers = plan.offers.map((offer): OfferDecisions => {
		const key = JSON.stringify([offer.cases.map(({ statements: _, ...c }) => c), offer.unit, offer.costAtMostAssessed, offer.weeksOpen]);
		const extent = extents.get(key) ?? extentsOf(offer, asking);
		extents.set(key, extent);
		return { ...extent, offer, granted: granted.get(offer.id)!, supplements: offer.supplements.map((s) => ({ price: s.price, applies: holds(s.when, asking) })) };
	});
	citizens.forget();
	return { offers, ...placements(plan, offers, citizens) };
}

/** The lowest granted step whose frame is enough, else the highest granted; an own home found in its place comes first. */
function placements(plan: Plan, offers: readonly OfferDecisions[], citizens: CitizenColumns): Pick<Decisions, 'placement' | 'standsIn'> {
	const need = citizens.numbers('ramme_behov');
	const ladder = offers.map((o, index) => ({ ...o, index })).filter(({ offer }) => offer.frame !== null).sort((a, b) => a.offer.step! - b.offer.step!);
	const placement = new Int8Array(citizens.rows).fill(-1);
	const standsIn = new Uint8Array(citizens.rows);
	for (let i = 0; i < placement.length; i++) {
		for (const { granted, offer, index } of ladder) {
			if (!granted[i]) continue;
			placement[i] = index;
			standsIn[i] = need[i]! <= offer.frame! ? 0 : 1;
			if (!standsIn[i]) break;
		}
	}
	const own = plan.ownHome;
	const home = own ? offers.findIndex((o) => o.offer.id === own.offer) : -1;
	if (own && home >= 0) {
		const order = citizens.numbers(OWN_HOME_ORDER);
		for (let i = 0; i < placement.length; i++) {
			if (!offers[home]!.granted[i] || !(order[i]! <= own.citizens.value)) continue;
			placement[i] = home;
			standsIn[i] = 0;
		}
	}
	return { placement, standsIn };
}

/** Hours of each service and of their sum, as facts. */
function sums(planned: readonly PlannedSum[], citizens: CitizenColumns): Map<string, Float64Array> {
	const derived = new Map<string, Float64Array>();
	for (const sum of planned) {
		const total = new Float64Array(citizens.rows);
		for (const service of sum.services) {
			const themes = service.themes.map((theme) => citizens.numbers(theme));
			const hours = new Float64Array(citizens.rows);
			// From the lightest to the heaviest: the highest severity that has an extent stays.
			for (const { severity, hours: parameter } of [...service.hours].reverse()) {
				const value = parameterNumber(parameter.value);
				for (const theme of themes) for (let i = 0; i < hours.length; i++) if (theme[i] === severity) hours[i] = value;
			}
			derived.set(service.fact, hours);
			for (let i = 0; i < total.length; i++) total[i] = total[i]! + hours[i]!;
		}
		derived.set(sum.fact, total);
	}
	return derived;
}
