import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemGroup } from '../../src/lib/extract/problems/problem';
import { distributionsOf } from '../../src/lib/quality/distribution';
import { factsOf } from '../../src/lib/quality/facts';
import { qualityOf } from '../../src/lib/quality/report';
import type { QualityOptions } from '../../src/lib/quality/report';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { extractDate } from '../../src/lib/sim/grants';
import type { Engine } from '../../src/lib/tables/engine';
import { nativeEngine } from '../../src/lib/tables/native';
import { nodeWasmEngine } from '../../src/lib/tables/node-wasm';
import { MUNICIPALITIES, serviceLevelData } from '../support/shared';
import { extractOf, fill } from './extracts';
import type { Tables, Written } from './extracts';
import { sampleOf } from './samples';

const level = loadServiceLevel(serviceLevelData('ringkoebing-skjern'));
const citizen = (borger_id: string, rest: Written = {}): Written => ({ borger_id, alder: 40, vum_samlet: 'C', timer_uge: 1, ramme_behov: 'eget_hjem', ...rest });
const grant = (bevilling_id: string, rest: Written = {}): Written => ({ bevilling_id, borger_id: 'a', indsats: '107', start: '2025-01-01', ...rest });

describe.each([
	['wasm', nodeWasmEngine],
	['native', nativeEngine]
] as [string, () => Promise<Engine>][])('the quality of an extract on the %s engine', (_, open) => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await open();
	});
	afterAll(() => engine.close());

	async function quality(tables: Tables, options: Partial<QualityOptions> = {}) {
		await fill(engine, tables);
		return qualityOf(extractOf(tables), engine, level, { date: '2026-06-01', missingPrices: [], ...options });
	}
	async function facts(tables: Tables, date: string | null = '2026-06-01') {
		await fill(engine, tables);
		const extract = extractOf(tables);
		const distributions = Object.fromEntries(Object.entries(extract.tables).map(([name, table]) => [name, distributionsOf(table)]));
		return factsOf({ extract, distributions, engine, level, date, missingPrices: [{ serviceniveau: 'gaeldende', indsats: 'bostoette', niveau: null, borgere: 1 }, { serviceniveau: 'forslag', indsats: 'bostoette', niveau: null, borgere: 9 }] });
	}

	it('is told of an extract without anything, and of one without a date', async () => {
		const report = await quality({}, { date: null });
		expect(report).toMatchObject({ tables: [], suspicions: [], findings: [] });
		expect(report.verdict.sentence.da).toMatch(/^Udtrækket kan hverken bære /);
	});

	it('counts what the verdict rests on', async () => {
		expect(
			await facts({
				borgere: [citizen('a'), citizen('b', { ramme_behov: null }), citizen('c', { vum_samlet: null }), citizen('d')],
				bevillinger: [
					grant('runs', { tilbud: ' parken', afgjort: '2025-01-01', ansoegt: '2024-12-01', seneste_opfoelgning: '2025-12-01' }),
					grant('old', { start: '2025-05-30', tilbud: 'Væk' }),
					grant('year', { start: '2025-05-31', slut: '2026-06-01', tilbud: 'Parken' }),
					grant('ended', { start: '2024-01-01', slut: '2026-05-31', tilbud: 'Parken' }),
					grant('never', { start: '2025-02-01', slut: '2025-01-01' }),
					grant('ahead', { start: '2026-06-02', tilbud: 'Parken' }),
					grant('support', { indsats: '85', start: '2026-06-01' })
				],
				tilbud: [{ tilbud: 'Parken', indsats: 'botilbud_107', pladser: 4, solgte_pladser: 1 }, { tilbud: 'Nord', indsats: 'bostoette', pladser: 0 }],
				takster: [{ indsats: 'bostoette', aar: 2026, timepris_kr: 400 }, { indsats: 'x', aar: 2026 }]
			})
		).toEqual({
			citizens: { in: 4, used: 4 }, vum: 0.75, hours: 1, frames: 0.75, prices: 1, withoutPrice: 0.25, places: 4,
			grants: { in: 7, used: 7 }, running: 4, ended: 1, named: 2 / 3, applied: 1 / 7, decided: 1 / 7, followedUp: 0.5, span: 882
		});
	});

	it('counts no grant as running without a date, and no share without what it is of', async () => {
		expect(await facts({ bevillinger: [grant('v')] }, null)).toMatchObject({ grants: { used: 1 }, running: 0, named: null, followedUp: null, span: null, withoutPrice: 0, places: 0, prices: 0 });
	});

	it('without rules the grants that name a home stand for those of homes', async () => {
		const homes = [{ tilbud: 'Parken', indsats: 'botilbud_107', pladser: 4 }];
		const named = async (...bevillinger: Written[]) => {
			const tables = { bevillinger, tilbud: homes };
			await fill(engine, tables);
			return (await factsOf({ extract: extractOf(tables), distributions: {}, engine, level: null, date: '2026-06-01', missingPrices: [] })).named;
		};
		expect(await named(grant('a', { tilbud: 'Parken' }), grant('b', { tilbud: 'Væk' }), grant('c'), grant('d', { tilbud: ' ' }))).toBe(0.5);
		expect(await named(grant('a'))).toBe(0);
		expect(await named(grant('a', { slut: '2026-05-31' }))).toBeNull();
		const tables = { borgere: [citizen('a')], bevillinger: [grant('a')], tilbud: homes };
		await fill(engine, tables);
		const { verdict } = await qualityOf(extractOf(tables), engine, null, { date: '2026-06-01', missingPrices: [] });
		expect(verdict.capacity.reasons[0]?.en).toBe('none of the running grants of homes names a home in tilbud.csv');
	});

	it('rows that a newer file has too do not count as lost', async () => {
		await fill(engine, {});
		const lost = (code: string, severity: ProblemGroup['severity'], ...rows: number[]): ProblemGroup => ({
			file: 'bevillinger.csv', table: 'bevillinger', column: '', code, expected: { da: '', en: '' }, severity, drops: true, rows: Int32Array.from(rows), values: null
		});
		const extract = extractOf({ bevillinger: [grant('a'), grant('b')] }, [lost('superseded', 'note', 4, 5), lost('date', 'error', 6), lost('blank', 'error', 6)]);
		expect(await factsOf({ extract, distributions: {}, engine, level, date: null, missingPrices: [] })).toMatchObject({ grants: { in: 3, used: 2 }, citizens: { in: 0, used: 0 } });
	});

	it('compares with the sample, and takes distributions that are counted already', async () => {
		const tables = { borgere: Array.from({ length: 50 }, (_, i) => citizen(`b${i}`)) };
		const own = distributionsOf(extractOf(tables).tables.borgere!);
		const report = await quality(tables, { sample: { borgere: own }, distributions: { borgere: own } });
		expect(report.tables[0]!.distributions).toBe(own);
		expect(report.tables[0]!.comparisons).toMatchObject({ alder: { distance: 0, judgement: 'alike' }, borger_id: { judgement: 'not_comparable' } });
		expect((await quality(tables)).tables[0]).toMatchObject({ table: 'borgere', rowsIn: 50, rowsUsed: 50, distributions: own, comparisons: {} });
		expect(report.suspicions.map(({ code }) => code)).toContain('all_own_home');
	});

	it.each(MUNICIPALITIES)('of the sample of %s carries everything and is alike itself', async (id) => {
		const extract = sampleOf(id);
		for (const { table } of Object.values(extract.tables)) await engine.load(table);
		const sample = Object.fromEntries(Object.entries(extract.tables).map(([name, table]) => [name, distributionsOf(table)]));
		const date = await extractDate(engine);
		const report = await qualityOf(extract, engine, loadServiceLevel(serviceLevelData(id)), { date, missingPrices: [], sample });
		expect(report.verdict.sentence.en).toBe('The extract can carry a simulation, a capacity view and an evaluation.');
		expect(report.tables.flatMap(({ comparisons }) => Object.values(comparisons)).filter(({ judgement }) => judgement === 'differs')).toEqual([]);
		const usual = ['themes_blank', 'under_18', 'no_hours_severe', 'over_100_hours', 'price_zero'];
		expect(report.suspicions.filter(({ code }) => !usual.includes(code))).toEqual([]);
		expect(report.findings.map(({ code }) => code)).toEqual(['without_grant']);
	});
});
