/** An Excel workbook (.xlsx, .xlsm) to its sheets. */
import readExcelFile from 'read-excel-file/universal';
import { UnreadableFile } from '../problems/problem';
import type { ArchiveEntry } from './archive';
import { cellText } from './cell-text';
import type { CellValue } from './cell-text';
import { numberText } from './number-text';
import { FAULTS } from './refusals';
import { repack } from './repack';
import type { ByteSource, SheetSource } from './source';

/** What the reader gives; its own types have no Date and no blank sheet. */
interface Sheet {
	sheet: string;
	/** Absent for sheets that hold no cells, such as charts. */
	data?: CellValue[][];
}

async function sheetsOf(file: string, workbook: Blob): Promise<Sheet[]> {
	try {
		return (await readExcelFile(workbook, { trim: false, parseNumber: numberText })) as unknown as Sheet[];
	} catch (error) {
		// Arrays, texts or a stack beyond what the browser holds.
		throw new UnreadableFile(file, error instanceof RangeError ? FAULTS.tooManyCells : FAULTS.damagedWorkbook);
	}
}

function withoutEnd<T>(list: T[], isBlank: (item: T) => boolean): T[] {
	let length = list.length;
	while (length > 0 && isBlank(list[length - 1] as T)) length--;
	return list.slice(0, length);
}

/** In place, as the memory of both would not fit. */
function rowsOf(data: CellValue[][]): string[][] {
	const rows = data as string[][];
	data.forEach((row, at) => (rows[at] = withoutEnd(row.map(cellText), (text) => text === '')));
	return withoutEnd(rows, (row) => row.length === 0);
}

/**
 * The sheets with anything in them that one sees in Excel: hidden sheets are left out.
 * Throws `UnreadableFile` (damaged, empty, too large) and what unpacking throws.
 */
export async function readWorkbook(source: ByteSource, entries: readonly ArchiveEntry[]): Promise<SheetSource[]> {
	const { name, lastModified } = source;
	const sheets = await sheetsOf(name, await repack(name, entries));
	const filled = sheets.map(({ sheet, data = [] }) => ({ sheet, rows: rowsOf(data) })).filter(({ rows }) => rows.length > 0);
	if (filled.length === 0) throw new UnreadableFile(name, FAULTS.emptyWorkbook);
	return filled.map(({ sheet, rows }) => ({ name: filled.length === 1 ? name : `${name} › ${sheet}`, lastModified, rows }));
}
