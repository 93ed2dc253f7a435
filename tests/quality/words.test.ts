import { expect, it } from 'vitest';
import { clauses, counted, joined, percent, whole } from '../../src/lib/quality/words';

it('groups thousands as the language does', () => {
	expect([0, 999, 1000, 1_234_567].map((n) => whole(n))).toEqual([{ da: '0', en: '0' }, { da: '999', en: '999' }, { da: '1.000', en: '1,000' }, { da: '1.234.567', en: '1,234,567' }]);
});
it('says neither 0 percent of some nor 100 of fewer than all', () => {
	expect([0, 0.00001, 0.004, 0.005, 0.41, 0.995, 0.99999, 1].map((share) => percent(share).en)).toEqual(['0%', '0.1%', '0.4%', '1%', '41%', '99.5%', '99.9%', '100%']);
	expect(percent(0.004).da).toBe('0,4\u00a0%');
});
it('takes the singular for one alone', () => {
	const one = { da: '# ting', en: '# thing' };
	const many = { da: '# ting i alt', en: '# things' };
	expect([0, 1, 2, 1001].map((n) => counted(n, one, many).en)).toEqual(['0 things', '1 thing', '2 things', '1,001 things']);
});
it('joins words and clauses', () => {
	expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => joined(items, 'og'))).toEqual(['', 'a', 'a og b', 'a, b og c']);
	expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => clauses(items, 'and'))).toEqual(['', 'a', 'a, and b', 'a, b, and c']);
});
