/** A sheet of a workbook: its XML to rows of text. */
import { UnreadableFile } from '../problem';
import { numberText } from './number-text';
import type { Speller } from './number-format';
import { FAULTS } from './refusals';
import { textReader, unescapeText } from './rich-text';
import { DamagedXml } from './xml';
import type { Attributes, XmlReader } from './xml';

/** What cells refer to. */
export interface Lookups {
	strings: readonly string[];
	spellers: readonly Speller[];
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Cells and the gaps before them: what fits in the memory of a page. */
const MOST_CELLS = 50_000_000;

/** The column of `AB12` (A is 1), or 0 when there is no letter. */
export function columnOf(reference: string): number {
	let column = 0;
	for (let at = 0; at < reference.length; at++) {
		const letter = reference.charCodeAt(at) & ~32;
		if (letter < 65 || letter > 90) break;
		column = column * 26 + letter - 64;
	}
	return column;
}

/** ISO 8601, as `t="d"` has it; midnight is a date alone. */
const dateText = (stored: string): string => stored.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');

function damaged(): never {
	throw new DamagedXml();
}

function cellText({ t, s }: Attributes, stored: string, { strings, spellers }: Lookups): string {
	if (stored === '') return '';
	switch (t ?? 'n') {
		case 's':
			return strings[Number(stored)] ?? damaged();
		case 'b':
			return stored === '1' || stored === 'true' ? 'ja' : 'nej';
		case 'e':
			return '';
		case 'd':
			return dateText(stored);
		case 'n':
			return (spellers[Number(s)] ?? numberText)(stored);
		default:
			return unescapeText(stored);
	}
}

/** Reads a sheet of `file`; `rows` is as in `SheetSource`. Throws `UnreadableFile` when it has too many cells, `DamagedXml` when one is outside any sheet or says a text that is not there. */
export function sheetReader(file: string, lookups: Lookups, mostCells = MOST_CELLS): XmlReader & { rows(): string[][] } {
	const rows: string[][] = [];
	let row: string[] = [];
	let rowNumber = 0;
	let column = 0;
	let cells = 0;
	let cell: Attributes = {};
	let value = '';
	let inData = false;
	let inValue = false;
	const inline = textReader('is', (text) => (value = text));

	const startRow = (reference: string | undefined): void => {
		rowNumber = reference === undefined ? rowNumber + 1 : Number(reference);
		if (!(rowNumber >= 1 && rowNumber <= LAST_ROW)) damaged();
		while (rows.length < rowNumber) rows.push([]);
		row = rows[rowNumber - 1] ?? [];
		column = 0;
	};
	const put = (text: string): void => {
		if (text.trim() === '') return;
		cells += Math.max(1, column - row.length);
		if (cells > mostCells) throw new UnreadableFile(file, FAULTS.tooManyCells);
		while (row.length < column - 1) row.push('');
		row[column - 1] = text;
	};
	return {
		open(name, attributes, decode) {
			if (name === 'sheetData') inData = true;
			if (!inData) return;
			if (name === 'row') startRow(attributes().r);
			else if (name === 'c') {
				cell = attributes();
				column = columnOf(cell.r ?? '') || column + 1;
				if (column > LAST_COLUMN || rowNumber === 0) damaged();
				value = '';
			} else if (name === 'v') inValue = true;
			else inline.open(name, attributes, decode);
		},
		text(text) {
			if (inValue) value += text;
			else if (inData) inline.text(text);
		},
		close(name) {
			if (name === 'v') inValue = false;
			else if (name === 'sheetData') inData = false;
			else if (!inData) return;
			else if (name === 'c') put(cell.t === 'inlineStr' ? value : cellText(cell, value, lookups));
			else inline.close(name);
		},
		rows() {
			while (rows.at(-1)?.length === 0) rows.pop();
			return rows;
		}
	};
}
