/** Hands the workbook or one sheet over as a file, made in the page. */
import { download } from '../../../state/download';
import { csvOf } from './csv';
import type { Sheet } from './sheet';
import { workbook } from './workbook';

/** A name of the service level, the day and, of one sheet, what it is: nothing that a person wrote. */
export const fileName = (levelId: string, day: string, ending: 'xlsx' | 'csv', sheet?: Sheet): string => `indsatstrappen-${[levelId, sheet?.id, day].filter(Boolean).join('-')}.${ending}`;

/** Rejects when the writer cannot be loaded. */
export async function exportWorkbook(sheets: readonly Sheet[], name: string): Promise<void> {
	const blob = await workbook(sheets);
	download(name, [blob], blob.type);
}

export const exportCsv = (sheet: Sheet, name: string): void => download(name, [csvOf(sheet)], 'text/csv;charset=utf-8');
