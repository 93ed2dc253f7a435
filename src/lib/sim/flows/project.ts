/**
 * Citizens by type over the years ahead. Each year's flow goes in twelve equal parts, of those who stood there when the
 * year began: twelve months then give exactly the shares of the year, where the twelfth root of a table of moves need
 * not exist. Pure.
 */
import type { Rates } from './rates';

/** Anchors by whole years after the extract, at `year * types + type`; in between everything runs evenly. */
export interface Path {
	types: readonly string[];
	years: number;
	/** Citizens. */
	stock: Float64Array;
	/** Share of those who stood in the type on the day of the extract and still do, 0-1: of today's citizens, or any. */
	stay: Float64Array;
	/** Citizens who have come and who have left since the extract. */
	came: Float64Array;
	left: Float64Array;
}

/** From the citizens of today by type (`rates.types`), `years` ahead. */
export function project({ types, inflow, stay: share }: Rates, today: ArrayLike<number>, years: number): Path {
	const n = types.length;
	const [stock, stay, came, left] = [0, 0, 0, 0].map(() => new Float64Array((years + 1) * n)) as [Float64Array, Float64Array, Float64Array, Float64Array];
	for (let i = 0; i < n; i++) {
		stock[i] = today[i]!;
		stay[i] = 1;
	}
	for (let year = 0; year < years; year++) {
		const [now, next] = [year * n, (year + 1) * n];
		for (let i = 0; i < n; i++) {
			let remain = 0;
			for (let j = 0; j < n; j++) {
				const part = share[i * n + j]!;
				remain += part;
				stock[next + j]! += stock[now + i]! * part;
			}
			stock[next + i]! += inflow[i]!;
			stay[next + i] = stay[now + i]! * share[i * n + i]!;
			came[next + i] = came[now + i]! + inflow[i]!;
			left[next + i] = left[now + i]! + stock[now + i]! * Math.max(0, 1 - remain);
		}
	}
	return { types, years, stock, stay, came, left };
}

/** The value for type `i` of `anchors` at `time`, years after the extract: before it as on its day, after the last as then. */
export function at({ types, years }: Path, anchors: Float64Array, time: number, i: number): number {
	const t = Math.min(Math.max(time, 0), years);
	const year = Math.min(Math.floor(t), years - 1);
	const from = anchors[year * types.length + i]!;
	return from + (anchors[(year + 1) * types.length + i]! - from) * (t - year);
}

/** Months from `date` (`YYYY-MM-DD`) to 1 January of `year`, days as parts of their month; negative when it is past. */
export function monthsUntil(year: number, date: string): number {
	const [y, m, d] = date.split('-').map(Number) as [number, number, number];
	return (year - y) * 12 - (m - 1) - (d - 1) / new Date(Date.UTC(y, m, 0)).getUTCDate();
}

/** Citizens by type at the start of each month and the end of the last, with those of today still in their type. */
export interface MonthlyStock {
	type: string;
	stock: number[];
	kept: number[];
	/** In each month; moves between types, those in less those out. */
	came: number[];
	left: number[];
	moved: number[];
}

/** `months` of `path` from `offset` months after the extract. */
export function monthlyStock(path: Path, offset: number, months: number): MonthlyStock[] {
	return path.types.map((type, i) => {
		const over = (anchors: Float64Array) => Array.from({ length: months + 1 }, (_, m) => at(path, anchors, (offset + m) / 12, i));
		const each = (values: number[]) => values.slice(1).map((v, m) => v - values[m]!);
		const stock = over(path.stock);
		const [came, left, change] = [each(over(path.came)), each(over(path.left)), each(stock)];
		return { type, stock, kept: over(path.stay).map((share) => share * path.stock[i]!), came, left, moved: change.map((c, m) => c - came[m]! + left[m]!) };
	});
}
