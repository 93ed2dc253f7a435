/**
 * The years of single citizens against calculations on paper. Kroner. Prices: a place in a home has a basis of 240,000 a year (20,000 a
 * month), support in one's own home 1,200 (100 a month), an hour costs 100: 30 hours a week are 30 × 52 × 100 = 156,000 a year in
 * either. A day a week of day offers is 52 × 100 = 5,200 a year. The extract is of 31 August 2026, so birthdays fall on the last of February.
 */
import { describe, expect, test } from 'vitest';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import type { ServiceLevel } from '../../../src/lib/rules/service-level';
import type { Assumptions } from '../../../src/lib/sim/assumptions';
import { noProposal, type Proposal } from '../../../src/lib/sim/proposal';
import { Simulation } from '../../../src/lib/sim/simulation';
import type { YearsResult } from '../../../src/lib/sim/years/results';
import { day, extractOf } from '../../support/made-extract';
import { person, type Said } from '../../support/person';
import { serviceLevelData } from '../../support/shared';

const DATE = '2026-08-31';
const ISHOEJ = loadServiceLevel(serviceLevelData('ishoej-vallensbaek'));
const GLOSTRUP = loadServiceLevel(serviceLevelData('glostrup'));
const RINGKOEBING = loadServiceLevel(serviceLevelData('ringkoebing-skjern'));

/** Needs a home for good, 30 hours a week; nothing less intrusive has been tried. */
const IN_A_HOME: Said = { vum_samlet: 'D', timer_uge: 30, ramme_behov: 'doegndaekket', varig: true };
const AT_HOME: Said = { vum_samlet: 'C', timer_uge: 30 };

interface Case {
	level?: ServiceLevel;
	people: Said[];
	/** Of the citizen of the same place. */
	grants?: ({ indsats: string; start: string; seneste_opfoelgning?: string } | null)[];
	/** Left out: a home is granted only when less has been tried. */
	proposal?: Partial<Proposal>;
	assumptions?: Assumptions;
}

function years({ level = ISHOEJ, people, grants = [], proposal, assumptions = {} }: Case): YearsResult {
	const price = (indsats: string, basis_kr_aar: number) => ({ indsats, niveau: null, aar: 2026, basis_kr_aar, timepris_kr: 100, enhedspris_kr: 100 });
	const simulation = new Simulation(
		extractOf({
			borgere: people.map((said, i) => ({ ...person(said), borger_id: `b${i}`, vurderingsdato: day(DATE) })),
			bevillinger: grants.flatMap((g, i) => (g ? [{ bevilling_id: `g${i}`, borger_id: `b${i}`, indsats: g.indsats, start: day(g.start), seneste_opfoelgning: g.seneste_opfoelgning ? day(g.seneste_opfoelgning) : null }] : [])),
			takster: level.offers.map((o) => price(o.id, o.frame === 'eget_hjem' ? 1200 : o.frame ? 240_000 : 0))
		}),
		level,
		2026
	);
	const changes = proposal ?? { require: { botilbud_108: [{ fact: 'afproevet', is: true }] } };
	const result = simulation.run({ ...noProposal(level.id), ...changes }, { assumptions, detail: true });
	return result.years!;
}

const kr = (oere: number[]) => oere.map((n) => n / 100);
const of = (y: YearsResult, side: 'gaeldende' | 'forslag', field: 'basis_kr' | 'variabel_kr' | 'basis_kr_naar_kapaciteten_foelger') => y.years.filter((r) => r.serviceniveau === side).map((r) => r[field]);
const followed = (date: string, indsats = 'botilbud_108') => ({ indsats, start: '2020-01-01', seneste_opfoelgning: date });

