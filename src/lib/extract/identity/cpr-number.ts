/** What the ten digits of a CPR number must be, and what they need not be. */

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** A day of some year that ends in `year`; replacement numbers (erstatnings-CPR) add 60 to the day. */
export function possibleDate(day: number, month: number, year: number): boolean {
	const days = month === 2 && year % 4 !== 0 ? 28 : (DAYS[month - 1] ?? 0);
	return (day >= 1 && day <= days) || (day >= 61 && day <= 60 + days);
}

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
/** Whether ten digits pass the old check digit. Numbers given since 2007 need not: a pass tells something, a failure nothing. */
export const modulus11 = (digits: string): boolean => WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;
