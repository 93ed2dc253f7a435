/** Why the rules say what they say of one citizen: conditions met and unmet in words, with their sources. Pure. */
import type { Condition } from '../../rules/condition';
import type { Citizen } from '../../rules/decision';
import { describe } from '../../rules/describe';
import type { Localized } from '../../rules/localized';
import type { Plan } from '../../rules/plan';
import type { ServiceLevel } from '../../rules/service-level';
import { trace, type ConditionTrace, type OfferTrace } from '../../rules/trace';
import { turningPoints, type TurningPoint } from './turning-points';

export interface ConditionExplanation {
	text: Localized;
	met: boolean;
	/** The fact that is compared and the citizen's value; comparisons only. */
	seen: { fact: string; value: string | number | boolean | null } | null;
	/** Ids of statements and law rules. */
	ids: string[];
	parts: ConditionExplanation[];
}

/**
 * `placeret`: the lowest granted step whose frame is enough, or an own home found in place of a home. `staar_ind`: no granted
 * step has such a frame, this is the highest. `ramme_for_lille`: granted, but the frame is less than the need.
 * `lavere_trin_raekker`: granted, and another step is the placement. `ved_siden_af`: granted beside the staircase.
 */
export type Outcome = 'placeret' | 'staar_ind' | 'ramme_for_lille' | 'lavere_trin_raekker' | 'ved_siden_af' | 'afslag';

export interface OfferExplanation {
	/** Offer id, or `<offer>.<service>`. */
	indsats: string;
	outcome: Outcome;
	/** Level id, extent and hours a week that cost money. */
	niveau: string | null;
	omfang: number | null;
	enhed: string | null;
	/** What gave the level; null where it has no condition. */
	niveauFordi: { text: Localized; ids: string[] } | null;
	/** All must hold. */
	conditions: ConditionExplanation[];
	/** Refused: the first unmet condition in the order of the service level, as far inside it as one thing alone is unmet. */
	deciding: ConditionExplanation | null;
	/** No other condition is unmet. */
	decidingAlone: boolean;
	/** Ids of every statement and law rule that decided. */
	ids: string[];
}

export interface CaseExplanation {
	/** Offer id of the placement, null for none. */
	placement: string | null;
	/** In the order of the service level. */
	offers: OfferExplanation[];
	turningPoints: TurningPoint[];
}

/** Everything the rules of `level`, made ready as `plan`, say of `citizen`, in both languages. */
export function explain(level: ServiceLevel, plan: Plan, citizen: Citizen): CaseExplanation {
	const traces = trace(plan, citizen);
	const say = (condition: Condition): Localized => ({ da: describe(condition, 'da', level, plan.law), en: describe(condition, 'en', level, plan.law) });
	const condition = (t: ConditionTrace): ConditionExplanation => ({
		text: say(t.condition),
		met: t.met,
		seen: 'fact' in t.condition ? { fact: t.condition.fact, value: t.seen ?? null } : null,
		ids: t.ids,
		parts: t.parts.map(condition)
	});
	const offers = traces.map((t): OfferExplanation => {
		const unmet = t.clauses.filter((c) => !c.met);
		const inner = t.decision.berettiget ? null : decidingIn(unmet);
		return {
			indsats: t.decision.indsats,
			outcome: outcomeOf(t, citizen),
			niveau: t.decision.niveau,
			omfang: t.decision.omfang,
			enhed: t.decision.enhed,
			niveauFordi: t.chosen?.when ? { text: say(t.chosen.when), ids: t.chosen.statements } : null,
			conditions: t.clauses.map(condition),
			deciding: inner && condition(inner),
			decidingAlone: unmet.length === 1,
			ids: t.decision.regler === '' ? [] : t.decision.regler.split(',')
		};
	});
	return { placement: traces.find((t) => t.decision.placering)?.decision.indsats ?? null, offers, turningPoints: turningPoints(level, plan, citizen) };
}

function outcomeOf({ decision: d }: OfferTrace, citizen: Citizen): Outcome {
	if (!d.berettiget) return 'afslag';
	if (d.placering) return d.ramme_individuel ? 'staar_ind' : 'placeret';
	if (d.ramme === null) return 'ved_siden_af';
	return d.ramme < Number(citizen.ramme_behov ?? NaN) ? 'ramme_for_lille' : 'lavere_trin_raekker';
}

/** The first unmet condition, and inside it the one part that is unmet, where it takes all of its parts. */
function decidingIn(unmet: readonly ConditionTrace[]): ConditionTrace | null {
	const [first] = unmet;
	if (!first) return null;
	const inside = 'all' in first.condition || 'law' in first.condition ? first.parts.filter((p) => !p.met) : [];
	return inside.length === 1 ? decidingIn(inside) : first;
}
