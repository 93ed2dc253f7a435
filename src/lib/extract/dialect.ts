/** Which signs a CSV file uses between and around its fields, judged from its first lines. */

export const DELIMITERS = [';', '\t', '|', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];
export type Quote = '"' | "'" | '';

const SAMPLE_LINES = 50;
const SAMPLE_CHARS = 65_536;

/** The first lines that are not blank, each with the text inside double quotes taken out. */
function bareLines(text: string): string[] {
	const lines: string[] = [];
	let line = '';
	let quoted = false;
	let blank = true;
	const take = (): void => {
		if (!blank) lines.push(line);
		[line, blank] = ['', true];
	};
	const end = Math.min(text.length, SAMPLE_CHARS);
	for (let at = 0; at < end && lines.length < SAMPLE_LINES; at++) {
		const sign = text.charAt(at);
		blank &&= sign.trim() === '';
		if (sign === '"') quoted = !quoted;
		else if (quoted) continue;
		else if (sign === '\n' || sign === '\r') take();
		else line += sign;
	}
	// A line cut off by the end of the sample would count too few.
	if (lines.length === 0 || (end === text.length && lines.length < SAMPLE_LINES)) take();
	return lines;
}

const countOf = (line: string, sign: string): number => line.split(sign).length - 1;

/**
 * The delimiter of `text`: the one that the header has and that the lines after it agree on; among equals the one that
 * gives most fields. `;` when there is none (a file of one column).
 */
export function recogniseDelimiter(text: string): Delimiter {
	const lines = bareLines(text);
	let best: Delimiter = ';';
	let bestScore = 0;
	for (const sign of DELIMITERS) {
		const counts = lines.map((line) => countOf(line, sign));
		const header = counts[0] ?? 0;
		if (header === 0) continue;
		const agreeing = counts.filter((count) => count === header).length / counts.length;
		const score = (0.2 + agreeing) * Math.log2(1 + header);
		if (score > bestScore) [best, bestScore] = [sign, score];
	}
	return best;
}

/** The sign around fields: `'` only when no `"` is used and every field of the first line wears one. */
export function recogniseQuote(text: string, delimiter: Delimiter): Quote {
	if (text.includes('"')) return '"';
	const header = text.slice(0, SAMPLE_CHARS).trimStart().split('\n', 1)[0] ?? '';
	const fields = header.trim().split(delimiter);
	return fields.every((field) => /^'[^']+'$/.test(field)) ? "'" : '';
}
