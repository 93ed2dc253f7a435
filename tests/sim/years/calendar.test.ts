import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atPricesOfTheYear, byYear, Course, horizonOf, monthOf, MONTHS } from '../../../src/lib/sim/years/calendar';
import { day } from '../../support/made-extract';

const horizon = horizonOf(2027);

describe('an annual amount by month', () => {
	test('is a twelfth each month, rounded so that the year is whole', () => {
		const course = new Course(horizon);
		course.add(null, 100);
		expect(course.months().slice(0, 12)).toEqual([8, 9, 8, 8, 9, 8, 8, 9, 8, 8, 9, 8]);
	});

	test('divides the month of a change by days, 29 in February 2028', () => {
		const course = new Course(horizon);
		course.add(day('2028-02-29'), 12 * 29);
		expect(course.months().slice(12, 15)).toEqual([0, 1, 29]);
	});

	test('counts a change before the years from the outset, and none after them', () => {
		const course = new Course(horizon);
		course.add(day('2020-05-05'), 1200);
		course.add(day('2031-01-01'), 999);
		expect(course.months()).toEqual(Array.from({ length: MONTHS }, () => 100));
	});

	test('whatever comes and goes, each year is the sum of its days to the nearest øre, also where costs fall', () => {
		const change = fc.record({ day: fc.integer({ min: day('2026-11-01'), max: day('2031-02-01') }), oere: fc.integer({ min: -1e11, max: 1e11 }) });
		fc.assert(
			fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
				const course = new Course(horizon);
				for (const c of changes) course.add(c.day, c.oere);
				byYear(course.months()).forEach((sum, year) => {
					let exact = 0;
					for (let month = year * 12; month < year * 12 + 12; month++) {
						const [from, until] = [horizon.firsts[month]!, horizon.firsts[month + 1]!];
						for (const c of changes) exact += (c.oere / 12) * (Math.max(0, until - Math.max(from, c.day)) / (until - from));
					}
					expect(Math.abs(sum - exact)).toBeLessThan(0.51);
				});
			}),
			{ numRuns: 60 }
		);
	});
});

test('a day lies in the month that its first says', () => {
	for (let d = day('2026-12-30'); d < day('2031-01-03'); d++) {
		const [year, month] = new Date(d * 86_400_000).toISOString().split('-').map(Number) as [number, number];
		expect(monthOf(horizon, d)).toBe(year < 2027 ? -1 : year > 2030 ? MONTHS : (year - 2027) * 12 + month - 1);
	}
});

test('the prices of a year stand on those before it', () => {
	expect(byYear(atPricesOfTheYear(Array.from({ length: 48 }, () => 1000), 2027, { 2028: 0.1, 2030: -0.5, 2026: 0.9 }))).toEqual([12_000, 13_200, 13_200, 6600]);
});
