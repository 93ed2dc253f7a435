import { afterEach, describe, expect, it, vi } from 'vitest';
import writeExcel from 'write-excel-file/universal';
import { UnreadableFile } from '../../../src/lib/extract/problems/problem';
import { bookOf, bookParts, expandBytes, rowsOf, shown, zipOf } from './fixtures';

afterEach(() => {
	vi.unstubAllEnvs();
});

describe('cells', () => {
	it('come out as text: strings, numbers, booleans, results of formulas; errors are blank', async () => {
		const rows = await rowsOf({
			strings: ['<si><t>Borger</t></si>', '<si><r><t>Sør</t></r><r><rPr><b/></rPr><t xml:space="preserve">en &amp; Åse</t></r><rPh><t>x</t></rPh></si>', '<si><t/></si>'],
			sheets: {
				Ark1: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>æøå</t></is></c></row>
				<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c><c r="C2"><f>A1*2</f><v>2.4000000000000004</v></c><c r="D2" t="str"><f>"x"</f><v>x &lt; y_x000D_</v></c></row>
				<row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C3"><v>0.25</v></c><c r="D3"><f>A1</f></c></row>
				<row r="4"><c r="A4" t="d"><v>2025-06-01T00:00:00</v></c><c r="B4" t="s"><v>2</v></c><c r="C4" t="s"><v/></c><c r="D4" t="d"><v>2025-06-01T10:30:00</v></c></row>`
			}
		});
		expect(rows).toEqual([
			['Borger', 'Søren & Åse', 'æøå'],
			['ja', 'nej', '2.4', 'x < y\r'],
			['', '', '0.25'],
			['2025-06-01', '', '', '2025-06-01T10:30']
		]);
	});

	it('stand where Excel shows them: blank rows and columns keep their place, those at the end are left out', async () => {
		const rows = await rowsOf({
			sheets: {
				Ark1: `<row r="2"><c r="B2"><v>1</v></c><c r="AB2" s="0"/></row><row r="4"/><row r="5"><c r="A5" t="inlineStr"><is><t>  </t></is></c><c r="C5"><v>2</v></c></row><row r="900"><c r="A900"/></row>`
			}
		});
		expect(rows).toEqual([[], ['', '1'], [], [], ['', '', '2']]);
	});

	it('may have names with prefixes', async () => {
		const parts = bookParts({ sheets: { Ark1: '' } });
		parts['xl/worksheets/sheet0.xml'] = '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>';
		expect(await expandBytes(await zipOf(parts), 'b.xlsx')).toEqual([{ name: 'b.xlsx', lastModified: 1000, rows: [['1', '2'], ['3']] }]);
	});

	it('without addresses make a workbook that Excel has to save again', async () => {
		await expect(rowsOf({ sheets: { Ark1: '<row><c><v>1</v></c></row>' }, bare: true })).rejects.toThrow('åbn den i Excel, og gem den igen');
	});

	it('of a merged range are the first one and blanks', async () => {
		expect(await rowsOf({ sheets: { Ark1: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>3</v></c></row>' } })).toEqual([['1', '', '3']]);
	});
});

describe('numbers', () => {
	it('have the 15 digits Excel shows, a decimal point and no exponent', async () => {
		const stored = ['2.4000000000000004', '0.30000000000000004', '1E-3', '1.5E+20', '123456789012345', '-7', '-0', '1e-7', '1234567.891', '99999999999999999999', '1.2E5', '007'];
		expect(await shown(stored.map((text) => [text, 'General']))).toEqual([
			'2.4', '0.3', '0.001', '150000000000000000000', '123456789012345', '-7', '0', '0.0000001', '1234567.891', '100000000000000000000', '120000', '7'
		]);
	});

	it('keep their value whatever money, percent or decimals they are shown with', async () => {
		expect(await shown([['1234.5', '#,##0.00 "kr."'], ['0.25', 9], ['1234.5', '[Red]#,##0.00\\ [$kr.-406];-0'], ['3', '0.00E+00'], ['4', '0" dage i år"'], ['5', 'Standard']])).toEqual(
			['1234.5', '0.25', '1234.5', '3', '4', '5']
		);
	});

	it('shown as codes are numbers: leading zeros and hyphens are not kept', async () => {
		expect(await shown([['42', '0000'], ['101701234', '000000-0000'], ['1017012345', '000000\\-0000']])).toEqual(['42', '101701234', '1017012345']);
	});
});

describe('dates', () => {
	it('are recognised by their format, built in or written', async () => {
		expect(await shown([['45809', 14], ['45809', 'dd-mm-yyyy'], ['45809', '[$-406]d. mmmm yyyy;@'], ['45809', 'mmm'], ['45809', 'ddmmyy'], ['45809', 'YYYYMMDD;@'], ['45809', 30]])).toEqual(
			new Array(7).fill('2025-06-01')
		);
	});

	it('carry their time of day, shown or not', async () => {
		expect(await shown([['45809.5', 22], ['45809.604166666664', 'dd/mm/yyyy hh:mm:ss'], ['45809.9', 'yyyy-mm-dd'], ['45809.00001157', 14], ['45808.999999999', 14]])).toEqual(
			['2025-06-01T12:00', '2025-06-01T14:30', '2025-06-01T21:36', '2025-06-01T00:00:01', '2025-06-01']
		);
	});

	it('may be a time of day or a duration alone', async () => {
		expect(await shown([['0.3125', 'h:mm'], ['1.5625', '[h]:mm'], ['59.5', '[h]:mm'], ['0', 20], ['0.00001157', 45]])).toEqual(['07:30', '37:30', '1428:00', '00:00', '00:00:01']);
	});

	it('written as such are what is written, wherever one is', async () => {
		vi.stubEnv('TZ', 'Europe/Copenhagen');
		expect(new Date(2025, 5, 1).getTimezoneOffset()).toBe(-120);
		const cells = ['2025-06-01', '2025-06-01T00:00:00', '2025-06-01T23:59:00.000', '2025-06-01T10:30:00Z', '2025-12-01T00:00:00'].map((text, at) => `<c r="${String.fromCharCode(65 + at)}1" t="d"><v>${text}</v></c>`);
		const rows = await rowsOf({ sheets: { Ark1: `<row r="1">${cells.join('')}</row>` } });
		expect(rows).toEqual([['2025-06-01', '2025-06-01', '2025-06-01T23:59', '2025-06-01T10:30', '2025-12-01']]);
	});

	it('count from 1900 with its false leap day, or from 1904', async () => {
		expect(await shown([['1', 14], ['59', 14], ['61', 14], ['2958465', 14]])).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '9999-12-31']);
		expect(await shown([['0', 14], ['44347', 14]], true)).toEqual(['1904-01-01', '2025-06-01']);
		const parts = bookParts({ sheets: { Ark1: '<row r="1"><c r="A1" s="1"><v>44347</v></c></row>' }, formats: [14], date1904: true });
		parts['xl/workbook.xml'] = parts['xl/workbook.xml']?.replace('"1"', '"true"') ?? '';
		expect(await expandBytes(await zipOf(parts))).toMatchObject([{ rows: [['2025-06-01']] }]);
	});

	it('that Excel cannot show stay numbers, or blank beyond all calendars', async () => {
		expect(await shown([['-1', 14], ['2958466', 14], ['1e12', 14], ['-0.5', 'h:mm']])).toEqual(['-1', '2958466', '', '-0.5']);
	});
});

describe('sheets', () => {
	const one = (value: number): string => `<row r="1"><c r="A1"><v>${value}</v></c></row>`;

	it('that are empty or hidden are left out; one alone goes by the name of the file', async () => {
		const bytes = await bookOf({ sheets: { Tom: '', 'Priser & takster': one(1), '!Skjult': one(2), Blank: '<row r="1"><c r="A1" t="inlineStr"><is><t> </t></is></c></row>' } });
		expect(await expandBytes(bytes, 'udtræk.xlsx')).toEqual([{ name: 'udtræk.xlsx', lastModified: 1000, rows: [['1']] }]);
	});

	it('that are hidden are so in any spelling', async () => {
		const parts = bookParts({ sheets: { Ark1: one(1), Skjult: one(2), 'Meget skjult': one(3) } });
		const workbook = parts['xl/workbook.xml'] ?? '';
		parts['xl/workbook.xml'] = workbook.replace(/<sheet (name="Skjult"[^>]*)\/>/, "<sheet state='hidden' $1></sheet>").replace('<sheet name="Meget', '<sheet state="veryHidden" name="Meget');
		expect(await expandBytes(await zipOf(parts), 'b.xlsx')).toEqual([{ name: 'b.xlsx', lastModified: 1000, rows: [['1']] }]);
	});

	it('go by the name of the file and their own when there are several', async () => {
		const bytes = await bookOf({ sheets: { Ark1: one(1), 'Priser & takster': one(2) } });
		expect((await expandBytes(bytes, 'udtræk.xlsx')).map(({ name }) => name)).toEqual(['udtræk.xlsx › Ark1', 'udtræk.xlsx › Priser & takster']);
	});

	it('of which none has anything make an empty workbook', async () => {
		await expect(expandBytes(await bookOf({ sheets: { Ark1: '' } }), 'b.xlsx')).rejects.toMatchObject({ name: 'UnreadableFile', reason: { da: 'projektmappen er tom; hent udtrækket igen' } });
	});

	it('with a cell outside any sheet are damaged', async () => {
		await expect(rowsOf({ sheets: { Ark1: '<row r="1048577"><c><v>1</v></c></row>' } })).rejects.toThrow('beskadiget');
		await expect(rowsOf({ sheets: { Ark1: '<row r="1"><c r="XFE1"><v>1</v></c></row>' } })).rejects.toThrow('beskadiget');
	});

	it('that name a text which is not there are damaged', async () => {
		await expect(rowsOf({ strings: ['<si><t>a</t></si>'], sheets: { Ark1: '<row r="1"><c r="A1" t="s"><v>1</v></c></row>' } })).rejects.toThrow('beskadiget');
	});

	it('with too many cells are refused, gaps and all sheets counted, cells that are only coloured not', async () => {
		const reaching = (cell: string): string => `<row r="1">${cell}</row><row r="3000"><c r="A3000"><v>1</v></c></row>`;
		const wide = '<c r="XFD1"><v>1</v></c>';
		await expect(rowsOf({ sheets: { Ark1: `<row r="1">${wide}</row><row r="3052"><c r="A3052"><v>1</v></c></row>` } })).rejects.toThrow('for mange celler');
		await expect(rowsOf({ sheets: { Ark1: reaching(wide), Ark2: reaching('<c r="BMM1"><v>1</v></c>') } })).rejects.toThrow('for mange celler');
		expect(await rowsOf({ sheets: { Ark1: `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"/>` } })).toEqual([['1']]);
	});

	it('that say they take more than a page can hold are refused before they are unpacked', async () => {
		const size = 1_234_567;
		const parts = { ...bookParts({ sheets: { Ark1: '' } }), 'xl/worksheets/sheet1.xml': ' '.repeat(size) };
		const bytes = await zipOf(parts, { dataDescriptor: false, zip64: false });
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === size) view.setUint32(at, 251 * 1024 ** 2, true);
		await expect(expandBytes(bytes, 'b.xlsx')).rejects.toThrow('gem det som CSV');
	});

	it('whose parts are missing or no XML make a damaged workbook, in words without any cell', async () => {
		const parts = bookParts({ sheets: { Ark1: '<row r="1"><c r="A1" t="inlineStr"><is><t>hemmelig</t></is></c></row>' } });
		const { 'xl/workbook.xml': _, ...without } = parts;
		for (const broken of [without, { ...parts, 'xl/worksheets/sheet0.xml': '<worksheet><sheetData><row>hemmelig' }, { ...parts, 'xl/styles.xml': 'hemmelig' }]) {
			const error = await expandBytes(await zipOf(broken), 'b.xlsx').catch((reason: unknown) => reason);
			expect(error).toBeInstanceOf(UnreadableFile);
			expect(JSON.stringify([error, String(error)])).not.toContain('hemmelig');
		}
	});

	it('written by another program read alike: a thousand rows with Danish letters, dates and flags', async () => {
		const day = (at: number): Date => new Date(Date.UTC(2024, 0, 1 + at));
		const rows = Array.from({ length: 1000 }, (_, at) => [
			{ value: `Æblegård ${at}` },
			{ value: at / 10, type: Number },
			{ value: day(at), type: Date, format: 'dd-mm-yyyy' },
			{ value: at % 2 === 0, type: Boolean }
		]);
		const blob = await writeExcel(rows, { sheet: 'Bevillinger' }).toBlob();
		const [sheet] = await expandBytes(new Uint8Array(await blob.arrayBuffer()), 'b.xlsx');
		expect(sheet).toEqual({
			name: 'b.xlsx',
			lastModified: 1000,
			rows: Array.from({ length: 1000 }, (_, at) => [`Æblegård ${at}`, String(at / 10), day(at).toISOString().slice(0, 10), at % 2 === 0 ? 'ja' : 'nej'])
		});
	});
});
