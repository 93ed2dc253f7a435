/** How alike two headings are: the same words in another order, or a slip of the pen. Anything looser would be a guess. */
import { bare, wordsOf } from './heading';

/** Edits (a letter more, less, other, or two swapped) between two texts: optimal string alignment. Infinity when more than `most`. */
function edits(a: string, b: string, most: number): number {
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		let lowest = i;
		for (let j = 1; j <= b.length; j++) {
			const other = a[i - 1] === b[j - 1] ? 0 : 1;
			const least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + other);
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			const edited = swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least;
			next.push(edited);
			if (edited < lowest) lowest = edited;
		}
		// A row is never less than the one before it.
		if (lowest > most) return Infinity;
		[before, row] = [row, next];
	}
	return row[b.length] ?? 0;
}

/** Slips that a word of this length may hold. */
const allowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** A heading made ready for comparing with many. */
export interface Likeness {
	bare: string;
	words: readonly string[];
	figures: string;
}

export function likenessOf(heading: string): Likeness {
	const letters = bare(heading);
	return { bare: letters, words: wordsOf(heading), figures: letters.replace(/\D/g, '') };
}

/**
 * 0-1; 0 unless the two hold the same words, or as many words that differ by one slip (two from nine letters). Figures must
 * agree: `behov_103` is not `behov_104`.
 */
export function alikeness(a: Likeness, b: Likeness): number {
	if (a.bare === b.bare) return 1;
	if (a.figures !== b.figures || a.words.length !== b.words.length) return 0;
	if (a.words.length > 1 && a.words.every((word, at) => word === b.words[at])) return 0.9;
	const length = Math.min(a.bare.length, b.bare.length);
	const most = allowed(length);
	if (most === 0 || Math.abs(a.bare.length - b.bare.length) > most) return 0;
	const slips = edits(a.bare, b.bare, most);
	return slips <= most ? 1 - slips / length : 0;
}
