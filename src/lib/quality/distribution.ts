/** How the values of an extract lie, column by column. Pure and quick enough for a worker: no database. */
import type { Column } from '../extract/columns';
import type { ExtractedTable } from '../extract/extracted';
import type { TypedColumn } from '../extract/table/table';
import { datesOf } from './distribution/dates';
import { numbersOf } from './distribution/numbers';
import type { ColumnDistribution } from './distribution/shape';
import { textCodes } from './distribution/texts';
import { wordsOf } from './distribution/words';

export type { Bin, ColumnDistribution } from './distribution/shape';

/** Column name to how its values lie. */
export type Distributions = Readonly<Record<string, ColumnDistribution>>;

const known = (valid: Uint8Array): number => valid.reduce((sum, one) => sum + one, 0);

/**
 * How the values of `column` lie. `blanks` is the number of rows whose cell was blank: a flag's blank is stored as nej and
 * is told apart by this number alone. Throws when the stored column is not of the kind that the contract says.
 */
export function distributionOf(stored: TypedColumn, column: Column, blanks: number): ColumnDistribution {
	if (stored.kind === 'text' && column.kind === 'text') {
		const rows = stored.valid.length;
		const count = known(stored.valid);
		return { kind: 'texts', rows, blank: rows - count, distinct: column.unique ? count : textCodes(stored).distinct };
	}
	if (stored.kind === 'flag' && column.kind === 'flag') return wordsOf({ codes: stored.values, valid: null, values: ['nej', 'ja'], blank: Number(column.blank) }, blanks);
	if (stored.kind === 'ordinal' && column.kind === 'ordinal') return wordsOf({ codes: stored.values, valid: stored.valid, values: column.values, blank: column.blank }, blanks);
	if (stored.kind === 'choice' && column.kind === 'choice') {
		const blank = column.blank === null ? null : column.values.indexOf(column.blank);
		return wordsOf({ codes: stored.values, valid: stored.valid, values: column.values, blank }, blanks);
	}
	if (stored.kind === 'date' && column.kind === 'date') return datesOf(stored.values, stored.valid);
	if ((stored.kind === 'number' && column.kind === 'number') || (stored.kind === 'integer' && column.kind === 'integer'))
		return numbersOf(stored.values, stored.valid, column, blanks);
	throw new Error(`the column ${column.name} is stored as ${stored.kind}, not as ${column.kind}`);
}

/** Every column of the table. */
export function distributionsOf({ table, blanks }: Pick<ExtractedTable, 'table' | 'blanks'>): Distributions {
	return Object.fromEntries(
		table.spec.columns.map((column) => {
			const stored = table.columns[column.name];
			if (!stored) throw new Error(`the table ${table.spec.name} lacks the column ${column.name}`);
			return [column.name, distributionOf(stored, column, blanks[column.name] ?? 0)];
		})
	);
}

/** Share of the rows (0-1) that have a value; null without rows. */
export const filled = ({ rows, blank }: Pick<ColumnDistribution, 'rows' | 'blank'>): number | null => (rows === 0 ? null : (rows - blank) / rows);
