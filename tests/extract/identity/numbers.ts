/** Random CPR numbers with possible dates, and every way of writing one that the guard knows. */
import fc from 'fast-check';

const day = fc.date({ min: new Date('1930-01-01T00:00:00Z'), max: new Date('2020-12-31T00:00:00Z'), noInvalidDate: true });

/** Ten digits; a tenth of them replacement numbers. */
export const cpr: fc.Arbitrary<string> = fc.tuple(day, fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9 })).map(([date, serial, kind]) => {
	const [year = '', month = '', dayOfMonth = ''] = date.toISOString().slice(0, 10).split('-');
	return `${String(Number(dayOfMonth) + (kind === 0 ? 60 : 0)).padStart(2, '0')}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`;
});

const pick = (...joiners: string[]): fc.Arbitrary<string> => fc.constantFrom(...joiners);
const last = pick('', '-', ' ', ' - ', '–', '\u2011', '\u00a0', '/', '_', '*', '+', ' (', ') ', '--', '\u200b', '&nbsp;', '&ndash;', '&#45;', '%2D', '%20', '\n');
const spelt = pick('-', '.', '/', ' ', '_', ' - ', ' / ');
const speltLast = pick('-', ' ', ' - ', '–', '_');
const unseen = pick('\u200b', '\u00ad', '\u2060', '\ufeff', '&shy;', '&zwnj;', '&#8203;');
const single = pick(' ', '.', '-', ' - ', '_', '*');
const WIDE = '０１２３４５６７８９';
const SERIAL = 6;

const groups = (number: string): [string, string, string, string] => [number.slice(0, 2), number.slice(2, 4), number.slice(4, SERIAL), number.slice(SERIAL)];
type Join = (number: string) => string;

/** A way of writing ten digits. */
export const joined: fc.Arbitrary<Join> = fc.oneof(
	last.map((sign): Join => (number) => number.slice(0, SERIAL) + sign + number.slice(SERIAL)),
	fc.tuple(spelt, speltLast).map(([sign, end]): Join => (number) => {
		const [a, b, c, serial] = groups(number);
		return a + sign + b + sign + c + end + serial;
	}),
	fc.tuple(pick('', ' '), pick('', ' '), pick('', ' ', '-')).map(([one, two, end]): Join => (number) => {
		const [a, b, c, serial] = groups(number);
		return a + one + b + two + c + end + serial;
	}),
	unseen.map((sign): Join => (number) => [...number].join(sign)),
	single.map((sign): Join => (number) => [...number].join(sign)),
	fc.constant((number: string) => [...number].map((digit) => WIDE[Number(digit)]).join('')),
	fc.constant((number: string) => [...number].map((digit) => `&#${48 + Number(digit)};`).join('')),
	pick('-', ' ').map((sign): Join => (number) => `${number.slice(0, SERIAL).replaceAll('0', 'O')}${sign}${number.slice(SERIAL)}`)
);
