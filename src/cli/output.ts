/** Files out, and lines beside them on standard error. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Extract } from '../lib/extract/extracted';
import type { MissingPriceRow } from '../lib/sim/results';

/** Writes `text` to `path`, making its folder. */
export function writeText(path: string, text: string): void {
	mkdirSync(dirname(resolve(path)), { recursive: true });
	writeFileSync(path, text);
}

/** Writes every file of `files` (name → text) into `folder`. */
export function writeFiles(folder: string, files: Record<string, string>): void {
	for (const [name, text] of Object.entries(files)) writeText(join(folder, name), text);
}

export const note = (line: string) => process.stderr.write(`${line}\n`);

/** Says how many rows of the extract are not used. */
export function noteUnusedRows(extract: Extract): void {
	for (const [name, table] of Object.entries(extract.tables)) {
		const file = `${name}.csv`;
		const unused = table.rowsIn - table.rowsUsed;
		if (unused > 0) note(`${file}: ${unused} of ${table.rowsIn} rows are not used; "trappe check" lists them`);
	}
}

/** Says which prices are missing and for how many citizens. */
export function noteMissingPrices(rows: MissingPriceRow[]): void {
	for (const r of rows)
		note(`takster.csv: no price for ${r.indsats}${r.niveau ? ` ${r.niveau}` : ''}: ${r.borgere} ${r.borgere === 1 ? 'citizen' : 'citizens'} (${r.serviceniveau}); the cost is blank and not in any sum`);
}

