/** The folders of example citizens, through the real command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { MUNICIPALITIES, shared } from '../support/shared';
import { folderOf, here as trappe } from '../support/trappe';

type Row = Record<string, string>;
const rows = (path: string): Row[] => Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, delimiter: ';', skipEmptyLines: true }).data;

/** Amounts in kroner may differ by 0.01, hours and extents by what four decimals hide. */
const WITHIN: Row = { omfang: '0.00005', timer_uge_beregnet: '0.00005', basis_kr_aar: '0.01', variabel_kr_aar: '0.01' };
const number = (text: string) => Number(text.replace(',', '.'));

function equal(column: string, mine: string, theirs: string): boolean {
	if (mine === theirs) return true;
	if (!(column in WITHIN) || mine === '' || theirs === '') return false;
	return Math.abs(number(mine) - number(theirs)) <= Number(WITHIN[column]) + 1e-9;
}

async function differences(data: string, municipality: string, expectedFile: string): Promise<string[]> {
	const out = join(folderOf(), 'decisions.csv');
	const ran = await trappe(['evaluate', '--data', data, '--service-level', municipality, '--year', '2026', '--out', out]);
	expect(ran.code, ran.stderr).toBe(0);
	const mine = rows(out);
	expect(mine.map(place)).toEqual(mine.map(place).sort());
	const byKey = new Map(mine.map((row) => [`${row.borger_id} ${row.indsats}`, row]));
	const expected = rows(expectedFile);
	expect([mine.length, byKey.size]).toEqual([expected.length, expected.length]);
	return expected.flatMap((row) => {
		const key = `${row.borger_id} ${row.indsats}`;
		const own = byKey.get(key);
		if (!own) return [`${key} is missing`];
		return Object.keys(row).flatMap((column) => (equal(column, own[column]!, row[column]!) ? [] : [`${key} ${column}: ${own[column]}, not ${row[column]}`]));
	});
}

/** Sorts by citizen, then step (none last), then offer. */
const place = (row: Row) => `${row.borger_id} ${(row.trin === '' ? '99' : row.trin!).padStart(2, '0')} ${row.indsats}`;

describe.each(MUNICIPALITIES)('trappe evaluate of the example citizens of %s', (id) => {
	const folder = shared(`domain/examples/${id}`);
	test.skipIf(!folder)('no difference from the expected decisions', async () => {
		expect(await differences(folder!, id, join(folder!, 'expected-decisions.csv'))).toEqual([]);
	});
});

describe('trappe evaluate of citizens as Excel in Danish saves them', () => {
	const [folder, plain] = [shared('domain/examples/excel-style'), shared('domain/examples/ringkoebing-skjern')];
	test.skipIf(!folder || !plain)('the same decisions as of the plain file', async () => {
		expect(await differences(folder!, 'ringkoebing-skjern', join(plain!, 'expected-decisions.csv'))).toEqual([]);
	});
});
