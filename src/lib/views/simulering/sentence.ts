/** A sentence whose figures can each be opened: the texts around them, and what each figure is of. Pure. */
import type { Selection } from './selection';

export interface SentencePart {
	text: string;
	/** What opens behind the figure; null: plain text. */
	opens: Selection | null;
}

const OPEN = '\u0002';
const CLOSE = '\u0003';

/** Builds a sentence: `figure` marks a text inside it, `parts` takes the finished sentence apart. */
export function sentenceParts() {
	const marked: { text: string; opens: Selection }[] = [];
	return {
		figure(text: string, opens: Selection): string {
			marked.push({ text, opens });
			return `${OPEN}${marked.length - 1}${CLOSE}`;
		},
		parts(sentence: string): SentencePart[] {
			return sentence
				.split(new RegExp(`${OPEN}(\\d+)${CLOSE}`))
				.map((part, i): SentencePart => (i % 2 === 1 ? marked[Number(part)]! : { text: part, opens: null }))
				.filter((part) => part.text !== '');
		}
	};
}

/** The sentence as plain text. */
export const plainText = (parts: readonly SentencePart[]) => parts.map((p) => p.text).join('');
