/** Files written in tests: text in any encoding, and what reading them must always hold to. */
import { expect } from 'vitest';
import { readExtract } from '../../src/lib/extract/extract';
import type { ExtractOptions } from '../../src/lib/extract/extract';
import type { Extract } from '../../src/lib/extract/extracted';
import type { FilePlan } from '../../src/lib/extract/plan';
import { rowsListed } from '../../src/lib/extract/problems/problem';
import { ofBytes } from '../../src/lib/extract/sources/source';
import type { TypedColumn } from '../../src/lib/extract/table/table';
import { texts } from '../../src/lib/extract/table/text-column';
import { problemsOf } from '../support/read-table';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
export const windows1252 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => (C1.includes(sign) ? 0x80 + C1.indexOf(sign) : sign.charCodeAt(0)));

/** Without a mark, unless the text begins with one. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), order === 'le');
	return new Uint8Array(view.buffer);
}

export interface Written {
	name: string;
	/** A string is written as UTF-8. */
	content: string | Uint8Array;
	lastModified?: number;
	plan: Omit<FilePlan, 'file'>;
}

export const extractOf = (files: readonly Written[], options?: ExtractOptions): Extract =>
	readExtract(
		files.map(({ name, content, lastModified = null, plan }) => ({ source: ofBytes(name, typeof content === 'string' ? utf8(content) : content, lastModified), plan: { file: name, ...plan } })),
		options
	);

/** Stored values of a column, null where nothing is known; texts as text. */
export function valuesOf(column: TypedColumn | undefined): unknown[] {
	if (!column) return [];
	if (column.kind === 'text') return texts(column);
	return Array.from(column.values as ArrayLike<number>, (value, row) => ('valid' in column && !column.valid[row] ? null : value));
}

export const listed = (extract: Pick<Extract, 'problems'>): unknown[][] => problemsOf(extract.problems).map(({ file, row, column, code }) => [file, row, column, code]);

/** What every reading holds to: rows in are used or listed, columns are as long as their table, blanks are at most its rows. */
export function accounted({ tables, problems }: Extract): void {
	for (const { table, files, rowsIn, rowsUsed, origin, blanks } of Object.values(tables)) {
		const rows = table.spec.name === 'sager' ? 0 : rowsUsed;
		expect(table.rows).toBe(rows);
		expect(files.reduce((sum, file) => sum + file.rowsIn, 0)).toBe(rowsIn);
		const orphaned = problems.filter(({ code, table: name }) => code === 'orphan' && name === table.spec.name).reduce((sum, { rows }) => sum + rows.length, 0);
		expect(files.reduce((sum, file) => sum + file.rowsUsed, 0)).toBe(rowsUsed);
		for (const file of files) expect(file.rowsUsed + rowsListed(problems, file.file, table.spec.name)).toBe(file.rowsIn);
		expect(orphaned).toBeLessThanOrEqual(rowsIn - rowsUsed);
		expect([origin.file.length, origin.row.length]).toEqual([rows, rows]);
		expect(Object.keys(table.columns)).toEqual(table.spec.columns.map(({ name }) => name));
		for (const column of Object.values(table.columns)) {
			expect(('valid' in column ? column.valid : column.values).length).toBe(rows);
			if (column.kind === 'text') expect([column.offsets.length, column.offsets.at(-1)]).toEqual([rows + 1, column.bytes.length]);
		}
		for (const count of Object.values(blanks)) expect(count).toBeLessThanOrEqual(rowsUsed);
	}
}

/** What `work` throws; fails when it does not. */
export function thrownBy(work: () => unknown): unknown {
	try {
		work();
	} catch (error) {
		return error;
	}
	throw new Error('nothing was thrown');
}
