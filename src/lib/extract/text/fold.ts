/** Words compared the way people write them: case, spaces, `_`, `-` and æøå against ae oe aa do not matter. */

const LETTERS: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** `Ramme-behov` and `ramme_behov` fold to `rammebehov`, `Døgndækket` to `doegndaekket`; `-1` stays. */
export function fold(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[æøå]/g, (letter) => LETTERS[letter] ?? letter)
		.replace(/(?<=[\p{L}\d])[\s_\-\u2010-\u2013]+(?=[\p{L}\d])/gu, '');
}
