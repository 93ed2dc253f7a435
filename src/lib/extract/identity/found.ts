/** The error that stops a file in which anything looks like a CPR number. The value is never kept, shown or thrown. */
import type { Words } from '../problems/problem';
import { holdsEmail, holdsPhone } from './contact';
import { holdsIdentity, nameHoldsIdentity } from './cpr';
import { isName } from './names';

/** How a column is named to the user: its heading, or `#` and its number (from 1) where the heading is blank or a person's itself. */
export const columnLabel = (heading: string, columnNumber: number): string =>
	heading === '' || holdsIdentity(heading) || holdsEmail(heading) || holdsPhone(heading) || isName(heading) ? `#${columnNumber}` : heading;

/** How a file is named to the user: `***.csv` where its name holds a CPR number. */
export const fileLabel = (file: string): string => (nameHoldsIdentity(file) ? `***${/\.[a-z]{2,5}$/i.exec(file)?.[0] ?? ''}` : file);

const inFileName: Words = {
	da: 'filens navn rummer noget, der ligner et CPR-nummer; filen er ikke læst. Giv filen et andet navn.',
	en: 'the name of the file holds something that looks like a CPR number; the file was not read. Give the file another name.'
};

/**
 * Something in `file` looks like a CPR number. `row` counts as a spreadsheet does, 0 is the name of the file;
 * `column` is its heading or `#` and its number. Headings and file names that hold an identity themselves are left out.
 */
export class IdentityFound extends Error {
	override readonly name = 'IdentityFound';
	readonly file: string;
	readonly column: string;
	readonly reason: Words;
	constructor(
		file: string,
		readonly row: number,
		heading: string,
		readonly columnNumber: number
	) {
		const column = columnLabel(heading, columnNumber);
		const reason =
			row === 0
				? inFileName
				: {
						da: `række ${row}, kolonne ${column} ligner et CPR-nummer; filen er ikke læst. Fjern kolonnen, og gem filen igen.`,
						en: `row ${row}, column ${column} looks like a CPR number; the file was not read. Remove the column and save the file again.`
					};
		super(`${fileLabel(file)}: ${reason.da}`);
		this.file = fileLabel(file);
		this.column = column;
		this.reason = reason;
	}
}
