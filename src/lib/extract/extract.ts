/** All files of one extract, and what only shows when they are seen together. */
import { TABLES } from './columns';
import type { TableSpec } from './columns';
import { readTable } from './read';
import type { ExtractedTable, ReadOptions } from './read';
import type { Words } from './problem';
import { keepRows } from './rows';
import type { Problem } from './table';

export type TableName = TableSpec['name'];

export interface ExtractFile {
	name: string;
	bytes: Uint8Array;
	/** Which table it is, when the file name does not tell. */
	table?: TableName;
}

export interface Extract {
	tables: Partial<Record<TableName, ExtractedTable>>;
	/** The problems of every file, in the order the files were given. */
	problems: Problem[];
}

export interface ExtractOptions {
	/** Headings mapped by hand, per table. */
	mappings?: Partial<Record<TableName, ReadOptions['mapping']>>;
	/** Told as files are read: the file, its data rows done, their share (0-1). */
	onProgress?: (file: string, rowsDone: number, share: number) => void;
	signal?: AbortSignal;
}

const WORDS = {
	file: { da: TABLES.map(({ name }) => `${name}.csv`).join(', '), en: TABLES.map(({ name }) => `${name}.csv`).join(', ') },
	twice: { da: 'én fil af hver slags; den første er brugt', en: 'one file of each kind; the first was used' },
	citizen: { da: 'en borger, der findes i borgere.csv', en: 'a citizen who is in borgere.csv' }
};

/** The table that a file name names (`Borgere.CSV` is `borgere`), or null. */
export function tableOf(fileName: string): TableName | null {
	const base = fileName.replace(/^.*[\\/]/, '').toLowerCase();
	return TABLES.find(({ name }) => base === `${name}.csv`)?.name ?? null;
}

const ofFile = (file: string, code: string, expected: Words): Problem => ({ file, row: 0, column: '', code, expected, severity: 'warning' });

/** Takes the grants of citizens who are not among the used rows of `borgere.csv` out of use and lists them. */
function withoutOrphans(file: string, grants: ExtractedTable, citizens: ExtractedTable): ExtractedTable {
	const known = new Set(citizens.table.columns['borger_id']?.values as (string | null)[]);
	const ids = grants.table.columns['borger_id']?.values as (string | null)[];
	const keep = Uint8Array.from(ids, (id) => (known.has(id) ? 1 : 0));
	if (!keep.includes(0)) return grants;
	const orphans: Problem[] = [];
	keep.forEach((kept, at) => {
		if (!kept) orphans.push({ file, row: grants.rowNumbers[at] ?? 0, column: 'borger_id', code: 'orphan', expected: WORDS.citizen, severity: 'warning' });
	});
	const table = keepRows(grants.table, keep);
	return {
		...grants,
		table,
		rowsUsed: table.rows,
		rowNumbers: grants.rowNumbers.filter((_, at) => keep[at]),
		problems: [...grants.problems, ...orphans].sort((a, b) => a.row - b.row)
	};
}

/**
 * Reads the files of one extract, each by its name. Files of other names, and a second file for a table, are listed
 * and left alone. Throws what `readTable` throws.
 */
export function readExtract(files: readonly ExtractFile[], options: ExtractOptions = {}): Extract {
	const tables: Extract['tables'] = {};
	const names = new Map<TableName, string>();
	const problems: Problem[] = [];
	for (const file of files) {
		const name = file.table ?? tableOf(file.name);
		const spec = TABLES.find((table) => table.name === name);
		if (!spec) problems.push(ofFile(file.name, 'unknown_file', WORDS.file));
		else if (names.has(spec.name)) problems.push(ofFile(file.name, 'second_file', WORDS.twice));
		else {
			names.set(spec.name, file.name);
			tables[spec.name] = readTable(spec, file.name, file.bytes, {
				mapping: options.mappings?.[spec.name],
				onProgress: (done, share) => options.onProgress?.(file.name, done, share),
				signal: options.signal
			});
		}
	}
	if (tables.bevillinger && tables.borgere)
		tables.bevillinger = withoutOrphans(names.get('bevillinger') ?? '', tables.bevillinger, tables.borgere);
	for (const name of names.keys()) problems.push(...(tables[name]?.problems ?? []));
	return { tables, problems };
}
