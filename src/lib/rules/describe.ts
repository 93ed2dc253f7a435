/** Third reader: the rules in words that a politician understands. Pure. */
import { FRAMES, VUM } from '../extract/columns';
import { operatorOf, type Comparison, type Condition, type Parameter } from './condition';
import { LAW, lawRuleOf, type LawFrame } from './law-frame';
import type { Locale } from './localized';
import type { Offer, ServiceLevel } from './service-level';
import { da } from './words/da';
import { en } from './words/en';
import type { Words } from './words/words';

export const WORDS: Record<Locale, Words> = { da, en };

/** `condition` as one sentence, with a capital and a full stop. */
export function describe(condition: Condition, locale: Locale, level: ServiceLevel, law: LawFrame = LAW): string {
	const text = say(condition, { words: WORDS[locale], locale, level, law });
	return `${text[0]!.toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}

/** What an offer demands: one sentence a condition, in the order of the service level. */
export function describeOffer(offer: Offer, locale: Locale, level: ServiceLevel, law: LawFrame = LAW): string[] {
	return offer.conditions.map((c) => describe(c, locale, level, law));
}

interface Speech {
	words: Words;
	locale: Locale;
	level: ServiceLevel;
	law: LawFrame;
}

function say(condition: Condition, speech: Speech): string {
	const { words, level, law, locale } = speech;
	if ('all' in condition) return condition.all.map((c) => nested(c, speech)).join(` ${words.and} `);
	if ('any' in condition) return condition.any.map((c) => nested(c, speech)).join(` ${words.or} `);
	if ('not' in condition) return words.not(nested(condition.not, speech));
	if ('law' in condition) {
		const text = lawRuleOf(condition.law, law).text[locale].replace(/\.$/, '');
		return `${text[0]!.toLowerCase()}${text.slice(1)} (${condition.law})`;
	}
	if ('offer' in condition) {
		const name = level.offers.find((o) => o.id === condition.offer)?.name[locale] ?? condition.offer;
		return words.offer(name.toLowerCase(), condition.granted);
	}
	return sayComparison(condition, words);
}

/** A part of a longer sentence; brackets where `and` and `or` would mix. */
function nested(condition: Condition, speech: Speech): string {
	const text = say(condition, speech);
	return 'all' in condition || 'any' in condition ? `(${text})` : text;
}

function sayComparison(c: Comparison, words: Words): string {
	const { operator, operand } = operatorOf(c);
	if (typeof operand === 'boolean') return words.flags[c.fact]![operand === (operator === 'is') ? 'yes' : 'no'];
	if (typeof operand === 'string') return words.choices[c.fact]![operand]![operator as 'is' | 'isNot'];
	const comparison = words.compare[operator as keyof Words['compare']];
	const value = sayValue(operand.value, words);
	if (c.fact.startsWith('sum.')) return words.sum(comparison, value);
	if (c.fact === 'ramme_behov') return words.frameSentence(comparison, value);
	const theme = words.themes[c.fact];
	if (theme) return `${theme} ${comparison} ${value}`;
	const { subject, unit, none } = words.numbers[c.fact]!;
	if (none && operator === 'over' && operand.value === 0) return none;
	return `${subject} ${comparison} ${value} ${unit}`.trim();
}

/** A parameter's value in words: `8,5`, `B (let)`, `et bofællesskab`. */
export function sayValue(value: Parameter['value'], words: Words): string {
	if (typeof value === 'number') return words.number(value);
	if ((VUM as readonly string[]).includes(value)) return `${value} (${words.severities[value]})`;
	return (FRAMES as readonly string[]).includes(value) ? words.frames[value]! : value;
}
