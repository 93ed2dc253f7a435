import type { Column, TableSpec } from '../extract/columns';
import { formatNumber, writeRecords } from '../extract/table/write';
import { isoOf } from './dates';

/** A stored value: ordinals as index, flags as boolean, dates as days since 1970-01-01; null is a blank cell. */
export type Cell = string | number | boolean | null;

function writer(column: Column): (value: Cell) => string {
	switch (column.kind) {
		case 'flag':
			return (value) => (value ? 'ja' : 'nej');
		case 'ordinal':
			return (value) => column.values[value as number] ?? '';
		case 'date':
			return (value) => isoOf(value as number);
		case 'number':
		case 'integer':
			return (value) => formatNumber(value as number);
		default:
			return String;
	}
}

/** The canonical CSV of a table: every column of the contract, as `extract/write` writes it. */
export function toCsv<Row extends object>(spec: TableSpec, rows: readonly Row[]): string {
	const columns = spec.columns.map((column) => ({ name: column.name, write: writer(column) }));
	const records = rows.map((row) =>
		columns.map(({ name, write }) => {
			const value = (row as Record<string, Cell>)[name] ?? null;
			return value === null ? '' : write(value);
		})
	);
	return writeRecords(columns.map(({ name }) => name), records);
}

/** The row as it is read back: blank cells filled with what a blank means. */
export function asRead<Row extends object>(spec: TableSpec, row: Row): Row {
	const out = { ...row } as Record<string, Cell>;
	for (const column of spec.columns) out[column.name] ??= column.blank;
	return out as Row;
}
