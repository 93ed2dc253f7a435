/** Goal seek as the screen shows it. Pure. */
import type { CurvePoint } from '../../charts/curve';
import { m } from '../../messages/generated/messages';
import { direction, formatAmount, formatMillions, formatPercent, formatWhole, type Locale } from '../../ui/format';

/** What is sought: a change in kroner in a year (below nought: lower expenditure), a share in long-term homes (0-1), places freed. */
export const GOAL_KINDS = ['kroner', 'andel', 'pladser'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

export interface GoalAnswer {
	kind: GoalKind;
	target: number;
	/** The value that meets the target, and its outcome; null: no lawful value does. */
	found: CurvePoint | null;
	/** The lawful value that comes closest. */
	closest: CurvePoint | null;
	curve: CurvePoint[];
	/** Citizens who move at the value found. */
	movers: number;
}

/** What the engine found: values of the lever with the figure sought and the citizens who move. */
interface EngineGoal {
	reached: boolean;
	found: { value: unknown; figure: number; moved: number };
	curve: readonly { value: unknown; figure: number }[];
}

/** The answer to a question about a number. `current`: kroner a year in force, which a target in kroner is a change from. */
export function goalAnswer({ reached, found, curve }: EngineGoal, kind: GoalKind, target: number, current: number): GoalAnswer {
	const point = (p: { value: unknown; figure: number }): CurvePoint => ({ x: Number(p.value), y: kind === 'kroner' ? p.figure - current : p.figure });
	return { kind, target, found: reached ? point(found) : null, closest: reached ? null : point(found), curve: curve.map(point), movers: found.moved };
}

export const goalName = (kind: GoalKind, locale: Locale) => ({ kroner: m.simulering_goal_kroner, andel: m.simulering_goal_share, pladser: m.simulering_goal_places })[kind]({}, { locale });

/** An outcome in words: `en mindreudgift på 10,0 mio. kr.`, `34,1 %`, `12 pladser`. */
export function outcome(kind: GoalKind, value: number, locale: Locale): string {
	if (kind === 'andel') return formatPercent(value, locale);
	if (kind === 'pladser') return m.simulering_places({ count: Math.round(value), n: formatWhole(value, locale) }, { locale });
	const amount = formatAmount(Math.abs(value), locale);
	return { less: m.simulering_outcome_less, more: m.simulering_outcome_more, same: m.simulering_outcome_same }[direction(value)]({ amount }, { locale });
}

/** An outcome on an axis: millions, percent, places. */
export const axisFigure = (kind: GoalKind, value: number, locale: Locale) => (kind === 'andel' ? formatPercent(value, locale, 0) : kind === 'pladser' ? formatWhole(value, locale) : formatMillions(value, locale));

/** One full stop, also after `kr.` */
export const ended = (sentence: string) => sentence.replace(/\.{2,}/g, '.');

/** How many move, as a sentence. */
export const movers = (count: number, locale: Locale) => (count ? m.simulering_goal_movers({ count, n: formatWhole(count, locale) }, { locale }) : m.simulering_goal_nobody({}, { locale }));

/** What was found, in one sentence. `say`: the parameter's value in words. */
export function goalSentence({ kind, target, found, closest, movers: moving }: GoalAnswer, parameter: string, say: (value: number) => string, locale: Locale): string {
	const l = { locale };
	const wanted = outcome(kind, target, locale);
	if (found) return `${ended(m.simulering_goal_found({ parameter, value: say(found.x), outcome: outcome(kind, found.y, locale) }, l))} ${movers(moving, locale)}`;
	return ended(closest ? m.simulering_goal_closest({ parameter, wanted, value: say(closest.x), outcome: outcome(kind, closest.y, locale) }, l) : m.simulering_goal_none({ parameter, wanted }, l));
}
