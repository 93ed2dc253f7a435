/** XML as events, fed piece by piece. Elements go by their name without a namespace prefix. */
import { Parser } from 'saxen';

export type Attributes = Record<string, string | undefined>;

export interface XmlReader {
	/** `attributes` are read only when asked for, their entities not decoded. */
	open?(name: string, attributes: () => Attributes, decode: (text: string) => string): void;
	close?(name: string): void;
	/** Decoded. One text may come in pieces. */
	text?(text: string): void;
}

/** The text is no XML. */
export class DamagedXml extends Error {
	override readonly name = 'DamagedXml';
}

/** Characters that may pass without a tag or text being complete; a cell of Excel holds 32,767. */
const LONGEST = 1 << 22;

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Feeds `reader` with the XML text that `feed` writes. Throws `DamagedXml`, and what `feed` throws. */
export async function readXml(feed: (write: (piece: string) => void) => Promise<void>, reader: XmlReader): Promise<void> {
	const parser = new Parser();
	const fail = (): never => {
		throw new DamagedXml();
	};
	let silent = 0;
	parser.on('error', fail);
	parser.on('openTag', (name, attributes, decode) => {
		silent = 0;
		reader.open?.(localName(name), attributes, decode);
	});
	parser.on('closeTag', (name) => reader.close?.(localName(name)));
	parser.on('text', (text, decode) => reader.text?.(decode(text)));
	parser.on('cdata', (text) => reader.text?.(text));
	await feed((piece) => {
		silent += piece.length;
		if (silent - piece.length > LONGEST) fail();
		parser.write(piece);
	});
	parser.end();
}
