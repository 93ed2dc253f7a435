/** Where the headings of a file stand: systems and people put titles above them. */
import { TABLES } from '../columns';
import { fold } from './fold';
import { UnreadableFile } from '../problems/problem';
import { FAULTS } from '../sources/refusals';
import type { Block } from './records';

const SEARCHED = 30;
const OWN_NAMES = new Set(TABLES.flatMap(({ columns }) => columns.map(({ name }) => fold(name))));

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** The most frequent number of filled cells, the greater of two alike. */
function usualWidth(records: readonly (readonly string[])[]): number {
	const counts = new Map<number, number>();
	for (const cells of records) counts.set(filled(cells), (counts.get(filled(cells)) ?? 0) + 1);
	return [...counts].sort(([a, na], [b, nb]) => nb - na || b - a)[0]?.[0] ?? 0;
}

/** Headings that are known take a record for the header where there are two, or half of its cells; a title may be the name of a column. */
function namesColumns(cells: readonly string[], width: number, isKnown: (folded: string) => boolean): boolean {
	const known = cells.filter((cell) => isKnown(fold(cell.trim()))).length;
	return known >= 2 || (known > 0 && known * 2 >= filled(cells) && filled(cells) * 2 >= width);
}

/**
 * Index of the record that holds the headings: the first that names columns (of the contract, or by `isKnown`, which gets
 * folded headings); else the first that fills half as many cells as most records do.
 */
export function recogniseHeader(records: readonly (readonly string[])[], isKnown: (folded: string) => boolean = () => false): number {
	const first = records.slice(0, SEARCHED);
	const width = usualWidth(records);
	const named = first.findIndex((cells) => namesColumns(cells, width, (folded) => OWN_NAMES.has(folded) || isKnown(folded)));
	if (named >= 0) return named;
	return Math.max(0, first.findIndex((cells) => filled(cells) * 2 >= width));
}

/** The headings, trimmed, and their row number; `row` is where a person says they are. Throws `UnreadableFile` when there is no record. */
export function headerOf(file: string, { cells, rows }: Pick<Block, 'cells' | 'rows'>, row: number | undefined, isKnown?: (folded: string) => boolean): { header: string[]; headerRow: number } {
	if (cells.length === 0) throw new UnreadableFile(file, FAULTS.empty);
	const said = row === undefined ? -1 : rows.findIndex((each) => each >= row);
	const at = said >= 0 ? said : recogniseHeader(cells, isKnown);
	return { header: (cells[at] ?? []).map((heading) => heading.trim()), headerRow: rows[at] ?? 1 };
}
