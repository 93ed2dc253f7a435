import { expect, it } from 'vitest';
import { eightDigits, holdsEmail, holdsPhone, maybePhone } from '../../../src/lib/extract/identity/contact';

it.each(['jens@firma.dk', 'J.P_Hansen+x@mail.kommune.dk', 'skriv til jens.hansen@firma.dk i dag', '<anne@example.com>', 'mailto:a@b.co', 'søren@blåbær.dk', 'a＠b.dk'])('%s holds an e-mail address', (cell) =>
	expect(holdsEmail(cell)).toBe(true)
);
it.each(['5 @ 20 kr', '@center', 'a@b', 'navn @ firma.dk', 'x@.dk', ''])('%s holds no e-mail address', (cell) => expect(holdsEmail(cell)).toBe(false));

it.each([
	'+45 12 34 56 78',
	'+4512345678',
	'+45 1234 5678',
	'(+45) 12345678',
	'0045 12345678',
	'0045 12 34 56 78',
	'00 46 70 123 45 67',
	'+46 70-123 45 67',
	'+49 (0)30 1234567',
	'12 34 56 78',
	'12\u00a034\u00a056\u00a078',
	'ring på 12 34 56 78 efter kl. 12',
	'tlf. 12345678',
	'Tlf.: 12 34 5678',
	'telefon 12345678',
	'Mobil: 12345678',
	'mobilnr. 12345678',
	'phone no 12345678',
	'mor, tlf 12345678, ringes op'
])('%s holds a telephone number', (cell) => expect(holdsPhone(cell)).toBe(true));

it.each([
	'12345678',
	'20250601',
	'2025-06-01',
	'01-06-2025',
	'2025-06-01 12:30:00',
	'12345678,90',
	'1.234.567,89',
	'+1.234.567,89',
	'+12345678',
	'1 234 567',
	'12 345 678',
	'10 20 30',
	'10 20 30 40 50',
	'DK50 0040 0440 1162 43',
	'0012345678',
	'000045123456',
	'1-234-567890',
	'b118-12345678',
	'mobilitet 3 af 4',
	'telefontid 10-12',
	'85, 103, 104, 107, 108',
	''
])('%s holds no telephone number', (cell) => expect(holdsPhone(cell)).toBe(false));

it('some shapes are telephone numbers only in company', () => {
	expect(['004512345678', '1234 5678'].map(maybePhone)).toEqual([true, true]);
	expect(['12345678', '004412345678', '1234 56789', 'a 1234 5678'].map(maybePhone)).toEqual([false, false, false, false]);
});

it('eight digits are one only where the heading says so', () => {
	expect(['12345678', '12 34 56 78', '12.34.56.78', 'hjemme 12345678'].map(eightDigits)).toEqual([true, true, true, true]);
	expect(['1234567', '123456789', 'nej'].map(eightDigits)).toEqual([false, false, false]);
});
