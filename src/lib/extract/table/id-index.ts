/** Ids that were seen, in a few bytes each: an exact set of texts without an object per text. */
import { hashOf } from './hash';

const EMPTY = -1;
const encoder = new TextEncoder();

/** Writes `text` as UTF-8 into `into` from `at` and returns where it ends. There must be room for three bytes a sign. */
export function writeUtf8(text: string, into: Uint8Array, at: number): number {
	let end = at;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code > 127) return at + encoder.encodeInto(text, into.subarray(at)).written;
		into[end++] = code;
	}
	return end;
}

/** `bytes`, or wider memory with the same beginning when it has no room for `needed` bytes. */
export function withRoom(bytes: Uint8Array<ArrayBuffer>, used: number, needed: number): Uint8Array<ArrayBuffer> {
	if (needed <= bytes.length) return bytes;
	const wider = new Uint8Array(Math.max(needed, Math.ceil(bytes.length * 1.5)));
	wider.set(bytes.subarray(0, used));
	return wider;
}

export class IdIndex {
	#bytes = new Uint8Array(1 << 12);
	#starts = new Int32Array(1 << 8);
	#tags = new Uint16Array(1 << 8);
	#slots = new Int32Array(1 << 9).fill(EMPTY);
	#count = 0;

	get size(): number {
		return this.#count;
	}

	/** The tag that `text` was first added with; null when it is new, and then it is added with `tag`. */
	add(text: string, tag = 0): number | null {
		const { from, end, slot } = this.#find(text);
		const found = this.#slots[slot] as number;
		if (found !== EMPTY) return this.#tags[found] as number;
		if (this.#count + 2 > this.#starts.length) {
			this.#starts = widened(this.#starts, Int32Array);
			this.#tags = widened(this.#tags, Uint16Array);
		}
		this.#starts[this.#count] = from;
		this.#starts[this.#count + 1] = end;
		this.#tags[this.#count] = tag;
		this.#slots[slot] = this.#count++;
		if (this.#count * 2 > this.#slots.length) this.#rehash();
		return null;
	}

	has(text: string): boolean {
		return this.#slots[this.#find(text).slot] !== EMPTY;
	}

	/** Writes `text` after the last id and finds the slot that holds it or where it belongs. */
	#find(text: string): { from: number; end: number; slot: number } {
		const from = this.#starts[this.#count] as number;
		this.#bytes = withRoom(this.#bytes, from, from + text.length * 3);
		const end = writeUtf8(text, this.#bytes, from);
		let slot = hashOf(this.#bytes, from, end) & (this.#slots.length - 1);
		while (this.#slots[slot] !== EMPTY && !this.#same(this.#slots[slot] as number, from, end)) slot = (slot + 1) & (this.#slots.length - 1);
		return { from, end, slot };
	}

	#same(id: number, from: number, end: number): boolean {
		const start = this.#starts[id] as number;
		if ((this.#starts[id + 1] as number) - start !== end - from) return false;
		for (let at = from; at < end; at++) if (this.#bytes[at] !== this.#bytes[start + at - from]) return false;
		return true;
	}

	#rehash(): void {
		const slots = new Int32Array(this.#slots.length * 2).fill(EMPTY);
		for (let id = 0; id < this.#count; id++) {
			let slot = hashOf(this.#bytes, this.#starts[id] as number, this.#starts[id + 1] as number) & (slots.length - 1);
			while (slots[slot] !== EMPTY) slot = (slot + 1) & (slots.length - 1);
			slots[slot] = id;
		}
		this.#slots = slots;
	}
}

function widened<T extends Int32Array | Uint16Array>(array: T, Type: new (length: number) => T): T {
	const wider = new Type(array.length * 2);
	wider.set(array);
	return wider;
}
