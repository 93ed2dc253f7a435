/** How a file writes numbers and dates, as its first rows show. */
import type { Column, TableSpec } from '../columns';
import { dateOrder } from '../cells/date';
import type { OpenFile } from './file';
import type { Form } from '../form';
import type { ColumnMatch, Place } from '../mapping/match';
import { DecimalEvidence } from '../cells/number';

const isNumber = ({ kind }: Column): boolean => kind === 'number' || kind === 'integer';

/** The cells of the head in the columns that `wanted` picks. */
function* headCells(spec: TableSpec, { head, form }: OpenFile, match: ColumnMatch, wanted: (column: Column, place: Place) => boolean): Generator<string> {
	for (const column of spec.columns) {
		const place = match.positions.get(column.name);
		if (!place || !wanted(column, place)) continue;
		for (let at = 0; at < head.cells.length; at++) if ((head.rows[at] ?? 0) > form.headerRow) yield head.cells[at]?.[place.position] ?? '';
	}
}

/** What the first rows of the file say of its decimal sign. */
export function decimalEvidence(spec: TableSpec, file: OpenFile, match: ColumnMatch): DecimalEvidence {
	const evidence = new DecimalEvidence();
	for (const cell of headCells(spec, file, match, (column, { by }) => isNumber(column) && by !== 'birth_date' && by !== 'birth_year')) if (cell.includes(',') || cell.includes('.')) evidence.see(cell);
	return evidence;
}

/** How the file writes numbers and dates, as its first rows show. */
export function recogniseForm(spec: TableSpec, file: OpenFile, match: ColumnMatch, evidence = decimalEvidence(spec, file, match)): Pick<Form, 'decimal' | 'dates'> {
	return { decimal: evidence.sign, dates: dateOrder(headCells(spec, file, match, ({ kind }, { by }) => kind === 'date' || by === 'birth_date')) };
}
