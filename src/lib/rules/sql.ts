/**
 * First reader: the rules as SQL over a population. The text depends on conditions only; the numbers a user edits come
 * from a one-row parameter table, so an edit runs the same statement again.
 */
import { VUM, FRAMES } from '../extract/columns';
import { operatorOf, type Condition, type Parameter } from './condition';
import type { Amount, Plan } from './plan';

/** A quoted name. */
export const name = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** A quoted text value. */
export const literal = (text: string | null) => (text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`);

/** A parameter's value as SQL sees it: VUM letters and frames as their index. */
export function parameterNumber(value: Parameter['value']): number {
	if (typeof value === 'number') return value;
	const vum = (VUM as readonly string[]).indexOf(value);
	return vum >= 0 ? vum : (FRAMES as readonly string[]).indexOf(value);
}

/** A statement that makes the one-row table `table` with every parameter of `plan`. */
export function parameterTableSql(plan: Plan, table: string): string {
	const columns = plan.parameters.map((p) => `${parameterNumber(p.value)}::DOUBLE AS ${name(p.id)}`);
	return `CREATE OR REPLACE TABLE ${name(table)} AS SELECT ${columns.join(', ')}`;
}

/** A parameter, a fact of the citizen, a law rule's answer and an offer's answer, as columns of `p` and `f`. */
export const parameter = (p: Parameter) => `p.${name(p.id)}`;
export const fact = (id: string) => `f.${name(id)}`;
export const lawAnswer = (rule: string) => `lov.${rule}`;
export const granted = (offer: string) => `f.${name(`ja.${offer}`)}`;

/**
 * `condition` as a boolean expression over facts and law answers `f` and parameters `p`. A value that is not known makes
 * it NULL where `trace` says unmet: read it with WHEN, or through coalesce.
 */
export function toSql(condition: Condition): string {
	if ('all' in condition) return `(${condition.all.map(toSql).join(' AND ')})`;
	if ('any' in condition) return `(${condition.any.map(toSql).join(' OR ')})`;
	if ('not' in condition) return `(NOT coalesce(${toSql(condition.not)}, false))`;
	if ('law' in condition) return fact(lawAnswer(condition.law));
	if ('offer' in condition) return `(${granted(condition.offer)} = ${condition.granted})`;
	const { operator, operand } = operatorOf(condition);
	const column = fact(condition.fact);
	if (typeof operand === 'object') return `(${column} ${COMPARE[operator]} ${parameter(operand)})`;
	const value = typeof operand === 'boolean' ? String(operand) : literal(operand);
	return `(${column} IS ${operator === 'isNot' ? '' : 'NOT '}DISTINCT FROM ${value})`;
}

const COMPARE: Record<string, string> = { atLeast: '>=', atMost: '<=', over: '>', under: '<' };

/** `amount` as a number over facts `f` and parameters `p`. */
export function amountSql(amount: Amount): string {
	switch (amount.kind) {
		case 'parameter':
			return parameter(amount.parameter);
		case 'fact':
			return `${fact(amount.fact)}::DOUBLE`;
		case 'atMost':
			return `least(${amountSql(amount.amount)}, ${amountSql(amount.limit)})`;
		case 'atLeast':
			return `greatest(${amountSql(amount.amount)}, ${amountSql(amount.limit)})`;
		case 'less':
			return `greatest(${amountSql(amount.from)} - ${amountSql(amount.take)}, 0)`;
	}
}
