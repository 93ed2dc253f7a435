/** How a file is to be read for one table, and what reading it gives. */
import type { FileRead } from '../extracted';
import type { Form } from '../form';
import type { Mapping, WordMapping } from '../mapping/mapping';
import type { FilePlan } from '../plan';
import type { ProblemGroup } from '../problems/problem';
import type { TypedTable } from '../table/table';

export interface ReadOptions {
	/** The parts of the form that a person has set. */
	form?: Partial<Form>;
	mapping?: Mapping;
	words?: WordMapping;
	/** Rows that are rows of the table; the others are listed. */
	only?: FilePlan['only'];
	/** Days since 1970-01-01: ages are counted to this day where a row has no assessment date. Default: today. */
	date?: number;
	/** The citizen of a case, for ids that are read `by: 'case'`. */
	citizenOf?: (caseId: string) => string | undefined;
	/** A file whose rows are grants: further rows of the same citizen are told, not faults. */
	repeated?: boolean;
	/** Whether a folded heading is one that some system uses: helps to find the header among titles. */
	isKnown?: (folded: string) => boolean;
	/** Stop after so many data rows. */
	limit?: number;
	/** Told after each block of rows: data rows done and the share of the file (0-1). */
	onProgress?: (rowsDone: number, share: number) => void;
	/** Looked at between blocks; aborting throws its reason. */
	signal?: AbortSignal;
}

export interface TableRead {
	/** The rows that can be used. */
	table: TypedTable;
	read: FileRead;
	problems: ProblemGroup[];
	/** Row number in the file of each used row. */
	rows: Int32Array;
	/** Column name to 1 beside each used row whose cell is blank. */
	blank: Record<string, Uint8Array>;
	/** The whole file was read, not only its first rows. */
	whole: boolean;
}
