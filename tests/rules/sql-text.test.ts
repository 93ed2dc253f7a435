/** The printed SQL: it runs in the browser's engine, and it depends on conditions, not on numbers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAW } from '../../src/lib/rules/law-frame';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { withValues } from '../../src/lib/rules/parameters';
import { plan, type Plan } from '../../src/lib/rules/plan';
import { decisionsSql } from '../../src/lib/rules/decisions-sql';
import { literal, name, parameterTableSql } from '../../src/lib/rules/sql';
import type { ParameterValue } from '../../src/lib/rules/condition';
import { costsSql, priceTableSql } from '../../src/lib/sim/costs';
import { apply, noProposal } from '../../src/lib/sim/proposal';
import type { Engine } from '../../src/lib/tables/engine';
import { nodeWasmEngine } from '../../src/lib/tables/node-wasm';
import { citizenTable } from '../support/citizens';
import { MUNICIPALITIES, serviceLevelData } from '../support/shared';

const TABLES = { citizens: 'borgere', parameters: 'parametre', detail: true };
const text = (ready: Plan) => decisionsSql(ready, TABLES);
const OTHER: Record<string, ParameterValue> = { A: 'B', B: 'C', C: 'D', D: 'E', E: 'D', eget_hjem: 'bofaellesskab', bofaellesskab: 'doegndaekket', doegndaekket: 'bofaellesskab' };

let engine: Engine;
beforeAll(async () => {
	engine = await nodeWasmEngine();
	await engine.load(citizenTable([]));
});
afterAll(() => engine.close());

/** Throws when the engine cannot plan the statement. */
async function explain(ready: Plan): Promise<number> {
	await engine.run(`${parameterTableSql(ready, TABLES.parameters)}; ${priceTableSql([], 'priser')}`);
	const rows = await engine.query(`EXPLAIN ${costsSql(ready, text(ready), 'priser')}`);
	return JSON.stringify(rows).length;
}

describe.each(MUNICIPALITIES)('%s', (id) => {
	const level = loadServiceLevel(serviceLevelData(id));
	const ready = plan(level);

	test('the SQL of its decisions and costs is planned by DuckDB-WASM without any extension', async () => {
		expect(await explain(ready)).toBeGreaterThan(1000);
		expect(await engine.query(`SELECT * FROM (${text(ready)})`)).toEqual([]);
	});

	test('another value of every parameter leaves the text alone and changes the table of parameters', () => {
		for (const p of ready.parameters) {
			const value = typeof p.value === 'number' ? p.value + 0.125 : OTHER[p.value]!;
			const other = plan(withValues(level, { [p.id]: value }), withValues(LAW, { [p.id]: value }));
			expect(text(other), p.id).toBe(text(ready));
			expect(parameterTableSql(other, 'p'), p.id).not.toBe(parameterTableSql(ready, 'p'));
		}
	});

	test('a further condition changes the text, and the new text is planned too', async () => {
		const offer = level.offers.at(-1)!;
		const { level: stricter } = apply(level, {
			...noProposal(id),
			require: { [offer.id]: [{ any: [{ fact: 'bosituation', isNot: 'alene' }, { not: { fact: 'alder', over: { id: 'ny.alder', value: 30 } } }] }] }
		});
		expect(text(plan(stricter))).not.toBe(text(ready));
		expect(plan(stricter).parameters.map((p) => p.id)).toContain('ny.alder');
		expect(await explain(plan(stricter))).toBeGreaterThan(1000);
	});

	test('every parameter has a column of its own in the one-row table', async () => {
		await engine.run(parameterTableSql(ready, TABLES.parameters));
		const rows = await engine.query(`SELECT * FROM ${TABLES.parameters}`);
		expect(rows).toHaveLength(1);
		expect(Object.keys(rows[0]!)).toEqual(ready.parameters.map((p) => p.id));
	});
});

test('names and texts with quotes stay names and texts', async () => {
	expect([name('a"b'), literal("l'a"), literal(null)]).toEqual(['"a""b"', "'l''a'", 'NULL']);
	expect(await engine.query(`SELECT ${literal("'; DROP TABLE borgere; --")} AS ${name('x"; DROP TABLE borgere; --')}`)).toEqual([{ 'x"; DROP TABLE borgere; --': "'; DROP TABLE borgere; --" }]);
});
