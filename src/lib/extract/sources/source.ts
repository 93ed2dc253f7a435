/** What can be read: bytes piece by piece, or a sheet of a workbook. */

/** Bytes that can be read piece by piece: a file in a worker, a file in Node, or memory. */
export interface ByteSource {
	/** As people know it: `Indsatser.csv`, `arkiv.zip › mappe/Indsatser.csv`. */
	name: string;
	/** Bytes. */
	size: number;
	/** Milliseconds since 1970, UTC; null when nobody knows. */
	lastModified: number | null;
	/** The bytes from `from` up to `to`; fewer where the file ends. Throws `UnreadableFile` when the file is no longer there. */
	read(from: number, to: number): Uint8Array;
}

/** A sheet of a workbook. */
export interface SheetSource {
	/** `udtraek.xlsx › Ark1`; only the file name when the workbook has one sheet with anything in it. */
	name: string;
	/** Of the workbook: milliseconds since 1970, UTC; null when nobody knows. */
	lastModified: number | null;
	/**
	 * Cells as text: numbers with a decimal point and no grouping, dates YYYY-MM-DD, with a time YYYY-MM-DDTHH:MM, booleans ja/nej, blank and errors ''.
	 * `rows[0]` is row 1, blank rows are `[]`, and each row ends at its last filled cell.
	 */
	rows: string[][];
}

export type Source = ByteSource | SheetSource;

export const isSheet = (source: Source): source is SheetSource => 'rows' in source;

/** Bytes in memory. They are not copied. */
export function ofBytes(name: string, bytes: Uint8Array, lastModified: number | null = null): ByteSource {
	return { name, size: bytes.length, lastModified, read: (from, to) => bytes.subarray(from, to) };
}
