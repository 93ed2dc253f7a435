/** Typed columns to Arrow IPC streams. Through `makeData` alone: Arrow's builders call `new Function`, which the CSP forbids. */
import { Bool, DateDay, Field, Float64, Int32, Int8, RecordBatch, Schema, Struct, Table, Utf8, makeData, tableToIPC } from 'apache-arrow';
import type { Data, DataType } from 'apache-arrow';
import type { Column } from '../extract/columns';
import type { TextColumn, TypedColumn, TypedTable } from '../extract/table/table';

/** One bit a row, lowest first, set where `flags` is not 0. */
function bits(flags: Uint8Array, from: number, to: number): Uint8Array {
	// Arrow reads validity in steps of eight bytes.
	const packed = new Uint8Array(Math.ceil((to - from) / 64) * 8);
	for (let row = from; row < to; row++) if (flags[row]) packed[(row - from) >> 3]! |= 1 << ((row - from) & 7);
	return packed;
}

const SPELLINGS = new TextEncoder();

/** Text from a column's few values: their bytes, repeated. */
function choiceData({ values, valid }: { values: Int8Array; valid: Uint8Array }, names: readonly string[], from: number, to: number): Data<Utf8> {
	const spelt = names.map((name) => SPELLINGS.encode(name));
	const rows = to - from;
	const valueOffsets = new Int32Array(rows + 1);
	for (let row = 0; row < rows; row++) valueOffsets[row + 1] = (valueOffsets[row] as number) + (valid[from + row] ? (spelt[values[from + row] as number]?.length ?? 0) : 0);
	const data = new Uint8Array(valueOffsets[rows] as number);
	for (let row = 0; row < rows; row++) if (valid[from + row]) data.set(spelt[values[from + row] as number] ?? [], valueOffsets[row]);
	return makeData({ type: new Utf8(), ...validity(valid, from, to), valueOffsets, data });
}

function textData({ bytes, offsets, valid }: TextColumn, from: number, to: number): Data<Utf8> {
	const first = offsets[from] as number;
	const valueOffsets = offsets.slice(from, to + 1).map((offset) => offset - first);
	return makeData({ type: new Utf8(), ...validity(valid, from, to), valueOffsets, data: bytes.subarray(first, offsets[to]) });
}

export function validity(valid: Uint8Array, from: number, to: number) {
	let set = 0;
	for (let row = from; row < to; row++) set += valid[row] as number;
	const nullCount = to - from - set;
	return { length: to - from, nullCount, nullBitmap: nullCount > 0 ? bits(valid, from, to) : null };
}

export function columnData(column: TypedColumn, spec: Column, from: number, to: number): Data {
	if (column.kind === 'flag') return makeData({ type: new Bool(), length: to - from, nullCount: 0, data: bits(column.values, from, to) });
	if (column.kind === 'text') return textData(column, from, to);
	if (column.kind === 'choice') return choiceData(column, 'values' in spec ? spec.values : [], from, to);
	const shape = validity(column.valid, from, to);
	if (column.kind === 'number') return makeData({ type: new Float64(), data: column.values.subarray(from, to), ...shape });
	if (column.kind === 'ordinal') return makeData({ type: new Int8(), data: column.values.subarray(from, to), ...shape });
	if (column.kind === 'date') return makeData({ type: new DateDay(), data: column.values.subarray(from, to), ...shape });
	return makeData({ type: new Int32(), data: column.values.subarray(from, to), ...shape });
}

const BATCH = 1 << 16;

/** The table as Arrow IPC streams of up to 65,536 rows each, columns in the order of the spec: never the whole table twice. */
export function* toIpc({ spec, rows, columns }: TypedTable): Generator<Uint8Array> {
	for (let from = 0; from < rows; from += BATCH) {
		const to = Math.min(from + BATCH, rows);
		const children = spec.columns.map((column) => {
			const stored = columns[column.name];
			if (!stored) throw new Error(`the table ${spec.name} lacks the column ${column.name}`);
			return columnData(stored, column, from, to);
		});
		const fields = spec.columns.map(({ name }, at) => new Field<DataType>(name, (children[at] as Data).type, true));
		const schema = new Schema(fields);
		const batch = new RecordBatch(schema, makeData({ type: new Struct(fields), length: to - from, nullCount: 0, children }));
		yield tableToIPC(new Table(schema, [batch]), 'stream');
	}
}
