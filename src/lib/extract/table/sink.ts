/** Where the values of one column gather while a file is read: a block's values first, then those of the rows that are kept. */
import type { Column } from '../columns';
import { withRoom, writeUtf8 } from './id-index';
import type { TypedColumn } from './table';

export interface Sink {
	/** Stores the value of row `at` of the block. */
	set(at: number, value: string | number | null): void;
	/** Keeps the block's rows whose `keep` is 1 and forgets the others. */
	commit(keep: Uint8Array, rows: number): void;
	/** The column of all rows kept, `rows` of them. The sink is empty afterwards. */
	take(rows: number): TypedColumn;
}

type NumberArray = Float64Array | Int32Array | Int8Array | Uint8Array;

/** Numbers in pieces of one length: nothing is copied as they grow, and once when they are taken. */
export class Pieces<T extends NumberArray> {
	#full: T[] = [];
	#open: T;
	#end = 0;
	readonly block: T;

	constructor(
		readonly make: (length: number) => T,
		readonly blockRows: number
	) {
		this.block = make(blockRows);
		this.#open = make(blockRows);
	}

	commit(keep: Uint8Array, rows: number): void {
		const { block } = this;
		let open = this.#open;
		let end = this.#end;
		for (let at = 0; at < rows; at++) {
			if (!keep[at]) continue;
			if (end === open.length) {
				this.#full.push(open);
				open = this.make(this.blockRows);
				end = 0;
			}
			open[end++] = block[at] as number;
		}
		this.#open = open;
		this.#end = end;
	}

	take(rows: number): T {
		const all = this.make(rows);
		this.#full.forEach((piece, at) => all.set(piece, at * this.blockRows));
		all.set(this.#open.subarray(0, this.#end), this.#full.length * this.blockRows);
		this.#full = [];
		this.#end = 0;
		return all;
	}
}

class TextSink implements Sink {
	readonly #block: (string | null)[] = [];
	readonly #lengths: Pieces<Int32Array>;
	readonly #valid: Pieces<Uint8Array>;
	#bytes = new Uint8Array(1 << 10);
	#end = 0;

	constructor(blockRows: number) {
		this.#lengths = new Pieces((n) => new Int32Array(n), blockRows);
		this.#valid = new Pieces((n) => new Uint8Array(n), blockRows);
	}

	set(at: number, value: string | number | null): void {
		this.#block[at] = value as string | null;
	}

	commit(keep: Uint8Array, rows: number): void {
		for (let at = 0; at < rows; at++) {
			const text = keep[at] ? (this.#block[at] ?? null) : null;
			this.#valid.block[at] = text === null ? 0 : 1;
			this.#lengths.block[at] = text === null ? 0 : this.#write(text);
		}
		this.#lengths.commit(keep, rows);
		this.#valid.commit(keep, rows);
		this.#block.length = 0;
	}

	#write(text: string): number {
		this.#bytes = withRoom(this.#bytes, this.#end, this.#end + text.length * 3);
		const from = this.#end;
		this.#end = writeUtf8(text, this.#bytes, from);
		return this.#end - from;
	}

	take(rows: number): TypedColumn {
		const lengths = this.#lengths.take(rows);
		const offsets = new Int32Array(rows + 1);
		for (let row = 0; row < rows; row++) offsets[row + 1] = (offsets[row] as number) + (lengths[row] as number);
		const bytes = this.#bytes.slice(0, this.#end);
		this.#bytes = new Uint8Array(0);
		this.#end = 0;
		return { kind: 'text', bytes, offsets, valid: this.#valid.take(rows) };
	}
}

class NumberSink<T extends NumberArray> implements Sink {
	readonly #values: Pieces<T>;
	readonly #valid: Pieces<Uint8Array>;

	constructor(
		make: (length: number) => T,
		blockRows: number,
		readonly wrap: (values: T, valid: Uint8Array) => TypedColumn
	) {
		this.#values = new Pieces(make, blockRows);
		this.#valid = new Pieces((n) => new Uint8Array(n), blockRows);
	}

	set(at: number, value: string | number | null): void {
		this.#values.block[at] = value === null ? 0 : (value as number);
		this.#valid.block[at] = value === null ? 0 : 1;
	}

	commit(keep: Uint8Array, rows: number): void {
		this.#values.commit(keep, rows);
		this.#valid.commit(keep, rows);
	}

	take(rows: number): TypedColumn {
		return this.wrap(this.#values.take(rows), this.#valid.take(rows));
	}
}

/** An empty sink for `column`, read `blockRows` rows at a time at most. */
export function sinkOf({ kind }: Column, blockRows: number): Sink {
	switch (kind) {
		case 'text':
			return new TextSink(blockRows);
		case 'number':
			return new NumberSink((n) => new Float64Array(n), blockRows, (values, valid) => ({ kind, values, valid }));
		case 'integer':
		case 'date':
			return new NumberSink((n) => new Int32Array(n), blockRows, (values, valid) => ({ kind, values, valid }));
		case 'ordinal':
		case 'choice':
			return new NumberSink((n) => new Int8Array(n), blockRows, (values, valid) => ({ kind, values, valid }));
		case 'flag':
			return new NumberSink((n) => new Uint8Array(n), blockRows, (values) => ({ kind, values }));
	}
}
