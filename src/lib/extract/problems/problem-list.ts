/** What is found while one file is read, kept by kind: a million alike cost four bytes each. */
import { flat } from '../text/flat';
import type { ProblemGroup, Severity, Words } from './problem';
import type { TableName } from '../plan';

/** Cells shown beside the rows of one group; beyond these, rows stand without. */
const MOST_VALUES = 10_000;

interface Open extends Omit<ProblemGroup, 'rows' | 'values'> {
	rows: number[];
	values: (string | null)[];
}

export interface Found {
	column: string;
	code: string;
	expected: Words;
	severity?: Severity;
	/** Default: errors take their row out of use. */
	drops?: boolean;
}

export class ProblemList {
	readonly #groups = new Map<string, Open>();

	constructor(
		readonly file: string,
		readonly table: TableName | null
	) {}

	/** Lists `row` (0: the file as such); `value` is the cell, where it may be shown. */
	add({ column, code, expected, severity = 'error', drops = severity === 'error' }: Found, row: number, value?: string): void {
		const key = `${code} ${column} ${expected.en}`;
		let group = this.#groups.get(key);
		if (!group) this.#groups.set(key, (group = { file: this.file, table: this.table, column, code, expected, severity, drops, rows: [], values: [] }));
		if (value !== undefined && group.rows.length < MOST_VALUES) group.values[group.rows.length] = flat(value);
		group.rows.push(row);
	}

	/** The groups, those of the first rows first. */
	get groups(): ProblemGroup[] {
		return [...this.#groups.values()]
			.map(({ rows, values, ...group }) => ({ ...group, rows: Int32Array.from(rows), values: values.length ? Array.from(rows.slice(0, values.length), (_, at) => values[at] ?? null) : null }))
			.sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
	}
}
