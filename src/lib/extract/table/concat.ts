/** Several typed tables of the same spec, one after the other. */
import type { TextColumn, TypedColumn, TypedTable } from './table';

type Numbers = Float64Array | Int32Array | Int8Array | Uint8Array | Uint16Array;

/** The values of `pieces` one after the other; all are of one type. */
export function joined<T extends Numbers>(pieces: readonly T[]): T {
	const [first] = pieces;
	if (pieces.length === 1 && first) return first;
	const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
	const all = new ((first as T).constructor as new (length: number) => T)(length);
	let end = 0;
	for (const piece of pieces) {
		all.set(piece, end);
		end += piece.length;
	}
	return all;
}

function joinedText(columns: readonly TextColumn[]): TextColumn {
	const offsets = new Int32Array(columns.reduce((sum, { valid }) => sum + valid.length, 1));
	let row = 0;
	let bytes = 0;
	for (const column of columns) {
		for (let at = 1; at < column.offsets.length; at++) offsets[++row] = bytes + (column.offsets[at] as number);
		bytes += column.bytes.length;
	}
	return { kind: 'text', bytes: joined(columns.map((column) => column.bytes)), offsets, valid: joined(columns.map(({ valid }) => valid)) };
}

function joinedColumn(columns: readonly TypedColumn[]): TypedColumn {
	const [first] = columns as [TypedColumn];
	if (first.kind === 'text') return joinedText(columns as TextColumn[]);
	if (first.kind === 'flag') return { kind: 'flag', values: joined((columns as (typeof first)[]).map(({ values }) => values)) };
	const same = columns as (typeof first)[];
	return { ...first, values: joined<Numbers>(same.map(({ values }) => values)), valid: joined(same.map(({ valid }) => valid)) } as TypedColumn;
}

/** The rows of `tables` one after the other. At least one table. */
export function concat(tables: readonly [TypedTable, ...TypedTable[]]): TypedTable {
	const [first] = tables;
	if (tables.length === 1) return first;
	const names = Object.keys(first.columns);
	const columns = names.map((name) => [name, joinedColumn(tables.map((table) => table.columns[name] as TypedColumn))] as const);
	return { spec: first.spec, rows: tables.reduce((sum, { rows }) => sum + rows, 0), columns: Object.fromEntries(columns) };
}
