/** Text to records with their row numbers. Nothing is lost: a record the quotes have broken is kept and marked. */
import Papa from 'papaparse';
import type { Delimiter, Quote } from './dialect';
import type { Piece } from './text-stream';

export interface Block {
	/** Cells as they stand, one array a record; records without any content are left out. */
	cells: string[][];
	/** Row number of each record as a spreadsheet counts: a record is one row, blank lines count too. */
	rows: number[];
	/** Row numbers of records whose quotes are not in order, or that hold a NUL. */
	broken: Set<number>;
	/** Bytes of the file read so far. */
	bytes: number;
}

/** A record longer than this has an open quote, not a long cell. */
const LONGEST_RECORD = 1 << 22;
/** After so many open quotes a file's quotes mean nothing: each line is a record from there on. */
const MOST_REPAIRS = 50;

interface Parsed {
	data: string[][];
	errors: Papa.ParseError[];
	meta: { cursor: number };
}

const isBlank = (cells: string[]): boolean => cells.every((cell) => cell === '' || cell.trim() === '');

/** Cuts one file's text into records, piece by piece. */
class Cutter {
	#rest = '';
	#row = 0;
	#repairs = 0;
	/** A record longer than the pieces is looked at again when it has doubled. */
	#wait = 0;

	constructor(
		readonly delimiter: Delimiter,
		readonly quote: Quote
	) {}

	cut({ text, bytes }: Piece, last: boolean): Block {
		const block: Block = { cells: [], rows: [], broken: new Set(), bytes };
		// Joined, not added: engines read the signs of a sum of texts at a detour.
		this.#rest = [this.#rest, text].join('');
		if (!last && this.#rest.length < this.#wait) return block;
		while (this.#rest !== '' && (last || this.#rest.includes('\n'))) {
			const parsed = this.#parse(this.#rest, !last);
			const stop = this.#repairs < MOST_REPAIRS ? swallowing(parsed) : undefined;
			this.#take(parsed, stop?.row, block);
			if (stop) this.#skipLine(stop.index);
			else {
				this.#rest = last ? '' : this.#rest.slice(parsed.meta.cursor);
				this.#wait = parsed.data.length === 0 ? Math.min(this.#rest.length * 2, LONGEST_RECORD + 1) : 0;
				if (this.#rest.length <= LONGEST_RECORD || !this.#rest.includes('\n')) break;
				// Nothing closes the quote: the line is a record of its own, and a broken one.
				this.#take({ data: [this.#rest.slice(0, this.#rest.indexOf('\n')).split(this.delimiter)], errors: [{ type: 'Quotes', code: 'MissingQuotes', message: '', row: 0 }] }, undefined, block);
				this.#skipLine(0);
			}
		}
		return block;
	}

	/** Goes on after the line that holds `index`. */
	#skipLine(index: number): void {
		this.#repairs++;
		const lineEnd = this.#rest.indexOf('\n', index);
		this.#rest = lineEnd < 0 ? '' : this.#rest.slice(lineEnd + 1);
	}

	#parse(text: string, open: boolean): Parsed {
		const { delimiter, quote } = this;
		const givenUp = quote !== '' && this.#repairs >= MOST_REPAIRS;
		const lines = givenUp || quote === '';
		const parsed = new Papa.Parser({ delimiter, quoteChar: quote || '"', newline: '\n', fastMode: lines || undefined }).parse(text, 0, open) as Parsed;
		if (givenUp) parsed.errors = parsed.data.flatMap((cells, row) => (cells.some((cell) => cell.includes(quote)) ? [{ type: 'Quotes', code: 'InvalidQuotes', message: '', row }] : []));
		return parsed;
	}

	#take({ data, errors }: Omit<Parsed, 'meta'>, stop: number | undefined, block: Block): void {
		const marked = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
		const end = stop === undefined ? data.length : stop + 1;
		for (let at = 0; at < end; at++) {
			const cells = data[at] as string[];
			this.#row++;
			if (marked.has(at)) block.broken.add(this.#row);
			else if (isBlank(cells)) continue;
			block.cells.push(cells);
			block.rows.push(this.#row);
		}
	}
}

/** The first record whose quotes are not in order and that has taken in more lines than its own. */
function swallowing({ data, errors }: Parsed): { row: number; index: number } | undefined {
	const error = errors.find(({ row, type }) => type === 'Quotes' && data[row ?? 0]?.some((cell) => cell.includes('\n')));
	return error && { row: error.row ?? 0, index: error.index ?? 0 };
}

/** Marks records that hold a NUL: they are no text. */
function markNuls(block: Block): void {
	block.cells.forEach((cells, at) => {
		if (cells.some((cell) => cell.includes('\0'))) block.broken.add(block.rows[at] ?? 0);
	});
}

/**
 * The records of a file, a block for each piece of its text. A field whose quote never closes swallows what follows:
 * then its line is marked broken and reading goes on from the next line. Without a quote every line is a record.
 */
export function* recordsOf(pieces: Iterable<Piece>, delimiter: Delimiter, quote: Quote): Generator<Block> {
	const cutter = new Cutter(delimiter, quote);
	let bytes = 0;
	let nuls = false;
	for (const piece of pieces) {
		bytes = piece.bytes;
		const block = cutter.cut(piece, false);
		nuls ||= piece.text.includes('\0');
		if (nuls) markNuls(block);
		yield block;
	}
	const block = cutter.cut({ text: '', bytes }, true);
	if (nuls) markNuls(block);
	if (block.cells.length > 0) yield block;
}

const SHEET_BLOCK = 10_000;

const filledUp = (cells: string[], width: number): string[] => (cells.length < width ? [...cells, ...new Array<string>(width - cells.length).fill('')] : cells);

/** The records of a sheet, each at least `width` cells: its rows end at their last filled cell. */
export function* recordsOfRows(rows: readonly string[][], width = 0): Generator<Block> {
	for (let from = 0; from < rows.length; from += SHEET_BLOCK) {
		const block: Block = { cells: [], rows: [], broken: new Set(), bytes: 0 };
		rows.slice(from, from + SHEET_BLOCK).forEach((cells, at) => {
			if (isBlank(cells)) return;
			block.cells.push(filledUp(cells, width));
			block.rows.push(from + at + 1);
		});
		yield block;
	}
}
