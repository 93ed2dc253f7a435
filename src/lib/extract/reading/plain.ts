/** Any CSV file as text, column by column, whatever it is about: how it was read, and its canonical form. */
import { openFile, withEncoding } from '../text/file';
import type { OpenFile, RecordForm } from '../text/file';
import type { LineEnd } from '../form';
import { Guards, guardAll } from './guards';
import { UnreadableFile } from '../problems/problem';
import type { ProblemGroup } from '../problems/problem';
import { ProblemList } from '../problems/problem-list';
import { isWhole } from '../text/shape';
import type { Source } from '../sources/source';
import { writeRecords } from '../table/write';

export interface PlainFile extends RecordForm {
	lineEnd: LineEnd;
	header: string[];
	/** Data records, those that are not in order among them. */
	rows: number;
	/** Rows whose quotes or number of fields are not in order. */
	problems: ProblemGroup[];
}

function readOpen(file: OpenFile): PlainFile {
	const { header, form } = file;
	const guards = new Guards(file.name, header, form.headerRow, null, null);
	const problems = new ProblemList(file.name, null);
	let count = 0;
	for (const { cells, rows, broken } of file.blocks()) {
		guards.see(cells, rows, 0, cells.length);
		cells.forEach((each, at) => {
			const row = rows[at] ?? 0;
			if (row <= form.headerRow) return;
			count++;
			isWhole(each, row, header.length, broken, problems);
		});
	}
	guards.dropped();
	return { ...form, lineEnd: file.lineEnd, header, rows: count, problems: problems.groups };
}

/** Looks at every cell of a file that is not read for anything. Throws `IdentityFound` for a CPR number; a file that is no text passes. */
export function guardOnly(source: Source): void {
	try {
		withEncoding(source, {}, undefined, guardAll);
	} catch (error) {
		if (!(error instanceof UnreadableFile)) throw error;
	}
}

/** Reads a CSV file or sheet without knowing its columns, and keeps none of it. Throws `UnreadableFile` and, for a CPR number anywhere, `IdentityFound`. */
export const readPlain = (source: Source): PlainFile => withEncoding(source, {}, undefined, readOpen);

/** The canonical CSV text of the cells of a file that `readPlain` has read, as they are, in pieces; short rows are filled up with blank cells. */
export function* writePlain(source: Source, { encoding, delimiter, quote, headerRow, header }: PlainFile): Generator<string> {
	const full = (cells: string[]): string[] => (cells.length < header.length ? [...cells, ...new Array<string>(header.length - cells.length).fill('')] : cells);
	yield writeRecords(header, []);
	for (const { cells, rows } of openFile(source, { encoding, delimiter, quote, headerRow }).blocks()) {
		const records = cells.filter((_, at) => (rows[at] ?? 0) > headerRow);
		if (records.length > 0) yield writeRecords(full(records[0] as string[]), records.slice(1).map(full));
	}
}
