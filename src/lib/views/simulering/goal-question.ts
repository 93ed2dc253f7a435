/** A question of goal seek as the screen asks it, put to the engine. Changes are counted from what is in force, a year, overnight. Pure. */
import type { CitizenColumns } from '../../rules/columns/citizens';
import type { ServiceLevel } from '../../rules/service-level';
import type { OwnHome } from '../../sim/assumptions';
import { priceKey } from '../../sim/changes/change';
import type { EditableValue } from '../../sim/changes/values';
import type { Lever } from '../../sim/goal/lever';
import { frontier, goalSeek, type FrontierPoint, type Goal } from '../../sim/goal/seek';
import type { Measure } from '../../sim/goal/target';
import type { PriceRow } from '../../sim/prices';
import type { Proposal } from '../../sim/proposal';
import type { QueryOptions } from '../../tables/engine';
import { goalAnswer, type GoalAnswer, type GoalKind } from './goal';

export interface GoalQuestion {
	kind: GoalKind;
	/** Kroner (below nought: lower expenditure), share 0-1, places. */
	target: number;
	value: EditableValue;
	/** Another value, to see both together; with a target of lower expenditure only. */
	and: EditableValue | null;
}

export interface GoalScene {
	/** With the order in which own homes are found. */
	citizens: CitizenColumns;
	level: ServiceLevel;
	prices: readonly PriceRow[];
	proposal: Proposal;
	ownHome: OwnHome | null;
	/** Kroner a year in force; null without prices. */
	current: number | null;
}

/** Two values together, where no others save as much with fewer who move. */
export interface GoalPair {
	values: [number, number];
	/** Kroner a year against what is in force. */
	change: number;
	moved: number;
}

export interface GoalFound {
	answer: GoalAnswer;
	/** Who moves at the value found. */
	movement: Goal['movement'];
	/** By citizens who move; null where one value is sought. */
	pairs: GoalPair[] | null;
}

export function leverOf({ id, price, lawful }: Pick<EditableValue, 'id' | 'price' | 'lawful'>): Lever {
	return { ...(price ? { kind: 'price' as const, ...price } : { kind: 'value' as const, id }), ...(lawful?.whole ? { step: 1 } : {}) };
}

/** Places are those of homes: what frames a citizen's day other than the own home. */
export function measureOf(kind: GoalKind, level: ServiceLevel): Measure {
	if (kind === 'kroner') return { kind };
	if (kind === 'andel') return { kind: 'share', of: 'langvarig' };
	return { kind: 'freed', offers: level.offers.filter((o) => o.frame !== null && o.frame !== 'eget_hjem').map((o) => o.id) };
}

/** What an answer rests on besides the value sought: two that differ in it are answers to different questions. */
export function groundOf({ values, prices, require }: Proposal, ownHome: OwnHome | null, sought: EditableValue): string {
	const { [sought.id]: _, ...others } = values;
	return JSON.stringify([others, prices.filter((p) => priceKey(p.indsats, p.niveau, p.felt) !== sought.id), require, ownHome]);
}

/** Null for a target in kroner without prices. Throws as `goalSeek` does. */
export async function seekGoal({ kind, target, value, and }: GoalQuestion, { current, ...input }: GoalScene, { signal, onProgress }: QueryOptions = {}): Promise<GoalFound | null> {
	if (kind === 'kroner' && current === null) return null;
	const from = kind === 'kroner' ? current! : 0;
	const parts = and ? 2 : 1;
	const lever = leverOf(value);
	const goal = await goalSeek(input, lever, { measure: measureOf(kind, input.level), value: from + target }, { signal, onProgress: (share) => onProgress?.(share / parts) });
	const points = and && (await frontier(input, [lever, leverOf(and)], 'moved', { signal, onProgress: (share) => onProgress?.((1 + share) / parts) }));
	return {
		answer: goal ? goalAnswer(goal, kind, target, from) : { kind, target, found: null, closest: null, curve: [], movers: 0 },
		movement: goal?.movement ?? [],
		pairs: points ? pairsOf(points) : null
	};
}

/** The best points, fewest who move first. */
export const pairsOf = (points: readonly FrontierPoint[]): GoalPair[] =>
	points
		.filter((p) => p.best)
		.map(({ values: [a, b], saving, against }): GoalPair => ({ values: [Number(a), Number(b)], change: -saving, moved: against }))
		.sort((a, b) => a.moved - b.moved || a.change - b.change);

/** The pair with the fewest who move that lowers the expenditure by the target; null when none does. */
export const pairThatMeets = (pairs: readonly GoalPair[], target: number): GoalPair | null => pairs.find((p) => p.change <= target) ?? null;
