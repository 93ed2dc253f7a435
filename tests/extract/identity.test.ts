import { describe, expect, it } from 'vitest';
import { BORGERE } from '../../src/lib/extract/columns';
import { IdentityFound, holdsIdentity, mayHoldIdentity, namesIdentity, showable } from '../../src/lib/extract/identity';
import { readTable } from '../../src/lib/extract/read';

const read = (text: string) => readTable(BORGERE, 'borgere.csv', new TextEncoder().encode(text));
const HEADER = 'borger_id;alder;vum_samlet;timer_uge;note';

const DISGUISES = [
	'010190-1234',
	'0101901234',
	'010190 1234',
	'010190  1234',
	'010190 - 1234',
	'010190–1234',
	'010190\u20111234',
	'010190\u22121234',
	'010190\u00a01234',
	'010190\u200b1234',
	'010190\u00ad1234',
	'010190/1234',
	'010190_1234',
	'01-01-90-1234',
	'01.01.90-1234',
	'01.01.90 1234',
	'01/01/90 1234',
	'01011990-1234',
	'01-01-1990-1234',
	'borger 010190-1234 flyttet',
	'CPR0101901234',
	'(010190-1234)',
	'b010190-1234x',
	'="0101901234"',
	'0101901234,00',
	'290200-1234',
	'310190-1234',
	'610190-1234',
	'０１０１９０-１２３４',
	'٠١٠١٩٠١٢٣٤',
	'12345678901 og 010190-1234',
	'320190-1234, 010190-1234'
];

const HARMLESS = [
	'b118-000000',
	'2025-06-01',
	'01-06-2025',
	'2025-06-01 12:30:00',
	'01-06-2025 12.30',
	'320190-1234',
	'011390-1234',
	'000190-1234',
	'310490-1234',
	'290201-1234',
	'10101901234',
	'01019012345',
	'010190-12345',
	'1010190-1234',
	'010190-123',
	'101190.2500',
	'3f2b010190-1234-4abc-8def-0123456789ab'.replace('-1234', 'a1-1234'),
	'aa010190-1234-4abc-8def-0123456789ab',
	'e3b0c44298fc1c149afb0101901234b934ca495991b7852b855e3b0c44298fc1',
	'1.234.567.890',
	'533,99',
	''
];

describe('holdsIdentity', () => {
	it.each(DISGUISES)('stops at %s', (cell) => {
		expect(holdsIdentity(cell)).toBe(true);
		expect(mayHoldIdentity(`a;b\n1;${cell};2`)).toBe(true);
	});
	it.each(HARMLESS)('lets %s pass', (cell) => expect(holdsIdentity(cell)).toBe(false));
});

describe('a file with an identity', () => {
	const stop = (text: string): IdentityFound => {
		try {
			read(text);
		} catch (error) {
			if (error instanceof IdentityFound) return error;
			throw error;
		}
		throw new Error('the file was read');
	};

	it.each(DISGUISES)('is stopped by %s, and the error does not hold it', (cell) => {
		const quoted = `"${cell.replaceAll('"', '""')}"`;
		const found = stop(`${HEADER}\nb1;67;D;2,4;\nb2;67;D;2,4;${quoted}\n`);
		expect([found.file, found.row, found.column, found.columnNumber]).toEqual(['borgere.csv', 3, 'note', 5]);
		expect(JSON.stringify(found) + found.message + found.stack).not.toContain(cell);
	});
	it('is stopped in a required column', () => expect(stop(`${HEADER}\n010190-1234;67;D;2,4;`)).toMatchObject({ row: 2, column: 'borger_id' }));
	it('is stopped in a row that cannot be used', () => expect(stop(`${HEADER}\nb1;;;;;;;010190-1234`)).toMatchObject({ row: 2, column: '#8' }));
	it('is stopped by a heading, which is not repeated', () => {
		const found = stop(`${HEADER};0101901234\nb1;67;D;2,4;;`);
		expect(found).toMatchObject({ row: 1, column: '#6' });
		expect(found.message).not.toContain('0101901234');
	});
	it.each(['CPR', 'cpr-nr.', 'CPR nummer', 'Personnummer', 'Fornavn', 'efternavn'])('is stopped by the heading %s', (heading) =>
		expect(stop(`${HEADER};${heading}\nb1;67;D;2,4;;`)).toMatchObject({ row: 1, column: heading })
	);
	it('is stopped before other problems are told', () => expect(stop('a;b\n010190-1234;1')).toMatchObject({ row: 2, column: 'a' }));
	it('is stopped in UTF-16 and Windows-1252', () => {
		const text = `${HEADER}\nbæ;67;D;2,4;010190-1234`;
		const wide = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])]);
		const narrow = Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
		for (const bytes of [wide, narrow]) expect(() => readTable(BORGERE, 'b.csv', bytes)).toThrow(IdentityFound);
	});
	it('does not see one where two cells meet', () => {
		expect(read(`${HEADER}\nb1;67;D;2,4;010190\n1234;67;D;2,4;`).rowsUsed).toBe(2);
		expect(read(`${HEADER.replaceAll(';', '\t')}\nb1\t67\tD\t2,4\t010190\n1234\t67\tD\t2,4\t`).rowsUsed).toBe(2);
	});
	it('reads pseudonyms that are UUIDs or digests', () => {
		const ids = HARMLESS.filter((cell) => /^[0-9a-f-]{36,}$/.test(cell));
		expect(ids.length).toBe(3);
		expect(read(`${HEADER}\n${ids.map((id) => `${id};67;D;2,4;`).join('\n')}`).rowsUsed).toBe(3);
	});
});

it('long runs of spaces and digits take no time', () => {
	const start = performance.now();
	for (const cell of [`123456${' '.repeat(200_000)}x`, '1'.repeat(200_000), '12-'.repeat(70_000)]) expect(holdsIdentity(cell)).toBe(false);
	expect(performance.now() - start).toBeLessThan(1000);
});

it('headings of other kinds name no one', () => {
	for (const heading of ['borger_id', 'navn', 'adresse', 'note', 'cprs']) expect(namesIdentity(heading)).toBe(false);
});

it('a rejected value is shown only when it can name no one', () => {
	for (const shown of ['F', 'måske', 'Bofællesskab', '121', '-1.234,5', '31-02-2025', 'let moderat']) expect(showable(shown)).toBe(true);
	for (const hidden of ['Jens Hansen', '101901234', '01 01 90 12 34', 'en meget lang tekst, der kan rumme hvad som helst']) expect(showable(hidden)).toBe(false);
	expect(['Jensen', 'x', '12 kr'].map((cell) => showable(cell, false))).toEqual([false, true, true]);
});
