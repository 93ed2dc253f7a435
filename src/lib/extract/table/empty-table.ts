import type { TableSpec } from '../columns';
import { sinkOf } from './sink';
import type { TypedTable } from './table';

/** The table of a file that is not there: every column, no row. */
export function emptyTable(spec: TableSpec): TypedTable {
	return { spec, rows: 0, columns: Object.fromEntries(spec.columns.map((column) => [column.name, sinkOf(column, 0).take(0)])) };
}
