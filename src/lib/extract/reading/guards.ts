/** The identity guard of one file: every cell of every column passes here before anything reads it. */
import type { Column, TableSpec } from '../columns';
import type { DroppedColumn } from '../extracted';
import type { OpenFile } from '../text/file';
import { ColumnGuard } from '../identity/column-guard';
import { holdsIdentity } from '../identity/cpr';
import { IdentityFound, columnLabel } from '../identity/found';
import { announcedBy } from '../identity/headings';
import type { IdentityKind } from '../identity/kind';
import type { ColumnMatch } from '../mapping/match';
import { trimmed } from '../text/trimmed';

/** A CPR number takes at least ten signs. */
const SHORTEST = 10;
const DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$/;

/** Why the heading at `at` keeps its column from being used; null when nothing does. Homes have names: a column mapped to them by hand is judged by its cells. */
export function barredBy(heading: string, column: string | undefined): IdentityKind | null {
	const kind = announcedBy(heading);
	return kind === 'name' && (column === 'tilbud' || column === 'center') ? null : kind;
}

/** The column that a heading fills; of several the one that keeps most of its cells: an id, then text. */
function filledBy(spec: TableSpec | null, match: ColumnMatch | null, at: number): Column | undefined {
	const columns = spec?.columns.filter(({ name }) => match?.positions.get(name)?.position === at) ?? [];
	return columns.find((column) => roleOf(column) === 'id') ?? columns.find(({ kind }) => kind === 'text') ?? columns[0];
}

/** How strictly a column's cells are judged; `undefined`: a column that the table does not have. */
export const roleOf = (column: Column | undefined): 'id' | 'text' | 'unknown' => (!column ? 'unknown' : column.name.endsWith('_id') ? 'id' : 'text');

export class Guards {
	readonly #columns: (ColumnGuard | null)[];
	readonly #barred: (IdentityKind | null)[];
	readonly #names: (string | undefined)[];

	/** Throws `IdentityFound` when a heading holds or announces CPR numbers. */
	constructor(
		readonly file: string,
		readonly header: readonly string[],
		readonly headerRow: number,
		spec: TableSpec | null,
		match: ColumnMatch | null
	) {
		const columns = header.map((_, at) => filledBy(spec, match, at));
		this.#names = columns.map((column) => column?.name);
		this.#barred = header.map((heading, at) => barredBy(heading, this.#names[at]));
		header.forEach((heading, at) => {
			if (holdsIdentity(heading) || this.#barred[at] === 'cpr') this.#stop(headerRow, at);
		});
		this.#columns = columns.map((column, at) => (column && column.kind !== 'text' ? null : new ColumnGuard(header[at] ?? '', { role: roleOf(column) })));
	}

	#stop(row: number, at: number): never {
		throw new IdentityFound(this.file, row, this.header[at] ?? '', at + 1);
	}

	/** Whether the column at `at` must not be read. */
	bars(at: number): boolean {
		return this.#barred[at] !== null;
	}

	/** Looks at the records `from` up to `to`. Throws `IdentityFound` at a CPR number. */
	see(cells: readonly (readonly string[])[], rows: ArrayLike<number>, from: number, to: number): void {
		const width = this.header.length;
		const columns = this.#columns;
		for (let index = from; index < to; index++) {
			const record = cells[index] as readonly string[];
			const end = Math.min(width, record.length);
			for (let at = 0; at < end; at++) {
				const cell = record[at] as string;
				const guard = columns[at];
				// Most cells are short, and of columns that hold no text.
				if (guard === null ? cell.length < SHORTEST : cell === '') continue;
				const found = guard ? guard.see(trimmed(cell), rows[index] as number) : !DATE.test(cell) && holdsIdentity(cell);
				if (found) this.#stop(rows[index] as number, at);
			}
			if (record.length > width) this.seeLoose(record.slice(width), rows[index] as number, width);
		}
	}

	/** Cells that belong to no column: titles, and what stands beyond the headings. */
	seeLoose(cells: readonly string[], row: number, first = 0): void {
		cells.forEach((cell, index) => {
			if (cell.length >= SHORTEST && holdsIdentity(cell)) this.#stop(row, first + index);
		});
	}

	/** After the last record: the columns that must not be kept. Throws `IdentityFound` when a whole column turns out to be CPR numbers. */
	dropped(): (DroppedColumn & { at: number })[] {
		return this.header.flatMap((heading, at) => {
			const verdict = this.#columns[at]?.verdict() ?? null;
			if (verdict?.kind === 'cpr') this.#stop(verdict.row, at);
			const kind = this.#barred[at] ?? verdict?.kind;
			return kind ? [{ at, heading: columnLabel(heading, at + 1), columnNumber: at + 1, kind, column: this.#names[at] ?? null }] : [];
		});
	}
}

/** Looks at every cell of an open file. Throws `IdentityFound`. */
export function guardAll(file: OpenFile): void {
	const guards = new Guards(file.name, file.header, file.form.headerRow, null, null);
	for (const { cells, rows } of file.blocks()) guards.see(cells, rows, 0, cells.length);
	guards.dropped();
}
