/** Which heading of a file is which column of the contract. */
import type { TableSpec } from './columns';
import { fold } from './fold';

/** Headings chosen by hand: the heading as the file writes it (compared folded) to the column's name. */
export type Mapping = Readonly<Record<string, string>>;

export interface HeaderMatch {
	/** Column name to its position in the file; columns that the file lacks are absent. */
	positions: Map<string, number>;
	/** Headings that are no column of the table. */
	unknown: string[];
	/** Columns that more than one heading claims; the first is used. */
	duplicates: string[];
	/** Required columns that no heading claims. */
	missing: string[];
}

/** Matches headings to the columns of `spec`, without regard to case, spaces, `_`, `-` and æøå; `mapping` goes first. */
export function matchHeader(spec: TableSpec, header: readonly string[], mapping: Mapping = {}): HeaderMatch {
	const names = new Map(spec.columns.map(({ name }) => [fold(name), name]));
	const chosen = new Map(Object.entries(mapping).map(([heading, name]) => [fold(heading), name]));
	const positions = new Map<string, number>();
	const unknown: string[] = [];
	const duplicates: string[] = [];
	header.forEach((heading, position) => {
		const folded = fold(heading.trim());
		const name = names.get(fold(chosen.get(folded) ?? folded));
		if (name === undefined) {
			if (folded !== '') unknown.push(heading.trim());
		} else if (positions.has(name)) duplicates.push(name);
		else positions.set(name, position);
	});
	const missing = spec.columns.filter(({ name, required }) => required && !positions.has(name)).map(({ name }) => name);
	return { positions, unknown, duplicates, missing };
}
