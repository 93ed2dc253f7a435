import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnGuard } from '../../../src/lib/extract/identity/column-guard';
import type { ColumnRole, Verdict } from '../../../src/lib/extract/identity/column-guard';
import { cpr } from './numbers';

const ROLES: ColumnRole[] = ['id', 'text', 'unknown'];
const RUNS = { seed: 85_107_108, numRuns: 500 };

/** The verdict on `cells`, the first in row 2; a CPR number among them fails the test. */
function judge(cells: readonly string[], role: ColumnRole = 'unknown', heading = 'felt'): Verdict | null {
	const guard = new ColumnGuard(heading, { role });
	cells.forEach((cell, at) => expect(guard.see(cell, at + 2)).toBe(false));
	return guard.verdict();
}
const kind = (...given: Parameters<typeof judge>): string | null => judge(...given)?.kind ?? null;
const many = (count: number, cell: (at: number) => string): string[] => Array.from({ length: count }, (_, at) => cell(at));

const NAMES = ['Jens Hansen', 'Mette Lund', 'Hansen, Ole', 'Fatima Ali', 'Anne-Mette Friis'];
const HOMES = ['Birkehuset', 'Solbakken', 'Bofællesskabet Anker', 'Sofie Amalie Hus', 'Karens Minde', 'Gl. Skagensvej', 'Botilbud Nord', 'Ternevej 2', 'Center Vest'];
const NOTE = 'Borgeren har brug for hjælp til at komme op om morgenen og til indkøb';

describe.each(ROLES)('in a column of role %s', (role) => {
	it('one e-mail address is enough, and its row is told', () => {
		expect(judge([...HOMES, 'jens@firma.dk', ...HOMES, 'a@b.dk'], role)).toEqual({ kind: 'email', row: 11, cells: 2 });
	});
	it('one telephone number is enough', () => expect(judge([...HOMES, 'ring 12 34 56 78'], role)).toEqual({ kind: 'phone', row: 11, cells: 1 }));
	it('names are told when they are three and three in ten', () => {
		expect(judge([...many(7, () => 'Birkehuset'), ...NAMES.slice(0, 3)], role)).toEqual({ kind: 'name', row: 9, cells: 3 });
		expect(kind([...many(8, () => 'Birkehuset'), ...NAMES.slice(0, 3)], role)).toBeNull();
		expect(kind([...many(4, () => 'Birkehuset'), ...NAMES.slice(0, 2)], role)).toBeNull();
	});
	it('homes, ids, dates, amounts and codes are nobody', () => {
		for (const cells of [
			HOMES,
			many(200, (at) => `b118-${at}`),
			many(200, (at) => `000045${at}`.padEnd(12, '7')),
			many(200, (at) => `2025-06-${10 + (at % 20)} 12:30:00`),
			many(200, (at) => String(20250601 + at)),
			many(200, (at) => `${at}.234.567,89`),
			many(200, (at) => `${12345678 + at}`),
			['§ 85', '§ 107', 'ABL § 105 stk. 2'],
			['Per Uge', 'Per Måned', 'Per Døgn'],
			['timer/uge', 'døgn', 'dage/uge'],
			['Støtte 85', 'Botilbud 108', 'Niveau 3'],
			['Igangværende', 'Afsluttet'],
			[]
		])
			expect(judge(cells, role)).toBeNull();
	});
	it('full home addresses are told', () => expect(judge(['Birkehuset', ...many(3, (at) => `Ternevej ${at + 1}, 2. tv, 4000 Roskilde`)], role)).toEqual({ kind: 'address', row: 3, cells: 3 }));
	it('words seen before count as often as they stand', () => {
		expect(judge(many(9000, (at) => ['Jens Hansen', 'Birkehuset', 'Solbakken'][at % 3]!), role)).toEqual({ kind: 'name', row: 2, cells: 3000 });
		expect(judge([...many(5000, (at) => `id-${at}`), ...many(5000, (at) => `Jens Hansen${'n'.repeat(at % 40)}`)], role)).toEqual({ kind: 'name', row: 5002, cells: 5000 });
	});
	it('CPR numbers without their leading zero stop the file, a dash or not', () => {
		expect(judge(['nej', '101901234', '311052345', '912993456'], role)).toEqual({ kind: 'cpr', row: 3, cells: 3 });
		expect(judge(['10190-1234', '31105-2345', '91299-3456'], role)).toEqual({ kind: 'cpr', row: 2, cells: 3 });
	});
	it('one such number is told by its check digit', () => {
		expect(kind(['707614285'], role)).toBe('cpr');
		expect(kind(['707614286'], role)).toBeNull();
		expect(kind(['707614285', ...many(2, (at) => `99999999${at}`)], role)).toBeNull();
	});
	it('running numbers of nine digits are ids, one citizen in many rows is not', () => {
		expect(kind(many(500, (at) => String(101_234_500 + at)), role)).toBeNull();
		expect(kind(many(5, () => '101901234'), role)).toBe('cpr');
	});
});

