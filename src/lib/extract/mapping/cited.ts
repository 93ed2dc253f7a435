/** The paragraph of serviceloven or almenboligloven in a longer text, as case systems name what they grant. */
import { paragraphOf } from '../cells/paragraph';

const NUMBER = String.raw`(?<number>\d{2,3})(?:(?<attached>[a-z])|\s(?<apart>[a-h]))?(?![\p{L}\d]|\.\p{L})`;
/** What stands before: the name of a law (`servicelovens`, `SUL`), if any, and signs. */
const LAW = String.raw`(?<law>\p{L}*lov(?:en)?s?|(?<!\p{L})lov om (?:social service|almene boliger)|(?<!\p{L})(?:sel|abl|sul|rsl|ral|akl|lab|las|dtl|fol|bl|lbl))`;
const BETWEEN = String.raw`[\s,.:(–-]*(?:m\.?\s?v\.?\s*)?`;
const SIGN = String.raw`(?:§+|(?<!\p{L})paragraf|(?<!\p{L})pgf\.?)\s*`;
/** After a sign, or right after the short name of a law (`SEL 107`, `ABL-105-2`). */
const CITED = new RegExp(`(?:${LAW}${BETWEEN})?${SIGN}${NUMBER}(?<later>[^§;]{0,20}?\\si\\s(?<after>\\p{L}*lov)\\p{L}*)?`, 'giu');
const SHORT = new RegExp(String.raw`(?<!\p{L})(?<law>sel|abl)[\s-]+${NUMBER}`, 'giu');

/** A paragraph further into a cell is a note, not what is granted. */
const LONGEST = 300;

type Law = 'service' | 'housing' | 'other' | 'unsaid';

function lawOf(name: string): Law {
	const folded = name.toLowerCase();
	if (/^(?:lov(?:en)?s?)?$/.test(folded)) return 'unsaid';
	if (folded === 'abl' || folded.startsWith('almenbolig') || folded.endsWith('almene boliger')) return 'housing';
	return folded === 'sel' || folded.startsWith('servicelov') || folded.endsWith('social service') ? 'service' : 'other';
}

/**
 * The first paragraph cited in `text`, spelt so that `paragraphOf` reads it: `SEL § 107 Midlertidigt botilbud` is `107`,
 * `ABL § 105, stk. 2` is `ABL105`, § 105 of serviceloven `SEL105`. Paragraphs of other laws do not count, and a bare figure
 * only when it is the whole text. Null where none is cited.
 */
export function citedParagraph(text: string): string | null {
	const plain = text.slice(0, LONGEST).normalize('NFKC').replace(/\s+/g, ' ').trim();
	const whole = paragraphOf(plain);
	if (whole !== null) return whole === '105' ? 'SEL105' : whole;
	const found = [...plain.matchAll(CITED), ...plain.matchAll(SHORT)].sort((a, b) => a.index - b.index);
	for (const { groups = {} } of found) {
		const law = lawOf(groups['law'] ?? groups['after'] ?? '');
		const paragraph = (groups['number'] ?? '') + (groups['attached'] ?? groups['apart'] ?? '').toLowerCase();
		if (law === 'housing') return `ABL${paragraph}`;
		if (law === 'service') return paragraph === '105' ? 'SEL105' : paragraph;
		if (law === 'unsaid') return paragraphOf(paragraph);
	}
	return null;
}
