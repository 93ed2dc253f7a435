/** Numbers: sorted once, and everything is read off. */
import type { Column } from '../../extract/columns';
import type { ColumnDistribution } from './shape';
import { binsOf, trimmed } from './limits';

type Numbers = Float64Array | Int32Array;

/** The known values, rising. */
function sorted(values: Numbers, valid: Uint8Array): Numbers {
	const known = values.slice();
	let count = 0;
	for (let row = 0; row < known.length; row++) if (valid[row]) known[count++] = values[row]!;
	return known.subarray(0, count).sort();
}

/** How many of `rising` are not above `limit`; not below it when `under` is set. */
function upTo(rising: Numbers, limit: number, under = false): number {
	let [low, high] = [0, rising.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (rising[middle]! < limit || (!under && rising[middle] === limit)) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The value `share` (0-1) of the way up, between two neighbours where it falls between them; null without values. */
export function quantile(rising: ArrayLike<number>, share: number): number | null {
	if (rising.length === 0) return null;
	const at = share * (rising.length - 1);
	const [below, above] = [rising[Math.floor(at)]!, rising[Math.ceil(at)]!];
	return below + (above - below) * (at - Math.floor(at));
}

/** `blanks`: the rows that were blank in the file; they stand as the column's blank value where it has one. */
export function numbersOf(values: Numbers, valid: Uint8Array, column: Column & { kind: 'number' | 'integer' }, blanks: number): ColumnDistribution {
	let rising = sorted(values, valid);
	let blank = values.length - rising.length;
	if (column.blank !== null) {
		const from = upTo(rising, column.blank, true);
		const stand = Math.min(blanks, upTo(rising, column.blank) - from);
		rising = rising.copyWithin(from, from + stand).subarray(0, rising.length - stand);
		blank += stand;
	}
	let before = 0;
	const bins = binsOf(column).map((bin) => {
		const all = upTo(rising, bin.to);
		const count = all - before;
		before = all;
		return { ...bin, count };
	});
	const [min, q1, median, q3, max] = [0, 0.25, 0.5, 0.75, 1].map((share) => quantile(rising, share)) as (number | null)[];
	return { kind: 'numbers', rows: values.length, blank, min: min!, q1: q1!, median: median!, q3: q3!, max: max!, bins: trimmed(bins) };
}