it('homes may be called by their street and number, an unmapped column of those is addresses', () => {
	const streets = ['Ternevej 2', 'Odinsvej 14', 'Kirkevej 3'];
	expect(judge([...streets, ...HOMES], 'text')).toBeNull();
	expect(judge(streets, 'text')).toEqual({ kind: 'address', row: 2, cells: 3 });
	expect(judge([...streets, 'Birkehuset', 'Solbakken'], 'unknown')).toEqual({ kind: 'address', row: 2, cells: 3 });
});

it('a short unknown column needs no three cells, a column of the contract does', () => {
	expect(ROLES.map((role) => kind(['Jens Hansen'], role))).toEqual([null, null, 'name']);
	expect(ROLES.map((role) => kind(['Jens Hansen', 'Birkehuset'], role))).toEqual([null, null, null]);
});

it('long sentences and lines are free text, rarer in unknown columns than where the contract expects words', () => {
	expect(judge([...many(57, () => 'nej'), ...many(3, () => NOTE)])).toEqual({ kind: 'free_text', row: 59, cells: 3 });
	expect(kind([...many(58, () => 'nej'), ...many(3, () => NOTE)])).toBeNull();
	expect(kind([...many(20, () => 'Birkehuset'), ...many(3, () => NOTE)], 'text')).toBeNull();
	expect(judge(many(3, () => NOTE), 'text')).toEqual({ kind: 'free_text', row: 2, cells: 3 });
	expect(kind(many(3, () => 'ringer\nmor'))).toBe('free_text');
	expect(kind(many(3, () => 'x'.repeat(81)))).toBe('free_text');
	expect(kind(many(3, () => 'x'.repeat(80)))).toBeNull();
	expect(kind(many(3, () => 'en to tre fire fem seks syv'))).toBeNull();
	expect(kind(many(3, () => 'en to tre fire fem seks syv otte'))).toBe('free_text');
});

it('eight digits are telephone numbers under such a heading alone', () => {
	expect(ROLES.map((role) => kind(['12345678'], role, 'Mobil tlf.'))).toEqual(['phone', 'phone', 'phone']);
	expect(ROLES.map((role) => kind(['12345678'], role, 'LeverandørId'))).toEqual([null, null, null]);
	expect(ROLES.map((role) => kind(['1234 5678', '2345 6789', '3456 7890'], role))).toEqual(['phone', 'phone', 'phone']);
	expect(kind(['1234 5678', ...HOMES, ...HOMES])).toBeNull();
});

it('a column of CPR numbers as a spreadsheet leaves them stops, whatever their days', () => {
	fc.assert(
		fc.property(fc.array(cpr, { minLength: 8, maxLength: 60 }), fc.constantFrom(...ROLES), fc.boolean(), (numbers, role, dash) => {
			const guard = new ColumnGuard('felt', { role });
			const cells = numbers.map((number) => (dash ? `${number.slice(0, 6)}-${number.slice(6)}` : number).replace(/^0/, ''));
			expect(cells.some((cell, at) => guard.see(cell, at + 2)) || guard.verdict()?.kind === 'cpr').toBe(true);
		}),
		RUNS
	);
	fc.assert(
		fc.property(fc.array(cpr.filter((number) => number.startsWith('0')), { minLength: 8, maxLength: 60 }), fc.constantFrom(...ROLES), (numbers, role) => {
			expect(kind(numbers.map((number) => number.slice(1)), role)).toBe('cpr');
		}),
		RUNS
	);
});

it('ids of eight or nine digits, UUIDs, digests, dates and amounts never stop a column', () => {
	const day = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true });
	const cell = fc.constantFrom<fc.Arbitrary<string>>(
		fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String),
		fc.integer({ min: 0, max: 99_999_999 }).map((id) => String(id).padStart(8, '0')),
		fc.uuid(),
		fc.stringMatching(/^[0-9a-f]{40}$/),
		day.map((date) => date.toISOString().slice(0, 10)),
		fc.integer({ min: 0, max: 99_999_999 }).map((cents) => (cents / 100).toFixed(2).replace('.', ','))
	);
	fc.assert(
		fc.property(
			// Evenly drawn: fast-check's own bias towards small numbers would make running numbers of them.
			cell.chain((one) => fc.array(fc.noBias(one), { minLength: 40, maxLength: 200, size: 'max' })),
			fc.constantFrom(...ROLES),
			(cells, role) => {
				expect(judge(cells, role)).toBeNull();
			}
		),
		{ ...RUNS, endOnFailure: true }
	);
});
