/** Typed columns as they leave the extract: one array per column, ready for Arrow. */
import type { TableSpec } from './columns';

/**
 * `valid` holds 1 where the row has a value, 0 where it is not known (null).
 * Dates are days since 1970-01-01; ordinals their index; flags 0/1; numbers as they are.
 */
export type TypedColumn =
	| { kind: 'text' | 'choice'; values: (string | null)[] }
	| { kind: 'number'; values: Float64Array; valid: Uint8Array }
	| { kind: 'integer' | 'date'; values: Int32Array; valid: Uint8Array }
	| { kind: 'ordinal'; values: Int8Array; valid: Uint8Array }
	| { kind: 'flag'; values: Uint8Array };

/** A table of one extract: every column of `spec` is present; `rows` is the length of each. */
export interface TypedTable {
	spec: TableSpec;
	rows: number;
	columns: Record<string, TypedColumn>;
}

/**
 * A row (or a file, row 0) that cannot be used, or a finding about it. `row` counts as a spreadsheet does:
 * the header is row 1. `value` is set only where it can be shown: never for ids, text or anything that looks like an identity.
 */
export interface Problem {
	file: string;
	row: number;
	column: string;
	code: string;
	expected: { da: string; en: string };
	value?: string;
	severity: 'error' | 'warning';
}
