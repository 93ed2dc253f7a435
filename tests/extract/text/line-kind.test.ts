import { describe, expect, it } from 'vitest';
import { isRemark, isTotal } from '../../../src/lib/extract/text/line-kind';

describe('a total', () => {
	it.each(['I alt', 'i alt:', 'IALT', 'Ialt 2026', 'Total', 'TOTAL', 'total:', 'Totalt', 'Hovedtotal', 'Subtotal Skjern', 'Sum', 'sum:', 'SUM', 'Sum af timer', 'Sum 2026', 'Samlet', 'Samlet udgift', 'Antal rækker: 5', 'Grand Total', ' I alt '])('is %j', (text) => {
		expect(isTotal([text, '', '12'])).toBe(true);
		expect(isTotal(['', ' ', text, '12'])).toBe(true);
	});
	it.each([
		'Sumatra', 'SUM-001', 'Sum001', 'SUM 001', 'Sumø', 'sum_1', 'Summen', 'Total-hjemmet', 'Totalhjemmet', 'Total Care', 'Totalen', 'Samlethuset', 'Samlet-1', 'Samlet Omsorg', 'I alt-huset', 'ialtid', 'Ialtå',
		'Antal', 'b1', '', 'Subtotale', `I alt ${'x'.repeat(40)}`
	])('is not %j', (text) => expect(isTotal([text, '67', 'D', '2,4'])).toBe(false));
	it('is told by the first cell that is filled, no other', () => expect(isTotal(['b1', 'I alt', '12'])).toBe(false));
	it('is not a record without cells', () => expect(isTotal([])).toBe(false));
});

describe('a remark', () => {
	it('is the first cell alone', () => {
		expect(isRemark(['Kilde: fagsystemet', '', ' '], 3)).toBe(true);
		expect(isRemark(['Kilde'], 4)).toBe(true);
	});
	it.each<[string, string[], number]>([
		['two cells', ['a', '', 'b'], 4],
		['a cell further on', ['', 'a', ''], 4],
		['one cell where two fill a row', ['a', ''], 2]
	])('is not %s', (_, cells, required) => expect(isRemark(cells, required)).toBe(false));
});
