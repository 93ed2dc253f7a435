/** One extract: the bytes of a CSV file to typed columns and a list of every row that cannot be used. */
import type { TableSpec } from './columns';
import type { Encoding } from './decode';
import type { Delimiter } from './dialect';
import { readFile } from './file';
import type { CsvFile } from './file';
import { matchHeader } from './header';
import type { HeaderMatch, Mapping } from './header';
import { decimalSign } from './number';
import { UnreadableFile } from './problem';
import type { Words } from './problem';
import { Reading, columnReader } from './reading';
import type { Problem, TypedTable } from './table';

export interface ReadOptions {
	/** Headings mapped by hand. */
	mapping?: Mapping;
	/** Told after each block of rows: data rows done and their share (0-1). */
	onProgress?: (rowsDone: number, share: number) => void;
	/** Looked at between blocks; aborting throws its reason. */
	signal?: AbortSignal;
}

export interface ExtractedTable {
	/** The rows that can be used. */
	table: TypedTable;
	/** By row, then by column as in the file's contract. */
	problems: Problem[];
	/** Data rows of the file; always `rowsUsed` + the distinct rows with an error. */
	rowsIn: number;
	rowsUsed: number;
	/** Row number in the file of each used row. */
	rowNumbers: Int32Array;
	encoding: Encoding;
	delimiter: Delimiter;
	headerRow: number;
	/** Headings that are no column of the table; their cells are not kept. */
	unknownColumns: string[];
	/** Column name to the heading it was read from. */
	headings: Record<string, string>;
}

const BLOCK = 10_000;

const WORDS = {
	missing: (names: string): Words => ({ da: `mangler kolonnen ${names}`, en: `lacks the column ${names}` }),
	duplicateHeader: { da: 'én kolonne med dette navn; den første er brugt', en: 'one column of this name; the first was used' }
};

function* numberCells(spec: TableSpec, csv: CsvFile, { positions }: HeaderMatch): Generator<string> {
	for (const { name, kind } of spec.columns) {
		const position = positions.get(name);
		if (position === undefined || (kind !== 'number' && kind !== 'integer')) continue;
		for (const cells of csv.records) {
			const cell = cells[position] ?? '';
			if (cell.includes(',') || cell.includes('.')) yield cell;
		}
	}
}

/**
 * Reads one extract. Works alike in a browser and in Node.
 * Throws `UnreadableFile` (empty, not text, a required column missing), `IdentityFound`, or the abort reason.
 */
export function readTable(spec: TableSpec, fileName: string, bytes: Uint8Array, options: ReadOptions = {}): ExtractedTable {
	options.signal?.throwIfAborted();
	const csv = readFile(fileName, bytes);
	const match = matchHeader(spec, csv.header, options.mapping);
	if (match.missing.length > 0) throw new UnreadableFile(fileName, WORDS.missing(match.missing.join(', ')), match.missing, csv.header);

	const reading = new Reading(fileName, csv);
	reading.refuseMisshapen();
	for (const column of match.duplicates)
		reading.problems.push({ file: fileName, row: csv.headerRow, column, code: 'duplicate_header', expected: WORDS.duplicateHeader, severity: 'error' });

	const sign = decimalSign(numberCells(spec, csv, match));
	const readers = spec.columns.map((column) => columnReader(reading, column, match.positions.get(column.name) ?? null, sign));
	const rowsIn = csv.records.length;
	for (let from = 0; from < rowsIn; from += BLOCK) {
		const to = Math.min(from + BLOCK, rowsIn);
		for (const reader of readers) reader.readBlock(from, to);
		options.onProgress?.(to, to / rowsIn);
		options.signal?.throwIfAborted();
	}

	const rowsUsed = reading.keep.reduce((sum, kept) => sum + kept, 0);
	const columns = Object.fromEntries(readers.map(({ column, take }) => [column.name, take(rowsUsed)]));
	const headings = Object.fromEntries([...match.positions].map(([name, position]) => [name, csv.header[position] ?? '']));
	return {
		table: { spec, rows: rowsUsed, columns },
		problems: reading.problems.sort((a, b) => a.row - b.row),
		rowsIn,
		rowsUsed,
		rowNumbers: Int32Array.from(csv.rows.filter((_, at) => reading.keep[at])),
		encoding: csv.encoding,
		delimiter: csv.delimiter,
		headerRow: csv.headerRow,
		unknownColumns: match.unknown,
		headings
	};
}
