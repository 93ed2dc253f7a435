import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsIdentity, mayHoldIdentity, nameHoldsIdentity } from '../../../src/lib/extract/identity/cpr';
import { modulus11, possibleDate } from '../../../src/lib/extract/identity/cpr-number';
import { ColumnGuard } from '../../../src/lib/extract/identity/column-guard';
import type { ColumnRole } from '../../../src/lib/extract/identity/column-guard';
import { cpr, joined } from './numbers';
import { DISGUISES, HARMLESS } from './disguises';

const RUNS = { seed: 85_107_108, numRuns: 2000 };
const MILLION = 1_000_000;

describe('holdsIdentity', () => {
	it.each(DISGUISES)('stops at %s', (cell) => {
		expect(holdsIdentity(cell)).toBe(true);
		expect(mayHoldIdentity(`a;b\n1;${cell};2`)).toBe(true);
	});
	it.each(HARMLESS)('lets %s pass', (cell) => expect(holdsIdentity(cell)).toBe(false));
});

describe.each<ColumnRole>(['id', 'text', 'unknown'])('a column of role %s', (role) => {
	it.each(DISGUISES)('stops at %s', (cell) => {
		const guard = new ColumnGuard('felt', { role });
		for (let row = 2; row < 500; row++) expect(guard.see(`b118-${row}`, row)).toBe(false);
		expect(guard.see(cell, 500)).toBe(true);
	});
	it('lets what only looks alike pass', () => {
		const guard = new ColumnGuard('felt', { role });
		expect(HARMLESS.filter((cell) => cell !== '' && guard.see(cell, 2))).toEqual([]);
	});
});

const around = fc.stringMatching(/^[a-zæøå ,:;]{0,30}$/);

it('a CPR number, its digits joined in any of the known ways, is found in any text', () => {
	fc.assert(
		fc.property(cpr, joined, around, around, (number, join, before, after) => {
			expect(holdsIdentity(`${before} ${join(number)} ${after}`)).toBe(true);
		}),
		RUNS
	);
});

const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));

it('pseudonyms, amounts, dates and eight-digit ids never stop a file', () => {
	const day = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true });
	const amount = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }).map((cents) => (cents / 100).toFixed(2));
	const cell = fc.oneof(
		fc.uuid(),
		fc.uuid().map((id) => id.toUpperCase()),
		...[12, 16, 20, 24, 32, 40, 64].map(hex).map((digest) => digest.filter((text) => /[a-f]/.test(text))),
		fc.uuid().map((id) => `b118-${id}`),
		amount,
		amount.map((text) => text.replace('.', ',')),
		fc.integer({ min: 0, max: 1e9 }).map((value) => `${value.toLocaleString('da-DK')},50`),
		day.map((date) => date.toISOString()),
		day.map((date) => date.toISOString().slice(0, 19).replace('T', ' ')),
		day.map((date) => date.toISOString().slice(0, 10)),
		day.map((date) => date.toLocaleDateString('da-DK', { timeZone: 'UTC' })),
		fc.integer({ min: 0, max: 99_999_999 }).map((id) => String(id).padStart(8, '0'))
	);
	fc.assert(
		fc.property(cell, (text) => {
			expect(holdsIdentity(text)).toBe(false);
		}),
		{ ...RUNS, numRuns: 20_000 }
	);
});

it.each([
	['digits', '1'.repeat(MILLION)],
	['spaces', `123456${' '.repeat(MILLION)}x`],
	['dashes', `123456${'-'.repeat(MILLION)}x`],
	['digits and dashes', '12-'.repeat(MILLION / 3)],
	['single digits', '1 '.repeat(MILLION / 2)],
	['almost numbers', '320190 - 123 '.repeat(MILLION / 13)],
	['the letter O', 'O1'.repeat(MILLION / 2)],
	['ampersands', `&#4${'&'.repeat(MILLION)}1234567890`],
	['entities', '&#49;&nbsp;'.repeat(MILLION / 11)],
	['percents', '%2'.repeat(MILLION / 2)],
	['zero-width signs', `1${'\u200b'.repeat(MILLION)}`],
	['hex', 'a1'.repeat(MILLION / 2)],
	['quotes and brackets', `010190${'()'.repeat(MILLION / 2)}`]
])('a cell of a million %s is looked at in linear time', (_, cell) => {
	expect(holdsIdentity(cell)).toBe(false);
	expect(holdsIdentity(`${cell} og 010190-1234`)).toBe(true);
});

it('days exist, replacement numbers count sixty more', () => {
	const dates: [number, number, number][] = [[1, 1, 90], [31, 12, 7], [29, 2, 0], [61, 1, 90], [91, 12, 90], [89, 2, 96]];
	const none: [number, number, number][] = [[0, 1, 90], [32, 1, 90], [1, 0, 90], [1, 13, 90], [29, 2, 1], [31, 4, 90], [60, 1, 90], [92, 1, 90], [89, 2, 97]];
	expect(dates.map((date) => possibleDate(...date))).toEqual(dates.map(() => true));
	expect(none.map((date) => possibleDate(...date))).toEqual(none.map(() => false));
});

it('the check digit is that of the CPR register', () => {
	expect(modulus11('0707614285')).toBe(true);
	expect(modulus11('0707614286')).toBe(false);
});

it('a file may be called by its date, not by a citizen', () => {
	for (const name of ['borgere_010190-1234.csv', 'Sag 0101901234.csv', 'C:\\data\\010190 1234 plan.csv', '0101901234']) expect(nameHoldsIdentity(name)).toBe(true);
	for (const name of ['borgere.csv', 'Borger_20250601.csv', 'Sager_20250601123000.csv', 'Indsatser_2025-06-01_12-30.csv', '/0101901234/borgere.csv']) expect(nameHoldsIdentity(name)).toBe(false);
});
