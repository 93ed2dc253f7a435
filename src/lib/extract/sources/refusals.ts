/** Why a file is not read, and what to do about it. */
import type { Words } from '../problems/problem';
import type { Content, Kind } from './kind';

/** Files that are known and not read. */
export const REFUSALS: Record<Exclude<Kind | Content, 'text' | 'zip' | 'archive' | 'workbook'>, Words> = {
	xls: {
		da: 'filen er en gammel Excel-projektmappe (.xls); åbn den i Excel, og gem den som .xlsx eller CSV',
		en: 'the file is an old Excel workbook (.xls); open it in Excel and save it as .xlsx or CSV'
	},
	locked: {
		da: 'projektmappen er beskyttet med adgangskode; fjern adgangskoden i Excel, og gem den igen',
		en: 'the workbook is protected by a password; remove the password in Excel and save it again'
	},
	office: {
		da: 'filen er et gammelt Office-dokument eller beskyttet med adgangskode; gem den som .xlsx eller CSV uden adgangskode',
		en: 'the file is an old Office document or protected by a password; save it as .xlsx or CSV without a password'
	},
	xlsb: {
		da: 'filen er en binær Excel-projektmappe (.xlsb); åbn den i Excel, og gem den som .xlsx eller CSV',
		en: 'the file is a binary Excel workbook (.xlsb); open it in Excel and save it as .xlsx or CSV'
	},
	document: {
		da: 'filen er et Word- eller PowerPoint-dokument; vælg projektmappen (.xlsx) eller CSV-filen med udtrækket',
		en: 'the file is a Word or PowerPoint document; choose the workbook (.xlsx) or the CSV file of the extract'
	},
	openDocument: {
		da: 'filen er et OpenDocument-dokument (fx .ods); gem den som .xlsx eller CSV',
		en: 'the file is an OpenDocument document (such as .ods); save it as .xlsx or CSV'
	},
	numbers: {
		da: 'filen er fra Apple Numbers; eksportér den som .xlsx eller CSV',
		en: 'the file is from Apple Numbers; export it as .xlsx or CSV'
	},
	pdf: { da: 'filen er en PDF; hent udtrækket som .xlsx eller CSV', en: 'the file is a PDF; get the extract as .xlsx or CSV' },
	gzip: { da: 'filen er pakket med gzip; pak den ud, eller pak den som .zip', en: 'the file is packed by gzip; unpack it, or pack it as .zip' },
	sevenZip: { da: 'filen er pakket som .7z; pak den ud, eller pak den som .zip', en: 'the file is packed as .7z; unpack it, or pack it as .zip' },
	rar: { da: 'filen er pakket som .rar; pak den ud, eller pak den som .zip', en: 'the file is packed as .rar; unpack it, or pack it as .zip' },
	markup: {
		da: 'filen er en webside eller XML; åbn den i Excel, og gem den som .xlsx eller CSV',
		en: 'the file is a web page or XML; open it in Excel and save it as .xlsx or CSV'
	}
};

/** What is wrong with a file that could have been read. */
export const FAULTS = {
	empty: { da: 'filen er tom; hent udtrækket igen', en: 'the file is empty; fetch the extract again' },
	notText: { da: 'filen er ikke tekst; gem udtrækket som .xlsx eller CSV', en: 'the file is not text; save the extract as .xlsx or CSV' },
	damagedArchive: {
		da: 'ZIP-filen er beskadiget eller ikke hentet helt; hent eller pak den igen',
		en: 'the ZIP file is damaged or incomplete; fetch or pack it again'
	},
	damagedWorkbook: {
		da: 'projektmappen er beskadiget; åbn den i Excel, og gem den igen',
		en: 'the workbook is damaged; open it in Excel and save it again'
	},
	packing: {
		da: 'ZIP-filen er pakket eller krypteret på en måde, der ikke kan læses her; pak den ud',
		en: 'the ZIP file is packed or encrypted in a way that cannot be read here; unpack it'
	},
	split: { da: 'ZIP-filen er delt i flere dele; saml den, eller pak den ud', en: 'the ZIP file is split in parts; join it, or unpack it' },
	tooLarge: {
		da: 'filen fylder mere, end der kan pakkes ud her (højst 2 GB); del den op',
		en: 'the file takes more than can be unpacked here (at most 2 GB); divide it'
	},
	tooManyCells: { da: 'arket har for mange celler; gem det som CSV', en: 'the sheet has too many cells; save it as CSV' },
	nested: { da: 'arkivet ligger i et arkiv i et arkiv; pak det ud', en: 'the archive is in an archive in an archive; unpack it' },
	emptyArchive: { da: 'ZIP-filen er tom; pak den igen, eller vælg filerne selv', en: 'the ZIP file is empty; pack it again, or choose the files themselves' },
	emptyWorkbook: { da: 'projektmappen er tom; hent udtrækket igen', en: 'the workbook is empty; fetch the extract again' }
} satisfies Record<string, Words>;
