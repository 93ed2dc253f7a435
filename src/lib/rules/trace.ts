/** Second reader: the rules for one citizen, with every condition met or unmet and the value seen. Pure. */
import { operatorOf, type Comparison, type Condition } from './condition';
import { HOURS_A_WEEK, MONTHS_A_YEAR, WEEKS_A_YEAR, type Citizen, type Decision } from './decision';
import { lawRuleOf, type LawFrame } from './law-frame';
import { OWN_HOME_ORDER, type Amount, type Case, type Plan, type PlannedOffer, type PlannedService } from './plan';
import { idsOf } from './sources';
import { parameterNumber } from './sql';

/** One condition as it met the citizen. `seen` is the citizen's value; comparisons only. */
export interface ConditionTrace {
	condition: Condition;
	met: boolean;
	seen?: string | number | boolean | null;
	parts: ConditionTrace[];
	/** Statements and law rules behind it. */
	ids: string[];
}

export interface OfferTrace {
	decision: Decision;
	clauses: ConditionTrace[];
	/** The case that gave level and extent; null when not granted. */
	chosen: Case | null;
}

interface Facts {
	citizen: Citizen;
	granted: Map<string, boolean>;
	law: LawFrame;
}

/** Every offer's decision for `citizen`, in the order of the service level, services of a sum before their offer. */
export function decide(plan: Plan, citizen: Citizen): Decision[] {
	return trace(plan, citizen).map((t) => t.decision);
}

/** Every offer's decision with the conditions behind it. */
export function trace(plan: Plan, citizen: Citizen): OfferTrace[] {
	const facts: Facts = { citizen: { ...citizen, ...sums(plan, citizen) }, granted: new Map(), law: plan.law };
	const answers = plan.offers.map((offer) => {
		const clauses = offer.clauses.map((c) => traceCondition(c, facts));
		const granted = clauses.every((c) => c.met);
		facts.granted.set(offer.id, granted);
		return { offer, clauses, granted };
	});
	const ladder = answers.filter((a) => a.offer.frame !== null && a.granted).sort((a, b) => a.offer.step! - b.offer.step!);
	const own = plan.ownHome && Number(citizen[OWN_HOME_ORDER] ?? NaN) <= plan.ownHome.citizens.value ? plan.ownHome.offer : null;
	const sufficient = ladder.find((a) => a.offer.id === own) ?? ladder.find((a) => a.offer.frame! >= Number(citizen.ramme_behov ?? NaN));
	const placed = (sufficient ?? ladder.at(-1))?.offer.id;
	return answers.flatMap(({ offer, clauses, granted }) => {
		const placement = { placed: offer.id === placed, standsIn: offer.id === placed && !sufficient };
		return [
			...offer.services.map((s) => traceService(offer, s, granted, clauses, facts)),
			traceOffer(plan, offer, granted, clauses, placement, facts)
		];
	});
}

function sums(plan: Plan, citizen: Citizen): Citizen {
	const derived: Citizen = {};
	for (const sum of plan.sums) {
		let total = 0;
		for (const service of sum.services) {
			const found = service.hours.find(({ severity }) => service.themes.some((theme) => citizen[theme] === severity));
			const hours = found ? parameterNumber(found.hours.value) : 0;
			derived[service.fact] = hours;
			total += hours;
		}
		derived[sum.fact] = total;
	}
	return derived;
}

function traceCondition(condition: Condition, facts: Facts): ConditionTrace {
	const of = (met: boolean, parts: ConditionTrace[] = [], seen?: ConditionTrace['seen']): ConditionTrace => ({
		condition,
		met,
		parts,
		ids: idsOf(condition),
		...(seen === undefined ? {} : { seen })
	});
	if ('all' in condition) {
		const parts = condition.all.map((c) => traceCondition(c, facts));
		return of(parts.every((p) => p.met), parts);
	}
	if ('any' in condition) {
		const parts = condition.any.map((c) => traceCondition(c, facts));
		return of(parts.some((p) => p.met), parts);
	}
	if ('not' in condition) {
		const part = traceCondition(condition.not, facts);
		return of(!part.met, [part]);
	}
	if ('law' in condition) {
		const inner = lawRuleOf(condition.law, facts.law).condition;
		const part = inner && traceCondition(inner, facts);
		return of(part?.met ?? true, part ? [part] : []);
	}
	if ('offer' in condition) return of(facts.granted.get(condition.offer) === condition.granted);
	return of(compare(condition, facts.citizen), [], facts.citizen[condition.fact] ?? null);
}

function compare(c: Comparison, citizen: Citizen): boolean {
	const value = citizen[c.fact] ?? null;
	const { operator, operand } = operatorOf(c);
	if (typeof operand !== 'object') return (value === operand) === (operator === 'is');
	if (typeof value !== 'number') return false;
	const limit = parameterNumber(operand.value);
	switch (operator) {
		case 'atLeast':
			return value >= limit;
		case 'atMost':
			return value <= limit;
		case 'over':
			return value > limit;
		default:
			return value < limit;
	}
}

