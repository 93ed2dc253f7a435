/** How far one citizen is from another answer: the nearest hour, year or letter at which the rules say something else. Pure. */
import { BORGERE, type Frame, type Vum } from '../../extract/columns';
import { operatorOf, type Comparison, type Operator, type Parameter } from '../../rules/condition';
import type { Citizen, Decision } from '../../rules/decision';
import { describe } from '../../rules/describe';
import type { Localized } from '../../rules/localized';
import type { Plan } from '../../rules/plan';
import type { ServiceLevel } from '../../rules/service-level';
import { decide } from '../../rules/trace';

/** What an offer answers. */
export interface Answer {
	berettiget: boolean;
	placering: boolean;
	niveau: string | null;
}

export interface TurningPoint {
	/** Column of `borgere.csv`. */
	fact: string;
	direction: 'op' | 'ned';
	/** The citizen's value; letters and frames as their index. */
	seen: number;
	/** The limit, and its parameter where the rules name one. */
	limit: Parameter['value'];
	parameter: string | null;
	/** From the value to the limit: hours, years, kroner; letters and frames to cross. Ages are whole years. */
	distance: number;
	/** What would have to hold for the other answer. */
	text: Localized;
	/** Offers that answer otherwise beyond it. */
	changes: { indsats: string; before: Answer; after: Answer }[];
}

/** Beyond a limit that belongs to this side of it: finer than any limit of the documents. */
const BESIDE = 0.001;

interface Candidate {
	value: number;
	distance: number;
	operator: Operator;
	limit: Parameter;
}

/** The nearest turning point of every fact in each direction, where there is one, by fact as the extract orders them. */
export function turningPoints(level: ServiceLevel, plan: Plan, citizen: Citizen): TurningPoint[] {
	const before = decide(plan, citizen);
	const comparisons = comparisonsIn([plan.offers, plan.law.rules]);
	return BORGERE.columns.flatMap((column) => {
		const seen = citizen[column.name];
		if (typeof seen !== 'number') return [];
		const ordinal = column.kind === 'ordinal';
		if (!ordinal && column.kind !== 'number' && column.kind !== 'integer') return [];
		const least = ordinal ? 0 : column.min;
		const most = ordinal ? column.values.length - 1 : column.max;
		const candidates = ordinal
			? column.values.map((letter, value) => letterCandidate(letter, value, seen))
			: comparisons.filter((c) => c.fact === column.name).flatMap((c) => numberCandidate(c, seen, column.kind === 'integer' ? 1 : BESIDE));
		return (['op', 'ned'] as const).flatMap((direction) => {
			const there = candidates.filter((c) => c.value !== seen && c.value > seen === (direction === 'op') && c.value >= least && c.value <= most);
			for (const { value, distance, operator, limit } of there.sort((a, b) => a.distance - b.distance || Math.abs(a.value - seen) - Math.abs(b.value - seen))) {
				const changes = changed(before, decide(plan, { ...citizen, [column.name]: value }), ordinal);
				if (changes.length === 0) continue;
				const condition = { fact: column.name, [operator]: limit } as Comparison;
				const text = { da: describe(condition, 'da', level, plan.law), en: describe(condition, 'en', level, plan.law) };
				return [{ fact: column.name, direction, seen, limit: limit.value, parameter: limit.id || null, distance, text, changes }];
			}
			return [];
		});
	});
}

function letterCandidate(letter: string, value: number, seen: number): Candidate {
	const limit = { id: '', value: letter as Vum | Frame };
	return { value, distance: Math.abs(value - seen), operator: value > seen ? 'atLeast' : 'atMost', limit };
}

/** The other side of a limit: at it, or beside it where the limit itself belongs to this side. */
function numberCandidate(c: Comparison, seen: number, beside: number): Candidate[] {
	const { operator, operand } = operatorOf(c);
	if (typeof operand !== 'object' || typeof operand.value !== 'number') return [];
	const limit = operand.value;
	const below = operator === 'atLeast' || operator === 'under' ? seen < limit : seen <= limit;
	const atLimit = operator === 'atLeast' || operator === 'under' ? below : !below;
	const value = atLimit ? limit : limit + (below ? beside : -beside);
	const distance = beside === 1 ? Math.abs(value - seen) : Math.round(Math.abs(limit - seen) * 1e6) / 1e6;
	return [{ value, distance, operator: below ? (atLimit ? 'atLeast' : 'over') : atLimit ? 'atMost' : 'under', limit: operand }];
}

const answer = (d: Decision): Answer => ({ berettiget: d.berettiget, placering: d.placering, niveau: d.niveau });

/** Offers that answer otherwise. A letter can change how much is given; hours change that all the time where it follows them. */
function changed(before: readonly Decision[], after: readonly Decision[], withExtent: boolean): TurningPoint['changes'] {
	const of = (d: Decision) => JSON.stringify([answer(d), d.maaling, d.ramme_individuel, d.tillaeg, withExtent && d.maaling === 'regel' ? d.omfang : null]);
	return before.flatMap((d, i) => (of(d) === of(after[i]!) ? [] : [{ indsats: d.indsats, before: answer(d), after: answer(after[i]!) }]));
}

function comparisonsIn(node: unknown): Comparison[] {
	if (Array.isArray(node)) return node.flatMap(comparisonsIn);
	if (node === null || typeof node !== 'object') return [];
	const here = 'fact' in node && typeof node.fact === 'string' && ['atLeast', 'atMost', 'over', 'under'].some((op) => op in node) ? [node as Comparison] : [];
	return [...here, ...Object.values(node).flatMap(comparisonsIn)];
}
