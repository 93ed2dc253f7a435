/** Fewer rows of a typed table. */
import type { TextColumn, TypedColumn, TypedTable } from './table';

type Numbers = Float64Array | Int32Array | Int8Array | Uint8Array | Uint16Array;

const count = (keep: Uint8Array): number => keep.reduce((sum, one) => sum + one, 0);

/** The values whose `keep` is 1. */
export function kept<T extends Numbers>(values: T, keep: Uint8Array): T {
	return values.filter((_: number, row: number) => keep[row] === 1) as T;
}

function keptText({ bytes, offsets, valid }: TextColumn, keep: Uint8Array, rows: number): TextColumn {
	const some = new Int32Array(rows + 1);
	let row = 0;
	for (let at = 0; at < keep.length; at++) if (keep[at]) some[row + 1] = (some[row++] as number) + (offsets[at + 1] as number) - (offsets[at] as number);
	const packed = new Uint8Array(some[rows] as number);
	row = 0;
	for (let at = 0; at < keep.length; at++) if (keep[at]) packed.set(bytes.subarray(offsets[at], offsets[at + 1]), some[row++]);
	return { kind: 'text', bytes: packed, offsets: some, valid: kept(valid, keep) };
}

function keptColumn(column: TypedColumn, keep: Uint8Array, rows: number): TypedColumn {
	if (column.kind === 'text') return keptText(column, keep, rows);
	if (column.kind === 'flag') return { kind: 'flag', values: kept(column.values, keep) };
	return { ...column, values: kept(column.values, keep), valid: kept(column.valid, keep) } as TypedColumn;
}

/** `table` with only the rows whose `keep` is 1. */
export function keepRows(table: TypedTable, keep: Uint8Array): TypedTable {
	const rows = count(keep);
	const columns = Object.fromEntries(Object.entries(table.columns).map(([name, column]) => [name, keptColumn(column, keep, rows)]));
	return { spec: table.spec, rows, columns };
}
