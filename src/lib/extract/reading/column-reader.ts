/** The cells of one column to stored values, a block at a time. */
import { BAD, RANGE, expected } from '../cells/cell';
import type { CellReader, Reading } from '../cells/cell';
import type { Column } from '../columns';
import { IdIndex } from '../table/id-index';
import { showable } from '../identity/showable';
import type { Computation } from '../mapping/mapping';
import type { ProblemList } from '../problems/problem-list';
import { Pieces, sinkOf } from '../table/sink';
import type { TypedColumn } from '../table/table';
import { trimmed } from '../text/trimmed';

export const BLOCK = 1 << 14;

const WORDS = {
	blank: { da: 'en værdi; feltet skal udfyldes', en: 'a value; the cell must be filled in' },
	unique: { da: 'en værdi, der ikke står i en tidligere række', en: 'a value that no earlier row has' },
	repeated: { da: 'én række pr. borger; den første er brugt, de andre bidrager med deres bevilling', en: 'one row a citizen; the first was used, the others give their grant' },
	case: { da: 'en sag, der findes i filen med sager', en: 'a case that is in the file of cases' },
	paragraph: { da: 'en tekst med én paragraf, fx § 107 eller ABL § 105', en: 'a text with one paragraph, such as § 107 or ABL § 105' }
};

/** Records on their way into columns; `keep` is 1 where nothing is wrong so far. */
export interface Slice {
	cells: readonly (readonly string[])[];
	rows: ArrayLike<number>;
	from: number;
	to: number;
	keep: Uint8Array;
	/** 1 where the record has the shape of a row. */
	shaped: Uint8Array;
}

/** A cell made into a value of the column by more than its own text. */
export type Compute = (text: string, cells: readonly string[]) => Reading;

export interface ColumnOptions {
	column: Column;
	/** Null when the file lacks the column. */
	position: number | null;
	read: CellReader;
	compute?: Compute;
	/** How, where the cells are computed. */
	by?: Computation;
	problems: ProblemList;
	/** Further rows of the same id are told, not faults. */
	repeated?: boolean;
}

export class ColumnReader {
	readonly column: Column;
	readonly #options: ColumnOptions;
	readonly #sink;
	/** 1 where the cell is blank: a column that stores something for blank cells no longer shows which they were. */
	readonly #blank = new Pieces((n) => new Uint8Array(n), BLOCK);
	readonly #default: string | number | null;
	readonly #seen: IdIndex | null;
	readonly #words: boolean;
	readonly #expected;

	constructor(options: ColumnOptions) {
		const { column } = options;
		this.column = column;
		this.#options = options;
		this.#sink = sinkOf(column, BLOCK);
		this.#default = storedBlank(column);
		this.#seen = column.kind === 'text' && column.unique ? new IdIndex() : null;
		this.#words = column.kind === 'flag' || column.kind === 'choice' || column.kind === 'ordinal';
		this.#expected = expected(column);
	}

	readSlice(slice: Slice): void {
		const { position, read, compute } = this.#options;
		const { cells, shaped, from } = slice;
		const blank = this.#blank.block;
		for (let index = from; index < slice.to; index++) {
			const at = index - from;
			if (!shaped[at]) continue;
			const record = cells[index] as readonly string[];
			const text = position === null ? '' : trimmed(record[position] as string);
			const value = text === '' ? null : compute ? compute(text, record) : read(text);
			blank[at] = value === null ? 1 : 0;
			if (value === null) {
				if (this.column.required) this.#refuse(slice, index, 'blank');
				else this.#sink.set(at, this.#default);
			} else if (value === BAD || value === RANGE) this.#refuse(slice, index, value === RANGE ? 'range' : 'bad', text);
			else if (this.#seen && this.#seen.add(value as string) !== null) this.#refuse(slice, index, this.#options.repeated ? 'repeated' : 'duplicate');
			else this.#sink.set(at, value);
		}
	}

	#refuse({ rows, from, keep }: Slice, index: number, why: 'blank' | 'range' | 'bad' | 'duplicate' | 'repeated', text?: string): void {
		const { name, kind } = this.column;
		const { problems, by } = this.#options;
		const row = rows[index] ?? 0;
		keep[index - from] = 0;
		if (why === 'blank') problems.add({ column: name, code: why, expected: WORDS.blank }, row);
		else if (why === 'duplicate') problems.add({ column: name, code: why, expected: WORDS.unique }, row);
		else if (why === 'repeated') problems.add({ column: name, code: why, expected: WORDS.repeated, severity: 'note', drops: true }, row);
		else if (by === 'case' || by === 'paragraph') problems.add({ column: name, code: by, expected: WORDS[by] }, row);
		else problems.add({ column: name, code: why === 'range' ? why : kind, expected: this.#expected }, row, text !== undefined && showable(text, this.#words) ? text : undefined);
	}

	commit(keep: Uint8Array, rows: number): void {
		this.#blank.commit(keep, rows);
		this.#sink.commit(keep, rows);
	}

	/** The column of the rows kept, `rows` of them, and beside it 1 where the cell was blank. */
	take(rows: number): { column: TypedColumn; blank: Uint8Array } {
		return { column: this.#sink.take(rows), blank: this.#blank.take(rows) };
	}
}

/** What a blank cell of `column` is stored as. */
export function storedBlank(column: Column): string | number | null {
	if (typeof column.blank === 'boolean') return Number(column.blank);
	if (column.kind === 'choice') return column.blank === null ? null : column.values.indexOf(column.blank);
	return column.blank;
}