describe('at once', () => {
	test('from 1 January: own home all year, while the empty place runs on for twelve months', () => {
		const y = years({ people: [IN_A_HOME], assumptions: { phaseIn: 'straks' } });
		expect(of(y, 'gaeldende', 'basis_kr')).toEqual([240_000, 240_000, 240_000, 240_000]);
		expect(of(y, 'forslag', 'basis_kr')).toEqual([1200, 1200, 1200, 1200]);
		expect(of(y, 'forslag', 'variabel_kr')).toEqual([156_000, 156_000, 156_000, 156_000]);
		// 1,200 + 240,000 until 31 December 2027.
		expect(of(y, 'forslag', 'basis_kr_naar_kapaciteten_foelger')).toEqual([241_200, 1200, 1200, 1200]);
		expect([y.phasedIn[0], y.moved[0]]).toEqual([1, 1]);
		expect(y.types).toMatchObject([{ type: 'botilbud_108', citizens: 1, newcomer: { gaeldende: { basis: 24_000_000, variabel: 15_600_000 }, forslag: { basis: 120_000, variabel: 15_600_000 } } }]);
	});
});

describe('at the next follow-up', () => {
	test('in the middle of September: two years after the last, half of the month each way', () => {
		const y = years({ people: [IN_A_HOME], grants: [followed('2025-09-16')], assumptions: { capacityMonths: 6 } });
		// To 15 September in the home: 8 × 20,000 + 15/30 × 20,000; then 15/30 × 100 + 3 × 100.
		expect(kr(y.months.forslag.basis).slice(7, 10)).toEqual([20_000, 10_050, 100]);
		// The place runs on from 16 September to 15 March: 15/30 and 3 months more of 20,000, then 2 months and 15/31.
		expect(of(y, 'forslag', 'basis_kr_naar_kapaciteten_foelger')).toEqual([170_350 + 70_000, 1200 + 40_000 + 9677.42, 1200, 1200]);
		expect(of(y, 'forslag', 'basis_kr')).toEqual([170_350, 1200, 1200, 1200]);
		expect([y.phasedIn[7], y.phasedIn[8]]).toEqual([0, 1]);
	});

	test('that is overdue: the next due date of the same series, 10 March 2028 after 2024 and 2026', () => {
		const y = years({ people: [IN_A_HOME], grants: [followed('2022-03-10')] });
		// March 2028: 9/31 × 20,000 + 22/31 × 100 = 182,200/31 = 5,877.419…
		expect(kr(y.months.forslag.basis).slice(13, 16)).toEqual([20_000, 5877.42, 100]);
		expect(of(y, 'forslag', 'basis_kr')).toEqual([240_000, 40_000 + 5877.42 + 900, 1200, 1200]);
	});

	test('on the leap day: counted from 29 February 2024, not from the 28th of 2026', () => {
		const y = years({ people: [IN_A_HOME], grants: [followed('2024-02-29')], assumptions: { from: '2028-01-01' } });
		// 28/29 × 20,000 + 1/29 × 100 = 560,100/29 = 19,313.793…
		expect(kr(y.months.forslag.basis).slice(12, 15)).toEqual([20_000, 19_313.79, 100]);
	});

	test('that is the first: half a year after the start, then yearly (Glostrup § 108)', () => {
		const people = [{ ...IN_A_HOME, vum_praktiske_opgaver: 'B' }];
		const start = (date: string) => years({ level: GLOSTRUP, people, grants: [{ indsats: 'botilbud_108', start: date }], assumptions: {} });
		// Started 15 August 2026: first follow-up 15 February 2027. Feb: 14/28 × 20,000 + 14/28 × 100.
		expect(kr(start('2026-08-15').months.forslag.basis).slice(0, 3)).toEqual([20_000, 10_050, 100]);
		// Started 15 May 2026: first on 15 November 2026, the next a year later. Nov 2027: 14/30 × 20,000 + 16/30 × 100 = 9,386.67.
		expect(kr(start('2026-05-15').months.forslag.basis).slice(9, 12)).toEqual([20_000, 9386.67, 100]);
	});

	test('without any date: the middle of each one’s share of the two years, by id', () => {
		const one = years({ people: [IN_A_HOME] });
		// 731 days from 1 January 2027; the half, 365 days, is 1 January 2028.
		expect(of(one, 'forslag', 'basis_kr')).toEqual([240_000, 1200, 1200, 1200]);
		expect(one.assumed.withoutFollowUp).toBe(1);
		const two = years({ people: [IN_A_HOME, IN_A_HOME] });
		// A quarter, 182 days: 2 July 2027. Three quarters, 548 days: 2 July 2028.
		expect([two.phasedIn[5], two.phasedIn[6], two.phasedIn[17], two.phasedIn[18]]).toEqual([0, 1, 1, 2]);
		// July 2027: 20,000 and 1/31 × 20,000 + 30/31 × 100 = 20,000 + 741.935…
		expect(kr(two.months.forslag.basis)[6]).toBe(20_741.94);
	});

	test('where the service level has no interval, after the months of the assumption', () => {
		const y = years({ level: RINGKOEBING, people: [{ ...IN_A_HOME, timer_uge: 100, afproevet: true }], grants: [followed('2026-07-21')], proposal: { require: { botilbud_108: [{ fact: 'saerlige_hensyn', is: true }] } }, assumptions: { followUpMonths: 9 } });
		// 21 April 2027: 20/30 × 20,000 + 10/30 × 100 = 13,366.67.
		expect(kr(y.months.forslag.basis).slice(2, 5)).toEqual([20_000, 13_366.67, 100]);
		expect(y.assumed.withoutInterval).toBe(1);
	});
});

