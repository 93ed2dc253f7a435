/** The bins that suit a column. They depend on the column alone, so that two extracts can be held against each other. */
import type { Column } from '../../extract/columns';
import type { Bin } from './shape';

type NumberColumn = Column & { kind: 'number' | 'integer' };

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** 1, 2 and 5 of each power of ten. */
const powers = (from: number, to: number): number[] => range(from, to).flatMap((n) => [10 ** n, 2 * 10 ** n, 5 * 10 ** n]);

// Upper limits, included. Adults are 18 and over; hours as the documents band them; kroner below 0 are income.
const AGES = [17, 29, 39, 49, 59, 69, 79, 89, 99];
const HOURS = [0, 0.5, 1, 2, 4, 6, 10, 15, 20, 30, 40, 60, 80, 120, 168];
const KRONER = [-1e9, -1e8, -1e7, -1e6, -1e5, -1, 0, ...powers(2, 8), 1e9];
const PLACES = [0, 2, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 200, 500, 1000];
const YEARS = [1999, 2009, ...range(2010, 2039)];
const AMOUNTS = [0, 0.5, ...powers(0, 5)];

function limits({ name, min, max }: NumberColumn): readonly number[] {
	if (name.startsWith('alder')) return AGES;
	if (name.includes('timer_')) return HOURS;
	if (name.includes('_kr') || name.endsWith('pris_kr') || name.endsWith('_md')) return KRONER;
	if (name.includes('pladser')) return PLACES;
	if (name === 'aar') return YEARS;
	return max - min < 10 ? range(min, max) : AMOUNTS;
}

/** Empty bins of a column of numbers, rising, that together hold `min` to `max` of the contract. */
export function binsOf(column: NumberColumn): Bin[] {
	const uppers = [...limits(column).filter((limit) => limit >= column.min && limit < column.max), column.max];
	const step = column.kind === 'integer' ? 1 : 0;
	return uppers.map((to, at) => ({ from: at === 0 ? Math.min(column.min, to) : uppers[at - 1]! + step, to, count: 0 }));
}

/** Bins of years: one a year from 2010 to 2039. */
export const YEAR_BINS: readonly Bin[] = [
	{ from: 1, to: 1989 },
	...[1990, 1995, 2000, 2005].map((from) => ({ from, to: from + 4 })),
	...range(2010, 2039).map((year) => ({ from: year, to: year })),
	{ from: 2040, to: 9999 }
].map((bin) => ({ ...bin, count: 0 }));

/** Without the empty bins before the first and after the last that hold something. */
export function trimmed(bins: readonly Bin[]): Bin[] {
	const full = (bin: Bin) => bin.count > 0;
	return bins.slice(bins.findIndex(full), bins.findLastIndex(full) + 1);
}
