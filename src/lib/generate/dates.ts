/** Dates are days since 1970-01-01, as in the typed tables. */
const DAY = 86_400_000;

export const dayOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);

const written = new Map<number, string>();
/** `yyyy-mm-dd`; remembered, since a file repeats a few thousand days. */
export function isoOf(day: number): string {
	const known = written.get(day);
	if (known) return known;
	const iso = new Date(day * DAY).toISOString().slice(0, 10);
	written.set(day, iso);
	return iso;
}

/** The date of every extract the generator writes, and the first day of the four years of history. */
export const EXTRACT_DATE = dayOf('2026-11-01');
export const HISTORY_START = dayOf('2022-11-01');
