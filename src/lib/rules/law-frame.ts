/** The law's frame: what national law demands of every offer, and what a service level may not decide. */
import { z } from 'zod';
import frameData from '../../../data/law-frame.json';
import { condition, type Condition, type Parameter } from './condition';
import { localized, type Localized } from './localized';
import { parametersIn } from './parameters';
import { PARAGRAPHS, UNITS, type Offer, type ServiceLevel } from './service-level';

const lawRule = z.strictObject({
	id: z.string().regex(/^L-\d{2}$/),
	paragraphs: z.union([z.literal('all'), z.array(z.enum(PARAGRAPHS))]),
	text: localized,
	condition: condition.optional(),
	/** Parameters that follow the times and may be changed (the state pension age). */
	editable: z.array(z.string()).optional(),
	leastExtent: z.strictObject({ unit: z.enum(UNITS), value: z.number() }).optional(),
	slowestDecision: z.strictObject({ unit: z.literal('days'), value: z.number() }).optional()
});
const lawFrame = z.strictObject({ id: z.string(), version: z.string(), name: localized, rules: z.array(lawRule) });

export type LawRule = z.infer<typeof lawRule>;
export type LawFrame = z.infer<typeof lawFrame>;

export const LAW: LawFrame = lawFrame.parse(frameData);

/** The rule with this id. Throws on an unknown id. */
export function lawRuleOf(id: string, law: LawFrame = LAW): LawRule {
	const rule = law.rules.find((r) => r.id === id);
	if (!rule) throw new Error(`No law rule ${id}`);
	return rule;
}

/** A service level outside the law's frame: the rule's id and the reason. */
export interface Refusal {
	rule: string;
	/** The offer or parameter concerned. */
	at: string;
	reason: Localized;
}

/** Days in a unit, at most. */
export const DAYS = { days: 1, weeks: 7, months: 31, years: 366 };

/** Every way in which `level` lies outside the law's frame; empty when it may be adopted. */
export function refusals(level: ServiceLevel, law: LawFrame = LAW): Refusal[] {
	return [
		...level.offers.flatMap((offer) => law.rules.flatMap((rule) => refusalsOf(offer, rule, law))),
		...level.checks.flatMap((check) => {
			if (check.flag !== 'sagsbehandling_overskredet' || !check.within) return [];
			const days = check.within.value * DAYS[check.within.unit];
			return law.rules
				.filter((r) => r.slowestDecision && appliesTo(r, check.paragraphs) && days > r.slowestDecision.value)
				.map((r) => ({ rule: r.id, at: check.within!.id, reason: r.text }));
		})
	];
}

/** Values of the law that `values` tries to change and may not. */
export function lawRefusals(values: Record<string, unknown>, law: LawFrame = LAW): Refusal[] {
	return law.rules.flatMap((rule) =>
		lawParameters(rule)
			.filter((p) => p.id in values && values[p.id] !== p.value && !rule.editable?.includes(p.id))
			.map((p) => ({ rule: rule.id, at: p.id, reason: rule.text }))
	);
}

/** The law rules that `level` names in its conditions, directly or through another rule, in the order of the law. */
export function lawRulesIn(level: ServiceLevel, law: LawFrame = LAW): LawRule[] {
	const named = new Set<LawRule>();
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) return node.forEach(visit);
		if (node === null || typeof node !== 'object') return;
		const rule = 'law' in node && law.rules.find((r) => r.id === node.law);
		if (rule && !named.has(rule)) {
			named.add(rule);
			visit(rule.condition);
		}
		Object.values(node).forEach(visit);
	};
	visit([level.offers, level.bands]);
	return law.rules.filter((r) => named.has(r));
}

/** The numbers of one law rule. */
export function lawParameters(rule: LawRule): Parameter[] {
	return rule.condition ? parametersIn(rule.condition) : [];
}

function refusalsOf(offer: Offer, rule: LawRule, law: LawFrame): Refusal[] {
	if (!appliesTo(rule, [offer.paragraph])) return [];
	const missing = rule.condition && !demanded(offer.conditions, law).has(rule.id);
	const least = rule.leastExtent;
	const tooLittle = least && (extentUnit(offer) !== least.unit || leastGranted(offer) < least.value);
	return missing || tooLittle ? [{ rule: rule.id, at: offer.id, reason: rule.text }] : [];
}

/** Whether `rule` is about any of `paragraphs`. */
export function appliesTo(rule: LawRule, paragraphs: (string | null)[]): boolean {
	return rule.paragraphs === 'all' || paragraphs.some((p) => (rule.paragraphs as string[]).includes(p ?? ''));
}

/** Law rules that `conditions` demand without exception, directly or through another law rule. */
function demanded(conditions: Condition[], law: LawFrame): Set<string> {
	return new Set(
		conditions.flatMap((c): string[] => {
			if ('law' in c) {
				const inner = lawRuleOf(c.law, law).condition;
				return [c.law, ...(inner ? demanded([inner], law) : [])];
			}
			return 'all' in c ? [...demanded(c.all, law)] : [];
		})
	);
}

function extentUnit(offer: Offer): string | null {
	return 'unit' in offer.extent ? offer.extent.unit : null;
}

/** What every citizen with the offer is certain to be granted, before anything already given is taken off. */
function leastGranted({ extent }: Offer): number {
	if (extent.kind === 'capped') return extent.least?.value ?? 0;
	if (extent.kind !== 'cases') return 0;
	return Math.min(...extent.cases.map(({ amount }) => ('parameter' in amount ? amount.parameter.value : 'value' in amount ? amount.value : 0)));
}
