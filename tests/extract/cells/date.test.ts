import { describe, expect, it } from 'vitest';
import { dateOrder, parseDate } from '../../../src/lib/extract/cells/date';

describe('the order of dates in a file', () => {
	it.each<[string[], 'dmy' | 'mdy']>([
		[[], 'dmy'],
		[['01/02/2025', '2025-12-31', 'x', ''], 'dmy'],
		[['12/31/2025'], 'mdy'],
		[[' 12/31/2025 ', '01/02/2025'], 'mdy'],
		[['12/31/2025', '31/12/2025'], 'dmy'],
		[['31/12/2025', '12/31/2025'], 'dmy'],
		[['12/31/2025 12:30'], 'mdy'],
		[['12/12/2025'], 'dmy']
	])('that has %j is %s', (cells, order) => expect(dateOrder(cells)).toBe(order));
	it('is what dates are read in, ISO dates apart', () => {
		expect(parseDate('01/02/2025', 'mdy')).toBe(parseDate('2025-01-02'));
		expect(parseDate('01/02/2025', 'dmy')).toBe(parseDate('2025-02-01'));
		expect(parseDate('31/12/2025', 'mdy')).toBeNull();
		expect(parseDate('2025-01-02', 'mdy')).toBe(parseDate('20250102', 'dmy'));
	});
	it.each(['18991231', '21000101', '20251301', '20250230', '2025123', '202501021'])('%s is no date without signs', (text) => expect(parseDate(text)).toBeNull());
});
