/** Bytes of a file to text, piece by piece. Knows nothing of CSV. */

export const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
/** `windows-1252` is ISO-8859-1 too: they differ only where ISO-8859-1 has no letters. */
export type Encoding = (typeof ENCODINGS)[number];

/** The bytes are not of the encoding they were taken for. */
export class WrongEncoding extends Error {
	override readonly name = 'WrongEncoding';
}

/** What Windows-1252 puts at 0x80-0x9F; Node 20's decoder leaves these as Latin-1 controls on some builds. */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const fromC1 = (text: string): string => text.replace(/[\x80-\x9f]/g, (sign) => C1.charAt(sign.charCodeAt(0) - 0x80));

/** The mark of UTF-8 as Windows-1252 shows it, before text that is not UTF-8 after all. */
const UTF8_MARK = /^ï»¿/;

/** Decodes one file. `last` is true with its last bytes. */
export type Decoder = (bytes: Uint8Array, last: boolean) => string;

/** A decoder of `encoding`, which drops a byte-order mark. With `strict`, UTF-8 that is none throws `WrongEncoding`; else it becomes U+FFFD. */
export function decoderOf(encoding: Encoding, strict: boolean): Decoder {
	const utf8 = encoding === 'utf-8' || encoding === 'utf-8-bom';
	const decoder = new TextDecoder(utf8 ? 'utf-8' : encoding, { fatal: strict && utf8 });
	let first = true;
	return (bytes, last) => {
		try {
			const text = decoder.decode(bytes, { stream: !last });
			if (encoding !== 'windows-1252') return text;
			const unmarked = first ? text.replace(UTF8_MARK, '') : text;
			first = false;
			return fromC1(unmarked);
		} catch {
			throw new WrongEncoding();
		}
	};
}

/** Text with nothing but a zero before or after each of its Latin letters is UTF-16 that has lost its mark. */
function unmarkedUtf16(head: Uint8Array): Encoding | null {
	const zeros = [0, 0];
	const pairs = head.length >> 1;
	for (let at = 0; at < pairs * 2; at++) if (head[at] === 0) zeros[at & 1]!++;
	if (pairs >= 2 && zeros[1]! > pairs * 0.7 && zeros[0]! < pairs * 0.1) return 'utf-16le';
	if (pairs >= 2 && zeros[0]! > pairs * 0.7 && zeros[1]! < pairs * 0.1) return 'utf-16be';
	return null;
}

/**
 * The encoding of a file that begins with `head`: a byte-order mark decides; without one, bytes that are not valid UTF-8
 * are Windows-1252. UTF-8 is a guess until the last byte is read (see `decoderOf`). `whole`: the file is no longer than `head`.
 */
export function recogniseEncoding(head: Uint8Array, whole: boolean): Encoding {
	const [a, b, c] = head;
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	const unmarked = unmarkedUtf16(head);
	if (unmarked) return unmarked;
	try {
		decoderOf('utf-8', true)(head, whole);
	} catch {
		return 'windows-1252';
	}
	return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8-bom' : 'utf-8';
}
