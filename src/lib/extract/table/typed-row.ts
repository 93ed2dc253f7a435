import type { Column } from '../columns';
import type { TypedTable } from './table';
import { textAt } from './text-column';

/** Row `index` of `table` as the tables hold it: ordinals as their index, flags as booleans, dates as days since 1970, not known as null. */
export function typedRow(table: TypedTable, index: number): Record<string, string | number | boolean | null> {
	return Object.fromEntries(table.spec.columns.map((column) => [column.name, valueAt(table, column, index)]));
}

function valueAt({ columns }: TypedTable, column: Column, index: number): string | number | boolean | null {
	const stored = columns[column.name];
	if (stored === undefined) return null;
	if (stored.kind === 'flag') return stored.values[index] === 1;
	if (stored.kind === 'text') return textAt(stored, index);
	const value = stored.valid[index] ? (stored.values[index] ?? null) : null;
	return column.kind === 'choice' && value !== null ? (column.values[value] ?? null) : value;
}
