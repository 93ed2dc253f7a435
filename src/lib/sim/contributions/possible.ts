/**
 * What may and what must hold of citizens while some parameters move: a condition read twice, once at its most generous
 * and once at its strictest. An answer that cannot be judged may hold and need not. By citizen, 1 or 0. Pure.
 */
import { holds, type Asking } from '../../rules/columns/conditions';
import { operatorOf, type Comparison, type Condition } from '../../rules/condition';
import { lawRuleOf } from '../../rules/law-frame';
import { parameterNumber } from '../../rules/sql';

/** Parameters that move, each between two values, letters and frames as their index. */
export type Moves = ReadonlyMap<string, readonly [number, number]>;

export type Mode = 'may' | 'must';

export interface Possible {
	asking: Asking;
	moves: Moves;
	/** Whether each offer may, and must, be granted: of those that conditions name. */
	granted: Record<Mode, Map<string, Uint8Array>>;
}

type Answer = Uint8Array;

export const every = ({ asking }: Possible, answer: 0 | 1): Answer => new Uint8Array(asking.citizens.rows).fill(answer);
export const not = (answer: Answer): Answer => answer.map((a) => a ^ 1);

export function allOf(possible: Possible, answers: readonly Answer[]): Answer {
	const into = every(possible, 1);
	for (const next of answers) for (let i = 0; i < into.length; i++) into[i]! &= next[i]!;
	return into;
}

export function anyOf(possible: Possible, answers: readonly Answer[]): Answer {
	const into = every(possible, 0);
	for (const next of answers) for (let i = 0; i < into.length; i++) into[i]! |= next[i]!;
	return into;
}

/** `c` at its most generous (`may`) or its strictest (`must`). */
export function possibly(mode: Mode, c: Condition, possible: Possible): Answer {
	const of = (inner: Condition) => possibly(mode, inner, possible);
	const other = mode === 'may' ? 'must' : 'may';
	if ('all' in c) return allOf(possible, c.all.map(of));
	if ('any' in c) return anyOf(possible, c.any.map(of));
	if ('not' in c) return not(possibly(other, c.not, possible));
	if ('law' in c) {
		const rule = lawRuleOf(c.law, possible.asking.law).condition;
		return rule ? of(rule) : every(possible, 1);
	}
	if ('offer' in c) return c.granted ? possible.granted[mode].get(c.offer)! : not(possible.granted[other].get(c.offer)!);
	// A sum of services rests on parameters of its own.
	if (c.fact.startsWith('sum.')) return every(possible, mode === 'may' ? 1 : 0);
	const ends = endsOf(c, possible);
	return mode === 'may' ? anyOf(possible, ends) : allOf(possible, ends);
}

/** A comparison at both ends of its parameter's move; once where nothing moves. */
function endsOf(c: Comparison, { asking, moves }: Possible): Answer[] {
	const { operator, operand } = operatorOf(c);
	if (typeof operand !== 'object') return [holds(c, asking)];
	const value = parameterNumber(operand.value);
	return [...new Set(moves.get(operand.id) ?? [value])].map((end) => holds({ ...c, [operator]: { id: operand.id, value: end } }, asking));
}

/** Where a comparison inside `c` with the parameter `id` answers differently at the two ends of its move; none when `c` has no such. */
export function flips(c: Condition, id: string, possible: Possible): Answer[] {
	const of = (list: readonly Condition[]) => list.flatMap((inner) => flips(inner, id, possible));
	if ('all' in c) return of(c.all);
	if ('any' in c) return of(c.any);
	if ('not' in c) return of([c.not]);
	if ('law' in c) return of([lawRuleOf(c.law, possible.asking.law).condition ?? []].flat());
	if ('offer' in c) return [];
	const { operand } = operatorOf(c);
	if (typeof operand !== 'object' || operand.id !== id) return [];
	if (c.fact.startsWith('sum.')) return [every(possible, 1)];
	const [a, b] = endsOf(c, possible);
	return a && b ? [a.map((x, i) => x ^ b[i]!)] : [];
}
