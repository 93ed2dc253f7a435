/** A typed table as one Arrow file, and back: the form in which an extract is remembered. */
import { Field, Int32, Int8, RecordBatch, Schema, Struct, Table, Uint16, makeData, tableFromIPC, tableToIPC } from 'apache-arrow';
import type { Data, DataType, Vector } from 'apache-arrow';
import type { Column, TableSpec } from '../extract/columns';
import { emptyTable } from '../extract/table/empty-table';
import { storedBlank } from '../extract/reading/column-reader';
import { sinkOf } from '../extract/table/sink';
import type { TextColumn, TypedColumn, TypedTable } from '../extract/table/table';
import { columnData, validity } from './arrow-in';

/** Beside the columns of a table: which file each row came from, and its row there. */
export interface Origin {
	file: Uint16Array;
	row: Int32Array;
}

const FILE = '#file';
const ROW = '#row';

/** Columns of words are kept by index, with the words they stood for: a later version of the product may order them anew. */
function fieldOf(column: Column, stored: TypedColumn, rows: number): { field: Field; data: Data } {
	if (stored.kind === 'choice' || stored.kind === 'ordinal') {
		const words = 'values' in column ? column.values : [];
		return { field: new Field<DataType>(column.name, new Int8(), true, new Map([['words', JSON.stringify(words)]])), data: makeData({ type: new Int8(), data: stored.values, ...validity(stored.valid, 0, rows) }) };
	}
	const data = columnData(stored, column, 0, rows);
	return { field: new Field<DataType>(column.name, data.type, true), data };
}

/** The table and the origin of its rows as one Arrow file. */
export function toArrowFile({ spec, rows, columns }: TypedTable, origin: Origin): Uint8Array {
	const parts = spec.columns.map((column) => fieldOf(column, columns[column.name] as TypedColumn, rows));
	parts.push({ field: new Field<DataType>(FILE, new Uint16()), data: makeData({ type: new Uint16(), length: rows, nullCount: 0, data: origin.file }) });
	parts.push({ field: new Field<DataType>(ROW, new Int32()), data: makeData({ type: new Int32(), length: rows, nullCount: 0, data: origin.row }) });
	const fields = parts.map(({ field }) => field);
	const schema = new Schema(fields);
	const batch = new RecordBatch(schema, makeData({ type: new Struct(fields), length: rows, nullCount: 0, children: parts.map(({ data }) => data) }));
	return tableToIPC(new Table(schema, [batch]), 'file');
}

/** One byte a row from one bit a row. */
function bytesOf(bits: Uint8Array | undefined, offset: number, length: number): Uint8Array {
	if (!bits || bits.length === 0) return new Uint8Array(length).fill(1);
	return Uint8Array.from({ length }, (_, row) => ((bits[(offset + row) >> 3] as number) >> ((offset + row) & 7)) & 1);
}

const validOf = (data: Data): Uint8Array => (data.nullCount === 0 ? new Uint8Array(data.length).fill(1) : bytesOf(data.nullBitmap, data.offset, data.length));

function textOf(data: Data): TextColumn {
	const offsets = (data.valueOffsets as Int32Array).slice(0, data.length + 1);
	const first = offsets[0] ?? 0;
	return { kind: 'text', bytes: (data.values as Uint8Array).slice(first, offsets[data.length]), offsets: first === 0 ? offsets : offsets.map((offset) => offset - first), valid: validOf(data) };
}

/** Indexes of words as they are ordered now; words that the column no longer has become unknown. */
function reindexed(data: Data, column: Column, words: readonly string[]): TypedColumn | null {
	if (!('values' in column)) return null;
	const now = Int8Array.from(words, (word) => column.values.indexOf(word));
	const values = (data.values as Int8Array).slice(0, data.length);
	const valid = validOf(data);
	for (let row = 0; row < values.length; row++) {
		const index = now[values[row] as number] ?? -1;
		if (index < 0) valid[row] = 0;
		values[row] = Math.max(0, index);
	}
	return { kind: column.kind, values, valid };
}

function columnOf(vector: Vector, field: Field, column: Column): TypedColumn | null {
	const [data] = vector.data;
	if (!data) return null;
	if (column.kind === 'text') return data.valueOffsets ? textOf(data) : null;
	if (column.kind === 'flag') return { kind: 'flag', values: bytesOf(data.values as Uint8Array, data.offset, data.length) };
	if (column.kind === 'choice' || column.kind === 'ordinal') return reindexed(data, column, JSON.parse(field.metadata.get('words') ?? '[]') as string[]);
	const values = data.values as Float64Array | Int32Array;
	const valid = validOf(data);
	if (column.kind === 'number') return values instanceof Float64Array ? { kind: 'number', values: values.slice(0, data.length), valid } : null;
	return values instanceof Int32Array ? { kind: column.kind, values: values.slice(0, data.length), valid } : null;
}

/** A column that the file lacks, as blank cells would have made it. */
function blankColumn(column: Column, rows: number): TypedColumn {
	const sink = sinkOf(column, rows);
	const blank = storedBlank(column);
	for (let row = 0; row < rows; row++) sink.set(row, blank);
	sink.commit(new Uint8Array(rows).fill(1), rows);
	return sink.take(rows);
}

/** What `toArrowFile` wrote, with the columns that `spec` has today. Throws when the bytes are no Arrow file. */
export function fromArrowFile(spec: TableSpec, bytes: Uint8Array): { table: TypedTable; origin: Origin } {
	const stored = tableFromIPC(bytes);
	const rows = stored.numRows;
	if (rows === 0) return { table: emptyTable(spec), origin: { file: new Uint16Array(0), row: new Int32Array(0) } };
	const columns = spec.columns.map((column) => {
		const field = stored.schema.fields.find(({ name }) => name === column.name);
		const vector = stored.getChild(column.name);
		return [column.name, (field && vector && columnOf(vector, field, column)) ?? blankColumn(column, rows)] as const;
	});
	// Arrow pads what it stores.
	const numbers = (name: string): Int32Array | Uint16Array => (stored.getChild(name)?.data[0]?.values as Int32Array | Uint16Array).subarray(0, rows);
	return { table: { spec, rows, columns: Object.fromEntries(columns) }, origin: { file: Uint16Array.from(numbers(FILE)), row: Int32Array.from(numbers(ROW)) } };
}
