/** What the cells of a column hold, own beside the sample's, ready to draw. */
import type { TableName } from '../../extract/plan';
import { m } from '../../messages/generated/messages';
import type { Comparison } from '../../quality/compare';
import type { Finding } from '../../quality/findings';
import type { Suspicion } from '../../quality/suspicious';
import { formatDate, formatHours, formatPercent, type Locale } from '../../ui/format';

export interface Distribution {
	column: string;
	rows: number;
	blank: number;
	kind: 'words' | 'number' | 'date' | 'text';
	bins: { label: string; count: number }[];
	/** Dates as `YYYY-MM-DD`. */
	min?: number | string | null;
	median?: number | string | null;
	max?: number | string | null;
}

/** One thing to know before use. `code`: that of the lines on the list; '' for lines of several codes. */
export type ShownFinding = Pick<Finding, 'consequence' | 'severity'> & { code: string };

export interface DrawnColumn {
	own: Distribution;
	/** The sample municipality's; null where the sample itself is what is loaded, or lacks the column. */
	sample: Distribution | null;
	compared: Comparison | null;
	suspicious: Suspicion[];
}

export interface DrawnTable {
	table: TableName;
	rows: number;
	columns: DrawnColumn[];
}

/** A bin of both; shares are of the cells that are filled. */
export interface Bar {
	label: string;
	count: number;
	share: number;
	sampleShare: number | null;
}

const sum = (bins: Distribution['bins']) => bins.reduce((total, { count }) => total + count, 0);

/** The bins of `own` and then those that only the sample has; what is beyond `most` becomes one bar named `rest`. */
export function barsOf(own: Distribution, sample: Distribution | null, most: number, rest: string): Bar[] {
	const counts = new Map(own.bins.map(({ label, count }) => [label, count]));
	const theirs = new Map(sample?.bins.map(({ label, count }) => [label, count]));
	const [total, sampleTotal] = [sum(own.bins), sum(sample?.bins ?? [])];
	const bars = [...new Set([...counts.keys(), ...theirs.keys()])].map((label): Bar => {
		const count = counts.get(label) ?? 0;
		return { label, count, share: total ? count / total : 0, sampleShare: sampleTotal ? (theirs.get(label) ?? 0) / sampleTotal : null };
	});
	if (bars.length <= most) return bars;
	const others = bars.slice(most - 1);
	const add = (of: (bar: Bar) => number) => others.reduce((total, bar) => total + of(bar), 0);
	return [...bars.slice(0, most - 1), { label: rest, count: add((b) => b.count), share: add((b) => b.share), sampleShare: sampleTotal ? add((b) => b.sampleShare ?? 0) : null }];
}

/** Years are not written with a separator of thousands. */
const figure = (value: number | string, column: string, locale: Locale): string =>
	typeof value === 'string' ? (/^\d{4}-\d\d-\d\d/.test(value) ? formatDate(value, locale) : value) : column === 'aar' ? String(value) : formatHours(value, locale);

const COMMONEST = 3;

/** The distribution as one line: smallest to largest with the median, or the commonest words. Empty where there is nothing to tell. */
export function distributionWords(own: Distribution, locale: Locale): string {
	const { min, median, max, column } = own;
	if (min != null && max != null) {
		const ends = { min: figure(min, column, locale), max: figure(max, column, locale) };
		return median == null ? m.data_spread(ends, { locale }) : m.data_spread_median({ ...ends, median: figure(median, column, locale) }, { locale });
	}
	const total = sum(own.bins);
	const commonest = own.bins.toSorted((a, b) => b.count - a.count).slice(0, COMMONEST);
	return commonest.filter(({ count }) => count > 0).map(({ label, count }) => `${label}\u00a0${formatPercent(count / total, locale, 0)}`).join(', ');
}
