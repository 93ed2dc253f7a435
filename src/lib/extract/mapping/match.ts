/** Which heading of a file is which column of the contract. */
import type { TableSpec } from '../columns';
import { fold } from '../text/fold';
import type { Computation, Mapping } from './mapping';

export interface Place {
	/** Of the heading in the file, from 0. */
	position: number;
	by?: Computation;
}

export interface ColumnMatch {
	/** Column name to where it is read; columns that nothing fills are absent. One heading may fill several. */
	positions: Map<string, Place>;
	/** Headings that nothing uses; blank headings are left out. */
	unknown: string[];
	/** Columns that more than one heading claims; the first is used. */
	duplicates: string[];
	/** Required columns that nothing fills. */
	missing: string[];
	/** Columns whose origin in the mapping is a heading that the file does not have; they fall back on their own name. */
	gone: string[];
}

/** Folded headings to their positions, in the order of the file; blank headings are left out. */
function positionsOf(header: readonly string[]): Map<string, number[]> {
	const at = new Map<string, number[]>();
	header.forEach((heading, position) => {
		const folded = fold(heading.trim());
		if (folded !== '') at.set(folded, [...(at.get(folded) ?? []), position]);
	});
	return at;
}

/**
 * Matches the columns of `spec` to the headings, each by what `mapping` says of it, else by its own name, without regard to
 * case, spaces, `_`, `-` and æøå. A mapping of one column changes nothing for the others.
 */
export function matchColumns(spec: TableSpec, header: readonly string[], mapping: Mapping = {}): ColumnMatch {
	const at = positionsOf(header);
	const match: ColumnMatch = { positions: new Map(), unknown: [], duplicates: [], missing: [], gone: [] };
	const claimed = new Set<number>();
	for (const { name, required } of spec.columns) {
		const origin = Object.hasOwn(mapping, name) ? mapping[name] : undefined;
		const mapped = origin ? at.get(fold(origin.from.trim())) : undefined;
		if (origin && !mapped) match.gone.push(name);
		const found = origin === null ? undefined : (mapped ?? at.get(fold(name)));
		const [position] = found ?? [];
		if (found && position !== undefined) {
			match.positions.set(name, { position, ...(mapped && origin?.by ? { by: origin.by } : {}) });
			for (const each of found) claimed.add(each);
			if (found.length > 1) match.duplicates.push(name);
		} else if (required) match.missing.push(name);
	}
	match.unknown = header.map((heading) => heading.trim()).filter((heading, position) => heading !== '' && !claimed.has(position));
	return match;
}
