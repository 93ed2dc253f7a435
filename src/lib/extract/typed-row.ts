import type { TypedTable } from './table';

/** Row `index` of `table` as the tables hold it: ordinals as their index, flags as booleans, dates as days since 1970, not known as null. */
export function typedRow(table: TypedTable, index: number): Record<string, string | number | boolean | null> {
	return Object.fromEntries(
		Object.entries(table.columns).map(([name, column]) => {
			if (column.kind === 'flag') return [name, column.values[index] === 1];
			if (!('valid' in column)) return [name, column.values[index] ?? null];
			return [name, column.valid[index] ? (column.values[index] ?? null) : null];
		})
	);
}
