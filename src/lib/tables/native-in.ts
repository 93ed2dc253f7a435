/** Typed columns to native DuckDB, a chunk of 2,048 rows at a time. */
import { BOOLEAN, DATE, DOUBLE, DuckDBDataChunk, DuckDBDateValue, INTEGER, TINYINT, VARCHAR } from '@duckdb/node-api';
import type { DuckDBAppender, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { Column } from '../extract/columns';
import type { TypedColumn, TypedTable } from '../extract/table/table';
import { textAt } from '../extract/table/text-column';

const CHUNK = 2048;

const TYPES: Record<Column['kind'], DuckDBType> = {
	text: VARCHAR,
	choice: VARCHAR,
	number: DOUBLE,
	integer: INTEGER,
	ordinal: TINYINT,
	flag: BOOLEAN,
	date: DATE
};

function valueAt(column: TypedColumn, spec: Column): (row: number) => DuckDBValue {
	if (column.kind === 'flag') return (row) => column.values[row] === 1;
	if (column.kind === 'text') return (row) => textAt(column, row);
	const { values, valid, kind } = column;
	const names = kind === 'choice' && 'values' in spec ? spec.values : null;
	if (names) return (row) => (valid[row] ? (names[values[row] ?? 0] ?? null) : null);
	if (kind === 'date') return (row) => (valid[row] ? new DuckDBDateValue(values[row] ?? 0) : null);
	return (row) => (valid[row] ? (values[row] ?? 0) : null);
}

/** Appends all rows of the table. The appender's table has the columns of the spec in its order. */
export function appendTable(appender: DuckDBAppender, { spec, rows, columns }: TypedTable): void {
	const readers = spec.columns.map((column) => {
		const stored = columns[column.name];
		if (!stored) throw new Error(`the table ${spec.name} lacks the column ${column.name}`);
		return valueAt(stored, column);
	});
	const types = spec.columns.map(({ kind }) => TYPES[kind]);
	for (let from = 0; from < rows; from += CHUNK) {
		const count = Math.min(CHUNK, rows - from);
		const chunk = DuckDBDataChunk.create(types, count);
		readers.forEach((read, at) => {
			const vector = chunk.getColumnVector(at);
			for (let row = 0; row < count; row++) vector.setItem(row, read(from + row));
			vector.flush();
		});
		appender.appendDataChunk(chunk);
	}
	appender.flushSync();
}
