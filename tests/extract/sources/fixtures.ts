/** ZIP files and workbooks made by hand. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { ZipWriterAddDataOptions } from '@zip.js/zip.js/lib/zip-core-native.js';
import { expand } from '../../../src/lib/extract/sources/expand';
import type { ExpandOptions } from '../../../src/lib/extract/sources/expand';
import { isSheet, ofBytes } from '../../../src/lib/extract/sources/source';
import type { Source } from '../../../src/lib/extract/sources/source';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A ZIP file; a name that ends in `/` is a folder. */
export async function zipOf(files: Record<string, string | Uint8Array>, options: ZipWriterAddDataOptions = {}): Promise<Uint8Array> {
	const writer = new ZipWriter(new Uint8ArrayWriter());
	for (const [name, content] of Object.entries(files)) {
		const reader = new Uint8ArrayReader(typeof content === 'string' ? utf8(content) : content);
		await writer.add(name, name.endsWith('/') ? undefined : reader, { lastModDate: new Date(2025, 4, 6, 7, 8, 10), ...options, directory: name.endsWith('/') });
	}
	return writer.close();
}

export interface Book {
	/** XML of `<sheetData>` by sheet name; a name that starts with `!` is a hidden sheet. */
	sheets: Record<string, string>;
	strings?: string[];
	/** Format codes; the cell style 0 is General, style n has the nth of them. A number is a built-in format. */
	formats?: (string | number)[];
	date1904?: boolean;
	/** Rows and cells are left as they are, without addresses. */
	bare?: boolean;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const letters = (column: number): string => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Rows and cells with the addresses that Excel writes, where they are left out. */
function addressed(rows: string): string {
	if (rows.includes(' r="')) return rows;
	let row = 0;
	let column = 0;
	return rows.replace(/<(row|c)(?=[ >])/g, (_, name: string) => {
		if (name === 'c') return `<c r="${letters(column++)}${row}"`;
		column = 0;
		return `<row r="${++row}"`;
	});
}

export function bookParts({ sheets, strings = [], formats = [], date1904 = false, bare = false }: Book): Record<string, string> {
	const names = Object.keys(sheets);
	const custom = formats.flatMap((code, at) => (typeof code === 'string' ? [`<numFmt numFmtId="${200 + at}" formatCode="${escaped(code)}"/>`] : []));
	const styles = formats.map((code, at) => `<xf numFmtId="${typeof code === 'string' ? 200 + at : code}" applyNumberFormat="1"/>`);
	const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
	return {
		'[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		'_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
		'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook ${MAIN} xmlns:r="${RELATIONSHIPS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${names
			.map((name, at) => `<sheet name="${escaped(name.replace('!', ''))}" sheetId="${at + 1}"${name.startsWith('!') ? ' state="hidden"' : ''} r:id="s${at}"/>`)
			.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${names
			.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at}.xml`))
			.join('')}${relation('strings', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('styles', 'styles', 'styles.xml')}</Relationships>`,
		'xl/sharedStrings.xml': `<sst ${MAIN}>${strings.join('')}</sst>`,
		'xl/styles.xml': `<styleSheet ${MAIN}><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs><dxfs><dxf><numFmt numFmtId="200" formatCode="yyyy"/></dxf></dxfs></styleSheet>`,
		...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at}.xml`, `<worksheet ${MAIN}><sheetData>${bare ? sheets[name] : addressed(sheets[name] ?? '')}</sheetData></worksheet>`]))
	};
}

export const bookOf = (book: Book): Promise<Uint8Array> => zipOf(bookParts(book));

export const expandBytes = (bytes: Uint8Array, name = 'f', options?: ExpandOptions): Promise<Source[]> => expand(ofBytes(name, bytes, 1000), options);

/** The rows of the one sheet of a workbook. */
export async function rowsOf(book: Book): Promise<string[][]> {
	const [source] = await expandBytes(await bookOf(book), 'bog.xlsx');
	if (!source || !isSheet(source)) throw new Error('no sheet');
	return source.rows;
}

/** One row of at most 26 numbers as stored, each in its own format. */
export async function shown(cells: [stored: string, format: string | number][], date1904 = false): Promise<string[]> {
	const row = cells.map(([stored], at) => `<c r="${String.fromCharCode(65 + at)}1" s="${at + 1}"><v>${stored}</v></c>`).join('');
	const [texts = []] = await rowsOf({ sheets: { Ark1: `<row r="1">${row}</row>` }, formats: cells.map(([, format]) => format), date1904 });
	return texts;
}

export const textOf = (source: Source | undefined): string => (source && !isSheet(source) ? new TextDecoder().decode(source.read(0, source.size)) : '');