describe('age', () => {
	test('new citizens alone: who is in a home stays, who turns 18 on the last of February gets an own home', () => {
		const adult = years({ people: [IN_A_HOME], assumptions: { phaseIn: 'kun_nye' } });
		expect(adult.months.forslag).toEqual(adult.months.gaeldende);
		const y = years({ people: [{ ...IN_A_HOME, alder: 17 }], assumptions: { phaseIn: 'kun_nye' } });
		// One day of 28 in February: 20,000/28 = 714.285…, or 100/28 = 3.571…
		expect(kr(y.months.gaeldende.basis).slice(0, 3)).toEqual([0, 714.29, 20_000]);
		expect(kr(y.months.forslag.basis).slice(0, 3)).toEqual([0, 3.57, 100]);
		// Nobody left a place.
		expect(y.months.forslag.basisCapacity).toEqual(y.months.forslag.basis);
		expect(y.assumed.aged).toBe(1);
	});

	test('over 65: support ends on the 66th birthday, or a year later under a proposal', () => {
		const y = years({ people: [{ ...AT_HOME, alder: 65 }], proposal: { values: { 'bostoette.alder': 66 } }, assumptions: { phaseIn: 'straks' } });
		// 13,000 a month: January and 27/28 of February 2027.
		expect(kr(y.months.gaeldende.variabel).slice(0, 3)).toEqual([13_000, 12_535.71, 0]);
		// January and 28/29 of February 2028.
		expect(of(y, 'forslag', 'variabel_kr')).toEqual([156_000, 13_000 + 12_551.72, 0, 0]);
	});

	test('67: sheltered employment ends, or at 68 under a proposal', () => {
		const y = years({ people: [{ vum_samlet: 'B', alder: 66, behov_103: true, dagtilbud_dage: 3 }], proposal: { values: { 'L-04.folkepensionsalder': 68 } }, assumptions: { phaseIn: 'straks' } });
		// 3 × 5,200 = 15,600 a year, 1,300 a month; 27/28 of February 2027 in force, 28/29 of February 2028 proposed.
		expect(kr(y.months.gaeldende.variabel).slice(0, 3)).toEqual([1300, 1253.57, 0]);
		expect(of(y, 'forslag', 'variabel_kr')).toEqual([15_600, 1300 + 1255.17, 0, 0]);
	});
});

