import { describe, expect, it } from 'vitest';
import { IdentityFound } from '../../src/lib/extract/identity/found';
import { PRESETS } from '../../src/lib/extract/mapping/built-in';
import { NOTHING_REMEMBERED } from '../../src/lib/extract/mapping/remembered';
import { UnreadableFile } from '../../src/lib/extract/problems/problem';
import type { FilePlan } from '../../src/lib/extract/plan';
import { knownTo, planFor, recognise } from '../../src/lib/extract/recognise';
import { ofBytes } from '../../src/lib/extract/sources/source';
import { utf8, windows1252 } from './files';

const CONTEXT = { presets: PRESETS, memory: NOTHING_REMEMBERED };
const source = (text: string | Uint8Array, name = 'udtræk.csv') => ofBytes(name, typeof text === 'string' ? utf8(text) : text, 5);
function of(text: string | Uint8Array, plan?: Partial<FilePlan>, hasCases = false) {
	const file = source(text);
	return recognise(file, CONTEXT, { ...planFor(file, CONTEXT), ...plan }, hasCases);
}
const HEADER = 'borger_id;alder;vum_samlet;timer_uge';

describe('a file as it is recognised', () => {
	it('tells what it is, how it is written and how many rows can be used', () => {
		expect(of(`Titel\r\n${HEADER};farve\r\nb1;67;D;2,4;rød\r\nb2;x;D;1,5;blå\r\n`)).toMatchObject({
			file: 'udtræk.csv', size: expect.any(Number), lastModified: 5, lineEnd: 'crlf',
			form: { encoding: 'utf-8', delimiter: ';', quote: '', headerRow: 2, decimal: ',', dates: 'dmy' },
			plan: { tables: ['borgere'] },
			columns: [{ heading: 'borger_id', identity: null }, { heading: 'alder', samples: ['67', 'x'] }, { samples: ['D'] }, { samples: ['2,4', '1,5'] }, { heading: 'farve', samples: ['rød', 'blå'] }],
			origins: { borgere: { borger_id: { from: 'borger_id' }, timer_uge: { from: 'timer_uge' } } },
			missing: { borgere: [] },
			usable: { borgere: { rows: 2, used: 1, all: true } }
		});
	});
	it('tells what is missing and suggests where it may be, without using it', () => {
		const found = of('Borgernummer;Alder;VUM;Timer pr. uge\nb1;67;D;2,4\n', { tables: ['borgere'] });
		expect(found.missing.borgere).toEqual(['borger_id', 'vum_samlet', 'timer_uge']);
		expect(found.suggestions.map(({ column, origin }) => [column, origin.from]).sort()).toEqual([['borger_id', 'Borgernummer'], ['timer_uge', 'Timer pr. uge'], ['vum_samlet', 'VUM']]);
		expect(found.usable.borgere).toEqual({ rows: 1, used: 0, all: true });
		const mapping = { borgere: Object.fromEntries(found.suggestions.map(({ column, origin }) => [column, origin])) };
		expect(of('Borgernummer;Alder;VUM;Timer pr. uge\nb1;67;D;2,4\n', { tables: ['borgere'], mapping }).usable.borgere).toEqual({ rows: 1, used: 1, all: true });
	});
	it('tells the words of its columns and what they mean', () => {
		expect(of(`${HEADER};varig\nb1;67;D;2;ja\nb2;67;let;2;permanent\nb3;67;D;2;\n`).words.borgere).toEqual({
			vum_samlet: [{ word: 'D', meaning: 'D', count: 2 }, { word: 'let', meaning: 'B', count: 1 }],
			varig: [{ word: 'permanent', meaning: null, count: 1 }, { word: 'ja', meaning: 'ja', count: 1 }]
		});
	});
	it('shows no cell of a column that tells who someone is', () => {
		const found = of(`${HEADER};x;E-mail\nb1;67;D;2;Jens Hansen;a@b.dk\nb2;67;D;2;Mette Holm;c@d.dk\nb3;67;D;2;Anne Berg;`);
		expect(found.columns.slice(4)).toEqual([{ heading: 'x', samples: [], identity: 'name' }, { heading: 'E-mail', samples: [], identity: 'email' }]);
		expect(JSON.stringify(found)).not.toMatch(/Hansen|Holm|a@b/);
	});
	it('is stopped by a CPR number in its first rows, its titles and its headings', () => {
		for (const text of [`${HEADER};x\nb1;67;D;2;010190-1234`, `Borger 010190-1234\n${HEADER}\nb1;67;D;2`, `${HEADER};CPR\nb1;67;D;2;`, `${HEADER};0101901234\nb1;67;D;2;`]) expect(() => of(text, { tables: ['borgere'] })).toThrow(IdentityFound);
		expect(() => of(`${HEADER}\n${'b1;67;D;2\n'.repeat(5)}b9;67;010190-1234;2`)).toThrow(IdentityFound);
	});
	it('takes cases on trust when there is a file of them', () => {
		const text = 'bevilling_id;sag;indsats;start\ng1;s1;85;2025-01-01\n';
		const plan: Partial<FilePlan> = { tables: ['bevillinger'], mapping: { bevillinger: { borger_id: { from: 'sag', by: 'case' } } } };
		expect(of(text, plan, true).usable.bevillinger).toEqual({ rows: 1, used: 1, all: true });
		expect(of(text, plan, false).usable.bevillinger).toEqual({ rows: 1, used: 0, all: true });
	});
	it('shows the effect on its first rows when it has many', () => {
		const text = `${HEADER}\n${Array.from({ length: 300_000 }, (_, n) => `b${n};67;D;2,4\n`).join('')}`;
		const { usable } = of(text);
		expect(usable.borgere?.all).toBe(false);
		expect(usable.borgere?.rows).toBe(usable.borgere?.used);
		expect(usable.borgere?.rows).toBeGreaterThanOrEqual(20_000);
	});
	it('is a flat file where it holds two tables, and nothing where it holds none', () => {
		expect(of(`${HEADER};bevilling_id;indsats;start\nb1;67;D;2;g1;85;2025-01-01\nb1;67;D;2;g2;85;2025-01-01`)).toMatchObject({ plan: { tables: ['borgere', 'bevillinger'] }, usable: { borgere: { rows: 1, used: 1 }, bevillinger: { rows: 2, used: 2 } } });
		expect(of('farve;form\nrød;rund\n')).toMatchObject({ plan: { tables: [] }, usable: {}, suggestions: [], columns: [{ samples: ['rød'] }, { samples: ['rund'] }] });
	});
	it('says what a person has set, in the encoding that shows late too', () => {
		const bytes = windows1252(`${HEADER}\n${Array.from({ length: 100_000 }, (_, n) => `b${n};67;D;2,4\n`).join('')}bø;67;D;2,4\n`);
		expect(of(bytes, { form: { decimal: '.' } }).form).toMatchObject({ encoding: 'utf-8', decimal: '.' });
		expect(of(windows1252(`${HEADER}\nbø;67;D;2,4\n`)).form.encoding).toBe('windows-1252');
	});
	it('is refused when it is no text', () => expect(() => of('a\0b\n')).toThrow(UnreadableFile));
});

it('headings of presets are known, folded', () => {
	const known = knownTo(CONTEXT);
	expect([known('indsatsid'), known('borgerid'), known('indsatsstatus'), known('farve')]).toEqual([true, true, true, false]);
});
