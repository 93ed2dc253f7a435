/** One sheet as CSV that Excel opens: `;`, decimal comma, UTF-8 with a byte order mark, no text that would run as a formula. Pure. */
import { formatNumber, writeRecords } from '../../../extract/table/write';
import type { Cell, Sheet } from './sheet';

const MARK = '\uFEFF';

/** What a spreadsheet would take for the start of a formula, also in full-width characters and after spaces. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Text that begins as a formula does gets an apostrophe before it. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function cellText(cell: Cell): string {
	if (!cell) return '';
	if (typeof cell.value === 'string') return harmless(cell.value);
	return formatNumber(cell.value, cell.kind === 'kroner' ? 2 : undefined);
}

/** The sentences above the headings are left out: the first line is the headings. Dates are ISO, shares 0-1. */
export function csvOf({ head, rows }: Sheet): string {
	return MARK + writeRecords(head.map(harmless), rows.map(({ cells }) => head.map((_, at) => cellText(cells[at] ?? null))));
}