describe('tenants under ABL § 105', () => {
	const tenant = { indsats: 'ABL § 105', start: '2020-01-01', seneste_opfoelgning: '2025-07-01' };
	test('stay, when they do not choose to move', () => {
		const y = years({ people: [IN_A_HOME], grants: [tenant] });
		expect(y.months.forslag).toEqual(y.months.gaeldende);
		expect([y.assumed.tenantsWhoStay, y.phasedIn.at(-1)]).toEqual([1, 0]);
	});

	test('move at their follow-up, when they choose to: one of two at a half', () => {
		const y = years({ people: [IN_A_HOME, IN_A_HOME], grants: [tenant, tenant], assumptions: { ownChoice: 0.5 } });
		// From 1 July 2027: 6 × 40,000 + 6 × 20,100.
		expect(of(y, 'forslag', 'basis_kr')).toEqual([360_600, 241_200, 241_200, 241_200]);
		expect([y.assumed.tenantsWhoStay, y.moved.at(-1)]).toEqual([1, 1]);
	});

	test('get a dearer hour like everyone', () => {
		const y = years({ people: [IN_A_HOME], grants: [tenant], proposal: { require: { botilbud_108: [{ fact: 'afproevet', is: true }] }, prices: [{ indsats: 'botilbud_108', niveau: null, felt: 'timepris_kr', kr: 110 }] }, assumptions: { phaseIn: 'straks' } });
		// 30 × 52 × 110.
		expect(of(y, 'forslag', 'variabel_kr')).toEqual([171_600, 171_600, 171_600, 171_600]);
	});
});

test('a price changes for everyone on its first day, whatever the phase-in', () => {
	const y = years({ people: [AT_HOME], proposal: { prices: [{ indsats: 'bostoette', niveau: null, felt: 'timepris_kr', kr: 150 }] }, assumptions: { phaseIn: 'kun_nye', from: '2027-07-17' } });
	// 13,000 a month, from 17 July 19,500: July 16/31 × 13,000 + 15/31 × 19,500 = 16,145.16.
	expect(kr(y.months.forslag.variabel).slice(5, 8)).toEqual([13_000, 16_145.16, 19_500]);
	expect(of(y, 'forslag', 'variabel_kr')).toEqual([6 * 13_000 + 16_145.16 + 5 * 19_500, 234_000, 234_000, 234_000]);
	expect(y.phasedIn.at(-1)).toBe(0);
});

test('own homes over twelve months: of two, the one with fewer hours after six, the other after twelve', () => {
	const y = years({ people: [IN_A_HOME, { ...IN_A_HOME, timer_uge: 20 }], proposal: {}, assumptions: { phaseIn: 'kun_nye', ownHome: { hours: 40, share: 1, months: 12 } } });
	// 2027: 12 × 20,000 and 6 × 20,000 + 6 × 100; the place runs on for the rest of the year and to 30 June 2028, the other's all 2028.
	expect(of(y, 'forslag', 'basis_kr')).toEqual([360_600, 2400, 2400, 2400]);
	expect(of(y, 'forslag', 'basis_kr_naar_kapaciteten_foelger')).toEqual([480_600, 362_400, 2400, 2400]);
	expect([y.moved[5], y.moved[6], y.moved[11], y.moved[12]]).toEqual([0, 1, 1, 2]);
});

test('prices of the year: 2 % in 2027 and 2.5 % in 2029 on top', () => {
	const y = years({ people: [AT_HOME], proposal: {}, assumptions: { priceGrowth: { 2027: 0.02, 2029: 0.025 } } });
	// 156,000 × 1.02 = 159,120; × 1.025 = 163,098.
	expect(of(y, 'forslag', 'variabel_kr')).toEqual([159_120, 159_120, 163_098, 163_098]);
	expect(kr(y.months.forslag.variabel)[24]).toBe(13_591.5);
});

test('a citizen over the limit of the refusion comes with the cost over time, before and after', () => {
	const dear = { ...IN_A_HOME, timer_uge: 160, alder: 50 };
	const y = years({ people: [dear, AT_HOME], grants: [followed('2025-09-16')] });
	// 160 × 52 × 100 + 240,000 = 1,072,000; 833,200 in own home.
	expect(y.paths.gaeldende).toEqual([{ age: 50, steps: [{ from: '2027-01-01', oere: 107_200_000 }] }]);
	expect(y.paths.forslag).toEqual([{ age: 50, steps: [{ from: '2027-01-01', oere: 107_200_000 }, { from: '2027-09-16', oere: 83_320_000 }] }]);
});
