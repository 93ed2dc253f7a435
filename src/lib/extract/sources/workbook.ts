/** An Excel workbook (.xlsx, .xlsm) to its sheets. */
import { UnreadableFile } from '../problem';
import type { ArchiveEntry } from './archive';
import { Parts } from './parts';
import { FAULTS } from './refusals';
import { textReader } from './rich-text';
import { sheetReader } from './sheet';
import type { Lookups } from './sheet';
import type { ByteSource, SheetSource } from './source';
import { styleReader } from './styles';
import { DamagedXml, localName } from './xml';

interface Contents {
	date1904: boolean;
	/** The sheets one sees, in their order. */
	sheets: { name: string; id: string }[];
}

async function contentsOf(parts: Parts, path: string): Promise<Contents> {
	const contents: Contents = { date1904: false, sheets: [] };
	await parts.read(path, {
		open(name, attributes, decode) {
			if (name === 'workbookPr') contents.date1904 = ['1', 'true'].includes(attributes().date1904 ?? '');
			if (name !== 'sheet') return;
			const found = attributes();
			const id = Object.keys(found).find((key) => key.includes(':') && localName(key) === 'id');
			if (id && (found.state ?? 'visible') === 'visible') contents.sheets.push({ name: decode(found.name ?? ''), id: found[id] ?? '' });
		}
	});
	return contents;
}

async function lookupsOf(parts: Parts, pathOf: (type: string) => string | undefined, date1904: boolean): Promise<Lookups> {
	const strings: string[] = [];
	const styles = styleReader(date1904);
	const stringsPath = pathOf('sharedStrings');
	const stylesPath = pathOf('styles');
	if (stringsPath) await parts.read(stringsPath, textReader('si', (text) => strings.push(text)));
	if (stylesPath) await parts.read(stylesPath, styles);
	return { strings, spellers: styles.spellers() };
}

async function sheetsOf(source: ByteSource, parts: Parts): Promise<SheetSource[]> {
	const root = [...(await parts.relationships('')).values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
	const related = await parts.relationships(root);
	const { date1904, sheets } = await contentsOf(parts, root);
	const lookups = await lookupsOf(parts, (type) => [...related.values()].find((one) => one.type === type)?.target, date1904);
	const filled: SheetSource[] = [];
	for (const { name, id } of sheets) {
		const part = related.get(id);
		// Chart sheets and macro sheets hold no cells to read.
		if (part?.type !== 'worksheet') continue;
		const sheet = sheetReader(source.name, lookups);
		await parts.read(part.target, sheet);
		const rows = sheet.rows();
		if (rows.length > 0) filled.push({ name, lastModified: source.lastModified, rows });
	}
	return filled;
}

/**
 * The sheets with anything in them that one sees in Excel: hidden sheets are left out.
 * Throws `UnreadableFile` (damaged, empty, too large) and what unpacking throws.
 */
export async function readWorkbook(source: ByteSource, entries: readonly ArchiveEntry[]): Promise<SheetSource[]> {
	try {
		const sheets = await sheetsOf(source, new Parts(entries));
		if (sheets.length === 0) throw new UnreadableFile(source.name, FAULTS.emptyWorkbook);
		return sheets.map((sheet) => ({ ...sheet, name: sheets.length === 1 ? source.name : `${source.name} › ${sheet.name}` }));
	} catch (error) {
		throw error instanceof DamagedXml ? new UnreadableFile(source.name, FAULTS.damagedWorkbook) : error;
	}
}
