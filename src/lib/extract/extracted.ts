/** What reading an extract gives: the tables, and everything a person needs to know of how they were read. */
import type { Form, LineEnd } from './form';
import type { IdentityKind } from './identity/kind';
import type { Origin } from './mapping/mapping';
import type { TableName } from './plan';
import type { ProblemGroup } from './problems/problem';
import type { TypedTable } from './table/table';

/** A column of a file that was not kept because it may say who someone is. */
export interface DroppedColumn {
	/** The heading, or `#` and the column's number where the heading itself cannot be shown. */
	heading: string;
	columnNumber: number;
	kind: IdentityKind;
	/** The contract's column that it would have filled. */
	column: string | null;
}

/** How one file was read for one table. Always `rowsIn` = `rowsUsed` + the distinct rows listed as dropped. */
export interface FileRead {
	file: string;
	table: TableName;
	form: Form;
	lineEnd: LineEnd;
	/** A sheet of a workbook: of its form only the row of the headings, the decimal sign and the order of dates mean anything. */
	sheet: boolean;
	/** All headings of the file, showable or as `#` and their number. */
	header: string[];
	/** Column name to what it was read from. */
	origins: Record<string, Origin>;
	/** Headings that are no column of the table; their cells are not kept. */
	unknownColumns: string[];
	dropped: DroppedColumn[];
	rowsIn: number;
	rowsUsed: number;
}

/** One table, of one file or of several. */
export interface ExtractedTable {
	table: TypedTable;
	files: FileRead[];
	rowsIn: number;
	rowsUsed: number;
	/** Beside each used row: which of `files`, and the row number in it. */
	origin: { file: Uint16Array; row: Int32Array };
	/** Column name to the number of used rows whose cell is blank; all of them where the files lack the column. */
	blanks: Record<string, number>;
}

export interface Extract {
	tables: Partial<Record<TableName, ExtractedTable>>;
	problems: ProblemGroup[];
	/** Ids of citizens and grants were replaced on the way in. */
	pseudonyms: boolean;
}
