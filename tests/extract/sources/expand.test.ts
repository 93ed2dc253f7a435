import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../../../src/lib/extract/problems/problem';
import { PasswordNeeded, WrongPassword } from '../../../src/lib/extract/sources/password';
import { isSheet } from '../../../src/lib/extract/sources/source';
import { bookOf, bookParts, expandBytes, textOf, utf8, zipOf } from './fixtures';

const MODIFIED = new Date(2025, 4, 6, 7, 8, 10).getTime();
const one = { sheets: { Ark1: '<row r="1"><c r="A1"><v>1</v></c></row>' } };
const refused = async (bytes: Uint8Array): Promise<string> => {
	const error: unknown = await expandBytes(bytes).catch((reason: unknown) => reason);
	if (!(error instanceof UnreadableFile)) throw new Error('not refused', { cause: error });
	expect(error.reason.en).not.toBe('');
	return error.reason.da;
};

describe('a file', () => {
	it('of text is itself, whatever its name', async () => {
		for (const text of ['borger_id;vum\n1;A\n', '', 'PK', 'æøå <b>']) {
			const [source, ...more] = await expandBytes(utf8(text), 'bog.xlsx');
			expect(more).toEqual([]);
			expect(source).toMatchObject({ name: 'bog.xlsx', lastModified: 1000 });
			expect(textOf(source)).toBe(text);
		}
	});

	it('that is a workbook is its sheets, whatever its name', async () => {
		expect(await expandBytes(await bookOf(one), 'udtræk.csv')).toEqual([{ name: 'udtræk.csv', lastModified: 1000, rows: [['1']] }]);
	});

	it('of a known other kind is refused with what to do', async () => {
		expect(await refused(utf8('%PDF-1.7'))).toContain('PDF');
		expect(await refused(Uint8Array.of(0x1f, 0x8b, 8))).toContain('gzip');
		expect(await refused(Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c))).toContain('.7z');
		expect(await refused(utf8('Rar!\x1a\x07\x01'))).toContain('.rar');
		for (const markup of ['<html><table>', '\ufeff<?xml version="1.0"?><Workbook>', '\r\n<!DOCTYPE html>']) expect(await refused(utf8(markup))).toContain('webside');
	});

	it('of old Office is told apart: workbook, protected workbook, anything else', async () => {
		const compound = (stream: string): Uint8Array => {
			const bytes = new Uint8Array(2048);
			bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
			bytes[30] = 9;
			bytes[48] = 1;
			[...stream].forEach((sign, at) => (bytes[1024 + 128 + 2 * at] = sign.charCodeAt(0)));
			return bytes;
		};
		expect(await refused(compound('Workbook'))).toContain('.xls)');
		expect(await refused(compound('EncryptedPackage'))).toContain('fjern adgangskoden');
		expect(await refused(compound('WordDocument'))).toContain('gammelt Office-dokument');
		expect(await refused(compound('').subarray(0, 20))).toContain('gammelt Office-dokument');
	});

	it('of another program that is a ZIP file inside is refused with what to do', async () => {
		const types = { '[Content_Types].xml': '<Types/>' };
		expect(await refused(await zipOf({ ...types, 'xl/workbook.bin': 'x' }))).toContain('.xlsb');
		expect(await refused(await zipOf({ ...types, 'word/document.xml': 'x' }))).toContain('Word');
		expect(await refused(await zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }))).toContain('.ods');
		expect(await refused(await zipOf({ 'Index/Document.iwa': 'x' }))).toContain('Numbers');
	});
});

describe('an archive', () => {
	it('is its files, with their own names and dates; folders and hidden files are passed over', async () => {
		const sources = await expandBytes(
			await zipOf({
				'mappe/': '',
				'mappe/Indsatser.csv': 'a;b\n',
				'__MACOSX/mappe/._Indsatser.csv': 'x',
				'.DS_Store': 'x',
				'mappe/.skjult/x.csv': 'x',
				'Thumbs.db': 'x',
				'~$bog.xlsx': 'x',
				'bog.xlsx': await bookOf({ sheets: { A: one.sheets.Ark1, B: one.sheets.Ark1 } })
			}),
			'arkiv.zip'
		);
		expect(sources.map(({ name, lastModified }) => [name, lastModified])).toEqual([
			['arkiv.zip › mappe/Indsatser.csv', MODIFIED],
			['arkiv.zip › bog.xlsx › A', MODIFIED],
			['arkiv.zip › bog.xlsx › B', MODIFIED]
		]);
		expect(textOf(sources[0])).toBe('a;b\n');
		expect(sources.map(isSheet)).toEqual([false, true, true]);
	});

	it('may hold archives, and those no further ones', async () => {
		const inner = await zipOf({ 'b.csv': 'b' });
		const [source] = await expandBytes(await zipOf({ 'indre.zip': inner }), 'ydre.zip');
		expect(source?.name).toBe('ydre.zip › indre.zip › b.csv');
		expect(await refused(await zipOf({ 'x.zip': await zipOf({ 'indre.zip': inner }) }))).toContain('pak det ud');
	});

	it('with nothing to read is empty', async () => {
		expect(await refused(await zipOf({}))).toContain('ZIP-filen er tom');
		expect(await refused(await zipOf({ 'mappe/': '', '.DS_Store': 'x' }))).toContain('ZIP-filen er tom');
	});

	it('with one file that cannot be read stops, unless someone wants to be told', async () => {
		const bytes = await zipOf({ 'vejledning.pdf': '%PDF-1.7', 'a.csv': 'a', 'tom.xlsx': await bookOf({ sheets: { A: '' } }) });
		expect(await refused(bytes)).toContain('PDF');
		const told: string[] = [];
		const sources = await expandBytes(bytes, 'arkiv.zip', { onRefused: ({ file }) => told.push(file) });
		expect(sources.map(({ name }) => name)).toEqual(['arkiv.zip › a.csv']);
		expect(told).toEqual(['arkiv.zip › vejledning.pdf', 'arkiv.zip › tom.xlsx']);
		await expect(expandBytes(await zipOf({ 'x.pdf': '%PDF' }), 'arkiv.zip', { onRefused: ({ file }) => told.push(file) })).rejects.toThrow('PDF');
		expect(told).toHaveLength(2);
	});

	it('made without a clock has no dates', async () => {
		const [source] = await expandBytes(await zipOf({ 'a.csv': 'a' }, { lastModDate: new Date(1980, 0, 1), extendedTimestamp: false }));
		expect(source?.lastModified).toBeNull();
	});

	it('packed with old code pages, UTF-8 unmarked or UTF-8 has Danish names', async () => {
		const dos = Uint8Array.of(0x91, 0x9b, 0x86, 0x92, 0x9d, 0x8f, 0x2e, 0x63, 0x73, 0x76);
		const renamed = async (raw: Uint8Array): Promise<string | undefined> => {
			const placeholder = 'x'.repeat(raw.length);
			const bytes = await zipOf({ [placeholder]: 'a' }, { useUnicodeFileNames: false });
			const text = new TextDecoder('latin1').decode(bytes);
			for (let at = text.indexOf(placeholder); at >= 0; at = text.indexOf(placeholder, at + 1)) bytes.set(raw, at);
			return (await expandBytes(bytes, 'z'))[0]?.name;
		};
		expect(await renamed(dos)).toBe('z › æøåÆØÅ.csv');
		expect(await renamed(utf8('Rådgivning.csv'))).toBe('z › Rådgivning.csv');
		expect((await expandBytes(await zipOf({ 'Børn\\Ældre.csv': 'a' }), 'z'))[0]?.name).toBe('z › Børn/Ældre.csv');
	});
});

