/** One file in memory to one table, and back: what tests do again and again. */
import { problemLines } from '../../src/lib/extract/problems/problem';
import type { Problem, ProblemGroup } from '../../src/lib/extract/problems/problem';
import type { TableSpec } from '../../src/lib/extract/columns';
import type { ReadOptions, TableRead } from '../../src/lib/extract/reading/read-options';
import { readSource } from '../../src/lib/extract/reading/read';
import { ofBytes } from '../../src/lib/extract/sources/source';
import type { TypedTable } from '../../src/lib/extract/table/table';
import { cellTexts, writeRecords } from '../../src/lib/extract/table/write';

export const readTable = (spec: TableSpec, fileName: string, bytes: Uint8Array, options: ReadOptions = {}): TableRead => readSource(spec, ofBytes(fileName, bytes), options);

export const problemsOf = (groups: readonly ProblemGroup[]): Problem[] => [...problemLines(groups)];

/** Canonical CSV text, all columns in the contract's order. Reading it again gives the same table. */
export function writeTable(table: TypedTable): string {
	const names = table.spec.columns.map(({ name }) => name);
	const texts = names.map((name) => cellTexts(table, name));
	return writeRecords(names, Array.from({ length: table.rows }, (_, row) => texts.map((text) => text(row))));
}
