/** Which rows of a column have the same text. Compared on the bytes: no text is made. */
import { hashOf } from '../../extract/table/hash';
import type { TextColumn } from '../../extract/table/table';

/** Beside each row a number from 0 that rows of the same text share, -1 where the text is not known; and how many texts there are. */
export function textCodes({ bytes, offsets, valid }: TextColumn): { codes: Int32Array; distinct: number } {
	const codes = new Int32Array(valid.length).fill(-1);
	let mask = 1023;
	/** Row of the first of its text, plus 1; 0 for a free slot. Beside it the hash. */
	let slots = new Int32Array(mask + 1);
	let hashes = new Int32Array(mask + 1);
	let distinct = 0;

	const same = (a: number, b: number): boolean => {
		const [from, length] = [offsets[a]!, offsets[a + 1]! - offsets[a]!];
		const other = offsets[b]!;
		if (offsets[b + 1]! - other !== length) return false;
		for (let at = 0; at < length; at++) if (bytes[from + at] !== bytes[other + at]) return false;
		return true;
	};
	const grow = (): void => {
		const [rows, known] = [slots, hashes];
		mask = mask * 4 + 3;
		slots = new Int32Array(mask + 1);
		hashes = new Int32Array(mask + 1);
		rows.forEach((row, old) => {
			if (row === 0) return;
			let slot = known[old]! & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = row;
			hashes[slot] = known[old]!;
		});
	};

	for (let row = 0; row < valid.length; row++) {
		if (!valid[row]) continue;
		const hash = hashOf(bytes, offsets[row]!, offsets[row + 1]!);
		let slot = hash & mask;
		while (slots[slot] !== 0 && (hashes[slot] !== hash || !same(slots[slot]! - 1, row))) slot = (slot + 1) & mask;
		if (slots[slot] !== 0) {
			codes[row] = codes[slots[slot]! - 1]!;
			continue;
		}
		slots[slot] = row + 1;
		hashes[slot] = hash;
		codes[row] = distinct++;
		if (distinct * 2 > mask) grow();
	}
	return { codes, distinct };
}
