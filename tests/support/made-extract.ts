/** An extract of rows made up in a test, as if it had been read from files. */
import { BEVILLINGER, BORGERE, TAKSTER, type TableSpec } from '../../src/lib/extract/columns';
import type { Extract, ExtractedTable } from '../../src/lib/extract/extracted';
import { dayNumber } from '../../src/lib/extract/cells/date';
import { typedTable } from './typed-table';

type Rows = readonly Record<string, string | number | boolean | null>[];

function extracted(spec: TableSpec, rows: Rows): ExtractedTable {
	const origin = { file: new Uint16Array(rows.length), row: new Int32Array(rows.length) };
	return { table: typedTable(spec, rows), files: [], rowsIn: rows.length, rowsUsed: rows.length, origin, blanks: {} };
}

/** Rows of the tables as these hold them: dates as days since 1970-01-01, ordinals as their index. */
export function extractOf({ borgere, bevillinger = [], takster = [] }: { borgere: Rows; bevillinger?: Rows; takster?: Rows }): Extract {
	return { tables: { borgere: extracted(BORGERE, borgere), bevillinger: extracted(BEVILLINGER, bevillinger), takster: extracted(TAKSTER, takster) }, problems: [], pseudonyms: false };
}

/** Days since 1970-01-01 of `YYYY-MM-DD`. */
export const day = (date: string): number => dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)))!;
