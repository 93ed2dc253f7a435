/** What must hold of the years whatever the citizens: five municipalities. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Citizen } from '../../../src/lib/rules/decision';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import type { ServiceLevel } from '../../../src/lib/rules/service-level';
import { complete, type Assumptions } from '../../../src/lib/sim/assumptions';
import type { PriceRow } from '../../../src/lib/sim/prices';
import { apply, applyPrices, noProposal, type Proposal } from '../../../src/lib/sim/proposal';
import type { SimulationResult } from '../../../src/lib/sim/results';
import { Simulation } from '../../../src/lib/sim/simulation';
import type { YearsResult } from '../../../src/lib/sim/years/results';
import { citizen } from '../../support/citizens';
import { grants, type RandomGrant } from '../../support/grants';
import { day, extractOf } from '../../support/made-extract';
import { MUNICIPALITIES, serviceLevelData } from '../../support/shared';
import { yearsByDay } from '../../support/years-by-day';

const CITIZENS = 90;
const DATE = '2026-08-31';
const BUDGET_YEAR = 2027;

const CHANGES: Record<(typeof MUNICIPALITIES)[number], Partial<Proposal>> = {
	'ringkoebing-skjern': { values: { 'botilbud_108.vum': 'D', 'borgerprofil.5.op_til': 12, 'L-04.folkepensionsalder': 66 }, prices: [{ indsats: 'bostoette', niveau: '5', felt: 'timepris_kr', kr: 512.35 }] },
	frederikshavn: { values: { 'botilbud_107.vum': 'C', 'botilbud_108.ramme': 'doegndaekket', 'takst.3.op_til': 25.5 }, prices: [{ indsats: 'botilbud_108', niveau: null, felt: 'basis_kr_aar', kr: 100000.01 }] },
	'ishoej-vallensbaek': { values: { 'bostoette.alder': 60, 'stoette.stor.timer': 6.33 }, require: { botilbud_107: [{ fact: 'afproevet', is: true }], botilbud_108: [{ fact: 'alder', under: { id: 'proevet.alder', value: 67 } }] } },
	glostrup: { values: { 'botilbud_107.vum': 'D', 'hygiejne.B': 3 }, prices: [{ indsats: 'botilbud_107', niveau: null, felt: 'basis_kr_aar', kr: 333.33 }] },
	holbaek: { values: { 'botilbud_abl105.vum': 'E', 'gruppe_40.timer': 30 }, prices: [{ indsats: 'botilbud_abl105', niveau: null, felt: 'basis_kr_aar', kr: 401.07 }] }
};

const ASSUMED: Record<string, Assumptions> = {
	'at once': { phaseIn: 'straks', capacityMonths: 0, ownChoice: 0.5 },
	'from mid-month, at follow-up': { phaseIn: 'ved_opfoelgning', from: '2028-02-11', followUpMonths: 7, capacityMonths: 5, ownChoice: 0.3 },
	'new citizens only': { phaseIn: 'kun_nye', from: '2027-03-01' },
	'own homes over 18 months': { phaseIn: 'ved_opfoelgning', ownHome: { hours: 40, share: 0.7, months: 18 }, ownChoice: 1 },
	'without ageing, own homes at follow-up': { ageing: false, from: '2027-07-15', ownHome: { hours: 60, share: 1, months: 0 } }
};

function prices(level: ServiceLevel): PriceRow[] {
	const row = (indsats: string, niveau: string | null, i: number): PriceRow => ({ indsats, niveau, aar: 2026, basis_kr_aar: 100000.55 * i, timepris_kr: 381.17 + i, enhedspris_kr: 712.49 + i });
	return [...level.offers.map((o, i) => row(o.id, null, i)), row('bostoette', '5', 31), row('nattevagt', null, 7), row('rengoering_83', null, 3)];
}

/** Every other citizen with the needs of someone in a home, and ages at which the rules turn. */
function population(level: ServiceLevel): Citizen[] {
	const home = (i: number): Citizen => (i % 2 ? {} : { vum_samlet: 2 + (i % 3), ramme_behov: i % 5 ? 2 : 1, midlertidig: i % 6 === 0, varig: true, afproevet: true, kan_kompenseres: false, kun_aldersbetinget: false, kun_hjemloeshed: false });
	const ages = [15, 16, 17, 30, 45, 58, 59, 61, 63, 64, 65, 66, 68];
	return fc
		.sample(citizen(level), { numRuns: CITIZENS, seed: 27 })
		.map((c, i) => ({ ...c, ...home(i), alder: ages[i % ages.length]!, timer_uge: c.timer_uge ?? 3, kan_kompenseres: i % 9 === 0, borger_id: `b${String(i).padStart(6, '0')}`, vurderingsdato: day(DATE) }));
}

