import type { Condition } from '../condition';

/** Says what singles out the citizens of `condition`, by the words for its facts and values; empty where there are none. */
export const circumstance =
	(words: Record<string, string>) =>
	(condition: Condition): string => {
		if ('all' in condition) return condition.all.map(circumstance(words)).filter(Boolean).join(', ');
		if (!('fact' in condition)) return '';
		return (typeof condition.is === 'string' ? words[condition.is] : words[condition.fact]) ?? '';
	};
