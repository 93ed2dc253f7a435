import { describe, expect, it } from 'vitest';
import { byName } from '../../src/lib/extract/contract-files';
import type { Extract } from '../../src/lib/extract/extracted';
import { readExtract } from '../../src/lib/extract/extract';
import { withTablesOf } from '../../src/lib/state/kept-tables';

const HEADERS = { borgere: 'borger_id;alder;vum_samlet;timer_uge', bevillinger: 'bevilling_id;borger_id;indsats;start', takster: 'indsats;aar;timepris_kr' };
const ROWS = { borgere: ['b1;67;D;2,4', 'b2;x;D;2,4'], bevillinger: ['g1;b1;85;2025-01-01'], takster: ['85;2026;400'] };
const read = (...tables: (keyof typeof HEADERS)[]): Extract =>
	readExtract(byName(tables.map((table) => ({ name: `${table}.csv`, bytes: new TextEncoder().encode([HEADERS[table], ...ROWS[table]].join('\n')) }))));
const names = ({ tables }: Extract) => Object.keys(tables).sort();

describe('files that come after what was opened from this computer', () => {
	it('leave citizens and grants with their problems as they were when they bring prices', () => {
		const before = read('borgere', 'bevillinger');
		const whole = withTablesOf(before, read('takster'));
		expect(names(whole)).toEqual(['bevillinger', 'borgere', 'takster']);
		expect(whole.tables.borgere).toBe(before.tables.borgere);
		expect(before.problems.length).toBeGreaterThan(0);
		expect(whole.problems).toEqual(before.problems);
	});
	it('take the place of a table that they bring, and of its problems', () => {
		const again = read('borgere');
		const whole = withTablesOf(read('borgere', 'takster'), again);
		expect(names(whole)).toEqual(['borgere', 'takster']);
		expect(whole.tables.borgere).toBe(again.tables.borgere);
		expect(whole.problems).toEqual(again.problems);
	});
	it('take the place of citizens and grants together: their ids may be of another reading', () => {
		expect(names(withTablesOf(read('borgere', 'takster'), read('bevillinger')))).toEqual(['bevillinger', 'takster']);
		expect(names(withTablesOf(read('borgere', 'bevillinger'), read('borgere')))).toEqual(['borgere']);
	});
	it('tell that ids were replaced as long as those citizens are there', () => {
		const before = { ...read('borgere'), pseudonyms: true };
		expect(withTablesOf(before, read('takster')).pseudonyms).toBe(true);
		expect(withTablesOf(before, read('borgere')).pseudonyms).toBe(false);
	});
	it('drop what was told of files that could not be read before', () => {
		const before = read('borgere');
		const [some] = before.problems;
		const refused = { ...some!, table: null, code: 'unreadable_file', file: 'rapport.pdf' };
		expect(withTablesOf({ ...before, problems: [refused, ...before.problems] }, read('takster')).problems).toEqual(before.problems);
	});
});
