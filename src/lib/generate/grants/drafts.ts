import type { Decision } from '../../rules/decision';
import type { Situation } from '../citizens/situation';
import { EXTRACT_DATE, HISTORY_START } from '../dates';
import type { Random } from '../random';
import type { CitizenRow } from '../rows';
import type { Stay } from './careers';
import type { Limits } from './limits';
import type { Rules } from './rules';
import { scaled, termsOf, type Terms, type TermsStock } from './terms';
import { daysLasted, daysRun, grantDates, type GrantDates } from './timing';

/** A grant before it has an id and a provider. */
export interface Draft extends GrantDates {
	/** Index of the citizen. */
	citizen: number;
	indsats: string;
	terms: Terms;
}

/** Grants at another level than the rules give, among those that run: mostly a higher one, granted earlier. */
const OTHER_LEVEL = { beside: 0.1, up: 0.72 } as const;
/** Share of the renewals with other terms than the grant before; no grant within a stay is shorter than so many days. */
const CHANGED = 0.4;
const SHORTEST = 45;
/** Needs beside housing that have a grant. */
const TAKEN_UP = 0.94;

export interface Drafting {
	rules: Rules;
	/** Share of the running grants at another level. */
	otherLevel: number;
	stock: TermsStock;
	limits: ReadonlyMap<string, Limits>;
	random: Random;
}

const OPEN: Limits = { decision: 56, start: 42, followUp: 365, duration: null };

/** Days since a citizen could first be granted anything. */
export const adultDays = ({ alder }: CitizenRow): number => (alder - 18) * 365 + 100;

/** The grants of one citizen, the newest of each kind first: what runs, and what came before it within the four years. */
export function draftsOf(index: number, citizen: CitizenRow, situation: Situation, stays: readonly Stay[], drafting: Drafting): Draft[] {
	const { granted, need } = situation;
	const decisions = granted || need === 'dagtilbud' ? drafting.rules.about(granted, citizen) : [];
	const out = stays.flatMap((stay) => grantsOf(index, citizen, stay, granted, decisions, drafting));
	for (const decision of decisions)
		if (decision.berettiget && decision.ramme === null && !decision.indsats.includes('.') && drafting.random.chance(TAKEN_UP)) out.push(beside(index, decision, adultDays(citizen), drafting));
	return out;
}

/** The grants of an unbroken stay, one renewed by the next, the newest first; none that ended before the history. */
function grantsOf(index: number, citizen: CitizenRow, { indsats, start: first, slut: last }: Stay, granted: string | null, decisions: readonly Decision[], drafting: Drafting): Draft[] {
	const { random, stock } = drafting;
	const limits = drafting.limits.get(indsats) ?? OPEN;
	const out: Draft[] = [];
	let slut = last;
	let terms: Terms | null = null;
	while (slut === null || (slut >= first && slut >= HISTORY_START)) {
		const lasted: number = slut === null ? daysRun(indsats, limits.duration, random) : daysLasted(indsats, limits.duration, random);
		const from: number = (slut ?? EXTRACT_DATE) - lasted;
		const start = from - first < SHORTEST ? first : from;
		if (slut === null) terms = running(indsats, citizen, decisions, drafting);
		else if (terms === null || random.chance(CHANGED)) terms = (granted ? stock.near(indsats, citizen.timer_uge * random.between(0.7, 1.5) + 1) : stock.any(indsats, random)) ?? unruled(citizen.timer_uge + 1);
		out.push({ citizen: index, indsats, terms, ...grantDates(start, slut, limits, random) });
		slut = start - 1;
	}
	return out;
}

/** The terms of a running grant: the rules' own for most, else a level beside them or an older grant's. */
function running(granted: string, citizen: CitizenRow, decisions: readonly Decision[], { stock, random, otherLevel }: Drafting): Terms {
	const ruled = decisions.find((decision) => decision.indsats === granted && decision.berettiget);
	const terms = ruled ? termsOf(ruled) : stock.near(granted, citizen.timer_uge * random.between(1.1, 1.6));
	if (!terms) return unruled(citizen.timer_uge);
	return ruled && random.chance(otherLevel) ? stock.beside(granted, terms, random.chance(OTHER_LEVEL.up)) : terms;
}

/** Hours a week of an offer that the rules grant nobody. */
const unruled = (hours: number): Terms => ({ niveau: null, omfang: hours, enhed: 'timer_uge', timer_uge_beregnet: hours, timer_aar: hours * 52, enheder_aar: null, kroner_aar: null, tillaeg: [] });

function beside(index: number, decision: Decision, adult: number, { limits, random }: Drafting): Draft {
	const limit = limits.get(decision.indsats) ?? OPEN;
	const start = EXTRACT_DATE - Math.min(adult, daysRun(decision.indsats, limit.duration, random));
	const terms = termsOf(decision);
	return {
		citizen: index,
		indsats: decision.indsats,
		terms: random.chance(OTHER_LEVEL.beside) ? scaled(terms, random.chance(OTHER_LEVEL.up) ? 1.34 : 0.67) : terms,
		...grantDates(start, null, limit, random)
	};
}
