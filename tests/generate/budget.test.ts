import { describe, expect, it } from 'vitest';
import { IDS, sample } from './summary';

describe.each(IDS)('the budget of %s', (id) => {
	const { budget, grants } = sample(id);
	const sum = (aar: number, column: 'vedtaget_kr' | 'korrigeret_kr' | 'regnskab_kr') => budget.filter((row) => row.aar === aar && row[column]! > 0).reduce((total, row) => total + row[column]!, 0);
	const cost = grants.costs.reduce((total, kroner) => total + kroner, 0);

	it('covers 2023-2027, with accounts for the years that have ended', () => {
		expect([...new Set(budget.map(({ aar }) => aar))]).toEqual([2023, 2024, 2025, 2026, 2027]);
		expect(budget.filter(({ aar, regnskab_kr }) => (regnskab_kr === null) !== aar > 2025)).toEqual([]);
		expect(budget.filter(({ aar, korrigeret_kr }) => (korrigeret_kr === null) !== aar > 2026)).toEqual([]);
	});

	it('is of the size that the running grants cost', () => {
		expect(sum(2026, 'vedtaget_kr') / cost).toBeGreaterThan(0.95);
		expect(sum(2026, 'vedtaget_kr') / cost).toBeLessThan(1);
		expect(sum(2025, 'regnskab_kr')).toBeGreaterThan(sum(2024, 'regnskab_kr'));
	});

	it('ends each closed year in an overspend of at most 5 %', () => {
		for (const year of [2023, 2024, 2025]) {
			const over = sum(year, 'regnskab_kr') / sum(year, 'vedtaget_kr');
			expect(over).toBeGreaterThan(1);
			expect(over).toBeLessThan(1.05);
		}
	});
});
