/** Typed columns to an Arrow IPC stream. Through `makeData` alone: Arrow's builders call `new Function`, which the CSP forbids. */
import { Bool, DateDay, Field, Float64, Int32, Int8, RecordBatch, Schema, Struct, Table, Utf8, makeData, tableToIPC } from 'apache-arrow';
import type { Data, DataType } from 'apache-arrow';
import type { TypedColumn, TypedTable } from '../extract/table';

/** One bit a row, lowest first, set where `isSet` says so. */
function bits(rows: number, isSet: (row: number) => boolean): Uint8Array {
	// Arrow reads validity in steps of eight bytes.
	const packed = new Uint8Array(Math.ceil(rows / 64) * 8);
	for (let row = 0; row < rows; row++) if (isSet(row)) packed[row >> 3] = (packed[row >> 3] ?? 0) | (1 << (row & 7));
	return packed;
}

function textData(values: readonly (string | null)[]): Data<Utf8> {
	const encoder = new TextEncoder();
	const valueOffsets = new Int32Array(values.length + 1);
	let data = new Uint8Array(Math.max(64, values.length * 12));
	let end = 0;
	let nullCount = 0;
	values.forEach((value, row) => {
		if (value === null) nullCount++;
		else {
			const room = end + value.length * 3;
			if (room > data.length) {
				const wider = new Uint8Array(Math.max(room, data.length * 2));
				wider.set(data.subarray(0, end));
				data = wider;
			}
			end += encoder.encodeInto(value, data.subarray(end)).written;
		}
		valueOffsets[row + 1] = end;
	});
	const nullBitmap = nullCount > 0 ? bits(values.length, (row) => values[row] !== null) : null;
	return makeData({ type: new Utf8(), length: values.length, nullCount, nullBitmap, valueOffsets, data: data.subarray(0, end) });
}

function columnData(column: TypedColumn, rows: number): Data {
	if (column.kind === 'flag') return makeData({ type: new Bool(), length: rows, nullCount: 0, data: bits(rows, (row) => column.values[row] === 1) });
	if (!('valid' in column)) return textData(column.values);
	const { valid } = column;
	const nullCount = rows - valid.reduce((sum, one) => sum + one, 0);
	const shape = { length: rows, nullCount, nullBitmap: nullCount > 0 ? bits(rows, (row) => valid[row] === 1) : null };
	if (column.kind === 'number') return makeData({ type: new Float64(), data: column.values, ...shape });
	if (column.kind === 'ordinal') return makeData({ type: new Int8(), data: column.values, ...shape });
	if (column.kind === 'date') return makeData({ type: new DateDay(), data: column.values, ...shape });
	return makeData({ type: new Int32(), data: column.values, ...shape });
}

/** The table as one Arrow IPC stream, columns in the order of the spec. */
export function toIpc({ spec, rows, columns }: TypedTable): Uint8Array {
	const children = spec.columns.map(({ name }) => {
		const column = columns[name];
		if (!column) throw new Error(`the table ${spec.name} lacks the column ${name}`);
		return columnData(column, rows);
	});
	const fields = spec.columns.map(({ name }, at) => new Field<DataType>(name, (children[at] as Data).type, true));
	const schema = new Schema(fields);
	const batch = new RecordBatch(schema, makeData({ type: new Struct(fields), length: rows, nullCount: 0, children }));
	return tableToIPC(new Table(schema, [batch]), 'stream');
}
