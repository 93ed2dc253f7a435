/** What must hold of flows whatever the history, the rates and the costs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete, type FlowRates } from '../../../src/lib/sim/assumptions';
import type { FlowHistory } from '../../../src/lib/sim/flows/history';
import { intervals, resampledPaths, weigh } from '../../../src/lib/sim/flows/interval';
import { outlook, timingOf } from '../../../src/lib/sim/flows/outlook';
import { monthlyStock, project } from '../../../src/lib/sim/flows/project';
import { binomial, resample, stream } from '../../../src/lib/sim/flows/random';
import { asFlowRates, chosenRates, noFlows, withOwn } from '../../../src/lib/sim/flows/rates';
import { partsOf, withFlows } from '../../../src/lib/sim/flows/with-flows';
import type { Months, Rate, TypeSeries } from '../../../src/lib/sim/years/series';

const DATE = '2026-11-16';
const TYPES = ['bostoette', 'botilbud_107', 'botilbud_108'];
const MONTHS = 48;

const state = fc.constantFrom(...TYPES, 'ingen', 'under_18');
const history: fc.Arbitrary<FlowHistory> = fc
	.array(fc.record({ states: fc.tuple(state, state, state), citizens: fc.integer({ min: 1, max: 60 }) }), { minLength: 1, maxLength: 25 })
	.map((patterns) => ({ years: 2, reason: null, patterns }));
const today = fc.tuple(...TYPES.map(() => fc.integer({ min: 0, max: 400 })));
const oere = fc.integer({ min: 0, max: 3_000_000_00 });
const list = fc.array(oere, { minLength: MONTHS, maxLength: MONTHS });
const months: fc.Arbitrary<Months> = fc.record({ basis: list, variabel: list, basisCapacity: list });
const rate: fc.Arbitrary<Rate> = fc.record({ basis: oere, variabel: oere });
const series = (counts: readonly number[]): fc.Arbitrary<TypeSeries[]> =>
	fc.tuple(...[...TYPES, 'ingen'].map((type, i) => fc.record({ type: fc.constant(type), citizens: fc.constant(counts[i] ?? 7), gaeldende: months, forslag: months, newcomer: fc.record({ gaeldende: rate, forslag: rate }) })));
const assumptions = fc.record({
	from: fc.constantFrom('2026-11-16', '2026-12-20', '2027-01-01', '2027-07-01', '2028-03-11', '2031-01-01'),
	phaseIn: fc.constantFrom('straks', 'ved_opfoelgning', 'kun_nye'),
	ageing: fc.boolean()
} as const);
const sum = (all: ArrayLike<number>) => Array.from(all).reduce((a, b) => a + b, 0);

describe('rates and citizens', () => {
	test('shares lie from 0 to 1, and nobody is lost: next month is this month with those who came, without those who left; moves sum to 0', () => {
		fc.assert(
			fc.property(history, today, fc.boolean(), (h, counts, ageing) => {
				const { rates } = chosenRates(TYPES, h, { flows: 'historik', ageing });
				const shown = asFlowRates(rates);
				for (const share of [...rates.inflow, ...Object.values(shown.inflow)]) expect(share).toBeGreaterThanOrEqual(0);
				for (const share of [...rates.stay, ...Object.values(shown.outflow), ...Object.values(shown.moves)]) expect(share >= 0 && share <= 1).toBe(true);
				const paths = monthlyStock(project(rates, counts, 5), 1.5, MONTHS);
				const holds = (m: number) => {
					const total = (of: (p: (typeof paths)[number]) => number) => sum(paths.map(of));
					const conserved = Math.abs(total((p) => p.stock[m]! + p.came[m]! - p.left[m]! - p.stock[m + 1]!)) < 1e-6 && Math.abs(total((p) => p.moved[m]!)) < 1e-6;
					return conserved && paths.every((p) => p.came[m]! >= 0 && p.left[m]! >= -1e-9 && p.kept[m]! <= p.stock[m]! + 1e-9 && p.kept[m + 1]! <= p.kept[m]! + 1e-9);
				};
				expect(Array.from({ length: MONTHS }, (_, m) => m).filter((m) => !holds(m))).toEqual([]);
			}),
			{ numRuns: 100 }
		);
	});

	test('twelve months are the year: the share that leaves, moves and stays', () => {
		fc.assert(
			fc.property(history, today, (h, counts) => {
				const { rates } = chosenRates(TYPES, h, { flows: 'historik', ageing: false });
				const paths = monthlyStock(project(rates, counts, 2), 0, 24);
				TYPES.forEach((_, j) => {
					const arrived = sum(TYPES.map((_, i) => counts[i]! * rates.stay[i * 3 + j]!)) + rates.inflow[j]!;
					expect(paths[j]!.stock[12]).toBeCloseTo(arrived, 6);
					expect(paths[j]!.kept[24]).toBeCloseTo(counts[j]! * rates.stay[j * 4]! ** 2, 6);
				});
			}),
			{ numRuns: 50 }
		);
	});

	test('the numbers of the history entered by hand give the same, and what is entered holds where it fits', () => {
		fc.assert(
			fc.property(history, (h) => {
				const { rates } = chosenRates(TYPES, h, { flows: 'historik', ageing: true });
				const again = withOwn(rates, asFlowRates(rates));
				expect(again.over).toEqual([]);
				again.rates.stay.forEach((share, at) => expect(share).toBeCloseTo(rates.stay[at]!, 12));
				expect(again.rates.inflow).toEqual(rates.inflow);
			}),
			{ numRuns: 50 }
		);
		const own: FlowRates = { inflow: { bostoette: 12 }, outflow: { bostoette: 0.4, botilbud_107: 0.9 }, moves: { 'bostoette>botilbud_107': 0.1, 'botilbud_107>botilbud_108': 0.9 } };
		const { rates, notices } = chosenRates(TYPES, { years: 0, reason: 'kun_loebende', patterns: [] }, { flows: own, ageing: true });
		expect(notices).toEqual([{ kind: 'ingen_historik', reason: 'kun_loebende' }, { kind: 'over_alle', type: 'botilbud_107' }]);
		expect(asFlowRates(rates).outflow).toEqual({ bostoette: expect.closeTo(0.4, 12), botilbud_107: expect.closeTo(0.5, 12), botilbud_108: 0 });
	});

	test('who turns 18 is no inflow while the extract holds the next of them and they grow older', () => {
		const h: FlowHistory = { years: 1, reason: null, patterns: [['bostoette', 'under_18'], ['bostoette', 'ingen'], ['under_18', 'under_18']].map((states) => ({ states, citizens: 5 })) };
		const came = (history: FlowHistory, ageing: boolean) => chosenRates(TYPES, history, { flows: 'historik', ageing }).rates.inflow[0];
		expect([came(h, true), came(h, false), came({ ...h, patterns: h.patterns.slice(0, 2) }, true)]).toEqual([5, 10, 10]);
	});

	test('a history that only grows is told', () => {
		const patterns = [['bostoette', 'bostoette', 'ingen'], ['bostoette', 'ingen', 'ingen']].map((states) => ({ states, citizens: 10 }));
		const { notices } = chosenRates(TYPES, { years: 1, reason: null, patterns }, { flows: 'historik', ageing: true });
		expect(notices).toEqual([{ kind: 'ingen_afgang' }, { kind: 'vaekst', share: 1 }]);
	});
});

describe('costs', () => {
	test('no flows leave every month as it is, to the øre', () => {
		fc.assert(
			fc.property(today.chain((counts) => fc.tuple(fc.constant(counts), series(counts))), history, assumptions, ([counts, given], h, a) => {
				const all = complete({ ...a, flows: 'ingen' }, DATE);
				const { path, timing, weights } = outlook(TYPES, h, given, all, DATE);
				expect(path).toEqual(project(noFlows(TYPES), counts, path.years));
				const flowed = withFlows(given, path, timing);
				expect(flowed.types).toEqual(given.map(({ type, gaeldende, forslag }) => ({ type, gaeldende, forslag })));
				for (const side of ['gaeldende', 'forslag'] as const)
					for (const kind of ['basis', 'variabel', 'basisCapacity'] as const)
						expect(flowed[side][kind]).toEqual(Array.from({ length: MONTHS }, (_, m) => sum(given.map((s) => s[side][kind][m]!))));
				expect(intervals(given, weights)).toEqual([]);
			}),
			{ numRuns: 25 }
		);
	});

	test('citizens are those of the path in every month, and nobody is decided under the proposal before its first day', () => {
		fc.assert(
			fc.property(history, today, assumptions, (h, counts, a) => {
				const timing = timingOf(complete(a, DATE), DATE);
				const path = project(chosenRates(TYPES, h, { flows: 'historik', ageing: a.ageing }).rates, counts, 5);
				const paths = monthlyStock(path, timing.offset, MONTHS);
				TYPES.forEach((_, i) => {
					const { kept, inForce, proposed } = partsOf(path, i, timing, MONTHS);
					const holds = (m: number) =>
						Math.abs(kept[m]! * counts[i]! + inForce[m]! + proposed[m]! - (paths[i]!.stock[m]! + paths[i]!.stock[m + 1]!) / 2) < 1e-6 &&
						inForce[m]! >= -1e-9 && proposed[m]! >= 0 &&
						(m + 1 > timing.fromMonth || proposed[m] === 0) &&
						(a.phaseIn !== 'straks' || m < timing.fromMonth || inForce[m]! < 1e-9);
					expect(Array.from({ length: MONTHS }, (_, m) => m).filter((m) => !holds(m))).toEqual([]);
				});
			}),
			{ numRuns: 50 }
		);
	});

	test('a proposal that is the rules in force changes nothing, with any flows', () => {
		fc.assert(
			fc.property(series([30, 20, 10]), history, assumptions, (given, h, a) => {
				const same = given.map((s) => ({ ...s, forslag: s.gaeldende, newcomer: { gaeldende: s.newcomer.gaeldende, forslag: s.newcomer.gaeldende } }));
				const { path, timing, weights } = outlook(TYPES, h, same, complete(a, DATE), DATE);
				const flowed = withFlows(same, path, timing);
				for (const [m, value] of flowed.forslag.variabel.entries()) expect(Math.abs(value - flowed.gaeldende.variabel[m]!)).toBeLessThanOrEqual(TYPES.length);
				for (const year of intervals(same, weights)) expect([year.effect.low + 0, year.effect.high + 0].every((x) => Math.abs(x) <= 1)).toBe(true);
			}),
			{ numRuns: 10 }
		);
	});
});

describe('intervals', () => {
	test('run from low to high, the same for the same seed, and hold each replicate\'s own arithmetic', () => {
		fc.assert(
			fc.property(series([300, 80, 120]), history, assumptions, fc.integer(), (given, h, a, seed) => {
				const timing = timingOf(complete(a, DATE), DATE);
				const of = (replicates: number, s = seed) => resampledPaths({ types: TYPES, history: h, assumptions: { flows: 'historik', ageing: a.ageing }, today: [300, 80, 120], years: 5, seed: s, replicates });
				const paths = of(30);
				expect(of(30)).toEqual(paths);
				const found = intervals(given, weigh(paths, timing, MONTHS));
				expect(found).toHaveLength(4);
				for (const { low, high } of found.flatMap((year) => Object.values(year))) expect(low).toBeLessThanOrEqual(high);
				// One replicate alone is its own interval: the costs of its path.
				const flowed = withFlows(given, paths[0]!, timing);
				const [first] = intervals(given, weigh(paths.slice(0, 1), timing, MONTHS));
				const year = (costs: Months, basis: 'basis' | 'basisCapacity' = 'basis') => sum(costs[basis].slice(0, 12)) + sum(costs.variabel.slice(0, 12));
				for (const [mine, exact] of [[first!.gaeldende, year(flowed.gaeldende)], [first!.forslag, year(flowed.forslag)], [first!.forslagCapacity, year(flowed.forslag, 'basisCapacity')], [first!.effect, year(flowed.forslag) - year(flowed.gaeldende)]] as const) {
					expect(mine.low).toBe(mine.high);
					expect(Math.abs(mine.low - exact)).toBeLessThanOrEqual(16);
				}
			}),
			{ numRuns: 15 }
		);
	});

	test('hold the forecast where the history is long and plain', () => {
		const patterns = [['bostoette', 'bostoette', 900], ['ingen', 'bostoette', 100], ['bostoette', 'ingen', 110], ['ingen', 'ingen', 890]].map(([now, before, citizens]) => ({ states: [now as string, before as string], citizens: citizens as number }));
		const [flat, given] = [(n: number) => Array.from({ length: MONTHS }, () => n), { basis: 0, variabel: 12_000 }];
		const only: TypeSeries = { type: 'bostoette', citizens: 1010, gaeldende: { basis: flat(0), variabel: flat(1_010_000), basisCapacity: flat(0) }, forslag: { basis: flat(0), variabel: flat(505_000), basisCapacity: flat(0) }, newcomer: { gaeldende: given, forslag: { basis: 0, variabel: 6_000 } } };
		const { path, timing, weights } = outlook(TYPES, { years: 1, reason: null, patterns }, [only], complete({}, DATE), DATE);
		const flowed = withFlows([only], path, timing);
		intervals([only], weights).forEach(({ gaeldende, effect }, year) => {
			const of = (costs: Months) => sum(costs.variabel.slice(year * 12, year * 12 + 12));
			const exact = of(flowed.gaeldende);
			expect(gaeldende.low < exact && exact < gaeldende.high).toBe(true);
			expect(effect.low < of(flowed.forslag) - exact && of(flowed.forslag) - exact < effect.high).toBe(true);
			expect((gaeldende.high - gaeldende.low) / exact).toBeLessThan(0.12);
		});
	});

	test('a resample has as many citizens as the history, spread as chance would have it', () => {
		const unit = stream(4);
		fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 30 }), (counts) => {
			const drawn = resample(counts, unit);
			expect(sum(drawn)).toBe(sum(counts));
			drawn.forEach((n, i) => expect(n >= 0 && Number.isInteger(n) && (counts[i]! > 0 || n === 0)).toBe(true));
		}), { numRuns: 200 });
		for (const [n, p] of [[12, 0.3], [400, 0.02], [900, 0.4], [50, 0.95]] as const) {
			const draws = Array.from({ length: 4000 }, () => binomial(n, p, unit));
			const mean = sum(draws) / 4000;
			expect(Math.abs(mean - n * p)).toBeLessThan(4 * Math.sqrt((n * p * (1 - p)) / 4000));
			expect(sum(draws.map((d) => (d - mean) ** 2)) / 4000 / (n * p * (1 - p))).toBeCloseTo(1, 0);
		}
	});
});
