/** Citizens as columns, the way the columns reader sees them. Pure. */
import type { TypedColumn, TypedTable } from '../../extract/table/table';

/**
 * Numbers, ordinals and whole numbers as they are, NaN where not known; flags 0/1; choices as the index among `words`, -1
 * where not known. Answers to comparisons are kept as long as they are asked for: an edit changes few of them.
 */
export class CitizenColumns {
	readonly #columns = new Map<string, Float64Array | Uint8Array | Int8Array>();
	#answers = new Map<string, Uint8Array>();
	#asked = new Map<string, Uint8Array>();

	constructor(
		readonly table: TypedTable,
		/** Facts that no column of the table holds, such as the order in which own homes are found, or in place of what it holds. */
		readonly more: ReadonlyMap<string, Float64Array> = new Map()
	) {}

	get rows(): number {
		return this.table.rows;
	}

	/** A number, ordinal or derived fact; NaN where not known. */
	numbers(fact: string): Float64Array {
		const more = this.more.get(fact);
		return more ?? (this.#column(fact, numbersOf) as Float64Array);
	}

	/** A flag, or a choice by the index of its word. */
	codes(fact: string): Uint8Array | Int8Array {
		return this.#column(fact, codesOf) as Uint8Array | Int8Array;
	}

	/** The index of `word` among the words of a choice; -2 for a word it does not have. */
	codeOf(fact: string, word: string): number {
		const spec = this.table.spec.columns.find((c) => c.name === fact);
		const index = spec?.kind === 'choice' ? spec.values.indexOf(word) : -1;
		return index < 0 ? -2 : index;
	}

	/** The answer kept under `key`, else the one that `work` gives. */
	answer(key: string, work: () => Uint8Array): Uint8Array {
		const known = this.#asked.get(key) ?? this.#answers.get(key) ?? work();
		this.#asked.set(key, known);
		return known;
	}

	/** Answers that nobody has asked for since the last call are let go. */
	forget(): void {
		this.#answers = this.#asked;
		this.#asked = new Map();
	}

	/** The same citizens, those of `rows` only, in that order. */
	select(rows: Int32Array): CitizenColumns {
		const columns = Object.fromEntries(Object.entries(this.table.columns).filter(([, c]) => c.kind !== 'text').map(([id, c]) => [id, selected(c, rows)]));
		const more = new Map([...this.more].map(([id, values]) => [id, Float64Array.from(rows, (row) => values[row]!)]));
		return new CitizenColumns({ ...this.table, rows: rows.length, columns }, more);
	}

	/** The same citizens, with other values of some facts. */
	with(facts: ReadonlyMap<string, Float64Array>): CitizenColumns {
		return new CitizenColumns(this.table, new Map([...this.more, ...facts]));
	}

	#column(fact: string, of: (column: TypedColumn) => Float64Array | Uint8Array | Int8Array): Float64Array | Uint8Array | Int8Array {
		const known = this.#columns.get(fact);
		if (known) return known;
		const stored = this.table.columns[fact];
		if (!stored) throw new Error(`the citizens lack the column ${fact}`);
		const made = of(stored);
		this.#columns.set(fact, made);
		return made;
	}
}

function numbersOf(column: TypedColumn): Float64Array {
	if (column.kind === 'text' || column.kind === 'flag') throw new Error(`a column of ${column.kind} holds no numbers`);
	const { values, valid } = column;
	const numbers = new Float64Array(values.length);
	for (let i = 0; i < numbers.length; i++) numbers[i] = valid[i] ? values[i]! : NaN;
	return numbers;
}

function codesOf(column: TypedColumn): Uint8Array | Int8Array {
	if (column.kind === 'flag') return column.values;
	if (column.kind !== 'choice') throw new Error(`a column of ${column.kind} holds no words`);
	const { values, valid } = column;
	const codes = new Int8Array(values.length);
	for (let i = 0; i < codes.length; i++) codes[i] = valid[i] ? values[i]! : -1;
	return codes;
}

function selected(column: TypedColumn, rows: Int32Array): TypedColumn {
	if (column.kind === 'text') throw new Error('text is left out of a selection');
	const pick = <T extends Float64Array | Int32Array | Int8Array | Uint8Array>(values: T): T => {
		const picked = new (values.constructor as new (length: number) => T)(rows.length);
		for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]!]!;
		return picked;
	};
	if (column.kind === 'flag') return { kind: 'flag', values: pick(column.values) };
	return { ...column, values: pick(column.values as Float64Array), valid: pick(column.valid) } as TypedColumn;
}
