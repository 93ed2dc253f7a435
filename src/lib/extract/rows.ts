/** Fewer rows of a typed table. */
import type { TypedColumn, TypedTable } from './table';

function keepColumn(column: TypedColumn, keep: Uint8Array): TypedColumn {
	const kept = <T>(values: ArrayLike<T>): T[] => Array.from(values).filter((_, row) => keep[row]);
	if ('valid' in column) {
		const valid = Uint8Array.from(kept(column.valid));
		if (column.kind === 'number') return { kind: column.kind, values: Float64Array.from(kept(column.values)), valid };
		if (column.kind === 'ordinal') return { kind: column.kind, values: Int8Array.from(kept(column.values)), valid };
		return { kind: column.kind, values: Int32Array.from(kept(column.values)), valid };
	}
	if (column.kind === 'flag') return { kind: 'flag', values: Uint8Array.from(kept(column.values)) };
	return { kind: column.kind, values: kept(column.values) };
}

/** `table` with only the rows whose `keep` is 1. */
export function keepRows(table: TypedTable, keep: Uint8Array): TypedTable {
	const columns = Object.fromEntries(Object.entries(table.columns).map(([name, column]) => [name, keepColumn(column, keep)]));
	return { spec: table.spec, rows: keep.reduce((sum, one) => sum + one, 0), columns };
}
