import { describe, expect, it } from 'vitest';
import { BEVILLINGER, BORGERE, TAKSTER } from '../../../src/lib/extract/columns';
import { parseDate } from '../../../src/lib/extract/cells/date';
import type { Form } from '../../../src/lib/extract/form';
import type { ReadOptions } from '../../../src/lib/extract/reading/read-options';
import { utf8, valuesOf, windows1252 } from '../files';
import { problemsOf, readTable } from '../../support/read-table';

const HEADER = 'borger_id;alder;vum_samlet;timer_uge';
const citizens = (text: string | Uint8Array, options?: ReadOptions) => readTable(BORGERE, 'f.csv', typeof text === 'string' ? utf8(text) : text, options);
const prices = (text: string, form?: Partial<Form>) => {
	const { table, read } = readTable(TAKSTER, 'f.csv', utf8(text), { form });
	return { sign: read.form.decimal, values: valuesOf(table.columns['basis_kr_aar']) };
};
const column = (result: ReturnType<typeof citizens>, name: string) => valuesOf(result.table.columns[name]);

describe('what a person says of the form goes before what is recognised', () => {
	it('encoding', () => {
		const bytes = utf8(`${HEADER}\nbø;67;D;2,4`);
		expect(column(citizens(bytes), 'borger_id')).toEqual(['bø']);
		expect(column(citizens(bytes, { form: { encoding: 'windows-1252' } }), 'borger_id')).toEqual(['bÃ¸']);
		expect(column(citizens(windows1252(`${HEADER}\nbø;67;D;2,4`), { form: { encoding: 'utf-8' } }), 'borger_id')).toEqual(['b\ufffd']);
	});
	it('delimiter', () => {
		const text = `${HEADER.replaceAll(';', '|')};x;y;z;w;v;u\nb1|67|D|2,4;1;2;3;4;5;6`;
		expect(citizens(text, { form: { delimiter: '|' }, mapping: { timer_uge: { from: 'timer_uge;x;y;z;w;v;u' } } }).read.form.delimiter).toBe('|');
	});
	it('quote', () => {
		const text = `${HEADER}\n'b1';67;D;2,4`;
		expect(column(citizens(text), 'borger_id')).toEqual(["'b1'"]);
		expect(column(citizens(text, { form: { quote: "'" } }), 'borger_id')).toEqual(['b1']);
		expect(column(citizens(`${HEADER}\n"b1";67;D;2,4\n"b2;67;D;2,4`, { form: { quote: '' } }), 'borger_id')).toEqual(['"b1"', '"b2']);
	});
	it('row of the headings', () => {
		const text = `${HEADER}\n\n${HEADER}\nb1;67;D;2,4`;
		expect(citizens(text).read).toMatchObject({ rowsIn: 2, rowsUsed: 1, form: { headerRow: 1 } });
		expect(citizens(text, { form: { headerRow: 3 } }).read).toMatchObject({ rowsIn: 1, rowsUsed: 1, form: { headerRow: 3 } });
	});
	it('decimal sign', () => {
		const text = 'indsats;aar;basis_kr_aar\na;2026;1.234\nb;2026;2,5';
		expect(prices(text)).toEqual({ sign: ',', values: [1234, 2.5] });
		expect(prices(text, { decimal: '.' })).toEqual({ sign: '.', values: [1.234, 2.5] });
	});
	it('order of dates', () => {
		const start = (text: string, form?: Partial<Form>) => valuesOf(readTable(BEVILLINGER, 'f.csv', utf8(`bevilling_id;borger_id;indsats;start\n${text}`), { form }).table.columns['start']);
		expect(start('g1;b1;85;01/02/2025')).toEqual([parseDate('2025-02-01')]);
		expect(start('g1;b1;85;01/02/2025', { dates: 'mdy' })).toEqual([parseDate('2025-01-02')]);
		expect(start('g1;b1;85;01/02/2025\ng2;b1;85;12/31/2025')).toEqual([parseDate('2025-01-02'), parseDate('2025-12-31')]);
		expect(start('g1;b1;85;01/02/2025\ng2;b1;85;12/31/2025', { dates: 'dmy' })).toEqual([parseDate('2025-02-01')]);
	});
});

