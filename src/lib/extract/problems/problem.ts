/** What can go wrong with a file, row by row and as a whole. Never holds a value that could say who someone is. */
import { specOf } from '../columns';
import type { TableSpec } from '../columns';

export interface Words {
	da: string;
	en: string;
}

/** `error`: mend the file. `warning`: the rows are read or left out with a consequence. `note`: told, nothing to do. */
export type Severity = 'error' | 'warning' | 'note';

/** The same thing found in rows of one column of one file. */
export interface ProblemGroup {
	file: string;
	/** The table that the rows were read for; null for a file that is none. */
	table: TableSpec['name'] | null;
	/** The contract's column, or '' for the row or the file as such. */
	column: string;
	code: string;
	expected: Words;
	severity: Severity;
	/** The rows are not used because of it. */
	drops: boolean;
	/** Row numbers as a spreadsheet counts (the first line is row 1), rising; row 0 alone is the file as such. */
	rows: Int32Array;
	/** Beside each row the cell, where it may be shown, else null; null as a whole where there is nothing to show. */
	values: (string | null)[] | null;
}

/** One line of the list that people read and download. */
export interface Problem extends Omit<ProblemGroup, 'rows' | 'values'> {
	row: number;
	value?: string;
}

/** The file cannot be read at all. `missing` and `header` are set when required columns were not found. */
export class UnreadableFile extends Error {
	override readonly name: string = 'UnreadableFile';
	constructor(
		readonly file: string,
		readonly reason: Words,
		readonly missing: readonly string[] = [],
		readonly header: readonly string[] = []
	) {
		super(`${file}: ${reason.da}`);
	}
}

/** Place of the group's column among those of its table; -1 for the row as such. */
const placeOf = ({ table, column }: ProblemGroup): number => (table === null ? -1 : specOf(table).columns.findIndex(({ name }) => name === column));

/** The lines of one file. A line is a number until its turn comes, so that a million of them take little memory. */
function* linesOf(groups: readonly ProblemGroup[]): Generator<Problem> {
	const ordered = [...groups].sort((a, b) => placeOf(a) - placeOf(b));
	const order = new Float64Array(ordered.reduce((sum, { rows }) => sum + rows.length, 0));
	let count = 0;
	ordered.forEach(({ rows }, group) => rows.forEach((row) => (order[count++] = row * ordered.length + group)));
	const next = new Uint32Array(ordered.length);
	for (const key of order.sort()) {
		const group = key % ordered.length;
		const { rows: _, values, ...same } = ordered[group] as ProblemGroup;
		const value = values?.[next[group]!++];
		yield { ...same, row: Math.floor(key / ordered.length), ...(value == null ? {} : { value }) };
	}
}

/** Every problem by itself, one at a time: file by file, in the order of the file's rows, and of the columns within a row. */
export function* problemLines(groups: readonly ProblemGroup[]): Generator<Problem> {
	for (const name of new Set(groups.map(({ file }) => file))) yield* linesOf(groups.filter(({ file }) => file === name));
}

/** Number of distinct rows of `file` that are listed and not used for `table`. */
export function rowsListed(groups: readonly ProblemGroup[], file: string, table: TableSpec['name']): number {
	const listed = new Set<number>();
	for (const group of groups) if (group.file === file && group.table === table && group.drops) for (const row of group.rows) if (row > 0) listed.add(row);
	return listed.size;
}
