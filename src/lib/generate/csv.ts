import Papa from 'papaparse';
import type { Column, TableSpec } from '../extract/columns';
import { isoOf } from './dates';

/** A stored value: ordinals as index, flags as boolean, dates as days since 1970-01-01; null is a blank cell. */
export type Cell = string | number | boolean | null;

/** A number with decimal comma and at most `digits` decimals, no thousands separator. */
export function decimal(value: number, digits = 2): string {
	return String(Number(value.toFixed(digits))).replace('.', ',');
}

function cellText(column: Column, value: Cell): string {
	if (value === null) return '';
	switch (column.kind) {
		case 'flag':
			return value ? 'ja' : 'nej';
		case 'ordinal':
			return column.values[value as number] ?? '';
		case 'date':
			return isoOf(value as number);
		case 'number':
		case 'integer':
			return decimal(value as number);
		default:
			return String(value);
	}
}

/** The canonical CSV of a table: UTF-8, `;`, decimal comma, ISO dates, ja/nej, VUM letters, every column of the contract. */
export function toCsv<Row extends object>(spec: TableSpec, rows: readonly Row[]): string {
	const data = rows.map((row) => spec.columns.map((column) => cellText(column, (row as Record<string, Cell>)[column.name] ?? null)));
	return Papa.unparse({ fields: spec.columns.map((column) => column.name), data }, { delimiter: ';', newline: '\n' }) + '\n';
}

/** The row as it is read back: blank cells filled with what a blank means. */
export function asRead<Row extends object>(spec: TableSpec, row: Row): Row {
	const out = { ...row } as Record<string, Cell>;
	for (const column of spec.columns) if (out[column.name] === null || out[column.name] === undefined) out[column.name] = column.blank;
	return out as Row;
}
