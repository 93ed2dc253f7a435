/** A file as blocks of records: decoded, its form recognised, nothing interpreted yet. */
import { recogniseEncoding, decoderOf, WrongEncoding } from './decode';
import { DELIMITERS, recogniseDelimiter, recogniseQuote } from './dialect';
import type { Delimiter } from './dialect';
import type { Form, LineEnd } from '../form';
import { headerOf } from './header-row';
import { UnreadableFile } from '../problems/problem';
import { recordsOf, recordsOfRows } from './records';
import type { Block } from './records';
import { FAULTS } from '../sources/refusals';
import { isSheet } from '../sources/source';
import type { ByteSource, SheetSource, Source } from '../sources/source';
import { recogniseLineEnd, textOf } from './text-stream';
import type { Piece } from './text-stream';

/** The parts of a form that show without knowing the columns. */
export type RecordForm = Omit<Form, 'decimal' | 'dates'>;

export interface OpenFile {
	name: string;
	form: RecordForm;
	lineEnd: LineEnd;
	/** A sheet of a workbook, and not text. */
	sheet: boolean;
	/** The headings, trimmed. */
	header: string[];
	/** The first records, titles and header among them. */
	head: Block;
	/** The head is all there is. */
	short: boolean;
	/** Bytes of the file, or rows of the sheet. */
	size: number;
	/** All records, titles and header among them. Throws `WrongEncoding` when the file is not UTF-8 after all. */
	blocks(): Generator<Block>;
}

const HEAD = 1 << 18;
/** Excel's own first line that names the delimiter. */
const SEP = /^"?sep=(.)"?\r?\n/i;

function refuseBinary(file: string, text: string): void {
	const nuls = text.split('\0').length - 1;
	const early = text.slice(0, text.search(/[\r\n]|$/)).includes('\0');
	if (early || nuls * 20 > text.length) throw new UnreadableFile(file, FAULTS.notText);
}

function openBytes(source: ByteSource, form: Partial<Form>, isKnown?: (folded: string) => boolean): OpenFile {
	const bytes = source.read(0, Math.min(HEAD, source.size));
	const whole = bytes.length === source.size;
	const encoding = form.encoding ?? recogniseEncoding(bytes, whole);
	const text = decoderOf(encoding, false)(bytes, whole);
	refuseBinary(source.name, text);
	const sep = SEP.exec(text);
	const body = sep ? text.slice(sep[0].length) : text;
	const named = DELIMITERS.find((sign) => sign === sep?.[1]);
	const delimiter: Delimiter = form.delimiter ?? named ?? recogniseDelimiter(body);
	const quote = form.quote ?? recogniseQuote(body, delimiter);
	// Quotes may come later; only a person can say that they are none.
	const cutAt = form.quote ?? (quote || '"');

	function* pieces(): Generator<Piece> {
		let first = true;
		for (const piece of textOf(source, encoding, form.encoding === undefined)) {
			yield first && sep ? { ...piece, text: piece.text.replace(SEP, '') } : piece;
			first = false;
		}
	}
	const lines = { text: body.replace(/\r\n?/g, '\n'), bytes: bytes.length };
	// A record that the end of the head cuts off is no example.
	const head = cutOff([...recordsOf([lines], delimiter, cutAt)], whole);
	const { header, headerRow } = headerOf(source.name, head, form.headerRow, isKnown);
	return {
		name: source.name,
		form: { encoding, delimiter, quote, headerRow },
		lineEnd: recogniseLineEnd(text),
		sheet: false,
		header,
		head,
		short: whole,
		size: source.size,
		blocks: () => recordsOf(pieces(), delimiter, cutAt)
	};
}

function cutOff(blocks: readonly Block[], whole: boolean): Block {
	const cells = blocks.flatMap((block) => block.cells);
	const rows = blocks.flatMap((block) => block.rows);
	const keep = whole || cells.length < 2 ? cells.length : cells.length - 1;
	return { cells: cells.slice(0, keep), rows: rows.slice(0, keep), broken: new Set(blocks.flatMap((block) => [...block.broken])), bytes: blocks[0]?.bytes ?? 0 };
}

const SHEET_HEAD = 1000;

function openSheet(source: SheetSource, form: Partial<Form>, isKnown?: (folded: string) => boolean): OpenFile {
	const [head = { cells: [], rows: [], broken: new Set<number>(), bytes: 0 }] = [...recordsOfRows(source.rows.slice(0, SHEET_HEAD))];
	const { header, headerRow } = headerOf(source.name, head, form.headerRow, isKnown);
	return {
		name: source.name,
		form: { encoding: 'utf-8', delimiter: ';', quote: '', headerRow },
		lineEnd: 'lf',
		sheet: true,
		header,
		head,
		short: source.rows.length <= SHEET_HEAD,
		size: source.rows.length,
		blocks: () => recordsOfRows(source.rows, header.length)
	};
}

/**
 * Opens any CSV file or sheet. `form` holds what a person has set; the rest is recognised from the first quarter of a megabyte.
 * Throws `UnreadableFile` (empty, not text).
 */
export function openFile(source: Source, form: Partial<Form> = {}, isKnown?: (folded: string) => boolean): OpenFile {
	return isSheet(source) ? openSheet(source, form, isKnown) : openBytes(source, form, isKnown);
}

/** Runs `read` on the file; again as Windows-1252 when it turns out not to be UTF-8. */
export function withEncoding<T>(source: Source, form: Partial<Form>, isKnown: ((folded: string) => boolean) | undefined, read: (file: OpenFile) => T): T {
	try {
		return read(openFile(source, form, isKnown));
	} catch (error) {
		if (!(error instanceof WrongEncoding)) throw error;
		return read(openFile(source, { ...form, encoding: 'windows-1252' }, isKnown));
	}
}
