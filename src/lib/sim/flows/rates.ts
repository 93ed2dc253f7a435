/** Flows of a year: who comes, leaves and moves, from the history or as the user has them. Pure. */
import type { CompleteAssumptions, FlowRates } from '../assumptions';
import { NONE, UNDER_18, type FlowHistory, type NoHistory, type Pattern } from './history';

export interface Rates {
	/** Offer ids of the placements; the indices below. */
	types: readonly string[];
	/** Citizens who have come a year later. */
	inflow: Float64Array;
	/** Share of those in type i who are in type j a year later, at `i * types + j`; what a row lacks to 1 has left. */
	stay: Float64Array;
}

/** What a screen tells beside the flows. */
export type FlowNotice =
	| { kind: 'ingen_historik'; reason: NoHistory }
	/** Nobody has left all placements: the file lacks those who did, or nobody did. */
	| { kind: 'ingen_afgang' }
	/** Citizens with a placement grew by `share` a year in the history: a file often lacks citizens who have left. */
	| { kind: 'vaekst'; share: number }
	/** More than all would leave or move: the shares are made to fit in proportion. */
	| { kind: 'over_alle'; type: string };

/** A growth a year beyond this is told. */
const GROWTH_TOLD = 0.1;

/**
 * Years that the rates are taken from. Of one, two and three the last three foretold the held-out year best: on the five
 * samples the citizens in the wrong type were 74, 64 and 47 of 3,643, and 79 had nobody come, left or moved
 * (`tests/sim/flows/samples.test.ts`).
 */
export const YEARS_POOLED = 3;

export interface Counting {
	types: readonly string[];
	/** Years before the extract at which the newest and after which the oldest year counted begins, 0 and 1 for the last year. */
	newest: number;
	oldest: number;
	/** Those who turned 18 in the year are left out: the extract holds the next of them, who grow older in the projection. */
	youngApart: boolean;
}

/** Whether the extract holds citizens who will turn 18. */
export const holdsYoung = ({ patterns }: FlowHistory) => patterns.some((p) => p.states[0] === UNDER_18);

/** One cell of the table of transitions, `from * side + to`, that a pattern counts in. */
export function cellsOf({ states }: Pattern, { types, newest, oldest, youngApart }: Counting): number[] {
	const side = types.length + 1;
	const index = (state: string) => (state === NONE || state === UNDER_18 ? types.length : types.indexOf(state));
	const cells: number[] = [];
	for (let k = newest; k < oldest; k++) {
		const [from, to] = [states[k + 1]!, states[k]!];
		if (!(youngApart && from === UNDER_18)) cells.push(index(from) * side + index(to));
	}
	return cells;
}

/** The rates of a table of transitions counted over `years`. A type that nobody was in keeps those who come. */
export function ratesOf(types: readonly string[], counts: Float64Array, years: number): Rates {
	const n = types.length;
	const stay = new Float64Array(n * n);
	for (let i = 0; i < n; i++) {
		let all = 0;
		for (let j = 0; j <= n; j++) all += counts[i * (n + 1) + j]!;
		for (let j = 0; j < n; j++) stay[i * n + j] = all > 0 ? counts[i * (n + 1) + j]! / all : i === j ? 1 : 0;
	}
	return { types, stay, inflow: Float64Array.from(types, (_, j) => counts[n * (n + 1) + j]! / years) };
}

/** The table of transitions of the patterns, citizens by cell. */
export function countCells(patterns: readonly Pattern[], counting: Counting): Float64Array {
	const counts = new Float64Array((counting.types.length + 1) ** 2);
	for (const pattern of patterns) for (const cell of cellsOf(pattern, counting)) counts[cell]! += pattern.citizens;
	return counts;
}

/** Nobody comes, leaves or moves. */
export function noFlows(types: readonly string[]): Rates {
	const n = types.length;
	return { types, inflow: new Float64Array(n), stay: Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0)) };
}

