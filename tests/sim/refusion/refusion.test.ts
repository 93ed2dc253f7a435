import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitsOf } from '../../../src/lib/sim/refusion/limits';
import { netYears, refusionMonths, refusionTerms, refusionYears, type RefusionTerms } from '../../../src/lib/sim/refusion/months';
import { complete } from '../../../src/lib/sim/assumptions';
import type { CostPath } from '../../../src/lib/sim/years/path';

const KR = 100;
const at2022 = limitsOf(2022);
const terms = (more: Partial<RefusionTerms> = {}): RefusionTerms => ({ date: '2026-11-01', budgetYear: 2027, limitsOf: () => at2022, priceIndexByYear: {}, ageing: true, ...more });
const path = (age: number, ...steps: [from: string, kr: number][]): CostPath => ({ age, steps: steps.map(([from, kr]) => ({ from, oere: kr * KR })) });
const even = (kr: number, age = 40) => path(age, ['2020-01-01', kr]);
const byYear = (months: readonly number[]) => [0, 1, 2, 3].map((y) => months.slice(y * 12, y * 12 + 12).reduce((a, b) => a + b, 0) / KR);

describe('limits of a year', () => {
	test('are those of the source, the calculated ones marked as such', () => {
		expect(limitsOf(2022)).toEqual({ limits: [860_000, 1_680_000, 2_120_000], of: 2022, origin: 'kilde', standIn: false });
		expect(limitsOf(2021)).toMatchObject({ limits: [850_000, 1_660_000, 2_090_000], origin: 'ukontrolleret', standIn: false });
	});
	test('are the newest known where a year has none, and say so', () => {
		expect(limitsOf(2027)).toEqual({ ...at2022, standIn: true });
		expect(limitsOf(2019)).toMatchObject({ of: 2020, standIn: true });
	});
	test('that a user enters come before every other, for that year and the years after it', () => {
		const entered = { '2026': [900_000, 1_800_000, 2_300_000] as [number, number, number] };
		expect(limitsOf(2026, entered)).toEqual({ limits: [900_000, 1_800_000, 2_300_000], of: 2026, origin: 'indtastet', standIn: false });
		expect(limitsOf(2029, entered)).toMatchObject({ of: 2026, standIn: true });
		expect(limitsOf(2025, entered)).toMatchObject({ of: 2022, standIn: true });
	});
	test('entered in another order are used as rising limits', () => {
		expect(limitsOf(2026, { '2026': [3, 1, 2] }).limits).toEqual([1, 2, 3]);
	});
});

