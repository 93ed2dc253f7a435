/** Canonical CSV: UTF-8, `;`, decimal comma, ISO dates, ja/nej, VUM letters, `\n`. */
import Papa from 'papaparse';
import { formatDate } from '../cells/date';
import type { TypedTable } from './table';
import { textAt } from './text-column';

export type Cell = string | number | boolean | null | undefined;

/** A column to write: its name, and how many decimals its numbers have (default: as many as they need). */
export type WriteColumn = string | { name: string; decimals?: number };

/** A number with a decimal comma, never in powers of ten. NaN and infinities are blank. */
export function formatNumber(value: number, decimals?: number): string {
	if (!Number.isFinite(value)) return '';
	let text = decimals === undefined ? String(value) : value.toFixed(decimals);
	if (text.includes('e')) text = Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/\.?0+$/, '');
	return (/^-[0.]*$/.test(text) ? text.slice(1) : text).replace('.', ',');
}

function cellText(value: Cell, decimals?: number): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'number') return formatNumber(value, decimals);
	return typeof value === 'boolean' ? (value ? 'ja' : 'nej') : value;
}

/**
 * Canonical CSV text of `rows`, objects with a value under each column's name (a missing one is blank).
 * Ends with a line end; encode as UTF-8.
 */
export function writeCsv(columns: readonly WriteColumn[], rows: readonly object[]): string {
	const specs = columns.map((column) => (typeof column === 'string' ? { name: column } : column));
	const data = rows.map((row) => specs.map(({ name, decimals }) => cellText((row as Record<string, Cell>)[name], decimals)));
	return writeRecords(specs.map(({ name }) => name), data);
}

/** CSV text of cells that are text already. */
export function writeRecords(header: readonly string[], records: readonly (readonly string[])[]): string {
	return Papa.unparse([header, ...records] as string[][], { delimiter: ';', newline: '\n' }) + '\n';
}

/** The cells of one column of `table` as the canonical form writes them, by row. */
export function cellTexts(table: TypedTable, name: string): (row: number) => string {
	const column = table.spec.columns.find((each) => each.name === name);
	const stored = table.columns[name];
	if (!column || !stored) throw new Error(`the table ${table.spec.name} has no column ${name}`);
	if (stored.kind === 'flag') return (row) => (stored.values[row] ? 'ja' : 'nej');
	if (stored.kind === 'text') return (row) => textAt(stored, row) ?? '';
	const { values, valid, kind } = stored;
	const names = 'values' in column ? column.values : [];
	const write = kind === 'date' ? formatDate : kind === 'ordinal' || kind === 'choice' ? (index: number) => names[index] ?? '' : formatNumber;
	return (row) => (valid[row] ? write(values[row] ?? 0) : '');
}
