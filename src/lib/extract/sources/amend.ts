/** What `read-excel-file` 9.3.17 would misread without a word, put so that it reads what Excel shows. */

const HIDDEN = /<(?:\w+:)?sheet\s[^>]*\bstate=["'](?:hidden|veryHidden)["'][^>]*?(?:\/>|>\s*<\/(?:\w+:)?sheet>)/g;

/** LibreOffice writes the flag as a word, which would move every date by four years. Hidden sheets would be read as if one saw them. */
const workbook = (xml: string): string => xml.replace(/\bdate1904=["']true["']/, 'date1904="1"').replace(HIDDEN, '');

/** Dates written together (`ddmmyyyy`, `yyyymmdd`) would be numbers. */
const styles = (xml: string): string =>
	xml.replace(/(?<=\bformatCode=")[^"]*/g, (code) => code.replace(/([dmy])(?=[dmy])(?!\1)/gi, '$1 '));

const TIMESTAMP = /(<(?:\w+:)?v>\d{4}-\d{2}-\d{2}T[\d:.]+)(?=<)/g;

/** Dates written as such would be taken for local time, and be the day before. */
const sheet = (xml: string): string => xml.replace(TIMESTAMP, '$1Z');

/** The XML of the part at `path` as the reader needs it. */
export function amend(path: string, xml: string): string {
	if (path === 'xl/workbook.xml') return workbook(xml);
	if (path.endsWith('styles.xml')) return styles(xml);
	return sheet(xml);
}
