/** The list of problems as a file. */
import { problemsOf } from './problem';
import type { ProblemGroup } from './problem';
import { writeRecords } from './write';

const HEADERS = { da: ['fil', 'række', 'kolonne', 'kode', 'værdi', 'forventet', 'alvor', 'brugt'], en: ['file', 'row', 'column', 'code', 'value', 'expected', 'severity', 'used'] };
const SEVERITIES = { da: { error: 'fejl', warning: 'advarsel', note: 'oplysning' }, en: { error: 'error', warning: 'warning', note: 'note' } };
const YES = { da: ['nej', 'ja'], en: ['no', 'yes'] };
const LINES = 20_000;

/** A cell that a spreadsheet would take for a formula is made text. */
const harmless = (cell: string): string => (/^[=+@\t\r]/.test(cell) ? `'${cell}` : cell);

/** Canonical CSV of every problem by itself, in pieces of some thousand lines. Values only where they may be shown. */
export function* problemCsv(groups: readonly ProblemGroup[], language: 'da' | 'en'): Generator<string> {
	const problems = problemsOf(groups);
	for (let from = 0; from === 0 || from < problems.length; from += LINES) {
		const records = problems.slice(from, from + LINES).map(({ file, row, column, code, value, expected, severity, drops }) => [file, row === 0 ? '' : String(row), column, code, harmless(value ?? ''), expected[language], SEVERITIES[language][severity], YES[language][drops ? 0 : 1] ?? '']);
		const text = writeRecords(HEADERS[language], records);
		yield from === 0 ? text : text.slice(text.indexOf('\n') + 1);
	}
}
