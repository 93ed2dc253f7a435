/** Small extracts written by hand, as typed columns and as tables of an engine. */
import { TABLES } from '../../src/lib/extract/columns';
import type { Column } from '../../src/lib/extract/columns';
import { parseDate } from '../../src/lib/extract/cells/date';
import type { Extract, ExtractedTable } from '../../src/lib/extract/extracted';
import type { TableName } from '../../src/lib/extract/plan';
import type { ProblemGroup } from '../../src/lib/extract/problems/problem';
import type { Engine } from '../../src/lib/tables/engine';
import { createTable, literal } from '../../src/lib/tables/sql';
import { typedTable } from '../support/typed-table';

/** Cells as the contract writes them (`D`, `doegndaekket`, `2026-01-31`); what is left out or null is blank. */
export type Written = Record<string, string | number | boolean | null>;
export type Tables = Partial<Record<TableName, readonly Written[]>>;

export const specOf = (name: TableName) => TABLES.find((spec) => spec.name === name)!;

function stored(column: Column, cell: Written[string] | undefined): Written[string] {
	if (cell === undefined || cell === null) return column.blank;
	if (column.kind === 'date') return parseDate(String(cell));
	return column.kind === 'ordinal' ? column.values.indexOf(String(cell)) : cell;
}

/** Row `i` of the table is row `i + 2` of `<name>.csv`, or of `files` in turn (then counted in each). */
export function extractedOf(name: TableName, rows: readonly Written[], files: readonly string[] = [`${name}.csv`]): ExtractedTable {
	const spec = specOf(name);
	const table = typedTable(spec, rows.map((row) => Object.fromEntries(spec.columns.map((column) => [column.name, stored(column, row[column.name])]))));
	return {
		table,
		files: files.map((file) => ({ file, table: name, form: { encoding: 'utf-8', delimiter: ';', quote: '"', headerRow: 1, decimal: ',', dates: 'dmy' }, lineEnd: 'lf', sheet: false, header: [], origins: {}, unknownColumns: [], dropped: [], rowsIn: rows.length, rowsUsed: rows.length })),
		rowsIn: rows.length,
		rowsUsed: rows.length,
		origin: { file: Uint16Array.from(rows, (_, i) => i % files.length), row: Int32Array.from(rows, (_, i) => Math.floor(i / files.length) + 2) },
		blanks: Object.fromEntries(spec.columns.map((column) => [column.name, rows.filter((row) => row[column.name] == null).length]))
	};
}

export function extractOf(tables: Tables, problems: ProblemGroup[] = []): Extract {
	const entries = Object.entries(tables) as [TableName, readonly Written[]][];
	return { tables: Object.fromEntries(entries.map(([name, rows]) => [name, extractedOf(name, rows)])), problems, pseudonyms: false };
}

function sqlValue(column: Column, cell: Written[string] | undefined): string {
	const value = stored(column, cell);
	if (value === null) return 'NULL';
	if (column.kind === 'date') return `DATE ${literal(String(cell))}`;
	return typeof value === 'string' ? literal(value) : String(value);
}

/** Makes every table of the contract in the engine, in the order of the rows. */
export async function fill(engine: Engine, tables: Tables): Promise<void> {
	const statements = TABLES.flatMap((spec) => {
		const rows = (tables[spec.name] ?? []).map((row) => `(${spec.columns.map((column) => sqlValue(column, row[column.name])).join(', ')})`);
		return [createTable(spec, spec.name), ...(rows.length ? [`INSERT INTO ${spec.name} VALUES ${rows.join(', ')}`] : [])];
	});
	await engine.run(statements.join(';\n'));
}

/** `count` rows like `row`, each with an id of its own under `id`. */
export const many = (count: number, id: string, row: (i: number) => Written): Written[] => Array.from({ length: count }, (_, i) => ({ [id]: `${id[0]}${i}`, ...row(i) }));
