import { describe, expect, it } from 'vitest';
import { BEVILLINGER, BORGERE, BUDGET, TABLES, TAKSTER } from '../../../src/lib/extract/columns';
import { rowsListed, UnreadableFile } from '../../../src/lib/extract/problems/problem';
import type { ReadOptions } from '../../../src/lib/extract/reading/read-options';
import type { TypedColumn } from '../../../src/lib/extract/table/table';
import { texts } from '../../../src/lib/extract/table/text-column';
import { example, hasExamples } from '../examples';
import { problemsOf, readTable, writeTable } from '../../support/read-table';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, options?: ReadOptions) => readTable(BORGERE, 'borgere.csv', utf8(text), options);
const HEADER = 'borger_id;alder;vum_samlet;timer_uge';
const reading = (text: string) => read(text).read;
const found = (text: string) => problemsOf(read(text).problems).map(({ row, column, code, value }) => [row, column, code, value]);
const valuesOf = (column: TypedColumn | undefined): unknown[] => {
	if (!column) return [];
	if (column.kind === 'text') return texts(column);
	return Array.from(column.values as ArrayLike<number>).map((value, row) => ('valid' in column && !column.valid[row] ? null : value));
};

describe('blank and absent cells', () => {
	const { table } = read(`${HEADER};varig;vum_sundhed;ramme_behov;funktionsnedsaettelse;merudgift_md;dagtilbud_profil;vurderingsdato\nb1;67;D;2,4; ;;;;;;\nb2;67;D;2,4`.replace('2,4\n', '2,4;;;;;;;\n'));
	it('mean what the contract says', () => {
		const first = Object.fromEntries(Object.entries(table.columns).map(([name, column]) => [name, valuesOf(column)[0]]));
		expect(first).toMatchObject({ varig: 0, vum_sundhed: null, ramme_behov: 0, funktionsnedsaettelse: 2, merudgift_md: 0, dagtilbud_profil: null, vurderingsdato: null });
		expect(first).toMatchObject({ borger_id: 'b1', afproevet: 0, maalgruppe: null, vum_mobilitet: null, dagtilbud_dage: 0 });
	});
	it('every column of the contract is there, as long as the table', () => {
		expect(Object.keys(table.columns)).toEqual(BORGERE.columns.map(({ name }) => name));
		for (const column of Object.values(table.columns)) expect(('valid' in column ? column.valid : column.values).length).toBe(table.rows);
	});
});

describe('headings', () => {
	it('match without regard to case, spaces, signs and letters', () => {
		const { origins, unknownColumns } = reading('\ufeff BORGER-ID ;Alder;VUM samlet;Timer_Uge;Særlige hensyn;Aflastning døgn;Vedligehold;Hår farve\nb1;67;D;2,4;ja;3;ja;brun');
		expect(origins).toMatchObject({ borger_id: { from: 'BORGER-ID' }, saerlige_hensyn: { from: 'Særlige hensyn' }, aflastning_doegn: { from: 'Aflastning døgn' } });
		expect(unknownColumns).toEqual(['Hår farve']);
	});
	it('are mapped by hand where they do not', () => {
		const { table, read: how } = read('Nummer;alder;score;timer_uge\nb1;67;D;2,4', { mapping: { borger_id: { from: 'nummer' }, vum_samlet: { from: 'Score' } } });
		expect(valuesOf(table.columns['borger_id'])).toEqual(['b1']);
		expect(how.unknownColumns).toEqual([]);
	});
	it('twice the same are a problem of the header, and the first is used', () => {
		const { table, problems, read: { rowsUsed } } = read(`${HEADER};Alder\nb1;67;D;2,4;12`);
		expect(problemsOf(problems).map(({ row, column, code }) => [row, column, code])).toEqual([[1, 'alder', 'duplicate_header']]);
		expect([rowsUsed, valuesOf(table.columns['alder'])]).toEqual([1, [67]]);
	});
	it('that are required and missing stop the file by name', () => {
		const error = (() => {
			try {
				return read('borger_id;alder\nb1;67');
			} catch (cause) {
				return cause;
			}
		})();
		expect(error).toBeInstanceOf(UnreadableFile);
		expect(error).toMatchObject({ file: 'borgere.csv', missing: ['vum_samlet', 'timer_uge'], header: ['borger_id', 'alder'] });
		expect((error as UnreadableFile).message).toBe('borgere.csv: mangler kolonnen vum_samlet, timer_uge');
	});
});

describe('files that are no CSV', () => {
	it.each([
		['nothing', ''],
		['blank lines', '\n \r\n'],
		['binary data', 'a;b\n\0\0'],
		['an Excel workbook', 'PK\x03\x04xl/workbook.xml']
	])('%s', (_, text) => expect(() => read(text)).toThrow(UnreadableFile));
	it('a header alone is a table without rows', () => expect(read(HEADER)).toMatchObject({ read: { rowsIn: 0, rowsUsed: 0 }, problems: [] }));
});