describe('a decimal sign that shows late', () => {
	const many = (cell: string) => `a;2026;${cell}\n`.repeat(60_000);
	it('is used for the rows before it too', () => {
		const { sign, values } = prices(`indsats;aar;basis_kr_aar\n${many('1.234')}b;2026;1,5\n`);
		expect([sign, values[0], values.at(-1)]).toEqual([',', 1234, 1.5]);
	});
	it('is what the first rows have shown where no row is used that shows it', () => {
		expect(prices('indsats;aar;basis_kr_aar\na;2026;1.234\nI alt;;1.234.567\n')).toEqual({ sign: ',', values: [1234] });
	});
	it('makes a lone comma a group of thousands when points come late', () => {
		const { sign, values } = prices(`indsats;aar;basis_kr_aar\n${many('1,234')}b;2026;1.5\n`);
		expect([sign, values[0], values.at(-1)]).toEqual(['.', 1234, 1.5]);
	});
	it('does not overrule a person', () => expect(prices(`indsats;aar;basis_kr_aar\n${many('1.234')}b;2026;1,5\n`, { decimal: '.' }).values[0]).toBe(1.234));
	it('changes nothing where no number depends on it', () => {
		const { values } = prices(`indsats;aar;basis_kr_aar\n${many('1.5')}b;2026;2,5\n`);
		expect([values[0], values.at(-1)]).toEqual([1.5, 2.5]);
	});
	it('is looked for in numbers that are computed too', () => {
		const text = `borger_id;alder;vum_samlet;timer_md\n${Array.from({ length: 30_000 }, (_, n) => `b${n};67;D;0.125\n`).join('')}x;67;D;12,5`;
		const { read, table } = citizens(text, { mapping: { timer_uge: { from: 'timer_md', by: 'hours_month' } } });
		expect(read.form.decimal).toBe(',');
		expect(valuesOf(table.columns['timer_uge']).at(-1)).toBe(2.8846);
	});
});

describe('computed columns', () => {
	const date = parseDate('2026-06-15')!;
	it('are an age from a year of birth, counted on the day of assessment where there is one', () => {
		const text = 'borger_id;Årgang;vum_samlet;timer_uge;vurderingsdato\nb1;1980;D;2;\nb2;1980;D;2;01-02-2020\nb3;80;D;2;\nb4;1880;D;2;';
		const result = citizens(text, { date, mapping: { alder: { from: 'årgang', by: 'birth_year' } } });
		expect(column(result, 'alder')).toEqual([46, 40]);
		expect(problemsOf(result.problems).map(({ row, code }) => [row, code])).toEqual([[4, 'integer'], [5, 'range']]);
		expect(result.read.origins['alder']).toEqual({ from: 'Årgang', by: 'birth_year' });
	});
	it('are an age from a date of birth, in the order that the file writes dates', () => {
		const text = 'borger_id;Født;vum_samlet;timer_uge;vurderingsdato\nb1;06/16/1980;D;2;\nb2;06/14/1980;D;2;06/13/2020';
		expect(column(citizens(text, { date, mapping: { alder: { from: 'Født', by: 'birth_date' } } }), 'alder')).toEqual([45, 39]);
		expect(column(citizens(text.replaceAll(/;vurderingsdato|;06\/13\/2020|;$/gm, ''), { date, mapping: { alder: { from: 'Født', by: 'birth_date' } } }), 'alder')).toEqual([45, 46]);
	});
	it('are hours a week from hours a month', () =>
		expect(column(citizens('borger_id;alder;vum_samlet;Timer md\nb1;67;D;52\nb2;67;D;6,5\nb3;67;D;x\nb4;67;D;9000', { mapping: { timer_uge: { from: 'timer md', by: 'hours_month' } } }), 'timer_uge')).toEqual([12, 1.5]));
	it('are a paragraph from a text, which is not kept', () => {
		const { table } = readTable(BEVILLINGER, 'f.csv', utf8('bevilling_id;borger_id;Lov;start\ng1;b1;SEL § 108 Længerevarende;2025-01-01\ng2;b1;ABL § 105;2025-01-01'), { mapping: { indsats: { from: 'lov', by: 'paragraph' } } });
		expect(valuesOf(table.columns['indsats'])).toEqual(['108', 'ABL105']);
	});
});

describe('words that a person has explained', () => {
	const words = { varig: { permanent: 'ja', uoplyst: '' }, vum_samlet: { roed: 'E' }, maalgruppe: { sind: 'psykiatri' } };
	it('are read as they were explained, others as ever', () => {
		const result = citizens(`${HEADER};varig;maalgruppe\nb1;67;Rød;2;Permanent;SIND\nb2;67;D;2;Uoplyst;handicap\nb3;67;D;2;nej;\nb4;67;gul;2;;`, { words });
		expect([column(result, 'varig'), column(result, 'vum_samlet'), column(result, 'maalgruppe')]).toEqual([[1, 0, 0], [4, 3, 3], [1, 0, null]]);
		expect(result.problems.map(({ column: name, values }) => [name, values])).toEqual([['vum_samlet', ['gul']]]);
		expect(Array.from(result.blank['varig'] ?? [])).toEqual([0, 1, 0]);
	});
});

it('rows that are not meant are listed, whatever the case of the word', () => {
	const result = citizens(`${HEADER};Status\nb1;67;D;2;Aktiv\nb2;67;D;2;LUKKET\nb3;67;D;2; aktiv \nb4;67;D;2;`, { only: { from: 'status', is: ['aktiv'] } });
	expect([column(result, 'borger_id'), problemsOf(result.problems).map(({ row, code, severity }) => [row, code, severity])]).toEqual([['b1', 'b3'], [[3, 'not_meant', 'note'], [5, 'not_meant', 'note']]]);
});
