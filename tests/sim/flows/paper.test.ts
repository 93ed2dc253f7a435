/** The ten citizens of `paper.ts` carried on by hand: rates, citizens by month, kroner, and the year held out. */
import { expect, test } from 'vitest';
import { complete } from '../../../src/lib/sim/assumptions';
import { backtest } from '../../../src/lib/sim/flows/backtest';
import { outlook } from '../../../src/lib/sim/flows/outlook';
import { monthlyStock, monthsUntil, project } from '../../../src/lib/sim/flows/project';
import { asFlowRates, chosenRates } from '../../../src/lib/sim/flows/rates';
import { withFlows } from '../../../src/lib/sim/flows/with-flows';
import type { Months, TypeSeries } from '../../../src/lib/sim/years/series';
import { DATE, HISTORY, TYPES } from './paper';

// In bostoette a year ago: 1, 2, 3, 4. Of them 1 and 2 still are, 3 is in § 107, 4 has left. In § 107: 6 (now § 108) and 10
// (left). In § 108: 7 and 8, who stay. Come: 5, and 9, who has turned 18.
const LAST_YEAR = { ...HISTORY, years: 1 };
const { rates, notices } = chosenRates(TYPES, LAST_YEAR, { flows: 'historik', ageing: true });
const TODAY = [0, 4, 1, 3];

test('the last year gives the rates', () => {
	expect(asFlowRates(rates)).toEqual({
		inflow: { forebyggende: 0, bostoette: 2, botilbud_107: 0, botilbud_108: 0 },
		outflow: { forebyggende: 0, bostoette: 0.25, botilbud_107: 0.5, botilbud_108: 0 },
		moves: { 'bostoette>botilbud_107': 0.25, 'botilbud_107>botilbud_108': 0.5 }
	});
	expect(notices).toEqual([]);
});

test('two years on, the citizens are those of paper, and every month a twelfth of the way', () => {
	// Bostøtte 4 × ½ + 2 = 4, § 107 4 × ¼ = 1, § 108 3 + 1 × ½ = 3.5, then 4.
	const path = project(rates, TODAY, 2);
	expect([...path.stock]).toEqual([0, 4, 1, 3, 0, 4, 1, 3.5, 0, 4, 1, 4]);
	expect([...path.stay]).toEqual([1, 1, 1, 1, 1, 0.5, 0, 1, 1, 0.25, 0, 1]);
	const [, support, temporary, home] = monthlyStock(path, 0, 24);
	expect(home!.stock[6]).toBeCloseTo(3.25, 12);
	expect(support!.kept[6]).toBeCloseTo(3, 12);
	expect(support!.kept[18]).toBeCloseTo(1.5, 12);
	expect([support!.came[0], support!.left[0], support!.moved[0]].map((n) => n! * 12)).toEqual([2, 1, -1].map((n) => expect.closeTo(n, 12)));
	expect([temporary!.came[0], temporary!.left[0], temporary!.moved[0]].map((n) => n! * 12)).toEqual([0, 0.5, 0.5].map((n) => expect.closeTo(n, 12)));
});

test('the months until a year count days as parts of their month', () => {
	expect(monthsUntil(2027, '2026-11-01')).toBe(2);
	expect(monthsUntil(2027, '2026-11-16')).toBe(1.5);
	expect(monthsUntil(2027, '2027-07-01')).toBe(-6);
});

const even = (oere: number): number[] => Array.from({ length: 48 }, () => oere);
const months = (variabel: number[]): Months => ({ basis: even(0), variabel, basisCapacity: even(0) });
/** Four in bostøtte at 300 kr a month each; from July under the proposal 200 kr. Who comes costs 500 kr, under the proposal 400 kr. */
const SUPPORT: TypeSeries = {
	type: 'bostoette',
	citizens: 4,
	gaeldende: months(even(120_000)),
	forslag: months(even(80_000).map((oere, m) => (m < 6 ? 120_000 : oere))),
	newcomer: { gaeldende: { basis: 0, variabel: 600_000 }, forslag: { basis: 0, variabel: 480_000 } }
};

test.each([
	// January is 2 to 3 months on: kept (11/12 + 21/24) / 2 = 43/48 of four, the other 5/12 are new.
	// 1,200 × 43/48 + 5/12 × 500 = 1,075.00 + 208.33. July, 8 to 9 months on: kept 31/48, others 17/12.
	// 800 × 31/48 = 516.67 and 17/12 × 400 = 566.67; gældende 1,200 × 31/48 + 17/12 × 500 = 775.00 + 708.33.
	['straks', 108_333],
	// Those there on 1 July: 4/3, of whom 31/32 are left on average: 31/24 at 500, the other 1/8 at 400.
	['kun_nye', 121_250],
	// Half a month of twelve: 1/24 of the 31/24 is followed up.
	['ved_opfoelgning', 120_712]
] as const)('in kroner, phased in %s', (phaseIn, july) => {
	const assumptions = complete({ from: '2027-07-01', phaseIn }, DATE);
	const { path, timing } = outlook(TYPES, LAST_YEAR, [SUPPORT, { type: 'botilbud_107', citizens: 1 }, { type: 'botilbud_108', citizens: 3 }], assumptions, DATE);
	expect(timing).toEqual({ offset: 2, fromMonth: 6, phaseIn, followUpMonths: 12 });
	const flowed = withFlows([SUPPORT], path, timing);
	const { gaeldende, forslag } = flowed.types[0]!;
	expect([gaeldende.variabel[0], forslag.variabel[0]]).toEqual([128_333, 128_333]);
	expect(Math.abs(gaeldende.variabel[6]! - 148_333.33)).toBeLessThanOrEqual(1);
	expect(Math.abs(forslag.variabel[6]! - july)).toBeLessThanOrEqual(1);
	// No series says what the homes cost.
	expect(flowed.withoutRate).toEqual(['botilbud_107', 'botilbud_108']);
});

test('the year held out: what the year before it would have foretold', () => {
	// From 2024 to 2025: bostøtte 1, 2, 3, 4 stayed and 6 moved to § 107, where 10 stayed; nobody came.
	// Bostøtte 4 × 4/5 = 3.2 (is 4), § 107 2 + 4 × 1/5 = 2.8 (is 1), § 108 2 (is 3). At 100, 1,000 and 2,000 kr.
	const test = backtest(TYPES, HISTORY, { bostoette: 10_000, botilbud_107: 100_000, botilbud_108: 200_000 }, 1)!;
	expect(test.years).toBe(1);
	expect(test.types.map((t) => [t.before, t.projected, t.actual, t.errorOere])).toEqual([
		[0, 0, 0, null],
		[4, expect.closeTo(3.2, 12), 4, -8_000],
		[2, expect.closeTo(2.8, 12), 1, 180_000],
		[2, 2, 3, -200_000]
	]);
	expect(test.types[1]!.share).toBeCloseTo(-0.2, 12);
	expect(test.total).toEqual({ before: 8, projected: expect.closeTo(8, 12), actual: 8, error: expect.closeTo(0, 12), share: expect.closeTo(0, 12), errorOere: -28_000 });
	expect(test.misplaced).toEqual({ projected: expect.closeTo(3.6, 12), unchanged: 2 });
	expect(backtest(TYPES, LAST_YEAR, {})).toBeNull();
});