describe('rows that cannot be used', () => {
	it('are listed with row, column, what was expected, and the value where it can be shown', () =>
		expect(found(`${HEADER};varig\nb1;121;D;2,4;ja\nb2;67;F;x;måske\n;67;D;2,4;\nb4;;D;;`)).toEqual([
			[2, 'alder', 'range', '121'],
			[3, 'vum_samlet', 'ordinal', 'F'],
			[3, 'varig', 'flag', 'måske'],
			[3, 'timer_uge', 'number', 'x'],
			[4, 'borger_id', 'blank', undefined],
			[5, 'alder', 'blank', undefined],
			[5, 'timer_uge', 'blank', undefined]
		]));
	it('keep a value that may name someone to themselves', () => expect(found(`${HEADER}\nb1;Jens Hansen;D;2,4`)).toEqual([[2, 'alder', 'integer', undefined]]));
	it('a second row of the same id is dropped, without showing the id', () => expect(found(`${HEADER}\nb1;67;D;2,4\n b1 ;68;D;2,4`)).toEqual([[3, 'borger_id', 'duplicate', undefined]]));
	it('an assessment that is required counts as blank when "ikke vurderet"', () => expect(found(`${HEADER}\nb1;67;ikke vurderet;2,4`)).toEqual([[2, 'vum_samlet', 'blank', undefined]]));
	it('rows with too few or too many fields are listed, empty fields at the end are not', () =>
		expect(found(`${HEADER}\nb1;67;D\nb2;67;D;2,4;\nb3;67;D;2,4;5`)).toEqual([
			[2, '', 'ragged', undefined],
			[4, '', 'ragged', undefined]
		]));
	it('row numbers count blank lines and records, as a spreadsheet does', () =>
		expect(found(`\n${HEADER};note\n\nb1;67;D;2,4;"a\nb"\n;;;;\nb2;x;D;2,4;`)).toEqual([[6, 'alder', 'integer', 'x']]));
	it('an open quote costs its own row only', () => {
		const { problems, read: { rowsUsed, rowsIn } } = read(`${HEADER}\nb1;67;D;2,4\n"b2;67;D;2,4\nb3;67;D;2,4\nb4;x;D;2,4\n`);
		expect([rowsIn, rowsUsed]).toEqual([4, 2]);
		expect(problemsOf(problems).map(({ row, code }) => [row, code])).toEqual([
			[3, 'quote'],
			[5, 'integer']
		]);
	});
	it('quotes within a quoted field that are not doubled cost the row', () => {
		const { problems, read: { rowsUsed } } = read(`${HEADER};note\nb1;67;D;2,4;"huset "Solen" her"\nb2;67;D;2,4;"""Solen"""`);
		expect([rowsUsed, problemsOf(problems).map(({ row, code }) => [row, code])]).toEqual([1, [[2, 'quote']]]);
	});
});

describe('dialects', () => {
	const plain = read(`${HEADER};vurderingsdato\nb1;67;D;2,4;2025-06-01\nb2;18;A;10;`).table;
	it.each([
		['commas and quotes', `${HEADER.replaceAll(';', ',')},vurderingsdato\nb1,67,D,"2,4",2025-06-01\nb2,18,A,10,\n`],
		['commas and decimal points', `${HEADER.replaceAll(';', ',')},vurderingsdato\nb1,67,D,2.4,01/06/2025\nb2,18,A,10,\n`],
		['tabs', `${HEADER};vurderingsdato\nb1;67;D;2,4;01.06.2025\nb2;18;A;10;`.replaceAll(';', '\t')],
		['bars and old Mac line ends', `${HEADER};vurderingsdato\rb1;67;D;2,4;01-06-2025\rb2;18;A;10;\r`.replaceAll(';', '|')],
		['mixed line ends', `${HEADER};vurderingsdato\r\nb1;67;D;2,4;01-06-2025\nb2;18;A;10;\r\n`],
		['single quotes', `'borger_id';'alder';'vum_samlet';'timer_uge';'vurderingsdato'\n'b1';'67';'D';'2,4';'2025-06-01'\n'b2';'18';'A';'10';''`],
		['the line Excel puts first', `sep=;\r\n${HEADER};vurderingsdato\r\nb1;67;D;2,4;01-06-2025\r\nb2;18;A;10;`],
		['spaces round cells', `${HEADER};vurderingsdato\n b1 ;67 ; D;\u00a02,4;2025-06-01\nb2;18;A;10; `]
	])('%s give the same table', (_, text) => expect(read(text).table).toEqual(plain));
	it('reads thousands by what the whole file does', () => {
		const price = (text: string) => valuesOf(readTable(TAKSTER, 'takster.csv', utf8(text)).table.columns['basis_kr_aar']);
		expect(price('indsats;aar;basis_kr_aar;timepris_kr\na;2026;202.000;379,5\nb;2026;1.5;')).toEqual([202000, 1.5]);
		expect(price('indsats;aar;basis_kr_aar;timepris_kr\na;2026;202.000;379.5\nb;2026;1.5;')).toEqual([202, 1.5]);
		expect(price('indsats;aar;basis_kr_aar\na;2026;202.000\nb;2026;1.202.000')).toEqual([202000, 1202000]);
	});
	it('reads a million of a budget', () =>
		expect(valuesOf(readTable(BUDGET, 'budget.csv', utf8('funktion;aar;vedtaget_kr\n5.38.50;2026;-1.234.567,89')).table.columns['vedtaget_kr'])).toEqual([-1234567.89]));
});

