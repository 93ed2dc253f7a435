/** Flags, scales and choices: how often each word of the contract is used. */
import type { ColumnDistribution } from './shape';

export interface Coded {
	codes: Int8Array | Uint8Array;
	/** Null: every row is known. */
	valid: Uint8Array | null;
	/** What each code means. */
	values: readonly string[];
	/** The code that a blank cell stands as; null where it stands as not known. */
	blank: number | null;
}

/** `blanks`: the rows that were blank in the file. */
export function wordsOf({ codes, valid, values, blank }: Coded, blanks: number): ColumnDistribution {
	const counts = new Float64Array(values.length);
	let unknown = 0;
	for (let row = 0; row < codes.length; row++) {
		if (valid && !valid[row]) unknown++;
		else counts[codes[row]!]!++;
	}
	if (blank !== null) {
		const stand = Math.min(blanks, counts[blank]!);
		counts[blank]! -= stand;
		unknown += stand;
	}
	return { kind: 'words', rows: codes.length, blank: unknown, values: values.map((value, code) => ({ value, count: counts[code]! })) };
}
