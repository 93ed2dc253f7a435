/** Any CSV file as text, column by column, whatever it is about: how it was read, and its canonical form. */
import { withEncoding } from './file';
import type { OpenFile, RecordForm } from './file';
import type { LineEnd } from './form';
import { Guards, guardAll } from './guards';
import { UnreadableFile, problemsOf } from './problem';
import type { Problem } from './problem';
import { ProblemList } from './problem-list';
import { isWhole } from './shape';
import { ofBytes } from './sources/source';
import type { Source } from './sources/source';
import { writeRecords } from './write';

export interface PlainFile extends RecordForm {
	lineEnd: LineEnd;
	header: string[];
	/** The data records and, beside each, its row number. */
	records: string[][];
	rows: number[];
	/** Rows whose quotes or number of fields are not in order. They are among `records` all the same. */
	problems: Problem[];
}

function readOpen(file: OpenFile): PlainFile {
	const { header, form } = file;
	const guards = new Guards(file.name, header, form.headerRow, null, null);
	const problems = new ProblemList(file.name, null);
	const records: string[][] = [];
	const rows: number[] = [];
	for (const { cells, rows: numbers, broken } of file.blocks()) {
		guards.see(cells, numbers, 0, cells.length);
		cells.forEach((each, at) => {
			const row = numbers[at] ?? 0;
			if (row <= form.headerRow) return;
			records.push(each);
			rows.push(row);
			isWhole(each, row, header.length, broken, problems);
		});
	}
	guards.dropped();
	return { ...form, lineEnd: file.lineEnd, header, records, rows, problems: problemsOf(problems.groups) };
}

/** Looks at every cell of a file that is not read for anything. Throws `IdentityFound` for a CPR number; a file that is no text passes. */
export function guardOnly(source: Source): void {
	try {
		withEncoding(source, {}, undefined, guardAll);
	} catch (error) {
		if (!(error instanceof UnreadableFile)) throw error;
	}
}

/** Reads a CSV file or sheet without knowing its columns. Throws `UnreadableFile` and, for a CPR number anywhere, `IdentityFound`. */
export const readPlainSource = (source: Source): PlainFile => withEncoding(source, {}, undefined, readOpen);

/** `readPlainSource` of a file that is in memory. */
export const readPlain = (file: string, bytes: Uint8Array): PlainFile => readPlainSource(ofBytes(file, bytes));

/** The canonical CSV text of a file's cells as they are; short rows are filled up with blank cells. */
export function writePlain({ header, records }: Pick<PlainFile, 'header' | 'records'>): string {
	const full = (cells: string[]): string[] => (cells.length < header.length ? [...cells, ...new Array<string>(header.length - cells.length).fill('')] : cells);
	return writeRecords(header, records.map(full));
}
