import { describe, expect, it } from 'vitest';
import { droppedFiles, isUnderstood } from '../../src/lib/views/data/dropped-files';

const file = (name: string) => ({ isDirectory: false, name, file: (done: (file: File) => void) => done(new File([''], name)) }) as unknown as FileSystemEntry;

/** A folder that tells of its entries two at a time, as browsers tell of a hundred. */
function folder(name: string, entries: FileSystemEntry[]) {
	const createReader = () => {
		let at = 0;
		return { readEntries: (done: (some: FileSystemEntry[]) => void) => done(entries.slice(at, (at += 2))) };
	};
	return { isDirectory: true, name, createReader } as unknown as FileSystemEntry;
}

const drop = (entries: (FileSystemEntry | null)[], files: string[] = []) =>
	({
		files: files.map((name) => new File([''], name)),
		items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }))
	}) as unknown as DataTransfer;

const names = async (transfer: DataTransfer) => (await droppedFiles(transfer)).map(({ name }) => name);

describe('dropped files', () => {
	it('are given as they are, also those that cannot be read: reading says why', async () => {
		expect(await names(drop([file('a.csv'), file('b.pdf')], ['a.csv', 'b.pdf']))).toEqual(['a.csv', 'b.pdf']);
	});

	it('of a folder are all that can be read, in order, from the folders in it too', async () => {
		const entries = [file('c.csv'), file('.DS_Store'), file('a.XLSX'), folder('b', [file('x.zip'), file('y.docx')]), file('d.tsv')];
		expect(await names(drop([folder('udtræk', entries), file('løs.pdf')]))).toEqual(['a.XLSX', 'x.zip', 'c.csv', 'd.tsv', 'løs.pdf']);
	});

	it('are those of the transfer where the browser tells of no entries', async () => {
		expect(await names(drop([null], ['a.csv']))).toEqual(['a.csv']);
	});
});

describe('what can be read', () => {
	it('goes by the end of the name, whatever its case, and leaves hidden files out', () => {
		expect(['a.csv', 'A.TXT', 'b.tsv', 'c.xlsx', 'd.Zip', 'e.xls', 'csv', '._a.csv'].filter(isUnderstood)).toEqual(['a.csv', 'A.TXT', 'b.tsv', 'c.xlsx', 'd.Zip']);
	});
});
