import type { Decision } from '../../rules/decision';
import type { Situation } from '../citizens/situation';
import { EXTRACT_DATE, HISTORY_START } from '../dates';
import type { Random } from '../random';
import type { CitizenRow } from '../rows';
import { earlier, firstEnded } from './history';
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

/** The grants of one citizen: what runs, and what came before it within the four years. */
export function draftsOf(index: number, citizen: CitizenRow, situation: Situation, drafting: Drafting): Draft[] {
	const { random } = drafting;
	const adultDays = (citizen.alder - 18) * 365 + 100;
	if (situation.ended) return chain(index, citizen, firstEnded(random), EXTRACT_DATE - random.int(15, 1380), adultDays, drafting);
	if (!situation.granted && situation.need !== 'dagtilbud') return [];
	const { granted } = situation;
	const decisions = drafting.rules.about(granted, citizen);
	const out: Draft[] = [];
	if (granted) {
		const limits = drafting.limits.get(granted) ?? OPEN;
		const start = EXTRACT_DATE - Math.min(adultDays, daysRun(granted, limits.duration, random));
		out.push({ citizen: index, indsats: granted, terms: running(granted, citizen, decisions, drafting), ...grantDates(start, null, limits, random) });
		const before = start > HISTORY_START + 60 ? earlier(granted, random) : null;
		if (before) out.push(...chain(index, citizen, before, start - 1, adultDays, drafting));
	}
	for (const decision of decisions)
		if (decision.berettiget && decision.ramme === null && !decision.indsats.includes('.') && random.chance(TAKEN_UP)) out.push(beside(index, decision, adultDays, drafting));
	return out;
}

/** Ended grants one after another, the last ending at `slut`; none that ended before the four years. */
function chain(index: number, citizen: CitizenRow, indsats: string, slut: number, adultDays: number, drafting: Drafting): Draft[] {
	const { random, limits, stock } = drafting;
	const limit = limits.get(indsats);
	const terms = limit && stock.near(indsats, citizen.timer_uge * random.between(0.7, 1.5) + 1);
	const start = limit ? Math.max(slut - daysLasted(indsats, limit.duration, random), EXTRACT_DATE - adultDays) : slut;
	if (!terms || slut - start < 45) return [];
	const draft = { citizen: index, indsats, terms, ...grantDates(start, slut, limit, random) };
	const before = start > HISTORY_START + 60 && random.chance(0.6) ? earlier(indsats, random) : null;
	return before ? [draft, ...chain(index, citizen, before, start - 1, adultDays, drafting)] : [draft];
}

/** The terms of a running grant: the rules' own for most, else a level beside them or an older grant's. */
function running(granted: string, citizen: CitizenRow, decisions: readonly Decision[], { stock, random, otherLevel }: Drafting): Terms {
	const ruled = decisions.find((decision) => decision.indsats === granted && decision.berettiget);
	const terms = ruled ? termsOf(ruled) : stock.near(granted, citizen.timer_uge * random.between(1.1, 1.6));
	if (!terms) return { niveau: null, omfang: citizen.timer_uge, enhed: 'timer_uge', timer_uge_beregnet: citizen.timer_uge, timer_aar: citizen.timer_uge * 52, enheder_aar: null, kroner_aar: null, tillaeg: [] };
	return ruled && random.chance(otherLevel) ? stock.beside(granted, terms, random.chance(OTHER_LEVEL.up)) : terms;
}

function beside(index: number, decision: Decision, adultDays: number, { limits, random }: Drafting): Draft {
	const limit = limits.get(decision.indsats) ?? OPEN;
	const start = EXTRACT_DATE - Math.min(adultDays, daysRun(decision.indsats, limit.duration, random));
	const terms = termsOf(decision);
	return {
		citizen: index,
		indsats: decision.indsats,
		terms: random.chance(OTHER_LEVEL.beside) ? scaled(terms, random.chance(OTHER_LEVEL.up) ? 1.34 : 0.67) : terms,
		...grantDates(start, null, limit, random)
	};
}
