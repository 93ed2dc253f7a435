/** The words that the cells of flags and scales are written with. Keys are folded (see `fold`). */
import { fold } from '../text/fold';

/** Folded words to what they mean; `blank` marks words that say "not known". */
export type Lexicon<T> = ReadonlyMap<string, T | 'blank'>;

export const FLAGS: Lexicon<0 | 1> = new Map([
	...['ja', 'j', 'yes', 'y', 'true', 'sand', '1', 'x'].map((word) => [word, 1] as const),
	...['nej', 'n', 'no', 'false', 'falsk', '0'].map((word) => [word, 0] as const)
]);

const SEVERITIES = [['ingen'], ['let'], ['moderat'], ['svær', 'svært'], ['fuldstændig', 'fuldstændigt']];
const ENDINGS = ['', 'problem', 'problemer', 'nedsat funktionsevne'];

/** VUM: the letters A-E, the figures 0-4 and the words of the Danish form (FFB). */
export const SEVERITY: Lexicon<number> = new Map<string, number | 'blank'>([
	...SEVERITIES.flatMap((words, grade) => [
		['abcde'.charAt(grade), grade] as const,
		[String(grade), grade] as const,
		...words.flatMap((word) => ENDINGS.map((ending) => [fold(word + ending), grade] as const))
	]),
	['ikkevurderet', 'blank']
]);

/** A lexicon of the values themselves, each to its index. */
export const indexOf = (values: readonly string[]): Lexicon<number> => new Map(values.map((value, index) => [fold(value), index]));
