/** Sheets as an Excel workbook: numbers as numbers, dates as dates, text never a formula. */
import type { CellObject, SheetData } from 'write-excel-file/universal';
import type { Cell, Row, Sheet } from './sheet';

/** Excel's own notation: a Danish Excel shows `1.234,50` and `12,5 %`. */
const FORMATS: Partial<Record<NonNullable<Cell>['kind'], string>> = { whole: '#,##0', year: '0', kroner: '#,##0.00', hours: '#,##0.00', share: '0.0%', date: 'dd-mm-yyyy' };

/** Characters: of a number with its separators, and of a text that is not to push the rest off the screen. */
const [NARROW, WIDE] = [12, 48];

/** The bytes of the .xlsx. The writer is loaded by the first call. */
export async function workbook(sheets: readonly Sheet[]): Promise<Blob> {
	const { default: write } = await import('write-excel-file/universal');
	return write(
		sheets.map((sheet) => ({
			sheet: sheet.name,
			data: dataOf(sheet),
			columns: sheet.head.map((label, at) => ({ width: widthOf(label, sheet.rows, at) })),
			stickyRowsCount: sheet.intro.length + 1
		}))
	).toBlob();
}

function dataOf({ intro, head, rows }: Sheet): SheetData {
	const bold = (value: string): CellObject => ({ value, type: String, fontWeight: 'bold' });
	return [
		...intro.map((sentence) => [bold(sentence)]),
		head.map((label): CellObject => ({ ...bold(label), wrap: true, alignVertical: 'top' })),
		...rows.map(({ cells, strong }) => cells.map((cell) => cell && { ...written(cell), ...(strong ? { fontWeight: 'bold' as const } : {}) }))
	];
}

function written(cell: NonNullable<Cell>): CellObject {
	const format = FORMATS[cell.kind];
	if (cell.kind === 'date') return { value: new Date(`${cell.value}T00:00:00Z`), type: Date, format: format! };
	return typeof cell.value === 'number' ? { value: cell.value, type: Number, ...(format ? { format } : {}) } : { value: cell.value, type: String };
}

/** A heading may take two lines; a row of one cell alone runs over the blank cells beside it. */
function widthOf(label: string, rows: readonly Row[], at: number): number {
	const longest = rows.reduce((most, { cells }) => {
		const cell = cells.length > 1 ? cells[at] : null;
		return Math.max(most, cell?.kind === 'text' ? cell.value.length : typeof cell?.value === 'number' ? Math.round(cell.value).toLocaleString('da').length + 3 : 0);
	}, Math.ceil(label.length / 2));
	return Math.min(WIDE, Math.max(NARROW, longest + 2));
}
