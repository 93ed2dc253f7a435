/** Arrow batches to rows. Shared by the browser's engine and the one of the tests. */
import { Type } from 'apache-arrow';
import type { Decimal, RecordBatch, Vector } from 'apache-arrow';
import { formatDate } from '../extract/cells/date';
import type { Row, Value } from './engine';
import { QueryError } from './error';

const DAY_MS = 86_400_000;

function numbers(vector: Vector, rows: number): Value[] {
	const stored = vector.data[0]?.values as ArrayLike<number | bigint>;
	return Array.from({ length: rows }, (_, row) => (vector.isValid(row) ? Number(stored[row]) : null));
}

const WORD = 2 ** 32;

/** The whole number in four 32-bit words from `at`, lowest first, two's complement. */
function wide(words: Uint32Array, at: number): number {
	const [low = 0, next = 0, third = 0, high = 0] = words.subarray(at, at + 4);
	if (third === 0 && high === 0) return next * WORD + low;
	if (third === WORD - 1 && high === WORD - 1) return (next - WORD) * WORD + low;
	const bits = (BigInt(high) << 96n) | (BigInt(third) << 64n) | (BigInt(next) << 32n) | BigInt(low);
	return Number(BigInt.asIntN(128, bits));
}

/** DECIMAL and HUGEINT: 128-bit whole numbers and a scale. */
function decimals(vector: Vector, rows: number): Value[] {
	const words = vector.data[0]?.values as Uint32Array;
	const unit = 10 ** (vector.type as Decimal).scale;
	return Array.from({ length: rows }, (_, row) => (vector.isValid(row) ? wide(words, row * 4) / unit : null));
}

function valuesOf(vector: Vector, name: string, rows: number): Value[] {
	switch (vector.type.typeId as Type) {
		case Type.Null:
			return new Array<Value>(rows).fill(null);
		case Type.Int:
		case Type.Float:
			return numbers(vector, rows);
		case Type.Decimal:
			return decimals(vector, rows);
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
