/** Typed columns as they leave the extract: one array per column, ready for Arrow. */
import type { TableSpec } from '../columns';

/** Text of all rows, packed: row `i` is the UTF-8 bytes from `offsets[i]` up to `offsets[i + 1]`. Read it with `textAt`. */
export interface TextColumn {
	kind: 'text';
	bytes: Uint8Array;
	/** One more than there are rows. */
	offsets: Int32Array;
	valid: Uint8Array;
}

/**
 * `valid` holds 1 where the row has a value, 0 where it is not known (null).
 * Dates are days since 1970-01-01; ordinals and choices the index among the column's values; flags 0/1; numbers as they are.
 */
export type TypedColumn =
	| TextColumn
	| { kind: 'number'; values: Float64Array; valid: Uint8Array }
	| { kind: 'integer' | 'date'; values: Int32Array; valid: Uint8Array }
	| { kind: 'ordinal' | 'choice'; values: Int8Array; valid: Uint8Array }
	| { kind: 'flag'; values: Uint8Array };

/** A table of one extract: every column of `spec` is present; `rows` is the length of each. */
export interface TypedTable {
	spec: TableSpec;
	rows: number;
	columns: Record<string, TypedColumn>;
}