function evaluate(amount: Amount, citizen: Citizen): number | null {
	switch (amount.kind) {
		case 'parameter':
			return parameterNumber(amount.parameter.value);
		case 'fact':
			return (citizen[amount.fact] as number | null) ?? null;
		case 'atMost':
			return pick(Math.min, evaluate(amount.amount, citizen), evaluate(amount.limit, citizen));
		case 'atLeast':
			return pick(Math.max, evaluate(amount.amount, citizen), evaluate(amount.limit, citizen));
		case 'less': {
			const from = evaluate(amount.from, citizen);
			const take = evaluate(amount.take, citizen);
			return from === null || take === null ? 0 : Math.max(from - take, 0);
		}
	}
}

/** As SQL's least and greatest: a number that is not known is passed over. */
function pick(choose: (a: number, b: number) => number, a: number | null, b: number | null): number | null {
	if (a === null) return b;
	return b === null ? a : choose(a, b);
}

function traceOffer(
	plan: Plan,
	offer: PlannedOffer,
	granted: boolean,
	clauses: ConditionTrace[],
	placement: { placed: boolean; standsIn: boolean },
	facts: Facts
): OfferTrace {
	const { citizen } = facts;
	const chosen = granted ? (offer.cases.find((c) => !c.when || traceCondition(c.when, facts).met) ?? null) : null;
	const omfang = chosen?.amount ? evaluate(chosen.amount, citizen) : null;
	const week = offer.unit ? HOURS_A_WEEK[offer.unit] : null;
	const grantedHours = week && omfang !== null ? (omfang * week.times) / week.by : null;
	const hours = offer.costAtMostAssessed && grantedHours !== null ? pick(Math.min, citizen.timer_uge as number | null, grantedHours) : grantedHours;
	const supplements = granted ? offer.supplements.filter((s) => traceCondition(s.when, facts).met) : [];
	const vum = citizen.vum_samlet;
	const expected = chosen?.expectedVum?.map((p) => parameterNumber(p.value));
	const weeksOpen = offer.weeksOpen ? parameterNumber(offer.weeksOpen.value) : WEEKS_A_YEAR;
	const courses = chosen?.courses ? parameterNumber(chosen.courses.value) : null;
	const times = (factor: number) => (omfang === null ? null : omfang * factor);
	return {
		clauses,
		chosen,
		decision: {
			borger_id: String(citizen.borger_id),
			indsats: offer.id,
			paragraf: offer.paragraph,
			trin: offer.step,
			ramme: offer.frame,
			berettiget: granted,
			maaling: chosen?.measure ?? null,
			niveau: chosen ? levelOf(chosen, citizen) : null,
			omfang,
			enhed: omfang === null ? null : offer.unit,
			timer_uge_beregnet: hours,
			placering: placement.placed,
			vum_afviger: expected !== undefined && typeof vum === 'number' && (vum < expected[0]! || vum > expected[1]!),
			ramme_individuel: placement.standsIn,
			regler: rulesOf(plan, offer, granted, clauses, chosen, supplements, placement).join(','),
			timer_aar: offer.unit === 'timer_forloeb' ? omfang : hours === null ? null : hours * WEEKS_A_YEAR,
			enheder_aar: offer.unit === 'dage_uge' ? times(weeksOpen) : offer.unit === 'doegn_aar' ? omfang : courses,
			kroner_aar: offer.unit === 'kr_md' ? times(MONTHS_A_YEAR) : null,
			tillaeg: supplements.map((s) => s.price)
		}
	};
}

function levelOf(chosen: Case, citizen: Citizen): string | null {
	if (chosen.level === null || typeof chosen.level === 'string') return chosen.level;
	const value = citizen[chosen.level.fact] ?? null;
	return value === null ? null : String(value);
}

function rulesOf(
	plan: Plan,
	offer: PlannedOffer,
	granted: boolean,
	clauses: ConditionTrace[],
	chosen: Case | null,
	supplements: PlannedOffer['supplements'],
	placement: { placed: boolean; standsIn: boolean }
): string[] {
	if (!granted) return [...new Set(clauses.filter((c) => !c.met).flatMap((c) => c.ids))].sort();
	return [
		...new Set([
			...clauses.flatMap((c) => c.ids),
			...offer.statements,
			...(chosen?.statements ?? []),
			...supplements.flatMap((s) => idsOf(s.when)),
			...(placement.placed ? plan.placementStatements : []),
			...(placement.standsIn ? offer.standsInStatements : [])
		])
	].sort();
}

function traceService(offer: PlannedOffer, service: PlannedService, parent: boolean, clauses: ConditionTrace[], facts: Facts): OfferTrace {
	const hours = facts.citizen[service.fact] as number;
	const granted = parent && !traceCondition(service.unless, facts).met && hours > 0;
	return {
		clauses,
		chosen: null,
		decision: {
			borger_id: String(facts.citizen.borger_id),
			indsats: `${offer.id}.${service.id}`,
			paragraf: offer.paragraph,
			trin: offer.step,
			ramme: null,
			berettiget: granted,
			maaling: granted ? 'regel' : null,
			niveau: null,
			omfang: granted ? hours : null,
			enhed: granted ? offer.unit : null,
			timer_uge_beregnet: null,
			placering: false,
			vum_afviger: false,
			ramme_individuel: false,
			regler: service.statements.join(','),
			timer_aar: null,
			enheder_aar: null,
			kroner_aar: null,
			tillaeg: []
		}
	};
}
