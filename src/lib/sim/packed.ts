/** Text packed small enough for an address: deflated, with a checksum, in letters that no mail program breaks. Pure. */
import { Inflate, deflateSync, strFromU8, strToU8 } from 'fflate';
import { hashOf } from '../extract/table/hash';

/** Characters of the text, at most: a thousand changes with reasons are far fewer. */
const MOST_CHARACTERS = 1_000_000;
/** Characters of a packed text, at most. */
const MOST_PACKED = 200_000;
/** Bytes unpacked at a time: deflate grows no more than a thousandfold, so that nothing large appears unseen. */
const PIECE = 512;
const CHECKSUM_BYTES = 4;

/** `damaged`: cut off, or letters are wrong; `large`: larger than any proposal. */
export class Unpackable extends Error {
	override name = 'Unpackable';
	constructor(readonly why: 'damaged' | 'large') {
		super(why);
	}
}

/** `text` in `A-Z a-z 0-9 - _`. */
export function pack(text: string): string {
	const bytes = strToU8(text);
	return base64url(joined([checksum(bytes), deflateSync(bytes, { level: 9 })]));
}

/** The text that `pack` packed. Throws `Unpackable`. */
export function unpack(packed: string): string {
	if (packed.length > MOST_PACKED) throw new Unpackable('large');
	const bytes = fromBase64url(packed);
	const text = inflated(bytes.subarray(CHECKSUM_BYTES));
	if (checksum(text).some((byte, i) => byte !== bytes[i])) throw new Unpackable('damaged');
	return strFromU8(text);
}

function inflated(bytes: Uint8Array): Uint8Array {
	const parts: Uint8Array[] = [];
	let size = 0;
	let done = false;
	const inflate = new Inflate((part, final) => {
		parts.push(part);
		size += part.length;
		done = final;
	});
	try {
		for (let at = 0; at < bytes.length || at === 0; at += PIECE) {
			inflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
			if (size > MOST_CHARACTERS) throw new Unpackable('large');
		}
	} catch (error) {
		throw error instanceof Unpackable ? error : new Unpackable('damaged');
	}
	if (!done) throw new Unpackable('damaged');
	return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

function checksum(bytes: Uint8Array): Uint8Array {
	const hash = hashOf(bytes, 0, bytes.length);
	return Uint8Array.of(hash >>> 24, hash >>> 16, hash >>> 8, hash);
}

const base64url = (bytes: Uint8Array): string => btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

function fromBase64url(text: string): Uint8Array {
	if (!/^[\w-]+$/.test(text)) throw new Unpackable('damaged');
	try {
		return strToU8(atob(text.replaceAll('-', '+').replaceAll('_', '/')), true);
	} catch {
		throw new Unpackable('damaged');
	}
}
