/** The mapping of one file to one table, row by row as people see it. Knows no browser. */
import { specOf, type Column } from '../../extract/columns';
import { fold } from '../../extract/text/fold';
import type { IdentityKind } from '../../extract/identity/kind';
import type { Origin } from '../../extract/mapping/mapping';
import type { TableName } from '../../extract/plan';
import type { Recognised, RecognisedColumn, SeenWord, Suggestion } from '../../extract/recognised';

export interface MappingRow {
	column: Column;
	origin: Origin | null;
	/** The heading of the file that it is read from, as the file writes it; '' for none. */
	heading: string;
	/** Up to three cells of the heading that it is read from. */
	samples: string[];
	/** Why the heading that it is read from is not kept. */
	identity: IdentityKind | null;
	/** The surest suggestion for a column that nothing fills. */
	suggestion: Suggestion | null;
	words: SeenWord[];
	/** Words that are not known: their rows cannot be used, or the cells are blank. */
	unknownWords: number;
}

export interface MappingRows {
	/** Required columns, then those that are read or suggested, in the order of the contract. */
	shown: MappingRow[];
	/** Optional columns that nothing in the file seems to fill. */
	absent: MappingRow[];
}

/** The values that a word of `column` can mean, as the contract writes them; none for columns of other kinds. */
export function meaningsOf(column: Column): readonly string[] {
	if (column.kind === 'flag') return ['ja', 'nej'];
	return column.kind === 'ordinal' || column.kind === 'choice' ? column.values : [];
}

/** A mapping that was made for another file may write the heading a little differently. */
const headingOf = ({ columns }: Recognised, from: string): RecognisedColumn | undefined =>
	columns.find(({ heading }) => heading === from) ?? columns.find(({ heading }) => fold(heading) === fold(from));

/** The rows of the mapping of `file` to `table`. */
export function mappingRows(file: Recognised, table: TableName): MappingRows {
	const rows = specOf(table).columns.map((column): MappingRow => {
		const origin = file.origins[table]?.[column.name] ?? null;
		const heading = origin ? headingOf(file, origin.from) : undefined;
		const suggestions = file.suggestions.filter((s) => s.table === table && s.column === column.name).sort((a, b) => b.certainty - a.certainty);
		const words = file.words[table]?.[column.name] ?? [];
		return {
			column,
			origin,
			heading: heading?.heading ?? '',
			samples: heading?.samples ?? [],
			identity: heading?.identity ?? null,
			suggestion: origin ? null : (suggestions[0] ?? null),
			words,
			unknownWords: words.filter(({ meaning }) => meaning === null).length
		};
	});
	const required = rows.filter(({ column }) => column.required);
	const others = rows.filter(({ column }) => !column.required);
	const filled = ({ origin, suggestion }: MappingRow) => origin !== null || suggestion !== null;
	return { shown: [...required, ...others.filter(filled)], absent: others.filter((row) => !filled(row)) };
}

/** The suggestions that would fill a column which nothing fills now, the surest for each. */
export const openSuggestions = (file: Recognised): Suggestion[] =>
	file.plan.tables.flatMap((table) => {
		const { shown } = mappingRows(file, table);
		return shown.flatMap(({ suggestion }) => suggestion ?? []);
	});

/** Required columns that nothing fills, of all tables of the plan. */
export const missingColumns = (file: Recognised): { table: TableName; column: string }[] =>
	file.plan.tables.flatMap((table) => (file.missing[table] ?? []).map((column) => ({ table, column })));

/** How many more of the first rows can be used than before, by all tables together; null when nothing changed or the rows are others. */
export function effectChange(before: Recognised['usable'], now: Recognised['usable']): number | null {
	const tables = Object.keys(now) as TableName[];
	if (tables.some((table) => before[table]?.rows !== now[table]?.rows)) return null;
	const used = (of: Recognised['usable']) => tables.reduce((sum, table) => sum + (of[table]?.used ?? 0), 0);
	return used(now) - used(before) || null;
}

/** The columns that were read from a heading of another name, or worked out from one. */
export const mappedColumns = (origins: Readonly<Record<string, Origin>>): { column: string; from: string }[] =>
	Object.entries(origins)
		.filter(([column, { from, by }]) => by !== undefined || fold(from) !== fold(column))
		.map(([column, { from }]) => ({ column, from }));
