/** Text whose quotes are in order to records, quickly. Anything odd is left to a parser that knows what to make of it. */

const LINE_END = 10;
const SLOTS = 1 << 12;
const SHORT = 4;

export interface Cut {
	cells: string[][];
	/** Where the first record begins that is not all there. */
	end: number;
}

/** Cuts `text`; with `open` more text follows. Null where a quote neither opens nor closes a whole field. */
export type TextCutter = (text: string, open: boolean) => Cut | null;

/** Cells of a few signs, which repeat without end: each is made once, and in memory of its own. */
function shortCells(): (text: string, from: number, to: number) => string {
	const keys = new Int32Array(SLOTS);
	const made = new Array<string>(SLOTS).fill('');
	return (text, from, to) => {
		if (to - from > SHORT) return text.slice(from, to);
		let key = to - from;
		for (let at = from; at < to; at++) {
			const code = text.charCodeAt(at);
			if (code > 127) return text.slice(from, to);
			key = (key << 7) | code;
		}
		const slot = Math.imul(key, 0x9e3779b1) >>> 20;
		if (keys[slot] !== key) {
			keys[slot] = key;
			made[slot] = text.slice(from, to);
		}
		return made[slot] as string;
	};
}

/** A cutter of one file's text; `quote` may be '' for none. Lines end in `\n`. */
export function textCutter(delimiter: string, quote: string): TextCutter {
	const between = delimiter.charCodeAt(0);
	const around = quote === '' ? -1 : quote.charCodeAt(0);
	const cellOf = shortCells();

	/** The quote that closes the field whose text begins at `from`; -1 when there is none. */
	function closing(text: string, from: number): number {
		let at = text.indexOf(quote, from);
		while (at >= 0 && text.charCodeAt(at + 1) === around) at = text.indexOf(quote, at + 2);
		return at;
	}

	return (text, open) => {
		const cells: string[][] = [];
		const { length } = text;
		let record: string[] = [];
		let end = 0;
		for (let at = 0; end < length; at++) {
			if (at < length && text.charCodeAt(at) === around) {
				const close = closing(text, at + 1);
				if (close < 0 || (open && close === length - 1)) return open ? { cells, end } : null;
				const cell = text.slice(at + 1, close);
				record.push(cell.includes(quote) ? cell.replaceAll(quote + quote, quote) : cell);
				at = close + 1;
				if (at < length && text.charCodeAt(at) !== between && text.charCodeAt(at) !== LINE_END) return null;
			} else {
				const from = at;
				for (; at < length; at++) {
					const code = text.charCodeAt(at);
					if (code === between || code === LINE_END) break;
				}
				record.push(cellOf(text, from, at));
			}
			if (at >= length && open) break;
			if (at < length && text.charCodeAt(at) !== LINE_END) continue;
			cells.push(record);
			record = [];
			end = at + 1;
		}
		return { cells, end: Math.min(end, length) };
	};
}
