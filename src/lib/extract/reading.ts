/** Records to the values of columns, row by row in or out of use. */
import { BAD, RANGE, cellReader, expected } from './cell';
import type { Column } from './columns';
import type { CsvFile } from './file';
import { showable } from './identity/showable';
import type { DecimalSign } from './number';
import type { Words } from './problem';
import { sinkOf } from './sink';
import type { Problem, TypedColumn } from './table';

const WORDS = {
	ragged: (cells: number): Words => ({ da: `${cells} felter som i overskriften`, en: `${cells} fields as in the header` }),
	quote: { da: 'anførselstegn, der åbner og lukker et helt felt', en: 'quotes that open and close a whole field' },
	blank: { da: 'en værdi; feltet skal udfyldes', en: 'a value; the cell must be filled in' },
	unique: { da: 'en værdi, der ikke står i en tidligere række', en: 'a value that no earlier row has' }
};

/** The records of one file on their way to columns: which are still in use, and what was found. */
export class Reading {
	readonly problems: Problem[] = [];
	readonly keep: Uint8Array;

	constructor(
		readonly file: string,
		readonly csv: CsvFile
	) {
		this.keep = new Uint8Array(csv.records.length).fill(1);
	}

	/** Lists record `at` and takes it out of use. */
	refuse(at: number, column: string, code: string, words: Words, shown: { value?: string } = {}): void {
		this.keep[at] = 0;
		this.problems.push({ file: this.file, row: this.csv.rows[at] ?? 0, column, code, expected: words, ...shown, severity: 'error' });
	}

	/** Records whose quotes or number of fields are not in order. Empty fields beyond the header are harmless. */
	refuseMisshapen(): void {
		const width = this.csv.header.length;
		this.csv.records.forEach((cells, at) => {
			if (this.csv.broken.has(this.csv.rows[at] ?? 0)) this.refuse(at, '', 'quote', WORDS.quote);
			else if (cells.length < width || cells.slice(width).some((cell) => cell.trim() !== '')) this.refuse(at, '', 'ragged', WORDS.ragged(width));
		});
	}
}

/** Trims, cheaply for the many cells that need none. */
function trimmed(cell: string): string {
	const last = cell.length - 1;
	if (last < 0) return cell;
	const a = cell.charCodeAt(0);
	const b = cell.charCodeAt(last);
	return a > 32 && a < 160 && b > 32 && b < 160 ? cell : cell.trim();
}

export interface ColumnReader {
	column: Column;
	/** Reads records `from` up to `to`. */
	readBlock(from: number, to: number): void;
	/** The column of the records in use, `rows` of them. */
	take(rows: number): TypedColumn;
}

/** Reads the cells of one column, a block of records at a time. `position` is null when the file lacks the column. */
export function columnReader(reading: Reading, column: Column, position: number | null, sign: DecimalSign): ColumnReader {
	const { records } = reading.csv;
	const shaped = reading.keep.slice();
	const read = cellReader(column, sign);
	const words = expected(column);
	const sink = sinkOf(column, records.length);
	const blank = typeof column.blank === 'boolean' ? Number(column.blank) : column.blank;
	const seen = column.kind === 'text' && column.unique ? new Set<string>() : null;
	const wordy = column.kind === 'flag' || column.kind === 'choice' || column.kind === 'ordinal';
	const shown = (value: string) => (column.kind !== 'text' && showable(value, wordy) ? { value } : {});

	const readOne = (at: number): void => {
		const text = position === null ? '' : trimmed(records[at]?.[position] ?? '');
		const value = text === '' ? null : read(text);
		if (value === null) {
			if (column.required) reading.refuse(at, column.name, 'blank', WORDS.blank);
			else sink.set(at, blank);
		} else if (value === BAD || value === RANGE)
			reading.refuse(at, column.name, value === BAD ? column.kind : 'range', words, shown(text));
		else if (seen?.has(text)) reading.refuse(at, column.name, 'duplicate', WORDS.unique);
		else {
			seen?.add(text);
			sink.set(at, value);
		}
	};
	const readBlock = (from: number, to: number): void => {
		for (let at = from; at < to; at++) if (shaped[at]) readOne(at);
	};
	return { column, readBlock, take: (rows) => sink.take(reading.keep, rows) };
}
