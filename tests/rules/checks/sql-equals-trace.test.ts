import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BEVILLINGER, BORGERE } from '../../../src/lib/extract/columns';
import { formatDate, parseDate } from '../../../src/lib/extract/cells/date';
import { judgementsSql } from '../../../src/lib/rules/checks/sql';
import { flagsOf, judge } from '../../../src/lib/rules/checks/trace';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import { checkGrants, grantCheckSummary, grantFlags } from '../../../src/lib/sim/grant-checks';
import { GRANTS, prepareGrants } from '../../../src/lib/sim/grants';
import type { Engine } from '../../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../../src/lib/tables/node-wasm';
import { grants } from '../../support/grants';
import { MUNICIPALITIES, serviceLevelData } from '../../support/shared';
import { typedTable } from '../../support/typed-table';

const GRANTS_A_DATE = 1500;
const dated = (days: number | null) => (days === null ? null : formatDate(days));

let engine: Engine;
beforeAll(async () => {
	engine = await nodeWasmEngine();
});
afterAll(() => engine.close());

describe.each(MUNICIPALITIES)('the checks of %s', (id) => {
	const level = loadServiceLevel(serviceLevelData(id));

	test.each(['2024-02-29', '2026-03-31'])(`SQL and trace agree on ${GRANTS_A_DATE} random grants on %s`, async (iso) => {
		const date = parseDate(iso)!;
		const random = grants(level, date, GRANTS_A_DATE, date);
		await engine.load(typedTable(BEVILLINGER, random.map(({ alder: _, indsats_id: __, paragraf: ___, ...row }) => row)));
		await engine.load(typedTable(BORGERE, random.map(({ borger_id, alder }) => ({ borger_id, alder, vum_samlet: 2, timer_uge: 1 }))));
		await prepareGrants(engine, level, iso);

		const judged = await engine.query(`${judgementsSql(level.checks, { grants: GRANTS, citizens: 'borgere', date: iso })} ORDER BY bevilling_id, nr`);
		const mine = random.flatMap((g) =>
			level.checks.flatMap((check, nr) => {
				const j = judge(check, g, date);
				const ids = [...check.statements].sort().join(',');
				return j ? [{ bevilling_id: g.bevilling_id, borger_id: g.borger_id, nr, flag: check.flag, regler: ids, frist: dated(j.due), dage_over: j.late, overskredet: j.flagged }] : [];
			})
		);
		expect(judged).toEqual(mine);

		await checkGrants(engine, level, { date: iso });
		const flags = random.flatMap((g) =>
			flagsOf(level.checks, g, date)
				.map((f) => ({ bevilling_id: f.bevilling_id, borger_id: f.borger_id, flag: f.flag, regler: f.statements.join(','), frist: dated(f.due), dage_over: f.late }))
				.sort((a, b) => (a.flag < b.flag ? -1 : 1))
		);
		expect(await grantFlags(engine)).toEqual(flags);

		const summary = level.checks.map((check, nr) => {
			const of = mine.filter((j) => j.nr === nr);
			return { flag: check.flag, regler: [...check.statements].sort().join(','), kontrolleret: of.length, overskredet: of.filter((j) => j.overskredet).length };
		});
		expect(await grantCheckSummary(engine)).toEqual(summary);
		for (const s of summary) {
			expect(s.overskredet, `${s.regler} flags some random grant`).toBeGreaterThan(0);
			expect(s.overskredet, `${s.regler} lets some random grant pass`).toBeLessThan(s.kontrolleret);
		}
		for (const edge of [0, 1]) if (level.checks.some((c) => c.within)) expect(mine.some((j) => j.dage_over === edge), `some random grant is ${edge} days late`).toBe(true);
	});
});
