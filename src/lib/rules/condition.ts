/**
 * The condition language: what must hold of a citizen for an offer to be granted.
 * Three readers understand it: `sql` (a population), `trace` (one citizen) and `describe` (words).
 */
import { z } from 'zod';
import { BORGERE, FRAMES, VUM } from '../extract/columns';

/** Statement and law ids such as `RK-04` or `L-02`. */
export const statementIds = z.array(z.string().regex(/^[A-Z]{1,2}-\d{2}$/)).min(1);

/** A number, VUM letter or frame that a user may change; `id` is its address in a proposal, stable over versions. */
const parameterOf = <V extends z.ZodType>(value: V) =>
	z.strictObject({ id: z.string().regex(/^[\w.-]+$/, 'letters, digits, . and _'), value });

export const numberParameter = parameterOf(z.number().min(0));
export const vumParameter = parameterOf(z.enum(VUM));
export const frameParameter = parameterOf(z.enum(FRAMES));
const parameter = z.union([numberParameter, vumParameter, frameParameter]);
export type NumberParameter = z.infer<typeof numberParameter>;
export type VumParameter = z.infer<typeof vumParameter>;
export type Parameter = z.infer<typeof parameter>;
export type ParameterValue = Parameter['value'];

const FACTS = new Map(BORGERE.columns.filter((c) => c.kind !== 'text' && c.kind !== 'date').map((c) => [c.name, c]));
/** A column of `borgere.csv`, or a derived fact that the service level defines (a sum of services). */
export const fact = z.string().refine((name) => FACTS.has(name) || name.startsWith('sum.'), 'a column of borgere.csv or sum.<name>');

const source = { statements: statementIds.optional() };

/** One comparison. A value that is not known meets no comparison. */
const comparison = z
	.strictObject({
		fact,
		is: z.union([z.boolean(), z.string()]).optional(),
		isNot: z.string().optional(),
		atLeast: parameter.optional(),
		atMost: parameter.optional(),
		over: numberParameter.optional(),
		under: numberParameter.optional(),
		...source
	})
	.refine(
		(c) => OPERATORS.filter((op) => c[op] !== undefined).length === 1,
		'exactly one of is, isNot, atLeast, atMost, over, under'
	)
	.refine(suits, 'compares with a value that the column cannot hold');

/** Whether the column can hold what it is compared with: a flag yes or no, a choice one of its words, a number a number. */
function suits(c: { fact: string } & Partial<Record<Operator, unknown>>): boolean {
	const operator = OPERATORS.find((op) => c[op] !== undefined);
	const operand = operator && c[operator];
	const column = FACTS.get(c.fact);
	if (typeof operand === 'boolean') return column?.kind === 'flag';
	if (typeof operand === 'string') return column?.kind === 'choice' && column.values.includes(operand);
	const value = (operand as Parameter | undefined)?.value;
	if (column?.kind === 'ordinal') return column.values.includes(String(value));
	return typeof value === 'number' && column?.kind !== 'flag' && column?.kind !== 'choice';
}

export const OPERATORS = ['is', 'isNot', 'atLeast', 'atMost', 'over', 'under'] as const;
export type Operator = (typeof OPERATORS)[number];
export type Comparison = z.infer<typeof comparison>;

export type Condition =
	| Comparison
	| { all: Condition[]; statements?: string[] }
	| { any: Condition[]; statements?: string[] }
	| { not: Condition; statements?: string[] }
	/** A rule of the law's frame. */
	| { law: string; statements?: string[] }
	/** Whether another offer of the same service level, listed before this one, is granted. */
	| { offer: string; granted: boolean; statements?: string[] };

export const condition: z.ZodType<Condition> = z.lazy(() =>
	z.union([
		comparison,
		z.strictObject({ all: z.array(condition).min(1), ...source }),
		z.strictObject({ any: z.array(condition).min(1), ...source }),
		z.strictObject({ not: condition, ...source }),
		z.strictObject({ law: z.string().regex(/^L-\d{2}$/), ...source }),
		z.strictObject({ offer: z.string(), granted: z.boolean(), ...source })
	])
);

/** The operator of a comparison and what it compares with. */
export function operatorOf(c: Comparison): { operator: Operator; operand: Parameter | string | boolean } {
	const operator = OPERATORS.find((op) => c[op] !== undefined) as Operator;
	return { operator, operand: c[operator] as Parameter | string | boolean };
}
