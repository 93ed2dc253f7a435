import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BORGERE } from '../../src/lib/extract/columns';
import { textAt } from '../../src/lib/extract/table/text-column';
import type { TextColumn } from '../../src/lib/extract/table/table';
import type { Engine } from '../../src/lib/tables/engine';
import { nativeEngine } from '../../src/lib/tables/native';
import { nodeWasmEngine } from '../../src/lib/tables/node-wasm';
import { readTable } from '../support/read-table';

/** More than one batch of Arrow, one row group of DuckDB and one chunk of the appender, and none of them full at the end. */
const ROWS = 150_001;
const lines = Array.from({ length: ROWS }, (_, row) => `b${(row * 7919) % ROWS};${row % 131};D;2,4`);
// Some rows are dropped on the way: the position is that in the table, not in the file.
const { table } = readTable(BORGERE, 'borgere.csv', new TextEncoder().encode(`borger_id;alder;vum_samlet;timer_uge\n${lines.join('\n')}`));

describe.each([
	['wasm', nodeWasmEngine],
	['native', nativeEngine]
] as [string, () => Promise<Engine>][])('in the %s engine', (_, open) => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await open();
	});
	afterAll(() => engine.close());

	it('rowid is the position of a row in the table that was loaded, also when it is loaded again', async () => {
		expect(table.rows).toBeLessThan(ROWS);
		for (let time = 0; time < 2; time++) {
			await engine.load(table);
			const rows = await engine.query<{ at: number; id: string }>('select rowid as at, borger_id as id from borgere order by rowid');
			const ids = table.columns['borger_id'] as TextColumn;
			expect(rows.length).toBe(table.rows);
			expect(rows.findIndex(({ at, id }, position) => at !== position || id !== textAt(ids, position))).toBe(-1);
		}
	});
});