describe('long readings', () => {
	const lines = Array.from({ length: 25_000 }, (_, n) => `b${n};${n % 130};D;2,4`);
	const text = `${HEADER}\n${lines.join('\n')}`;
	it('tell how far they are', () => {
		const told: [number, number][] = [];
		const long = `${text}\n${'#'.repeat(3_000_000)}`;
		const result = read(long, { onProgress: (done, share) => told.push([done, share]) });
		expect(told.length).toBeGreaterThan(2);
		expect(told.at(-1)).toEqual([25_001, 1]);
		told.forEach(([done, share], at) => expect(done >= (told[at - 1]?.[0] ?? 0) && share >= (told[at - 1]?.[1] ?? 0) && share <= 1).toBe(true));
		expect(result.read.rowsUsed + rowsListed(result.problems, 'borgere.csv', 'borgere')).toBe(25_001);
	});
	it('stop when asked', () => {
		const control = new AbortController();
		expect(() => read(text, { signal: control.signal, onProgress: () => control.abort() })).toThrow(/abort/i);
		expect(() => read(text, { signal: AbortSignal.abort() })).toThrow(/abort/i);
	});
});

describe('the canonical form', () => {
	it('is read back as it was written, for every table', () => {
		const files: Record<string, string> = {
			borgere: `${HEADER};varig;ramme_behov;vurderingsdato;bosituation\nb1;67;D;0,1;ja;doegndaekket;2025-06-01;alene\nb2;1;A;168;;;;`,
			bevillinger: 'bevilling_id;borger_id;indsats;tilbud;start;omfang\ng1;b1;§ 107;"Huset ""Solen""; Skjern";2025-01-01;2,5',
			tilbud: 'tilbud;indsats;pladser;nattevagt\n=Huset;botilbud_107;10,5;vaagen',
			takster: 'indsats;aar;basis_kr_aar\na;2026;1.234.567,89',
			budget: 'funktion;aar;vedtaget_kr\n5.38.50;2026;-0,000001'
		};
		for (const spec of TABLES) {
			const { table } = readTable(spec, `${spec.name}.csv`, utf8(files[spec.name] ?? ''));
			const again = readTable(spec, `${spec.name}.csv`, utf8(writeTable(table)));
			expect(again).toMatchObject({ table, problems: [], read: { form: { encoding: 'utf-8', delimiter: ';' } } });
		}
	});
	it('looks as the contract says', () => {
		const { table } = readTable(BEVILLINGER, 'b.csv', utf8('Bevilling ID,borger_id,indsats,start,omfang,leverandør\ng1,b1,85,01/02/2025,2.5,Egen'));
		expect(writeTable(table)).toBe(
			'bevilling_id;borger_id;indsats;tilbud;leverandoer;niveau;omfang;enhed;ansoegt;kvitteret;afgjort;start;slut;seneste_opfoelgning;aarspris_kr\ng1;b1;85;;egen;;2,5;;;;;2025-02-01;;;\n'
		);
	});
});

describe.skipIf(!hasExamples)('the worked examples', () => {
	const folders = ['ringkoebing-skjern', 'frederikshavn', 'ishoej-vallensbaek', 'glostrup', 'holbaek', 'excel-style'];
	it.each(folders)('%s is read without a problem', (folder) => {
		for (const spec of [BORGERE, TAKSTER]) {
			const result = readTable(spec, `${spec.name}.csv`, example(folder, `${spec.name}.csv`));
			expect(result).toMatchObject({ problems: [], read: { unknownColumns: [] } });
			expect(result.read.rowsUsed).toBeGreaterThan(20);
			expect(result.read.rowsUsed).toBe(result.read.rowsIn);
		}
	});
	it('what Excel saved gives the same tables', () => {
		for (const spec of [BORGERE, TAKSTER]) {
			const plain = readTable(spec, 'a.csv', example('ringkoebing-skjern', `${spec.name}.csv`));
			const excel = readTable(spec, 'b.csv', example('excel-style', `${spec.name}.csv`));
			expect(excel.table).toEqual(plain.table);
			expect(plain.read.form.encoding).toBe('utf-8');
		}
		expect(readTable(BORGERE, 'b.csv', example('excel-style', 'borgere.csv')).read.form.encoding).toBe('windows-1252');
	});
});
