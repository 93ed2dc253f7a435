/** Bytes of a file to text. Knows nothing of CSV. */

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What Windows-1252 puts at 0x80-0x9F; Node 20's decoder leaves these as Latin-1 controls on some builds. */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function windows1252(bytes: Uint8Array): string {
	const text = new TextDecoder('windows-1252').decode(bytes);
	return text.replace(/[\x80-\x9f]/g, (sign) => C1.charAt(sign.charCodeAt(0) - 0x80));
}

/**
 * The text of `bytes` without a byte-order mark, and the encoding it was read as: a byte-order mark decides;
 * without one, bytes that are not valid UTF-8 are Windows-1252. Never throws.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
	const [a, b, c] = bytes;
	if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
	if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
	const marked = a === 0xef && b === 0xbb && c === 0xbf;
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: marked ? 'utf-8-bom' : 'utf-8' };
	} catch {
		return { text: windows1252(marked ? bytes.subarray(3) : bytes), encoding: 'windows-1252' };
	}
}
