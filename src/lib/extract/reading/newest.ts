/** Which of several files is the newest. */
import { dayNumber } from '../cells/date';

const DAY_FIRST = /(?<!\d)(\d{2})[-_.](\d{2})[-_.](20\d{2})(?!\d)/;
const YEAR_FIRST = /(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(\d{2}))?(?!\d)/;

/** Days since 1970-01-01 of the date that a file name holds (`Indsatser_20260131`, `sager 31-01-2026`, `2026-01`), or null. */
export function dayInName(name: string): number | null {
	const base = name.replace(/^.*[\\/]/, '');
	const spelt = DAY_FIRST.exec(base);
	if (spelt) return dayNumber(Number(spelt[3]), Number(spelt[2]), Number(spelt[1]));
	const iso = YEAR_FIRST.exec(base);
	return iso ? dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1)) : null;
}

interface Dated {
	name: string;
	lastModified: number | null;
}

/** `files`, the newest first: by the date in their names where all have one, else by the day they were last changed, else the last given first. */
export function newestFirst<T extends Dated>(files: readonly T[]): T[] {
	const byName = files.every(({ name }) => dayInName(name) !== null);
	const age = ({ name, lastModified }: T): number => (byName ? (dayInName(name) as number) : (lastModified ?? 0));
	return files
		.map((file, given) => ({ file, given }))
		.sort((a, b) => age(b.file) - age(a.file) || b.given - a.given)
		.map(({ file }) => file);
}
