/** How fast extracts are read: `npx tsx tests/extract/throughput.ts [rows] [quoted]`. Not a test. */
import { BORGERE } from '../../src/lib/extract/columns';
import type { Column } from '../../src/lib/extract/columns';
import { readTable } from '../../src/lib/extract/read';

const rows = Number(process.argv[2] ?? 100_000);
const mark = process.argv[3] === 'quoted' ? '"' : '';

function cell(column: Column, row: number): string {
	switch (column.kind) {
		case 'text':
			return `b118-${row}`;
		case 'number':
			return `${row % 7},${row % 10}`;
		case 'integer':
			return String(column.min + (row % 3));
		case 'flag':
			return row % 3 ? 'nej' : 'ja';
		case 'date':
			return `0${1 + (row % 9)}-06-2025`;
		default:
			return column.values[row % column.values.length] ?? '';
	}
}

const line = (cells: string[]): string => cells.map((text) => mark + text + mark).join(';');
const lines = Array.from({ length: rows }, (_, row) => line(BORGERE.columns.map((column) => cell(column, row))));
const bytes = new TextEncoder().encode([line(BORGERE.columns.map(({ name }) => name)), ...lines].join('\n'));
for (let turn = 0; turn < 3; turn++) {
	const start = performance.now();
	const { rowsUsed } = readTable(BORGERE, 'borgere.csv', bytes);
	const ms = performance.now() - start;
	console.log(`${rowsUsed} of ${rows} rows x ${BORGERE.columns.length}, ${(bytes.length / 1e6).toFixed(1)} MB: ${ms.toFixed(0)} ms, ${Math.round(rows / ms)}k rows/s`);
}
