/** Lines of an export that are no row of data: totals, and remarks under the table. */

/** Words that are said of sums alone. */
const SURE = /^(?:i ?alt|hovedtotal|subtotal|grand total|antal (?:rækker|poster|linjer))(?![\p{L}\d_-])/iu;
/** Homes and ids begin so too (`Total Care`, `Sum-hjemmet`, `SUM 001`): a sum goes on with signs, a year or a word without a capital. */
const LIKELY = /^(?:[Tt]otal(?:t|er)?|TOTAL(?:T|ER)?|[Ss]um|SUM|[Ss]amlet|SAMLET)(?:$|\s*[:=(,.]| (?:\p{Ll}|(?:19|20)\d\d(?!\d)))/u;

/** Letters that those words begin with: spares nearly every record the look. */
const INITIALS = 'itshagITSHAG';

/** Whether the record sums others: its first filled cell says so. */
export function isTotal(cells: readonly string[]): boolean {
	const first = cells.find((cell) => cell !== '' && cell.trim() !== '')?.trim() ?? '';
	return first.length < 40 && first !== '' && INITIALS.includes(first.charAt(0)) && (SURE.test(first) || LIKELY.test(first));
}

/** Whether the record is a remark: a single filled cell, and that the first, where a row of data needs at least three. */
export function isRemark(cells: readonly string[], required: number): boolean {
	if (required < 3 || cells[0] === '') return false;
	for (let at = 1; at < cells.length; at++) if (cells[at] !== '' && cells[at]?.trim() !== '') return false;
	return true;
}