/** The years of `history` that the rates are taken from. */
export function counting(types: readonly string[], history: FlowHistory, ageing: boolean): Counting {
	return { types, newest: 0, oldest: Math.min(YEARS_POOLED, history.years), youngApart: ageing && holdsYoung(history) };
}

/** The rates that a result rests on, with what must be told beside them. */
export function chosenRates(types: readonly string[], history: FlowHistory, { flows, ageing }: Pick<CompleteAssumptions, 'flows' | 'ageing'>): { rates: Rates; notices: FlowNotice[] } {
	if (flows === 'ingen') return { rates: noFlows(types), notices: [] };
	const notices: FlowNotice[] = [];
	let rates = noFlows(types);
	if (history.reason !== null) notices.push({ kind: 'ingen_historik', reason: history.reason });
	else {
		const how = counting(types, history, ageing);
		rates = ratesOf(types, countCells(history.patterns, how), how.oldest - how.newest);
		notices.push(...doubts(history.patterns, how));
	}
	if (flows === 'historik') return { rates, notices };
	const own = withOwn(rates, flows);
	return { rates: own.rates, notices: [...notices, ...own.over.map((type): FlowNotice => ({ kind: 'over_alle', type }))] };
}

function doubts(patterns: readonly Pattern[], { types, oldest }: Counting): FlowNotice[] {
	const placed = (state: string) => types.includes(state);
	const count = (of: (states: readonly string[]) => boolean) => patterns.reduce((sum, p) => sum + (of(p.states) ? p.citizens : 0), 0);
	const before = count((s) => placed(s[oldest]!));
	const growth = before > 0 ? (count((s) => placed(s[0]!)) / before) ** (1 / oldest) - 1 : 0;
	const left = count((s) => s.slice(1, oldest + 1).some((from, k) => placed(from) && !placed(s[k]!)));
	return [...(left === 0 ? [{ kind: 'ingen_afgang' } as const] : []), ...(growth > GROWTH_TOLD ? [{ kind: 'vaekst', share: growth } as const] : [])];
}

/** The user's numbers in place of those of `rates`, one by one; types the service level does not know are passed over. */
export function withOwn(rates: Rates, own: FlowRates): { rates: Rates; over: string[] } {
	const { types } = rates;
	const as = asFlowRates(rates);
	const over: string[] = [];
	const stay = new Float64Array(types.length ** 2);
	types.forEach((from, i) => {
		const leaving = own.outflow[from] ?? as.outflow[from]!;
		const moving = types.map((to, j) => (i === j ? 0 : (own.moves[`${from}>${to}`] ?? as.moves[`${from}>${to}`] ?? 0)));
		const gone = moving.reduce((sum, share) => sum + share, leaving);
		// Shares of decimals can exceed 1 by their last digit.
		if (gone > 1 + 1e-9) over.push(from);
		const fit = Math.max(1, gone);
		moving.forEach((share, j) => (stay[i * types.length + j] = i === j ? Math.max(0, 1 - gone / fit) : share / fit));
	});
	return { rates: { types, stay, inflow: Float64Array.from(types, (type, j) => own.inflow[type] ?? rates.inflow[j]!) }, over };
}

/** As the user sees and enters them. Moves that nobody made are left out. */
export function asFlowRates({ types, inflow, stay }: Rates): FlowRates {
	const n = types.length;
	const moves = types.flatMap((from, i) => types.flatMap((to, j) => (i !== j && stay[i * n + j]! > 0 ? [[`${from}>${to}`, stay[i * n + j]!] as const] : [])));
	const left = (i: number) => Math.max(0, 1 - stay.subarray(i * n, (i + 1) * n).reduce((sum, share) => sum + share, 0));
	return {
		inflow: Object.fromEntries(types.map((type, j) => [type, inflow[j]!])),
		outflow: Object.fromEntries(types.map((type, i) => [type, left(i)])),
		moves: Object.fromEntries(moves)
	};
}