describe('a password', () => {
	for (const [method, options] of [
		['AES', { encryptionStrength: 3 as const }],
		['the old encryption', { zipCrypto: true }]
	] as const) {
		it(`is asked for, refused when wrong, and opens the archive (${method})`, async () => {
			const bytes = await zipOf({ 'a.csv': 'borger;vum\n'.repeat(200), 'bog.xlsx': await bookOf(one) }, { password: 'Tyttebær', ...options });
			const needed: unknown = await expandBytes(bytes, 'arkiv.zip').catch((reason: unknown) => reason);
			expect(needed).toBeInstanceOf(PasswordNeeded);
			expect(needed).not.toBeInstanceOf(WrongPassword);
			expect(needed).toMatchObject({ name: 'PasswordNeeded', file: 'arkiv.zip' });
			const sources = await expandBytes(bytes, 'arkiv.zip', { password: 'Tyttebær' });
			expect(textOf(sources[0])).toBe('borger;vum\n'.repeat(200));
			expect(sources[1]).toMatchObject({ rows: [['1']] });
			// Enough tries that the old encryption's one check byte lets some through.
			for (let attempt = 0; attempt < 600; attempt += method === 'AES' ? 300 : 1) {
				const wrong = await expandBytes(bytes, 'arkiv.zip', { password: `forkert ${attempt}` }).catch((reason: unknown) => reason);
				expect(wrong).toBeInstanceOf(WrongPassword);
			}
		});
	}

	it('does no harm where none is needed', async () => {
		expect(await expandBytes(await zipOf({ 'a.csv': 'a' }), 'z', { password: 'x' })).toHaveLength(1);
	});
});

describe('a bomb', () => {
	/** Overwrites the size of the unpacked content wherever the archive tells it. */
	function declare(bytes: Uint8Array, from: number, to: number): Uint8Array {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === from) view.setUint32(at, to, true);
		return bytes;
	}
	const SIZE = 1_234_567;
	const plain = { dataDescriptor: false, zip64: false };

	it('that says it holds more than 2 GB is not unpacked', async () => {
		const bytes = await zipOf({ 'a.csv': 'a'.repeat(SIZE) }, plain);
		expect(await refused(declare(bytes, SIZE, 0x80000001))).toContain('2 GB');
	});

	it('that holds more than it says is stopped', async () => {
		const bytes = await zipOf({ 'a.csv': 'a'.repeat(SIZE) }, plain);
		expect(await refused(declare(bytes, SIZE, 1000))).toContain('beskadiget');
	});

	it('that says more than it holds is damaged', async () => {
		const bytes = await zipOf({ 'a.csv': 'a'.repeat(SIZE) }, plain);
		expect(await refused(declare(bytes, SIZE, 0x7fffffff))).toContain('beskadiget');
	});

	it('adds up over all its files, those of inner archives too', async () => {
		const part = declare(await zipOf({ 'a.csv': 'a'.repeat(SIZE) }, plain), SIZE, 0x60000000);
		const whole = await zipOf({ 'a.zip': part, 'b.zip': part, 'c.csv': 'c' });
		const told: string[] = [];
		await expandBytes(whole, 'z', { onRefused: ({ reason }) => told.push(reason.da) });
		expect(told[0]).toContain('beskadiget');
		expect(told[1]).toContain('2 GB');
	});

	it('of one endless cell is damaged', async () => {
		const parts = bookParts(one);
		parts['xl/worksheets/sheet0.xml'] = `<worksheet><sheetData><row r="1"><c r="A1"><v>${'1'.repeat(20_000_000)}`;
		expect(await refused(await zipOf(parts))).toContain('projektmappen er beskadiget');
	});
});
