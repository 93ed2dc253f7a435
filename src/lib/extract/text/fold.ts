/** Words compared the way people write them: case, spaces, `_`, `-` and æøå against ae oe aa do not matter. */

const PLAIN = /^[a-z\d]*$/;
const BETWEEN = /(?<=[\p{L}\d])[\s_\-\u2010-\u2013]+(?=[\p{L}\d])/gu;

/** `Ramme-behov` and `ramme_behov` fold to `rammebehov`, `Døgndækket` to `doegndaekket`; `-1` stays. */
export function fold(text: string): string {
	if (PLAIN.test(text)) return text;
	const letters = text.normalize('NFC').toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
	return letters.replace(BETWEEN, '');
}
