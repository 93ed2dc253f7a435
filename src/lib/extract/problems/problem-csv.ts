/** The list of problems as a file. */
import { problemLines } from './problem';
import type { Problem, ProblemGroup } from './problem';
import { writeRecords } from '../table/write';

const HEADERS = { da: ['fil', 'række', 'kolonne', 'kode', 'værdi', 'forventet', 'alvor', 'brugt'], en: ['file', 'row', 'column', 'code', 'value', 'expected', 'severity', 'used'] };
const SEVERITIES = { da: { error: 'fejl', warning: 'advarsel', note: 'oplysning' }, en: { error: 'error', warning: 'warning', note: 'note' } };
const YES = { da: ['nej', 'ja'], en: ['no', 'yes'] };
const LINES = 20_000;

/** A cell that a spreadsheet would take for a formula is made text. */
export const harmless = (cell: string): string => (/^[=+@\t\r]/.test(cell) ? `'${cell}` : cell);

/** Canonical CSV of every problem by itself, in pieces of some thousand lines; `record` makes the cells of one under `header`. */
export function* problemPieces(groups: readonly ProblemGroup[], header: readonly string[], record: (problem: Problem) => string[]): Generator<string> {
	let records: string[][] = [];
	let first = true;
	const piece = (): string => {
		const text = writeRecords(header, records);
		records = [];
		const cut = first ? text : text.slice(text.indexOf('\n') + 1);
		first = false;
		return cut;
	};
	for (const problem of problemLines(groups)) if (records.push(record(problem)) === LINES) yield piece();
	if (first || records.length > 0) yield piece();
}

/** The list that people download. Values only where they may be shown. */
export const problemCsv = (groups: readonly ProblemGroup[], language: 'da' | 'en'): Generator<string> =>
	problemPieces(groups, HEADERS[language], ({ file, row, column, code, value, expected, severity, drops }) => [
		...[file, row === 0 ? '' : String(row), column, code, harmless(value ?? '')],
		...[expected[language], SEVERITIES[language][severity], YES[language][drops ? 0 : 1] ?? '']
	]);