function grantsOf(level: ServiceLevel, citizens: readonly Citizen[]): RandomGrant[] {
	const known = day(DATE);
	return (level.checks.some((c) => c.within || c.first) ? grants(level, known, 160, 12) : plainGrants(level)).map((g, i) => {
		const running = i % 3 ? { start: Math.min(g.start, known - 3), slut: null } : {};
		return { ...g, ...running, afgjort: null, kvitteret: null, seneste_opfoelgning: g.seneste_opfoelgning === null ? null : Math.min(g.seneste_opfoelgning, known), borger_id: String(citizens[(i * 7) % (CITIZENS - 15)]!.borger_id) };
	});
}

/** Of a service level without deadlines. */
function plainGrants(level: ServiceLevel): RandomGrant[] {
	return Array.from({ length: 160 }, (_, i) => {
		const offer = level.offers[i % level.offers.length]!;
		const start = day(DATE) - ((i * 37) % 1500);
		return {
			bevilling_id: `g${i}`, borger_id: '', indsats: offer.paragraph === '108' && i % 2 ? 'ABL § 105' : offer.id, indsats_id: offer.id, paragraf: offer.paragraph === '108' && i % 2 ? 'ABL105' : offer.paragraph,
			niveau: null, ansoegt: null, kvitteret: null, afgjort: null, start, slut: null, seneste_opfoelgning: i % 4 ? start + ((i * 13) % 400) - 20 : null, alder: null
		};
	});
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe.each(MUNICIPALITIES)('%s', (id) => {
	const level = loadServiceLevel(serviceLevelData(id));
	const citizens = population(level);
	const granted = grantsOf(level, citizens);
	const rows = prices(level);
	const proposal: Proposal = { ...noProposal(id), ...CHANGES[id] };
	const changed = apply(level, proposal);
	const simulation = new Simulation(extractOf({ borgere: citizens, bevillinger: granted.map(({ indsats_id: _, paragraf: __, alder: ___, ...g }) => g), takster: rows as never }), level, 2026);

	const run = (p: Proposal, assumptions: Assumptions) => simulation.run(p, { assumptions, detail: true }) as SimulationResult & { years: YearsResult };

	test.each(Object.keys(ASSUMED))('%s: the same øre as one citizen and one day at a time, by the trace', (name) => {
		expect(simulation.date).toBe(DATE);
		const assumptions = ASSUMED[name]!;
		const { years } = run(proposal, assumptions);
		const slow = yearsByDay({
			citizens, grants: granted, current: { level, prices: rows }, proposed: { level: changed.level, law: changed.law, prices: applyPrices(rows, proposal) }, assumptions: complete(assumptions, DATE), date: DATE
		});
		expect(years.types.map((t) => t.type)).toEqual([...slow.types.keys()].sort());
		for (const t of years.types) expect([t.type, t.gaeldende, t.forslag]).toEqual([t.type, slow.types.get(t.type)!.gaeldende, slow.types.get(t.type)!.forslag]);
		expect(years.phasedIn).toEqual(slow.phasedIn);
		expect(years.moved).toEqual(slow.moved);
		if (name !== 'new citizens only') expect(years.assumed.tenantsWhoStay).toBe(slow.stay);
		const dear = (side: 'gaeldende' | 'forslag') => [...slow.daily.values()].map((d) => d[side]).filter((d) => Math.max(...d) > 86_000_000).map((d) => d.join()).sort();
		const first = day(`${BUDGET_YEAR}-01-01`);
		const byDay = (steps: { from: string; oere: number }[]) => Array.from({ length: day(`${BUDGET_YEAR + 4}-01-01`) - first }, (_, d) => steps.findLast((s) => day(s.from) <= first + d)!.oere);
		for (const side of ['gaeldende', 'forslag'] as const) {
			const paths = years.paths[side].map((p) => byDay(p.steps)).filter((d) => Math.max(...d) > 86_000_000).map((d) => d.join()).sort();
			expect(paths).toEqual(dear(side));
		}
	});

	test('the empty proposal changes nothing in any month', () => {
		const { years } = run(noProposal(id), { phaseIn: 'straks', from: '2027-05-20' });
		expect(years.months.forslag).toEqual(years.months.gaeldende);
		for (const t of years.types) expect([t.forslag, t.newcomer.forslag]).toEqual([t.gaeldende, t.newcomer.gaeldende]);
		expect([...years.phasedIn, ...years.moved].every((n) => n === 0)).toBe(true);
		expect(years.paths.forslag).toEqual(years.paths.gaeldende);
	});

	test('a proposal from next year on alters nothing this year, and something then', () => {
		const { years } = run(proposal, { phaseIn: 'straks', from: '2028-01-01' });
		const { gaeldende, forslag } = years.months;
		for (const kind of ['basis', 'variabel', 'basisCapacity'] as const) expect(forslag[kind].slice(0, 12)).toEqual(gaeldende[kind].slice(0, 12));
		expect(forslag).not.toEqual(gaeldende);
	});

	test('at once from 1 January, with nobody older and no tenant held, the first year is the effect overnight', () => {
		const { years, placements } = run(proposal, { phaseIn: 'straks', ageing: false, ownChoice: 1 });
		for (const side of ['gaeldende', 'forslag'] as const) {
			const overnight = placements.filter((p) => p.serviceniveau === side);
			for (const [kind, column] of [['basis', 'basis_kr_aar'], ['variabel', 'variabel_kr_aar']] as const)
				expect([side, kind, sum(years.months[side][kind].slice(0, 12))]).toEqual([side, kind, sum(overnight.map((p) => Math.round((p[column] ?? 0) * 100)))]);
		}
	});

	test('each year is the sum of its months, at its prices too', () => {
		const { years } = run(proposal, { priceGrowth: { 2027: 0.021, 2029: 0.0333 } });
		for (const row of years.years) {
			const months = (of: number[]) => sum(of.slice((row.aar - BUDGET_YEAR) * 12, (row.aar - BUDGET_YEAR) * 12 + 12)) / 100;
			const { basis, variabel, basisCapacity } = years.months[row.serviceniveau];
			expect([row.basis_kr, row.variabel_kr, row.basis_kr_naar_kapaciteten_foelger]).toEqual([months(basis), months(variabel), months(basisCapacity)]);
		}
		expect(years.years.map((y) => [y.serviceniveau, y.aar])).toEqual(['gaeldende', 'forslag'].flatMap((side) => [2027, 2028, 2029, 2030].map((aar) => [side, aar])));
	});

	test('for new citizens alone nothing changes, but for those who come of age', () => {
		const rules = { ...proposal, prices: [] };
		const still = run(rules, { phaseIn: 'kun_nye', ageing: false }).years;
		expect(still.months.forslag).toEqual(still.months.gaeldende);
		const { years } = run(rules, { phaseIn: 'kun_nye' });
		for (const t of years.types.filter((x) => x.type !== 'ingen')) expect([t.type, t.forslag]).toEqual([t.type, t.gaeldende]);
	});

	test('a missing price leaves a citizen out of the change, and is told', () => {
		const offer = level.offers.find((o) => o.frame === 'doegndaekket')!.id;
		const known = rows.filter((r) => r.indsats !== offer);
		const lacking = new Simulation(extractOf({ borgere: citizens, bevillinger: [], takster: known as never }), level, 2026);
		const { years } = lacking.run(proposal, { detail: true }) as { years: YearsResult };
		const slow = yearsByDay({ citizens, grants: [], current: { level, prices: known }, proposed: { level: changed.level, law: changed.law, prices: applyPrices(known, proposal) }, assumptions: complete({}, DATE), date: DATE });
		for (const t of years.types) expect([t.type, t.forslag]).toEqual([t.type, slow.types.get(t.type)!.forslag]);
		expect(years.assumed.missingInForce).toBe(CITIZENS - slow.daily.size);
		expect(years.assumed.missingInForce).toBeGreaterThan(0);
	});
});
