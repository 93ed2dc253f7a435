import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { BORGERE, TAKSTER } from '../../src/lib/extract/columns';
import { typedRow } from '../../src/lib/extract/table/typed-row';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { plan } from '../../src/lib/rules/plan';
import { decide } from '../../src/lib/rules/trace';
import { costOf } from '../../src/lib/sim/costs';
import { pricesOf, type PriceRow } from '../../src/lib/sim/prices';
import { MUNICIPALITIES, serviceLevelData, shared } from '../support/shared';
import { readTable } from '../support/read-table';

const number = (text: string) => (text === '' ? null : Number(text.replace(',', '.')));

describe.each(MUNICIPALITIES)('the trace of the example citizens of %s', (id) => {
	const folder = shared(`domain/examples/${id}`);
	test.skipIf(!folder)('equals the expected decisions', () => {
		const read = (spec: typeof BORGERE, file: string) => {
			const { table, problems } = readTable(spec, file, readFileSync(`${folder}/${file}`));
			expect(problems).toEqual([]);
			return Array.from({ length: table.rows }, (_, i) => typedRow(table, i));
		};
		const citizens = read(BORGERE, 'borgere.csv');
		const prices = pricesOf(read(TAKSTER, 'takster.csv') as unknown as PriceRow[], 2026);
		const ready = plan(loadServiceLevel(serviceLevelData(id)));
		const decisions = new Map(citizens.flatMap((c) => decide(ready, c)).map((d) => [`${d.borger_id} ${d.indsats}`, d]));
		const expected = Papa.parse<Record<string, string>>(readFileSync(`${folder}/expected-decisions.csv`, 'utf8'), { header: true, delimiter: ';', skipEmptyLines: true }).data;
		expect(decisions.size).toBe(expected.length);
		for (const e of expected) {
			const d = decisions.get(`${e.borger_id} ${e.indsats}`)!;
			const cost = costOf(d, prices);
			const flags = [...(d.vum_afviger ? ['vum_afviger'] : []), ...(d.ramme_individuel ? ['ramme_individuel'] : [])].join(',');
			expect(
				[d.paragraf ?? '', d.trin ?? '', d.berettiget ? 'ja' : 'nej', d.maaling ?? '', d.niveau ?? '', d.enhed ?? '', d.placering ? 'ja' : 'nej', flags],
				`${e.borger_id} ${e.indsats}`
			).toEqual([e.paragraf, e.trin === '' ? '' : Number(e.trin), e.berettiget, e.maaling, e.niveau, e.enhed, e.placering, e.flag]);
			const near = (mine: number | null, theirs: string, within: number) => {
				if (number(theirs) === null) expect(mine, `${e.borger_id} ${e.indsats}`).toBeNull();
				else expect(Math.abs(mine! - number(theirs)!), `${e.borger_id} ${e.indsats}`).toBeLessThanOrEqual(within);
			};
			near(d.omfang, e.omfang!, 0.00005);
			near(d.timer_uge_beregnet, e.timer_uge_beregnet!, 0.00005);
			near(cost.basis_oere === null ? null : cost.basis_oere / 100, e.basis_kr_aar!, 0.01);
			near(cost.variabel_oere === null ? null : cost.variabel_oere / 100, e.variabel_kr_aar!, 0.01);
		}
	});
});
