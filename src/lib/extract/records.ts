/** Text to records with their row numbers. Nothing is lost: a record the quotes have broken is kept and marked. */
import Papa from 'papaparse';
import type { Delimiter, Quote } from './dialect';

export interface Records {
	/** Cells as they stand, one array a record; records without any content are left out. */
	cells: string[][];
	/** Row number of each record as a spreadsheet counts: a record is one row, blank lines count too. */
	rows: number[];
	/** Row numbers of records whose quotes are not in order. */
	broken: Set<number>;
}

const MAX_REPAIRS = 20;

/**
 * The records of `text`. Line ends may be mixed. A field whose quote never closes swallows the rest of the file:
 * then its line is marked broken and reading goes on from the next line.
 */
export function readRecords(text: string, delimiter: Delimiter, quote: Quote): Records {
	const records: Records = { cells: [], rows: [], broken: new Set() };
	let rest = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
	let row = 0;
	for (let repairs = 0; rest !== ''; repairs++) {
		const { data, errors } = Papa.parse<string[]>(rest, { delimiter, quoteChar: quote || '"', newline: '\n' });
		const swallowing = errors.find(({ row, type }) => type === 'Quotes' && data[row ?? 0]?.some((cell) => cell.includes('\n')));
		const stop = swallowing && repairs < MAX_REPAIRS ? (swallowing.row ?? 0) : data.length;
		const marked = new Set(errors.filter(({ type }) => type === 'Quotes').map((error) => error.row));
		for (let at = 0; at < data.length && at <= stop; at++) {
			const cells = data[at] ?? [];
			row++;
			if (marked.has(at)) records.broken.add(row);
			else if (cells.every((cell) => cell.trim() === '')) continue;
			records.cells.push(cells);
			records.rows.push(row);
		}
		const lineEnd = stop < data.length ? rest.indexOf('\n', swallowing?.index ?? 0) : -1;
		rest = lineEnd < 0 ? '' : rest.slice(lineEnd + 1);
	}
	return records;
}
