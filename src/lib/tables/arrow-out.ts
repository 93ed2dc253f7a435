/** Arrow batches to rows. Shared by the browser's engine and the one of the tests. */
import { Type } from 'apache-arrow';
import type { RecordBatch, Vector } from 'apache-arrow';
import { formatDate } from '../extract/date';
import type { Row, Value } from './engine';
import { QueryError } from './error';

const DAY_MS = 86_400_000;

function numbers(vector: Vector, rows: number): Value[] {
	const stored = vector.data[0]?.values as ArrayLike<number | bigint>;
	return Array.from({ length: rows }, (_, row) => (vector.isValid(row) ? Number(stored[row]) : null));
}

function valuesOf(vector: Vector, name: string, rows: number): Value[] {
	switch (vector.type.typeId as Type) {
		case Type.Null:
			return new Array<Value>(rows).fill(null);
		case Type.Int:
		case Type.Float:
			return numbers(vector, rows);
		case Type.Date: {
			// Days for a DATE, milliseconds for a TIMESTAMP (of which the day is kept).
			const perDay = vector.data[0]?.values instanceof Int32Array ? 1 : DAY_MS;
			return numbers(vector, rows).map((value) => (value === null ? null : formatDate(Math.floor(Number(value) / perDay))));
		}
		case Type.Bool:
		case Type.Utf8:
			return Array.from({ length: rows }, (_, row) => vector.get(row) as Value);
		default:
			throw new QueryError(`column ${name} has a type that rows do not carry (${String(vector.type)}); cast it in the SQL`);
	}
}

/** The rows of one batch, keys in the order of its columns. Throws `QueryError` on lists, structs, intervals and enums. */
export function rowsOf(batch: RecordBatch): Row[] {
	const names = batch.schema.fields.map(({ name }) => name);
	const columns = names.map((name, at) => valuesOf(batch.getChildAt(at) as Vector, name, batch.numRows));
	return Array.from({ length: batch.numRows }, (_, row) => {
		const result: Row = {};
		names.forEach((name, at) => (result[name] = columns[at]?.[row] ?? null));
		return result;
	});
}
