/** Where own files are on their way in, and what an error makes of it. */
import { IdentityFound } from '../extract/identity/found';
import { UnreadableFile } from '../extract/problems/problem';
import type { ProblemGroup, Words } from '../extract/problems/problem';
import type { Refused } from '../extract/protocol';
import type { Recognised } from '../extract/recognised';
import { PasswordNeeded, WrongPassword } from '../extract/sources/password';

export type Phase = 'unpacking' | 'recognising' | 'reading' | 'loading';

export interface Progress {
	phase: Phase;
	/** The file being worked on. */
	file: string;
	rowsDone: number;
	/** Of all the work, 0-1. */
	share: number;
	/** Null while it cannot be told. */
	secondsLeft: number | null;
}

/** What stopped the reading, or that nothing is under way. */
export type Halt =
	| { kind: 'idle' }
	/** `row` as a spreadsheet counts; `column` a heading, or `#` and its number where that cannot be shown. */
	| { kind: 'identity'; file: string; row: number; column: string }
	| { kind: 'unreadable'; file: string; reason: Words; missing: readonly string[]; header: readonly string[] }
	| { kind: 'password'; file: string; wrong: boolean }
	| { kind: 'cancelled' }
	| { kind: 'failed' };

export type IntakeState = Halt | { kind: 'working'; progress: Progress } | { kind: 'mapping' };

export function stateOf(error: unknown): Halt {
	if (error instanceof IdentityFound) return { kind: 'identity', file: error.file, row: error.row, column: error.column };
	if (error instanceof UnreadableFile) return { kind: 'unreadable', file: error.file, reason: error.reason, missing: error.missing, header: error.header };
	if (error instanceof PasswordNeeded) return { kind: 'password', file: error.file, wrong: error instanceof WrongPassword };
	return { kind: 'failed' };
}

/** Share of the first rows that can be used when a file is read as it was recognised: with fewer a person looks at it first. */
const ENOUGH = 0.9;

/** A file whose plan leaves nothing to ask: nothing required is missing, and most of its first rows can be used. */
export function isSettled({ plan, missing, usable, origins }: Recognised, hasCases: boolean): boolean {
	if (plan.tables.length === 0) return plan.preset !== undefined;
	if (!hasCases && Object.values(origins).some((columns) => Object.values(columns).some(({ by }) => by === 'case'))) return false;
	return plan.tables.every((table) => {
		const { rows, used } = usable[table] ?? { rows: 0, used: 0 };
		return missing[table]?.length === 0 && (rows === 0 || used >= rows * ENOUGH);
	});
}

/** Names of sources in `files` that a person has left alone: they are not asked about again. */
export const leftAlone = (recognised: readonly Recognised[], files: readonly Pick<File, 'name'>[]): Set<string> =>
	new Set(recognised.flatMap(({ file, plan }) => (plan.tables.length === 0 && files.some(({ name }) => file === name || file.startsWith(`${name} › `)) ? [file] : [])));

const READABLE: Words = { da: 'en fil, der kan læses', en: 'a file that can be read' };

/** A file that is left out beside others that are read, as the list of problems tells it. */
export const refusal = ({ file, reason }: Refused): ProblemGroup => ({
	file,
	table: null,
	column: '',
	code: 'unreadable_file',
	expected: { da: `${READABLE.da}; ${reason.da}`, en: `${READABLE.en}; ${reason.en}` },
	severity: 'warning',
	drops: false,
	rows: Int32Array.of(0),
	values: null
});
