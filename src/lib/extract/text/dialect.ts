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

/** The count that most lines agree on, zero apart; the greater of two alike. */
function agreed(counts: readonly number[]): { count: number; lines: number } {
	const lines = new Map<number, number>();
	for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
	const [best] = [...lines].sort(([a, na], [b, nb]) => nb - na || b - a);
	return { count: best?.[0] ?? 0, lines: best?.[1] ?? 0 };
}

/** Whether the first line with so many signs has headings between them: figures alone are cut out of numbers. */
function headsColumns(lines: readonly string[], sign: string, count: number): boolean {
	const first = lines.find((line) => countOf(line, sign) === count) ?? '';
	return !first.split(sign).some((cell) => /^\s*\d+\s*$/.test(cell));
}

/**
 * The delimiter of `text`: the one that most lines have equally many of, titles above the headings apart, and that divides
 * headings; among equals the one that gives most fields. `;` when there is none (a file of one column).
 */
export function recogniseDelimiter(text: string): Delimiter {
	const lines = bareLines(text);
	let best: Delimiter = ';';
	let bestScore = 0;
	for (const sign of DELIMITERS) {
		const { count, lines: agreeing } = agreed(lines.map((line) => countOf(line, sign)));
		const score = count === 0 ? 0 : (0.2 + agreeing / lines.length) * Math.log2(1 + count) * (headsColumns(lines, sign, count) ? 1 : 0.5);
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
