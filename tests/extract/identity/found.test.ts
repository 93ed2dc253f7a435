import { expect, it } from 'vitest';
import { IdentityFound, columnLabel, fileLabel } from '../../../src/lib/extract/identity/found';

const everything = (found: IdentityFound): string => JSON.stringify(found) + found.message + found.stack + JSON.stringify(found.reason);

it('the error names file, row and column, says CPR and what to do', () => {
	const found = new IdentityFound('borgere.csv', 3, 'note', 5);
	expect(found).toMatchObject({ file: 'borgere.csv', row: 3, column: 'note', columnNumber: 5 });
	expect(found.message).toBe('borgere.csv: række 3, kolonne note ligner et CPR-nummer; filen er ikke læst. Fjern kolonnen, og gem filen igen.');
	expect(found.reason.en).toBe('row 3, column note looks like a CPR number; the file was not read. Remove the column and save the file again.');
});

it.each(['', '010190-1234', 'Jens Hansen', 'jens@firma.dk', '+45 12 34 56 78'])('a heading %o is told by its number', (heading) => {
	expect(columnLabel(heading, 4)).toBe('#4');
	const found = new IdentityFound('borgere.csv', 1, heading, 4);
	expect(found.column).toBe('#4');
	if (heading !== '') expect(everything(found)).not.toContain(heading);
	// What crossed from the worker is made into an error once more.
	expect(new IdentityFound(found.file, found.row, found.column, found.columnNumber).message).toBe(found.message);
});

it('other headings are told as they stand', () => {
	for (const heading of ['CPR', 'Fornavn', 'Leverandørnavn', '#7']) expect(columnLabel(heading, 4)).toBe(heading);
});

it('a file called by a CPR number is refused without its name', () => {
	const found = new IdentityFound('plan 010190-1234.csv', 0, '', 0);
	expect(found.file).toBe('***.csv');
	expect(found.reason.da).toBe('filens navn rummer noget, der ligner et CPR-nummer; filen er ikke læst. Giv filen et andet navn.');
	expect(everything(found)).not.toMatch(/010190|1234/);
	expect(['0101901234', 'a/0101901234.CSV', 'borgere.csv'].map(fileLabel)).toEqual(['***', '***.CSV', 'borgere.csv']);
});
