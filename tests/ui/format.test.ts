import { describe, expect, it } from 'vitest';
import {
	asSentence, changeWord, formatAmount, formatAmountPair, formatChange, formatDate, formatHours, formatKroner, formatMillions, formatPercent, formatSize, formatWhole
} from '../../src/lib/ui/format';

/** The same text with ordinary spaces, and proof that there were none before. */
function nb(text: string): string {
	expect(text).not.toContain(' ');
	return text.replaceAll('\u00a0', ' ');
}

describe('figures', () => {
	it('writes kroner the Danish and the English way', () => {
		expect(nb(formatKroner(1_728_765, 'da'))).toBe('1.728.765 kr.');
		expect(nb(formatKroner(1_728_765, 'en'))).toBe('DKK 1,728,765');
	});

	it('writes room on the disk, never as none', () => {
		expect([1, 640_000, 999_999, 3_440_000].map((bytes) => nb(formatSize(bytes, 'da')))).toEqual(['1 kB', '640 kB', '1.000 kB', '3,4 MB']);
	});

	it('lets words that follow a colon stand by themselves', () => expect(asSentence('filen er tom; hent udtrækket igen')).toBe('Filen er tom; hent udtrækket igen.'));

	it('writes millions with one decimal, and less than a million in kroner', () => {
		expect(nb(formatAmount(13_700_000, 'da'))).toBe('13,7 mio. kr.');
		expect(nb(formatAmount(13_700_000, 'en'))).toBe('DKK 13.7 million');
		expect(nb(formatAmount(8_123_400_000, 'da'))).toBe('8.123,4 mio. kr.');
		expect(nb(formatAmount(849_612, 'da'))).toBe('850.000 kr.');
		expect(nb(formatAmount(9_612, 'en'))).toBe('DKK 9,612');
		expect(nb(formatAmount(0, 'da'))).toBe('0 kr.');
	});

	it('crosses into millions where rounding does', () => {
		expect(nb(formatAmount(999_499, 'da'))).toBe('999.000 kr.');
		expect(nb(formatAmount(999_500, 'da'))).toBe('1,0 mio. kr.');
	});

	it('writes two amounts in one unit', () => {
		const da = formatAmountPair(404_600_000, 374_900_000, 'da');
		expect([da.from, nb(da.to)]).toEqual(['404,6', '374,9 mio. kr.']);
		const en = formatAmountPair(400_000, 1_200_000, 'en');
		expect([nb(en.from), nb(en.to)]).toEqual(['DKK 0.4', '1.2 million']);
		expect(nb(en.alone)).toBe('DKK 1.2 million');
		expect(nb(formatAmountPair(0, 400_000, 'da').to)).toBe('400.000 kr.');
	});

	it('writes percent, whole numbers, hours and millions', () => {
		expect(nb(formatPercent(0.002, 'da'))).toBe('0,2 %');
		expect(formatPercent(0.002, 'en')).toBe('0.2%');
		expect(formatWhole(1012, 'da')).toBe('1.012');
		expect(formatHours(8.5, 'da')).toBe('8,5');
		expect(formatHours(3.525, 'en')).toBe('3.525');
		expect(formatMillions(404_612_345, 'en')).toBe('404.6');
	});

	it('never writes minus nought', () => {
		expect(formatMillions(-20_000, 'da')).toBe('0,0');
		expect(formatWhole(-0.2, 'en')).toBe('0');
		expect(formatMillions(-1_200_000, 'da')).toBe('−1,2');
	});

	it('writes days', () => {
		expect(formatDate('2026-11-22', 'da')).toBe('22.11.2026');
		expect(formatDate(new Date('2026-11-02T00:00:00Z'), 'da')).toBe('02.11.2026');
		expect(formatDate('2026-11-22', 'en')).toBe('22 November 2026');
	});
});

describe('changes', () => {
	it('have words, not signs', () => {
		expect(formatChange(-29_700_000, 'da', 'proposal')).toBe('mindreudgift 29,7\u00a0mio.\u00a0kr.');
		expect(formatChange(2_000_000, 'en', 'proposal')).toBe('higher expenditure DKK\u00a02.0\u00a0million');
		expect(changeWord(5000, 'da', 'accounts')).toBe('merforbrug');
		expect(changeWord(-5000, 'en', 'accounts')).toBe('underspend');
		expect(formatChange(0.2, 'da', 'proposal')).toBe('uændret udgift');
	});
});
