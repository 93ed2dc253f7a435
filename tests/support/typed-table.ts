import type { TableSpec } from '../../src/lib/extract/columns';
import { textColumn } from '../../src/lib/extract/text-column';
import type { TypedColumn, TypedTable } from '../../src/lib/extract/table';

type Cell = string | number | boolean | null;

/** `rows` as a typed table; a column that a row lacks has the value of a blank cell. */
export function typedTable(spec: TableSpec, rows: readonly Record<string, Cell>[]): TypedTable {
	const columns = spec.columns.map((c): [string, TypedColumn] => {
		const cells = rows.map((row) => (c.name in row ? row[c.name]! : c.blank));
		const numbers = cells.map((v) => Number(v ?? 0));
		const valid = Uint8Array.from(cells, (v) => (v === null ? 0 : 1));
		switch (c.kind) {
			case 'text':
				return [c.name, textColumn(cells as (string | null)[])];
			case 'choice':
				return [c.name, { kind: c.kind, values: Int8Array.from(cells, (v) => Math.max(0, c.values.indexOf(String(v)))), valid }];
			case 'flag':
				return [c.name, { kind: c.kind, values: Uint8Array.from(numbers) }];
			case 'number':
				return [c.name, { kind: c.kind, values: Float64Array.from(numbers), valid }];
			case 'ordinal':
				return [c.name, { kind: c.kind, values: Int8Array.from(numbers), valid }];
			default:
				return [c.name, { kind: c.kind, values: Int32Array.from(numbers), valid }];
		}
	});
	return { spec, rows: rows.length, columns: Object.fromEntries(columns) };
}
