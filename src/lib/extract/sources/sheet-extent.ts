/** What a sheet asks of the reader, before it is read: gaps are filled up to the last row and column, and text without a tag is searched again and again. */

/** A cell or a row by its address (`AB12`, `12`); the slash is there when it has no content. */
const ADDRESSED = /\sr=["']([A-Z]*)(\d+)["'][^>]*?(\/?)>/g;

export interface Extent {
	/** Number of the last row. */
	rows: number;
	/** Number of the last column with content. */
	columns: number;
}

const columnNumber = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Characters that may pass without a tag; a cell of Excel holds 32,767. */
const LONGEST = 1 << 20;

/** Whether more than `LONGEST` characters of `xml` pass without a tag. */
export function isEndless(xml: string): boolean {
	for (let at = 0; at + LONGEST < xml.length;) {
		const tag = xml.lastIndexOf('<', at + LONGEST);
		if (tag <= at) return true;
		at = tag;
	}
	return false;
}

/** The extent of a sheet by its XML. */
export function extentOf(xml: string): Extent {
	let rows = 0;
	let widest = '';
	for (const [, letters = '', digits, empty] of xml.matchAll(ADDRESSED)) {
		rows = Math.max(rows, Number(digits));
		if (!empty && (letters.length > widest.length || (letters.length === widest.length && letters > widest))) widest = letters;
	}
	return { rows, columns: columnNumber(widest) };
}
