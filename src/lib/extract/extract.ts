/** All files of one extract, and what only shows when they are seen together. */
import { SAGER, TABLES, specOf } from './columns';
import type { TableName } from './columns';
import type { Extract, ExtractedTable } from './extracted';
import { merge } from './reading/merge';
import type { Merged } from './reading/merge';
import { newestFirst } from './reading/newest';
import { withoutOrphans } from './reading/orphans';
import type { FilePlan } from './plan';
import type { ProblemGroup } from './problems/problem';
import { guardOnly } from './reading/plain';
import { withPseudonyms } from './reading/pseudonyms';
import { readSource } from './reading/read';
import type { TableRead } from './reading/read-options';
import type { Source } from './sources/source';
import { emptyTable } from './table/empty-table';
import type { TextColumn } from './table/table';
import { textAt } from './table/text-column';

export interface ExtractInput {
	source: Source;
	plan: FilePlan;
}

export interface ExtractOptions {
	/** Days since 1970-01-01 that ages are counted to; default today. */
	date?: number;
	/** Replace the ids of citizens and grants. They are replaced in any case when they hold e-mail addresses, names and the like. */
	pseudonyms?: boolean;
	/** Whether a folded heading is one that some system uses. */
	isKnown?: (folded: string) => boolean;
	/** Told as files are read: the file, its data rows done, and the share of all bytes done (0-1). */
	onProgress?: (file: string, rowsDone: number, share: number) => void;
	signal?: AbortSignal;
}

const WORDS = {
	leftAlone: { da: 'en fil, der er borgere, bevillinger, tilbud, takster, budget eller sager', en: 'a file of citizens, grants, providers, prices, budget or cases' }
};
/** Cases first: grants look their citizen up there. */
const ORDER = [SAGER, ...TABLES];

const sizeOf = (source: Source): number => ('size' in source ? source.size : source.rows.length * 100);

const leftAlone = (file: string): ProblemGroup => ({ file, table: null, column: '', code: 'unknown_file', expected: WORDS.leftAlone, severity: 'warning', drops: false, rows: Int32Array.of(0), values: null });

function lookup(cases: Merged): (caseId: string) => string | undefined {
	const [ids, citizens] = ['sag_id', 'borger_id'].map((name) => cases.table.columns[name] as TextColumn) as [TextColumn, TextColumn];
	const known = new Map(Array.from({ length: cases.table.rows }, (_, row) => [textAt(ids, row) ?? '', textAt(citizens, row) ?? '']));
	return (caseId) => known.get(caseId);
}

/** Cases have done their work once the grants know their citizens: how the file was read is told, what it holds is not kept. */
const withoutRows = (cases: Merged): Merged => ({ ...cases, table: emptyTable(SAGER), origin: { file: new Uint16Array(0), row: new Int32Array(0) }, blank: {} });

const counted = (flags: Uint8Array): number => flags.reduce((sum, one) => sum + one, 0);

function finished({ table, files, rowsIn, rowsUsed, origin, blank }: Merged): ExtractedTable {
	return { table, files, rowsIn, rowsUsed, origin, blanks: Object.fromEntries(Object.entries(blank).map(([column, flags]) => [column, counted(flags)])) };
}

/**
 * Reads the files of one extract, each as its plan says. Several files of a kind become one table, the newest row of each id.
 * Files without a table are listed and left alone, once they are known to hold no CPR number. Throws what `readSource` throws.
 */
export function readExtract(inputs: readonly ExtractInput[], options: ExtractOptions = {}): Extract {
	const total = inputs.reduce((sum, { source, plan }) => sum + sizeOf(source) * plan.tables.length, 0);
	let done = 0;
	const read = ({ source, plan }: ExtractInput, name: TableName, citizenOf?: (id: string) => string | undefined): TableRead => {
		const result = readSource(specOf(name), source, {
			form: plan.form,
			mapping: plan.mapping?.[name],
			words: plan.words,
			only: plan.only,
			date: options.date,
			isKnown: options.isKnown,
			signal: options.signal,
			citizenOf,
			repeated: name === 'borgere' && plan.tables.includes('bevillinger'),
			onProgress: (rows, share) => options.onProgress?.(source.name, rows, Math.min(1, (done + share * sizeOf(source)) / (total || 1)))
		});
		done += sizeOf(source);
		return result;
	};

	for (const { source, plan } of inputs) if (plan.tables.length === 0) guardOnly(source);
	const merged: Partial<Record<TableName, Merged>> = {};
	for (const { name } of ORDER) {
		const own = newestFirst(inputs.filter(({ plan }) => plan.tables.includes(name)).map((input) => ({ input, name: input.source.name, lastModified: input.source.lastModified })));
		if (own.length === 0) continue;
		const citizenOf = merged.sager && lookup(merged.sager);
		const reads = own.map(({ input }) => read(input, name, citizenOf)) as [TableRead, ...TableRead[]];
		merged[name] = merge(reads);
	}
	if (merged.sager) merged.sager = withoutRows(merged.sager);
	if (merged.bevillinger && merged.borgere) merged.bevillinger = withoutOrphans(merged.bevillinger, merged.borgere);
	const problems = [
		...inputs.filter(({ plan }) => plan.tables.length === 0).map(({ source }) => leftAlone(source.name)),
		...ORDER.flatMap(({ name }) => merged[name]?.problems ?? [])
	];
	const pseudonyms = options.pseudonyms === true || Object.values(merged).some(({ files }) => files.some(({ dropped }) => dropped.some(({ column }) => column?.endsWith('_id'))));
	const tables = pseudonyms ? withPseudonyms(merged) : merged;
	return { tables: Object.fromEntries(Object.entries(tables).map(([name, each]) => [name, finished(each)])), problems, pseudonyms };
}
