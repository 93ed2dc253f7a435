/** The text of a file, a piece at a time, with `\n` at the end of every line. */
import { decoderOf } from './decode';
import type { Encoding } from './decode';
import type { LineEnd } from '../form';
import type { ByteSource } from '../sources/source';

export interface Piece {
	text: string;
	/** Bytes of the file read so far. */
	bytes: number;
}

export const PIECE = 1 << 20;
/** Signs handed on at a time: the cells of so many are used and gone before the engine clears its short-lived memory. */
const PART = 1 << 16;

/** The line end that `text` uses first. */
export function recogniseLineEnd(text: string): LineEnd {
	const [sign] = /\r\n|\r|\n/.exec(text) ?? ['\n'];
	return sign === '\r\n' ? 'crlf' : sign === '\r' ? 'cr' : 'lf';
}

/** Line ends may be mixed. Throws `WrongEncoding` with `strict`. */
export function* textOf(source: ByteSource, encoding: Encoding, strict: boolean, piece = PIECE): Generator<Piece> {
	const decode = decoderOf(encoding, strict);
	let open = '';
	for (let from = 0; from < source.size; from += piece) {
		const to = Math.min(from + piece, source.size);
		const last = to === source.size;
		let text = open + decode(source.read(from, to), last);
		open = '';
		if (!last && text.endsWith('\r')) [text, open] = [text.slice(0, -1), '\r'];
		const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
		for (let start = 0; start < lines.length; start += PART) yield { text: lines.slice(start, start + PART), bytes: to };
	}
}
