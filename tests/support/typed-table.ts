import type { Column, TableSpec } from '../../src/lib/extract/columns';
import type { TypedColumn, TypedTable } from '../../src/lib/extract/table/table';
import { textColumn } from '../../src/lib/extract/table/text-column';

type Cell = string | number | boolean | null;

function typedColumn(column: Column, cells: readonly Cell[]): TypedColumn {
	if (column.kind === 'text') return textColumn(cells as (string | null)[]);
	const { kind } = column;
	const code = (cell: Cell): number => {
		if (kind !== 'choice' || cell === null) return Number(cell ?? 0);
		const index = column.values.indexOf(String(cell));
		if (index < 0) throw new Error(`${column.name} cannot be ${String(cell)}`);
		return index;
	};
	const numbers = cells.map(code);
	const valid = Uint8Array.from(cells, (cell) => (cell === null ? 0 : 1));
	if (kind === 'flag') return { kind, values: Uint8Array.from(numbers) };
	if (kind === 'number') return { kind, values: Float64Array.from(numbers), valid };
	if (kind === 'ordinal' || kind === 'choice') return { kind, values: Int8Array.from(numbers), valid };
	return { kind, values: Int32Array.from(numbers), valid };
}

/** `rows` as a typed table, choices as their words and ordinals as their index; a column that a row lacks has the value of a blank cell. */
export function typedTable(spec: TableSpec, rows: readonly Record<string, Cell>[]): TypedTable {
	const columns = spec.columns.map((column): [string, TypedColumn] => [
		column.name,
		typedColumn(column, rows.map((row) => (column.name in row ? row[column.name]! : column.blank)))
	]);
	return { spec, rows: rows.length, columns: Object.fromEntries(columns) };
}
