/** Dates by year. */
import { dayNumber } from '../../extract/cells/date';
import type { ColumnDistribution } from './shape';
import { YEAR_BINS, trimmed } from './limits';

/** The last day of each bin. */
const LAST_DAYS = Int32Array.from(YEAR_BINS, ({ to }) => dayNumber(to, 12, 31)!);

export function datesOf(days: Int32Array, valid: Uint8Array): ColumnDistribution {
	const counts = new Float64Array(LAST_DAYS.length);
	let [min, max, known] = [Infinity, -Infinity, 0];
	for (let row = 0; row < days.length; row++) {
		if (!valid[row]) continue;
		const day = days[row]!;
		known++;
		if (day < min) min = day;
		if (day > max) max = day;
		let [low, high] = [0, LAST_DAYS.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (LAST_DAYS[middle]! < day) low = middle + 1;
			else high = middle;
		}
		counts[low]!++;
	}
	const bins = YEAR_BINS.map((bin, at) => ({ ...bin, count: counts[at]! }));
	return { kind: 'dates', rows: days.length, blank: days.length - known, min: known ? min : null, max: known ? max : null, bins: trimmed(bins) };
}
