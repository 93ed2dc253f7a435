/** Headings compared more freely than column names are: for suggestions only. */
import { fold } from '../text/fold';

/** Words that carry no meaning of their own in a heading. */
const FILLERS = new Set(['pr', 'per', 'for', 'af', 'i', 'paa', 'den', 'det', 'the', 'of']);

/** A heading without case, spaces, signs and æøå: `Timer pr. uge` and `timer_pr_uge` are `timerpruge`; one of signs alone stays. */
export function bare(heading: string): string {
	const folded = fold(heading.trim());
	return folded.replace(/[^\p{L}\d]+/gu, '') || folded;
}

/** The words of a heading, folded and sorted, without fillers: `IndsatsStartDato` is dato, indsats, start. */
export function wordsOf(heading: string): string[] {
	const spaced = heading.normalize('NFC').replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ');
	const words = spaced.split(/[^\p{L}\d]+/u).map(fold);
	return words.filter((word) => word !== '' && !FILLERS.has(word)).sort();
}
