/** What the words of a column mean: the built-in lexicons, with what a person has said on top. */
import { VUM } from '../columns';
import type { Column } from '../columns';
import { fold } from '../text/fold';
import { isName } from '../identity/names';
import { showable } from '../identity/showable';
import { paragraphOf } from '../cells/paragraph';
import type { SeenWord } from '../recognised';
import { FLAGS, SEVERITY, indexOf } from '../cells/words';
import type { Lexicon } from '../cells/words';
import type { WordMapping } from './mapping';

type Said = WordMapping[string];

/** Distinct words told; a column with more is hardly one of words. */
const MOST = 40;

function builtIn(column: Column): Lexicon<number> | null {
	switch (column.kind) {
		case 'flag':
			return FLAGS;
		case 'ordinal':
			return column.values.join() === VUM.join() ? SEVERITY : indexOf(column.values);
		case 'choice':
			return indexOf(column.values);
		default:
			return null;
	}
}

/** The stored value that a meaning (as the contract writes it, or any word the lexicon has; '' for blank) stands for; undefined when none. */
export const meaningIn = (lexicon: Lexicon<number>, meaning: string): number | 'blank' | undefined =>
	meaning.trim() === '' ? 'blank' : lexicon.get(fold(meaning.trim()));

/**
 * Folded words of the column's cells to the stored value: flags 0 and 1, ordinals and choices the index among the column's
 * values. What `said` maps goes first; a meaning that is no value of the column is passed over. Null for columns that hold no words.
 */
export function lexiconOf(column: Column, said: Said = {}): Lexicon<number> | null {
	const known = builtIn(column);
	if (!known) return null;
	const lexicon = new Map(known);
	for (const [word, meaning] of Object.entries(said)) {
		const value = meaningIn(known, meaning);
		if (value !== undefined) lexicon.set(fold(word.trim()), value);
	}
	return lexicon;
}

function spelt(column: Column, value: number | 'blank'): string | null {
	if (value === 'blank') return '';
	if (column.kind === 'flag') return value === 1 ? 'ja' : 'nej';
	return 'values' in column ? (column.values[value] ?? null) : null;
}

/** A name that could be that of an offer, as the contract writes them: `botilbud_107`. */
const OFFER_ID = /^[a-z][a-z0-9_.]*$/;

/** What a cell of `indsats` names: what was said of it, a paragraph, or an offer's own id; null when it takes a person to say. */
function offerIn(cell: string, said: Said): string | null {
	return said[fold(cell)] ?? paragraphOf(cell) ?? (OFFER_ID.test(cell.toLowerCase()) ? cell.toLowerCase() : null);
}

/** Names of offers are no persons', but a cell that runs on or holds an address or a number is not repeated. */
const repeatable = (cell: string): boolean => cell.length <= 60 && !/@|\d{5}/.test(cell) && !isName(cell);

/** The distinct offers among the cells of `indsats` and what each names, unknown ones first, then the most frequent; at most 40. */
export function offerMeanings(cells: Iterable<string>, said: Said = {}): SeenWord[] {
	const seen = new Map<string, SeenWord>();
	for (const cell of cells) {
		const word = cell.trim();
		const before = seen.get(fold(word));
		if (before) before.count += 1;
		else if (word !== '' && repeatable(word)) seen.set(fold(word), { word, meaning: offerIn(word, said), count: 1 });
	}
	return ranked(seen.values());
}

/** Unknown ones first, then the most frequent. */
function ranked(words: Iterable<SeenWord>): SeenWord[] {
	const rank = ({ meaning }: SeenWord): number => (meaning === null ? 0 : 1);
	return [...words].sort((a, b) => rank(a) - rank(b) || b.count - a.count).slice(0, MOST);
}

/**
 * The distinct words among cells of a column and what each is read as, unknown ones first, then the most frequent. Blank cells and
 * unknown words that could say who someone is are left out; at most 40 are told. Empty for columns that hold no words.
 */
export function wordMeanings(column: Column, words: Iterable<string>, said: Said = {}): SeenWord[] {
	const lexicon = lexiconOf(column, said);
	if (!lexicon) return [];
	const seen = new Map<string, SeenWord>();
	for (const cell of words) {
		const word = cell.trim();
		const key = fold(word);
		const before = seen.get(key);
		if (before) before.count += 1;
		else if (word !== '') {
			const value = lexicon.get(key);
			const meaning = value === undefined ? null : spelt(column, value);
			if (meaning !== null || showable(word)) seen.set(key, { word, meaning, count: 1 });
		}
	}
	return ranked(seen.values());
}
