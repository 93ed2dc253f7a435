/** Files by the names that the contract gives them. */
import { TABLES } from './columns';
import type { TableName } from './columns';
import type { ExtractInput } from './extract';
import { ofBytes } from './sources/source';

/** The table that a file name names (`Borgere.CSV` and `borgere.xlsx` are `borgere`), or null. */
export function tableOf(fileName: string): TableName | null {
	const base = fileName.replace(/^.*[\\/]/, '').toLowerCase();
	return TABLES.find(({ name }) => base === `${name}.csv` || base === `${name}.xlsx`)?.name ?? null;
}

export interface NamedFile {
	name: string;
	bytes: Uint8Array;
}

/** Files in memory, each read as what its name says; others are left alone. */
export function byName(files: readonly NamedFile[]): ExtractInput[] {
	return files.map(({ name, bytes }) => {
		const table = tableOf(name);
		return { source: ofBytes(name, bytes), plan: { file: name, tables: table ? [table] : [] } };
	});
}
