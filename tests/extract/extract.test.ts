import { describe, expect, it } from 'vitest';
import { byName, tableOf } from '../../src/lib/extract/contract-files';
import { readExtract } from '../../src/lib/extract/extract';
import { rowsListed } from '../../src/lib/extract/problems/problem';
import { textColumn } from '../../src/lib/extract/table/text-column';
import { problemsOf } from '../support/read-table';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (name: string, text: string) => ({ name, bytes: utf8(text) });
const CITIZENS = file('Borgere.CSV', 'borger_id;alder;vum_samlet;timer_uge\nb1;67;D;2,4\nb2;x;D;2,4');
const GRANTS = file('mappe/bevillinger.csv', 'bevilling_id;borger_id;indsats;start;omfang;tilbud;leverandoer\ng1;b1;85;2025-01-01;2;Huset;egen\ng2;b2;85;2025-01-01;3;;\ng3;b1;85;;;;\ng4;b9;85;2025-01-01;;;\ng5;b1;107;2025-01-02;;;privat');

describe('readExtract', () => {
	it('knows files by their names', () => {
		expect(['borgere.csv', 'BEVILLINGER.csv', 'a/b/takster.csv', 'c:\\x\\Budget.csv', 'tilbud.csv'].map(tableOf)).toEqual(['borgere', 'bevillinger', 'takster', 'budget', 'tilbud']);
		expect(['borgere.txt', 'borgere', 'x-borgere.csv', ''].map(tableOf)).toEqual([null, null, null, null]);
	});
	it('lists grants without a citizen and does not use them', () => {
		const { tables, problems } = readExtract(byName([GRANTS, CITIZENS]));
		const grants = tables.bevillinger;
		expect(grants?.table.columns).toMatchObject({
			bevilling_id: textColumn(['g1', 'g5']),
			omfang: { values: Float64Array.of(2, 0), valid: Uint8Array.of(1, 0) },
			start: { values: Int32Array.of(20089, 20090), valid: Uint8Array.of(1, 1) },
			leverandoer: { values: Int8Array.of(0, 3), valid: Uint8Array.of(1, 1) }
		});
		expect([...(grants?.origin.row ?? [])]).toEqual([2, 6]);
		expect(problemsOf(problems).map(({ file: name, row, code, severity, value }) => [name, row, code, severity, value])).toEqual([
			['Borgere.CSV', 3, 'integer', 'error', 'x'],
			['mappe/bevillinger.csv', 3, 'orphan', 'warning', undefined],
			['mappe/bevillinger.csv', 4, 'blank', 'error', undefined],
			['mappe/bevillinger.csv', 5, 'orphan', 'warning', undefined]
		]);
		expect(grants?.rowsIn).toBe((grants?.rowsUsed ?? 0) + rowsListed(problems, 'mappe/bevillinger.csv', 'bevillinger'));
	});
	it('uses grants as they are when there is no citizen file', () => expect(readExtract(byName([GRANTS])).tables.bevillinger?.rowsUsed).toBe(4));
	it('lists files that are none of the tables', () => {
		const { tables, problems } = readExtract(byName([CITIZENS, file('noter.csv', 'a\n1')]));
		expect(problemsOf(problems).filter(({ row }) => row === 0).map(({ file: name, code }) => [name, code])).toEqual([['noter.csv', 'unknown_file']]);
		expect(tables.borgere?.rowsUsed).toBe(1);
	});
	it('tells which file it reads and how far all are', () => {
		const told: [string, number, number][] = [];
		readExtract(byName([CITIZENS, GRANTS]), { onProgress: (name, rows, share) => told.push([name, rows, share]) });
		expect(told.map(([name, rows]) => [name, rows])).toContainEqual(['Borgere.CSV', 2]);
		expect(told.at(-1)).toEqual(['mappe/bevillinger.csv', 5, 1]);
	});
});
