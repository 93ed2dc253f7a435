/** Any CSV file as text, column by column, whatever it is about: how it was read, and its canonical form. */
import { readFile } from './file';
import type { CsvFile } from './file';
import { Reading } from './reading';
import type { Problem } from './table';
import { writeRecords } from './write';

export interface PlainFile extends Omit<CsvFile, 'broken'> {
	/** Rows whose quotes or number of fields are not in order. They are among `records` all the same. */
	problems: Problem[];
}

/** Reads a CSV file without knowing its columns. Throws `UnreadableFile` and, for a CPR number anywhere, `IdentityFound`. */
export function readPlain(file: string, bytes: Uint8Array): PlainFile {
	const { broken, ...csv } = readFile(file, bytes, false);
	const reading = new Reading(file, { broken, ...csv });
	reading.refuseMisshapen();
	return { ...csv, problems: reading.problems };
}

/** The canonical CSV text of a file's cells as they are; short rows are filled up with blank cells. */
export function writePlain({ header, records }: Pick<PlainFile, 'header' | 'records'>): string {
	const full = (cells: string[]): string[] => (cells.length < header.length ? [...cells, ...new Array<string>(header.length - cells.length).fill('')] : cells);
	return writeRecords(header, records.map(full));
}
