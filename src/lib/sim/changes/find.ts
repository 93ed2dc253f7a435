/** Search among the values that can be changed: "takst 5", "§ 108 VUM", "timepris bostøtte". Pure. */
import { WORDS } from '../../rules/describe';
import type { Locale } from '../../rules/localized';
import type { Offer, ServiceLevel } from '../../rules/service-level';
import type { EditableValue } from './values';

/** Lower case, without accents, æ ø å as ae oe aa, decimals with a point. */
export const folded = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll('æ', 'ae')
		.replaceAll('ø', 'oe')
		.replaceAll('å', 'aa')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/(\d),(?=\d)/g, '$1.');

/** Words and numbers; a paragraph's sign goes without saying. */
export const tokensOf = (text: string): string[] => folded(text).match(/\d+(?:\.\d+)*|\p{L}+/gu) ?? [];

/** What a value is known by, the strongest first, with the weight of a hit. */
const WEIGHTS = { what: 5, group: 5, offer: 4, paragraph: 4, id: 3, statement: 3, other: 2, unit: 1, beside: 1 };
type Field = keyof typeof WEIGHTS;

const EXACT = 1;
const BEGINS = 0.7;
const HOLDS = 0.5;
const SYNONYM = 0.4;
/** Nobody looks for a word by one or two letters inside it. */
const PART = 3;

/**
 * The values that every word of `query` fits, the best first; all of them, in their own order, for a query without words.
 * `level`: whose values they are.
 */
export function findValues(values: readonly EditableValue[], query: string, locale: Locale, level: ServiceLevel): EditableValue[] {
	const words = tokensOf(query);
	const offers = new Map(level.offers.map((o) => [o.id, o]));
	return values
		.map((value, at) => ({ value, at, score: scoreOf(words, fieldsOf(value, locale, offers), SYNONYMS[locale]) }))
		.filter(({ score }) => score !== null)
		.sort((a, b) => b.score! - a.score! || a.at - b.at)
		.map(({ value }) => value);
}

type Fields = [Field, string[]][];
/** A value is cut into words once, however much is typed. */
const known: Record<Locale, WeakMap<EditableValue, Fields>> = { da: new WeakMap(), en: new WeakMap() };

function fieldsOf(value: EditableValue, locale: Locale, offers: ReadonlyMap<string, Offer>): Fields {
	const fields = known[locale].get(value) ?? cut(value, locale, offers);
	known[locale].set(value, fields);
	return fields;
}

function cut(value: EditableValue, locale: Locale, offers: ReadonlyMap<string, Offer>): Fields {
	const other = locale === 'da' ? 'en' : 'da';
	const of = value.offers.flatMap((id) => offers.get(id) ?? []);
	// Bands and deadlines serve several offers: their names and paragraphs say less of the value.
	const own = value.kind === 'price' || of.length === 1;
	const paragraph = of.flatMap((o) => tokensOf(`${o.paragraph ?? ''} ${o.law}`));
	const name = of.flatMap((o) => tokensOf(`${o.name[locale]} ${o.id}`));
	return [
		['what', tokensOf(value.what[locale])],
		['group', tokensOf(value.group[locale])],
		[own ? 'offer' : 'beside', name],
		[own ? 'paragraph' : 'beside', paragraph],
		['id', tokensOf(value.price ? `${value.price.indsats} ${value.price.niveau ?? ''}` : value.id)],
		['statement', value.statements.map((id) => folded(id)).flatMap((id) => [id, ...tokensOf(id)])],
		['other', tokensOf(value.name[other])],
		['unit', tokensOf(value.unit?.[locale] ?? '')]
	];
}

/** The sum of each word's best hit; null when a word has none. Shorter names win among equals. */
function scoreOf(words: readonly string[], fields: Fields, alike: ReadonlyMap<string, readonly string[]>): number | null {
	let sum = 0;
	for (const word of words) {
		const best = Math.max(bestHit(word, fields), ...(alike.get(word) ?? []).map((w) => bestHit(w, fields) * SYNONYM));
		if (best <= 0) return null;
		sum += best;
	}
	const length = fields.reduce((n, [field, tokens]) => n + (field === 'what' || field === 'group' ? tokens.length : 0), 0);
	return words.length === 0 ? 0 : sum - length / 100;
}

function bestHit(word: string, fields: Fields): number {
	let best = 0;
	for (const [field, tokens] of fields) for (const token of tokens) best = Math.max(best, WEIGHTS[field] * hit(word, token));
	return best;
}

function hit(word: string, token: string): number {
	if (token === word) return EXACT;
	// Level 1 is not level 10.
	if (/^\d/.test(word)) return 0;
	if (token.startsWith(word)) return BEGINS;
	return word.length >= PART && token.includes(word) ? HOLDS : 0;
}

function synonymsOf(locale: Locale): Map<string, string[]> {
	const alike = new Map<string, string[]>();
	for (const group of WORDS[locale].synonyms) {
		const words = group.flatMap(tokensOf);
		for (const word of words) alike.set(word, [...(alike.get(word) ?? []), ...words.filter((w) => w !== word)]);
	}
	return alike;
}

const SYNONYMS: Record<Locale, ReadonlyMap<string, readonly string[]>> = { da: synonymsOf('da'), en: synonymsOf('en') };