describe('central refusion of one citizen', () => {
	test.each([[860_000, 0], [1_000_000, 35_000], [1_680_000, 205_000], [2_000_000, 365_000], [2_500_000, 710_000], [4_000_000, 1_835_000]])('%i kr. a year in even months give %i kr. a year', (kr, refusion) => {
		const months = refusionMonths(even(kr), terms());
		expect(byYear(months)).toEqual([refusion, refusion, refusion, refusion]);
		for (const m of months) expect(Math.abs(m - (refusion * KR) / 12)).toBeLessThan(1);
	});

	// 16 June: 15 of 30 days at 600.000, 15 at 1.200.000, which is 75.000 kr. in the month: 3.333,33 over the limit of
	// 71.666,67, refunded with 833,33. July to December: 100.000 a month, 28.333,33 over, refunded with 7.083,33, together 42.500.
	test('a move in the middle of a month that crosses a limit counts by days', () => {
		const months = refusionMonths(path(40, ['2020-01-01', 600_000], ['2027-06-16', 1_200_000]), terms());
		expect(months.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
		expect(months[5]).toBe(833_33);
		expect(byYear(months)[0]).toBe(833.33 + 42_500);
		expect(byYear(months)[1]).toBe(85_000);
	});

	// January to March 150.000 kr. a month, of which 71.666,67 to 140.000 is refunded with 25 % and the last 10.000 with 50 %:
	// 17.083,33 + 5.000, three times. The year's 720.000 kr. lie under the year's limit.
	test('a citizen who is costly for three months is refunded for those, though the year lies under the limit', () => {
		const costly = path(40, ['2020-01-01', 1_800_000], ['2027-04-01', 360_000]);
		expect(refusionMonths(costly, terms()).slice(0, 4)).toEqual([22_083_33, 22_083_34, 22_083_33, 0]);
		const [year] = netYears([720_000_00, 0, 0, 0], refusionYears([costly], terms()));
		expect(year).toMatchObject({ gross: 720_000_00, refusion: 66_250_00, net: 653_750_00, citizens: 1, limits: at2022 });
	});

	// February 2027: 7 days at 840.000, 7 at 1.680.000 and 14 at 3.360.000 are 17.500 + 35.000 + 140.000 = 192.500 kr. Of it
	// 68.333,33 is refunded with 25 %, 36.666,67 with 50 % and 15.833,33 with 75 %: 17.083,33 + 18.333,33 + 11.875.
	test('two moves in one month count by the days of each', () => {
		const months = refusionMonths(path(40, ['2020-01-01', 840_000], ['2027-02-08', 1_680_000], ['2027-02-15', 3_360_000]), terms());
		expect(months.slice(0, 2)).toEqual([0, 47_291_67]);
	});

	test('a citizen who is 67 on the day of the extract is not known to be covered', () => {
		expect(byYear(refusionMonths(even(4_000_000, 67), terms()))).toEqual([0, 0, 0, 0]);
		expect(byYear(refusionMonths(even(4_000_000, 90), terms({ ageing: false })))).toEqual([0, 0, 0, 0]);
	});

	// 66 on 1 November 2026: 67 on 1 May 2027, so April is the last month before.
	test('a citizen who is covered in the last month before turning 67 goes on being so', () => {
		expect(byYear(refusionMonths(even(1_000_000, 66), terms()))).toEqual([35_000, 35_000, 35_000, 35_000]);
	});
	test('a citizen whose cost passes the limit after turning 67 is not covered', () => {
		expect(byYear(refusionMonths(path(66, ['2020-01-01', 500_000], ['2027-05-01', 4_000_000]), terms()))).toEqual([0, 0, 0, 0]);
	});
	test('a citizen who was covered earlier, but not in the last month before turning 67, stops', () => {
		const months = refusionMonths(path(66, ['2020-01-01', 1_000_000], ['2027-04-01', 500_000], ['2027-05-01', 1_000_000]), terms());
		expect(byYear(months)).toEqual([8_750, 0, 0, 0]);
		expect(months[2]).toBeGreaterThan(0);
	});
	test('the month of the birthday is the last one before 67 when it began before it', () => {
		// Extract of 16 November 2026: 67 on 16 May 2027.
		const from = (day: string) => refusionMonths(path(66, ['2020-01-01', 500_000], [day, 1_000_000]), terms({ date: '2026-11-16' }));
		expect(byYear(from('2027-05-01'))[1]).toBe(35_000);
		expect(byYear(from('2027-06-01'))[1]).toBe(0);
	});
	test('a citizen who turns 67 before the budget year is judged by the cost and limits of that time', () => {
		// Extract of 1 March 2026: 67 on 1 September 2026.
		const options = terms({ date: '2026-03-01' });
		expect(byYear(refusionMonths(even(1_000_000, 66), options))[0]).toBe(35_000);
		expect(byYear(refusionMonths(path(66, ['2020-01-01', 500_000], ['2026-09-01', 1_000_000]), options))[0]).toBe(0);
	});
	test('without ageing nobody turns 67', () => {
		expect(byYear(refusionMonths(path(66, ['2020-01-01', 500_000], ['2027-05-01', 1_000_000]), terms({ ageing: false })))[1]).toBe(35_000);
	});

	test('prices that rise are held against the limits of each year', () => {
		const options = terms({ priceIndexByYear: { 2027: 1.1, 2028: 1.21 } });
		// 1.000.000 becomes 1.100.000 and 1.210.000: 240.000 and 350.000 over, a quarter of it.
		expect(byYear(refusionMonths(even(1_000_000), options))).toEqual([60_000, 87_500, 35_000, 35_000]);
		const raised = limitsOf(2028, { '2028': [1_000_000, 1_680_000, 2_120_000] });
		expect(byYear(refusionMonths(even(1_000_000), { ...options, limitsOf: (year) => (year === 2028 ? raised : at2022) }))[1]).toBe(52_500);
	});
});

const day = fc.integer({ min: 0, max: 1460 }).map((n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10));
const anyPath = fc.record({ age: fc.integer({ min: 16, max: 80 }), first: fc.nat(5e8), steps: fc.array(fc.tuple(day, fc.nat(5e8)), { maxLength: 4 }) }).map(
	({ age, first, steps }): CostPath => ({ age, steps: [{ from: '2026-01-01', oere: first }, ...steps.sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, oere]) => ({ from, oere }))] })
);

