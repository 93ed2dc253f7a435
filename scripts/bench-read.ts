/**
 * How fast one big `borgere.csv` is read: `npx tsx --tsconfig scripts/tsconfig.json scripts/bench-read.ts [rows] [quoted]`.
 * Tells processor time, which a busy machine does not change much, and the memory of the whole process.
 */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ofPath } from '../src/cli/path-source';
import { BORGERE } from '../src/lib/extract/columns';
import type { Column } from '../src/lib/extract/columns';
import { formatDate } from '../src/lib/extract/cells/date';
import { readSource } from '../src/lib/extract/reading/read';

const rows = Number(process.argv[2] ?? 300_000);
const quoted = process.argv[3] === 'quoted';

/** A small generator of whole numbers below `limit`: every run reads the same file. */
let state = 1;
const below = (limit: number): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % limit;

function cell(column: Column, row: number): string {
	switch (column.kind) {
		case 'text':
			return `b118-${String(row).padStart(7, '0')}`;
		case 'flag':
			return below(5) === 0 ? 'ja' : 'nej';
		case 'date':
			return formatDate(18_000 + below(2_000)).split('-').reverse().join('-');
		case 'integer':
			return String(column.min + below(Math.min(100, column.max - column.min + 1)));
		case 'number':
			return below(4) === 0 ? '' : `${below(Math.min(100, column.max))},${below(100)}`;
		default:
			return column.values[below(column.values.length)] ?? '';
	}
}

const folder = mkdtempSync(join(tmpdir(), 'bench-read-'));
const path = join(folder, 'borgere.csv');
const file = openSync(path, 'w');
const line = (cells: string[]): string => `${(quoted ? cells.map((text) => `"${text}"`) : cells).join(';')}\r\n`;
writeSync(file, line(BORGERE.columns.map(({ name }) => name)));
for (let row = 0; row < rows; row += 1000) writeSync(file, Array.from({ length: Math.min(1000, rows - row) }, (_, at) => line(BORGERE.columns.map((column) => cell(column, row + at)))).join(''));
closeSync(file);

const before = process.cpuUsage();
const began = performance.now();
const source = ofPath(path);
const { read } = readSource(BORGERE, source);
source.close();
const { user } = process.cpuUsage(before);
const seconds = user / 1e6;
console.log(`${read.rowsUsed} of ${read.rowsIn} rows: ${seconds.toFixed(2)} s of processor, ${((performance.now() - began) / 1000).toFixed(2)} s on the clock, ${Math.round(read.rowsIn / seconds)} rows a second, at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
rmSync(folder, { recursive: true });
