/** Text of many rows in one piece of memory: no object per cell, and no cell that keeps its whole file alive. */
import type { TextColumn } from './table';

const decoder = new TextDecoder();

/** The text of row `row`; null where it is not known. */
export function textAt({ bytes, offsets, valid }: TextColumn, row: number): string | null {
	return valid[row] ? decoder.decode(bytes.subarray(offsets[row], offsets[row + 1])) : null;
}

/** Every row's text. */
export const texts = (column: TextColumn): (string | null)[] => Array.from(column.valid, (_, row) => textAt(column, row));

/** The column of `values`. */
export function textColumn(values: readonly (string | null)[]): TextColumn {
	const encoded = values.map((value) => new TextEncoder().encode(value ?? ''));
	const offsets = new Int32Array(values.length + 1);
	encoded.forEach((bytes, row) => (offsets[row + 1] = (offsets[row] ?? 0) + bytes.length));
	const bytes = new Uint8Array(offsets[values.length] ?? 0);
	encoded.forEach((piece, row) => bytes.set(piece, offsets[row]));
	return { kind: 'text', bytes, offsets, valid: Uint8Array.from(values, (value) => (value === null ? 0 : 1)) };
}
