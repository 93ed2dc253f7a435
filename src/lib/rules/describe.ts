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
	return `${text.replace(/\p{L}/u, (letter) => letter.toUpperCase())}.`;
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
	const { words, level, locale } = speech;
	if ('all' in condition) return sayRange(condition.all, words) ?? list(condition.all, words.and, speech);
	if ('any' in condition) return list(condition.any, words.or, speech);
	if ('not' in condition) return words.not(nested(condition.not, speech));
	if ('law' in condition) return sayLaw(condition.law, speech);
	if ('offer' in condition) {
		const name = level.offers.find((o) => o.id === condition.offer)?.name[locale] ?? condition.offer;
		return words.offer(name.toLowerCase(), condition.granted);
	}
	return sayComparison(condition, words);
}

/** Sentences side by side; with commas, since each has a verb of its own. */
function list(conditions: Condition[], word: string, speech: Speech): string {
	const parts = conditions.map((c) => nested(c, speech));
	const last = parts.pop()!;
	return parts.length ? `${parts.join(', ')}, ${word} ${last}` : last;
}

/** A part of a longer sentence; brackets where `and` and `or` would mix. */
function nested(condition: Condition, speech: Speech): string {
	const text = say(condition, speech);
	const mixes = ('all' in condition && condition.all.length > 1 && !sayRange(condition.all, speech.words)) || ('any' in condition && condition.any.length > 1);
	return mixes ? `(${text})` : text;
}

/** The law's own words, with the value of what in them may be changed. */
function sayLaw(id: string, { words, law, locale }: Speech): string {
	const rule = lawRuleOf(id, law);
	const text = rule.text[locale].replace(/\.$/, '');
	const changeable = rule.condition && 'fact' in rule.condition && rule.editable?.length ? operatorOf(rule.condition).operand : null;
	const value = changeable !== null && typeof changeable === 'object' ? `${sayValue(changeable.value, words)} ${words.units.aar}, ` : '';
	return `${text[0]!.toLowerCase()}${text.slice(1)} (${value}${id})`;
}

/** Two limits of the same fact as one sentence; null when `conditions` are anything else. */
function sayRange(conditions: Condition[], words: Words): string | null {
	const [low, high] = conditions;
	if (conditions.length !== 2 || !low || !high || !('fact' in low) || !('fact' in high) || low.fact !== high.fact || !low.atLeast || !high.atMost) return null;
	const range = words.range(sayValue(low.atLeast.value, words), sayValue(high.atMost.value, words));
	const theme = words.themes[low.fact];
	if (theme) return `${theme} ${range}`;
	const number = words.numbers[low.fact];
	return number ? `${number.subject} ${range} ${number.unit}`.trim() : null;
}

function sayComparison(c: Comparison, words: Words): string {
	const { operator, operand } = operatorOf(c);
	if (typeof operand === 'boolean') return words.flags[c.fact]![operand === (operator === 'is') ? 'yes' : 'no'];
	if (typeof operand === 'string') return words.choices[c.fact]![operand]![operator as 'is' | 'isNot'];
	const value = sayValue(operand.value, words);
	// At least the last of a scale is the last; at most the first is the first.
	const extreme = (operator === 'atLeast' && ['E', 'doegndaekket'].includes(String(operand.value))) || (operator === 'atMost' && ['A', 'eget_hjem'].includes(String(operand.value)));
	const comparison = extreme ? '' : words.compare[operator as keyof Words['compare']];
	const compared = `${comparison} ${value}`.trim();
	const nothing = operator === 'over' && operand.value === 0;
	if (c.fact.startsWith('sum.')) return nothing ? words.someService : words.sum(compared);
	if (c.fact === 'ramme_behov') return words.frameSentence(compared);
	const theme = words.themes[c.fact];
	if (theme) return `${theme} ${compared}`;
	const { subject, unit, some } = words.numbers[c.fact]!;
	if (some && nothing) return some;
	return `${subject} ${compared} ${unit}`.trim();
}

/** A parameter's value in words: `8,5`, `B (let)`, `et bofællesskab`. */
export function sayValue(value: Parameter['value'], words: Words): string {
	if (typeof value === 'number') return words.number(value);
	if ((VUM as readonly string[]).includes(value)) return `${value} (${words.severities[value]})`;
	return (FRAMES as readonly string[]).includes(value) ? words.frames[value]! : value;
}