describe('central refusion of any citizen', () => {
	test('is never negative nor above three quarters of the cost, and the years sum the months', () => {
		fc.assert(
			fc.property(anyPath, (p) => {
				const months = refusionMonths(p, terms());
				expect(months).toHaveLength(48);
				const years = refusionYears([p], terms());
				years.forEach((year, i) => {
					const sum = months.slice(i * 12, i * 12 + 12).reduce((a, b) => a + b, 0);
					expect(year.refusion).toBe(sum);
					expect(sum).toBeGreaterThanOrEqual(0);
						expect(sum).toBeLessThanOrEqual(Math.max(...p.steps.map((x) => x.oere)) * 0.75);
				});
			}),
			{ numRuns: 200 }
		);
	});
	test('of many is the sum of each, also without those who never reach the limit', () => {
		fc.assert(
			fc.property(fc.array(anyPath, { minLength: 1, maxLength: 8 }), (paths) => {
				const all = refusionYears(paths, terms());
				const each = paths.map((p) => refusionYears([p], terms()));
				all.forEach((year, i) => {
					expect(year.refusion).toBe(each.reduce((sum, years) => sum + years[i]!.refusion, 0));
				});
				expect(refusionYears(paths.filter((p) => p.steps.some((step) => step.oere > 860_000_00)), terms())).toEqual(all);
			}),
			{ numRuns: 100 }
		);
	});
	test('does not change when a step is split in two of the same cost', () => {
		fc.assert(
			fc.property(anyPath, day, (p, from) => {
				const rate = p.steps.filter((s, i) => i === 0 || s.from <= from).at(-1)!.oere;
				const split = { ...p, steps: [p.steps[0]!, ...[...p.steps.slice(1).filter((s) => s.from <= from), { from, oere: rate }, ...p.steps.slice(1).filter((s) => s.from > from)]] };
				expect(refusionMonths(split, terms())).toEqual(refusionMonths(p, terms()));
			}),
			{ numRuns: 100 }
		);
	});
});

test('the terms follow the assumptions: prices year on year, limits entered, whether citizens grow older', () => {
	const assumptions = complete({ priceGrowth: { '2027': 0.1, '2028': 0.1 }, refusionLimits: { '2028': [1_000_000, 1_680_000, 2_120_000] }, ageing: false }, '2026-11-01');
	const made = refusionTerms(assumptions, '2026-11-01');
	expect(made).toMatchObject({ date: '2026-11-01', budgetYear: 2027, ageing: false });
	expect(Object.values(made.priceIndexByYear).map((x) => x.toFixed(6))).toEqual(['1.100000', '1.210000', '1.210000', '1.210000']);
	expect([2027, 2028, 2029].map((year) => made.limitsOf(year).of)).toEqual([2022, 2028, 2028]);
	expect(byYear(refusionMonths(even(1_000_000), made))).toEqual([60_000, 52_500, 52_500, 52_500]);
});
