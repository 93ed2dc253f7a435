/** The files of one table made one: rows that a newer file has as well are kept once. */
import { concat, joined } from '../table/concat';
import type { ExtractedTable } from '../extracted';
import { IdIndex } from '../table/id-index';
import type { ProblemGroup, Words } from '../problems/problem';
import type { TableRead } from './read-options';
import { keepRows, kept } from '../table/rows';
import { cellTexts } from '../table/write';

const SUPERSEDED: Words = { da: 'den nyeste udgave af rækken; en nyere fil har den også', en: 'the newest version of the row; a newer file has it too' };

/** A table on its way: `blank` is 1 beside each used row whose cell is blank, by column. */
export interface Merged extends Omit<ExtractedTable, 'blanks'> {
	blank: Record<string, Uint8Array>;
	problems: ProblemGroup[];
}

/** `merged` with only the rows whose `keep` is 1; each other row is listed in its file as `group` says. */
export function without(merged: Merged, keep: Uint8Array, group: Pick<ProblemGroup, 'column' | 'code' | 'expected' | 'severity'>): Merged {
	if (!keep.includes(0)) return merged;
	const { origin, table, files } = merged;
	const lost: number[][] = files.map(() => []);
	keep.forEach((one, at) => {
		if (!one) lost[origin.file[at] as number]?.push(origin.row[at] as number);
	});
	const name = table.spec.name;
	const problems = lost.flatMap((rows, at): ProblemGroup[] => (rows.length ? [{ file: files[at]?.file ?? '', table: name, ...group, drops: true, rows: Int32Array.from(rows), values: null }] : []));
	const some = keepRows(table, keep);
	return {
		table: some,
		files: files.map((file, at) => ({ ...file, rowsUsed: file.rowsUsed - (lost[at]?.length ?? 0) })),
		rowsIn: merged.rowsIn,
		rowsUsed: some.rows,
		origin: { file: kept(origin.file, keep), row: kept(origin.row, keep) },
		blank: Object.fromEntries(Object.entries(merged.blank).map(([column, flags]) => [column, kept(flags, keep)])),
		problems: [...merged.problems, ...problems]
	};
}

/** The reads of one table, the newest file first. */
export function merge(reads: readonly [TableRead, ...TableRead[]]): Merged {
	const table = concat(reads.map((read) => read.table) as [TableRead['table'], ...TableRead['table'][]]);
	const blank = Object.fromEntries(Object.keys(reads[0].blank).map((column) => [column, joined(reads.map((read) => read.blank[column] as Uint8Array))]));
	const merged: Merged = {
		table,
		files: reads.map(({ read }) => read),
		rowsIn: reads.reduce((sum, { read }) => sum + read.rowsIn, 0),
		rowsUsed: table.rows,
		origin: { file: joined(reads.map(({ rows }, file) => new Uint16Array(rows.length).fill(file))), row: joined(reads.map(({ rows }) => rows)) },
		blank,
		problems: reads.flatMap(({ problems }) => problems)
	};
	if (reads.length === 1) return merged;
	const [column = ''] = table.spec.key;
	return without(merged, newest(merged), { column, code: 'superseded', expected: SUPERSEDED, severity: 'note' });
}

/** 1 beside each row whose key no newer file has. */
function newest({ table, origin }: Merged): Uint8Array {
	const keys = table.spec.key.map((name) => cellTexts(table, name));
	const seen = new IdIndex();
	const keep = new Uint8Array(table.rows);
	for (let row = 0; row < table.rows; row++) {
		const file = origin.file[row] as number;
		const first = seen.add(keys.map((text) => text(row)).join('\u001f'), file);
		keep[row] = first === null || first === file ? 1 : 0;
	}
	return keep;
}
