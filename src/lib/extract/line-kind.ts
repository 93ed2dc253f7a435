/** Lines of an export that are no row of data: totals, and remarks under the table. */

const TOTAL = /^(?:i ?alt|total(?:t|er)?|hovedtotal|subtotal|sum|samlet|antal (?:rækker|poster|linjer)|grand total)\b/i;

/** Whether the record sums others: its first filled cell says so. */
export function isTotal(cells: readonly string[]): boolean {
	const first = cells[0] === '' ? cells.find((cell) => cell.trim() !== '') : cells[0];
	return first !== undefined && first.length < 40 && TOTAL.test(first.trim());
}

/** Whether the record is a remark: a single filled cell, and that the first, where a row of data needs at least three. */
export function isRemark(cells: readonly string[], required: number): boolean {
	if (required < 3 || cells[0] === '') return false;
	for (let at = 1; at < cells.length; at++) if (cells[at] !== '' && cells[at]?.trim() !== '') return false;
	return true;
}
