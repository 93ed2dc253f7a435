import { expect, it } from 'vitest';
import { showable } from '../../../src/lib/extract/identity/showable';

it.each(['F', 'måske', 'Bofællesskab', '121', '-1.234,5', '31-02-2025', '2025-02-31', '31.2.2025', '1234567', 'let moderat'])('%s may be shown', (cell) => expect(showable(cell)).toBe(true));

it.each([
	'Jens Hansen',
	'jens hansen',
	'Jens',
	'mette',
	'101901234',
	'01 01 90 12 34',
	'jens@firma.dk',
	'a＠b',
	'+45 12 34 56 78',
	'12 34 56 78',
	'12345678',
	'tlf 12345678',
	'en meget lang tekst, der kan rumme hvad som helst'
])('%s may not be shown', (cell) => expect(showable(cell)).toBe(false));

it('where numbers are expected no word is shown', () => {
	expect(['Jensen', 'x', '12 kr', 'a@b', '12 34 56 78'].map((cell) => showable(cell, false))).toEqual([false, true, true, false, false]);
});
