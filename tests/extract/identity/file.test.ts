import { describe, expect, it } from 'vitest';
import { BORGERE } from '../../../src/lib/extract/columns';
import { IdentityFound } from '../../../src/lib/extract/identity/found';
import { DISGUISES, HARMLESS } from './disguises';
import { readTable } from '../../support/read-table';

const read = (text: string) => readTable(BORGERE, 'borgere.csv', new TextEncoder().encode(text));
const HEADER = 'borger_id;alder;vum_samlet;timer_uge;mærke';

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
		expect([found.file, found.row, found.column, found.columnNumber]).toEqual(['borgere.csv', 3, 'mærke', 5]);
		expect(JSON.stringify(found) + found.message + found.stack).not.toContain(cell);
	});
	it('is stopped in a required column', () => expect(stop(`${HEADER}\n010190-1234;67;D;2,4;`)).toMatchObject({ row: 2, column: 'borger_id' }));
	it('is stopped in a row that cannot be used', () => expect(stop(`${HEADER}\nb1;;;;;;;010190-1234`)).toMatchObject({ row: 2, column: '#8' }));
	it('is stopped by a heading, which is not repeated', () => {
		const found = stop(`${HEADER};0101901234\nb1;67;D;2,4;;`);
		expect(found).toMatchObject({ row: 1, column: '#6' });
		expect(found.message).not.toContain('0101901234');
	});
	it.each(['CPR', 'cpr-nr.', 'CPR nummer', 'Personnummer', 'BorgerCPR'])('is stopped by the heading %s', (heading) =>
		expect(stop(`${HEADER};${heading}\nb1;67;D;2,4;;`)).toMatchObject({ row: 1, column: heading })
	);
	it.each(['Fornavn', 'efternavn', 'PrimærAdresse', 'Diagnose', 'VigtigeNotater'])('is not stopped by the heading %s', (heading) =>
		expect(read(`${HEADER};${heading}\nb1;67;D;2,4;;`).read).toMatchObject({ rowsUsed: 1, unknownColumns: ['mærke'], dropped: [{ heading, columnNumber: 6, column: null }] })
	);
	it('is stopped before other problems are told', () => expect(stop('a;b\n010190-1234;1')).toMatchObject({ row: 2, column: 'a' }));
	it('is stopped in UTF-16 and Windows-1252', () => {
		const text = `${HEADER}\nbæ;67;D;2,4;010190-1234`;
		const wide = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])]);
		const narrow = Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
		for (const bytes of [wide, narrow]) expect(() => readTable(BORGERE, 'b.csv', bytes)).toThrow(IdentityFound);
	});
	it('does not see one where two cells meet', () => {
		expect(read(`${HEADER}\nb1;67;D;2,4;010190\n1234;67;D;2,4;`).read.rowsUsed).toBe(2);
		expect(read(`${HEADER.replaceAll(';', '\t')}\nb1\t67\tD\t2,4\t010190\n1234\t67\tD\t2,4\t`).read.rowsUsed).toBe(2);
	});
	it('reads pseudonyms that are UUIDs or digests', () => {
		const ids = HARMLESS.filter((cell) => /^[0-9a-f-]{35,}$/.test(cell));
		expect(ids.length).toBe(3);
		expect(read(`${HEADER}\n${ids.map((id) => `${id};67;D;2,4;`).join('\n')}`).read.rowsUsed).toBe(3);
	});
});
