import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEVILLINGER, BORGERE, TABLES } from '../../src/lib/extract/columns';
import type { TableSpec } from '../../src/lib/extract/columns';
import { emptyTable } from '../../src/lib/extract/table/empty-table';
import { texts } from '../../src/lib/extract/table/text-column';
import { fromArrowFile, toArrowFile } from '../../src/lib/tables/arrow-file';
import { readTable } from '../support/read-table';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADER = 'borger_id;alder;vum_samlet;timer_uge;varig;vum_sundhed;bosituation;vurderingsdato;merudgift_md';
const line = fc.tuple(
	fc.stringMatching(/^[a-zæøå]{1,20}$/),
	fc.integer({ min: 0, max: 120 }),
	fc.constantFrom('A', 'E'),
	fc.constantFrom('0', '2,4', '168'),
	fc.constantFrom('', 'ja', 'nej'),
	fc.constantFrom('', 'B', 'ikke vurderet'),
	fc.constantFrom('', 'alene', 'hjemløs', 'hos pårørende'),
	fc.constantFrom('', '2025-06-01', '31-12-1969'),
	fc.constantFrom('', '1.234,50')
);

describe('an extract that is remembered', () => {
	it('is read back as it was, whatever it holds', () => {
		fc.assert(
			fc.property(fc.uniqueArray(line, { selector: ([id]) => id, maxLength: 40 }), (lines) => {
				const { table, rows } = readTable(BORGERE, 'borgere.csv', utf8([HEADER, ...lines.map((cells) => cells.join(';'))].join('\n')));
				const origin = { file: new Uint16Array(table.rows).fill(7), row: rows };
				expect(fromArrowFile(BORGERE, toArrowFile(table, origin))).toEqual({ table, origin });
			}),
			{ seed: 107, numRuns: 150 }
		);
	});

	it.each(TABLES)('may be without rows: $name', (spec) => {
		const table = emptyTable(spec);
		const origin = { file: new Uint16Array(0), row: new Int32Array(0) };
		expect(fromArrowFile(spec, toArrowFile(table, origin))).toEqual({ table, origin });
	});

	it('opens in a product whose columns have changed: new ones are blank, gone ones are left out, words keep their meaning', () => {
		const { table, rows } = readTable(BEVILLINGER, 'b.csv', utf8('bevilling_id;borger_id;indsats;start;leverandoer\ng1;b1;85;2025-01-01;kommune\ng2;b1;107;2025-01-01;'));
		const origin = { file: new Uint16Array(2), row: rows };
		const columns = BEVILLINGER.columns.filter(({ name }) => name !== 'tilbud').map((column) => (column.name === 'leverandoer' && 'values' in column ? { ...column, values: ['privat', 'kommune'] } : column));
		const later: TableSpec = { ...BEVILLINGER, columns: [...columns, { name: 'ny_tekst', kind: 'text', blank: null }, { name: 'nyt_flag', kind: 'flag', blank: false }] as TableSpec['columns'] };
		const { table: now } = fromArrowFile(later, toArrowFile(table, origin));
		expect(Object.keys(now.columns)).toEqual(later.columns.map(({ name }) => name));
		expect(now.columns['leverandoer']).toMatchObject({ values: Int8Array.of(1, 0), valid: Uint8Array.of(1, 0) });
		expect(now.columns['nyt_flag']).toMatchObject({ values: Uint8Array.of(0, 0) });
		const added = now.columns['ny_tekst'];
		expect(added?.kind === 'text' && texts(added)).toEqual([null, null]);
	});

	it('that is no Arrow file is refused', () => expect(() => fromArrowFile(BORGERE, utf8('not an arrow file at all'))).toThrow());
});
