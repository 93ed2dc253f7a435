/** A CSV file as records of text: decoded, its dialect recognised, guarded against identities, nothing interpreted yet. */
import { decode } from './decode';
import type { Encoding } from './decode';
import { recogniseDelimiter, recogniseQuote } from './dialect';
import type { Delimiter, Quote } from './dialect';
import { holdsIdentity, mayHoldIdentity } from './identity/cpr';
import { IdentityFound } from './identity/found';
import { announcedBy } from './identity/headings';
import { UnreadableFile } from './problem';
import { readRecords } from './records';

export interface CsvFile {
	encoding: Encoding;
	delimiter: Delimiter;
	quote: Quote;
	/** The headings, trimmed. */
	header: string[];
	/** Row number of the header: 1 unless blank lines precede it. */
	headerRow: number;
	/** The data records and, beside each, its row number. */
	records: string[][];
	rows: number[];
	/** Row numbers of records whose quotes are not in order. */
	broken: ReadonlySet<number>;
}

/** Excel's own first line that names the delimiter. */
const SEP = /^"?sep=(.)"?\r?\n/i;

function refuseBinary(file: string, bytes: Uint8Array, text: string): void {
	if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)
		throw new UnreadableFile(file, { da: 'filen er en Excel-projektmappe; gem den som CSV', en: 'the file is an Excel workbook; save it as CSV' });
	if (text.includes('\0')) throw new UnreadableFile(file, { da: 'filen er ikke tekst', en: 'the file is not text' });
}

function guard(file: string, csv: CsvFile, headings: boolean): void {
	const stop = (row: number, at: number): never => {
		throw new IdentityFound(file, row, csv.header[at] ?? '', at + 1);
	};
	csv.header.forEach((heading, at) => {
		if (holdsIdentity(heading) || (headings && announcedBy(heading) === 'cpr')) stop(csv.headerRow, at);
	});
	csv.records.forEach((cells, index) =>
		cells.forEach((cell, at) => {
			if (cell.length >= 10 && holdsIdentity(cell)) stop(csv.rows[index] ?? 0, at);
		})
	);
}

/**
 * Reads the bytes of any CSV file. With `refuseHeadings` a heading such as `cpr` stops the file too.
 * Throws `UnreadableFile` (empty, not text) and `IdentityFound`.
 */
export function readFile(file: string, bytes: Uint8Array, refuseHeadings = true): CsvFile {
	const { text: whole, encoding } = decode(bytes);
	refuseBinary(file, bytes, whole);
	const sep = SEP.exec(whole);
	const text = sep ? whole.slice(sep[0].length) : whole;
	const delimiter = recogniseDelimiter(text);
	const quote = recogniseQuote(text, delimiter);
	const { cells, rows, broken } = readRecords(text, delimiter, quote);
	const [first, ...records] = cells;
	if (first === undefined) throw new UnreadableFile(file, { da: 'filen er tom', en: 'the file is empty' });
	const header = first.map((heading) => heading.trim());
	const csv = { encoding, delimiter, quote, header, headerRow: rows[0] ?? 1, records, rows: rows.slice(1), broken };
	// One pass over the text tells most files clean; only a hit is looked up cell by cell.
	if (mayHoldIdentity(text) || header.some((heading) => announcedBy(heading) === 'cpr')) guard(file, csv, refuseHeadings);
	return csv;
}
