/** Conditions over citizens as columns: 1 where met, 0 where not or where a value is not known. The same answers as `trace`. Pure. */
import { operatorOf, type Comparison, type Condition, type Operator } from '../condition';
import { lawRuleOf, type LawFrame } from '../law-frame';
import { parameterNumber } from '../sql';
import type { CitizenColumns } from './citizens';

export interface Asking {
	citizens: CitizenColumns;
	law: LawFrame;
	/** Answers of the offers decided so far. */
	granted: ReadonlyMap<string, Uint8Array>;
	/** Facts worked out from others: sums of services. */
	derived: ReadonlyMap<string, Float64Array>;
	/** Answers of the law's rules, once someone has asked. */
	lawful: Map<string, Uint8Array>;
}

/** Where `condition` holds. Do not write into the answer: it may be shared. */
export function holds(condition: Condition, asking: Asking): Uint8Array {
	if ('all' in condition) return all(condition.all, asking);
	if ('any' in condition) return any(condition.any, asking);
	if ('not' in condition) return not(holds(condition.not, asking));
	if ('law' in condition) return lawful(condition.law, asking);
	if ('offer' in condition) {
		const answer = asking.granted.get(condition.offer) ?? new Uint8Array(asking.citizens.rows);
		return condition.granted ? answer : not(answer);
	}
	return compared(condition, asking);
}

function lawful(rule: string, asking: Asking): Uint8Array {
	const known = asking.lawful.get(rule);
	if (known) return known;
	const inner = lawRuleOf(rule, asking.law).condition;
	const answer = inner ? holds(inner, asking) : new Uint8Array(asking.citizens.rows).fill(1);
	asking.lawful.set(rule, answer);
	return answer;
}

function not(answer: Uint8Array): Uint8Array {
	const into = new Uint8Array(answer.length);
	for (let i = 0; i < into.length; i++) into[i] = answer[i]! ^ 1;
	return into;
}

function all(parts: readonly Condition[], asking: Asking): Uint8Array {
	const [first, ...others] = parts.map((c) => holds(c, asking));
	if (!first) return new Uint8Array(asking.citizens.rows).fill(1);
	if (others.length === 0) return first;
	const into = first.slice();
	for (const next of others) for (let i = 0; i < into.length; i++) into[i]! &= next[i]!;
	return into;
}

function any(parts: readonly Condition[], asking: Asking): Uint8Array {
	const into = new Uint8Array(asking.citizens.rows);
	for (const next of parts.map((c) => holds(c, asking))) for (let i = 0; i < into.length; i++) into[i]! |= next[i]!;
	return into;
}

function compared(c: Comparison, { citizens, derived }: Asking): Uint8Array {
	const { operator, operand } = operatorOf(c);
	if (typeof operand !== 'object') {
		return citizens.answer(`${c.fact} ${operator} ${operand}`, () => {
			const code = typeof operand === 'boolean' ? Number(operand) : citizens.codeOf(c.fact, operand);
			return equal(citizens.codes(c.fact), code, operator === 'is' ? 1 : 0);
		});
	}
	const limit = parameterNumber(operand.value);
	const sum = derived.get(c.fact);
	if (sum) return against(sum, operator, limit);
	return citizens.answer(`${c.fact} ${operator} ${limit}`, () => against(citizens.numbers(c.fact), operator, limit));
}

function equal(codes: Uint8Array | Int8Array, code: number, same: 0 | 1): Uint8Array {
	const into = new Uint8Array(codes.length);
	for (let i = 0; i < into.length; i++) into[i] = codes[i] === code ? same : same ^ 1;
	return into;
}

/** A value that is not known meets no comparison. */
function against(values: Float64Array, operator: Operator, limit: number): Uint8Array {
	const into = new Uint8Array(values.length);
	switch (operator) {
		case 'atLeast':
			for (let i = 0; i < into.length; i++) into[i] = values[i]! >= limit ? 1 : 0;
			break;
		case 'atMost':
			for (let i = 0; i < into.length; i++) into[i] = values[i]! <= limit ? 1 : 0;
			break;
		case 'over':
			for (let i = 0; i < into.length; i++) into[i] = values[i]! > limit ? 1 : 0;
			break;
		default:
			for (let i = 0; i < into.length; i++) into[i] = values[i]! < limit ? 1 : 0;
	}
	return into;
}
