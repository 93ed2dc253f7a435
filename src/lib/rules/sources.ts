/** What stands behind a condition: statements, law rules, facts, other offers. Pure. */
import type { Condition } from './condition';

/** The conditions directly inside `condition`. */
function inside(condition: Condition): Condition[] {
	if ('all' in condition) return condition.all;
	if ('any' in condition) return condition.any;
	return 'not' in condition ? [condition.not] : [];
}

const known = new WeakMap<Condition, string[]>();

/** Statement and law rule ids named anywhere inside `condition`, each once. */
export function idsOf(condition: Condition): string[] {
	const before = known.get(condition);
	if (before) return before;
	const ids = [...new Set([...lawRulesHere(condition), ...inside(condition).flatMap(idsOf), ...(condition.statements ?? [])])];
	known.set(condition, ids);
	return ids;
}

const lawRulesHere = (condition: Condition) => ('law' in condition ? [condition.law] : []);

/** Law rules named anywhere inside `condition`. */
export function lawRulesOf(condition: Condition): string[] {
	return [...lawRulesHere(condition), ...inside(condition).flatMap(lawRulesOf)];
}

/** Offers whose answer `condition` looks at. */
export function offersOf(condition: Condition): string[] {
	return [...('offer' in condition ? [condition.offer] : []), ...inside(condition).flatMap(offersOf)];
}

/** Facts named anywhere inside `data` (conditions, amounts, levels). */
export function factsOf(data: unknown): string[] {
	if (Array.isArray(data)) return data.flatMap(factsOf);
	if (data === null || typeof data !== 'object') return [];
	const here = 'fact' in data && typeof data.fact === 'string' ? [data.fact] : [];
	return [...here, ...Object.values(data).flatMap(factsOf)];
}
