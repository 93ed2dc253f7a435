/** Which statements and law rules stand behind a condition. Pure. */
import type { Condition } from './condition';

/** Ids named anywhere inside `condition`, law rules included, each once. */
export function idsOf(condition: Condition): string[] {
	const own = condition.statements ?? [];
	const inner =
		'law' in condition
			? [condition.law]
			: 'all' in condition
				? condition.all.flatMap(idsOf)
				: 'any' in condition
					? condition.any.flatMap(idsOf)
					: 'not' in condition
						? idsOf(condition.not)
						: [];
	return [...new Set([...inner, ...own])];
}
