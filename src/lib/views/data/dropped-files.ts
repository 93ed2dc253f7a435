/** The files of a drop, those in folders too. */

/** What can be read; other files of a folder are passed over. */
export const ACCEPT = '.csv,.txt,.tsv,.xlsx,.zip';
const ENDINGS = ACCEPT.split(',');

export const isUnderstood = (name: string): boolean => !name.startsWith('.') && ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** A folder is told in pieces (100 entries in Chromium), until an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
		if (some.length === 0) return all;
		all.push(...some);
	}
}

async function understoodIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
	const entries = (await entriesOf(folder)).sort((a, b) => a.name.localeCompare(b.name, 'da'));
	const files: File[] = [];
	for (const entry of entries) {
		if (entry.isDirectory) files.push(...(await understoodIn(entry as FileSystemDirectoryEntry)));
		else if (isUnderstood(entry.name)) files.push(await fileOf(entry as FileSystemFileEntry));
	}
	return files;
}

/**
 * Files that were dropped by themselves, whatever they are, and those of dropped folders that can be read.
 * Call it in the event: the browser empties the transfer afterwards.
 */
export async function droppedFiles(transfer: Pick<DataTransfer, 'items' | 'files'>): Promise<File[]> {
	const loose = [...transfer.files];
	const entries = [...transfer.items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry());
	if (!entries.some((entry) => entry?.isDirectory)) return loose;
	const files: File[] = [];
	for (const entry of entries) {
		if (entry?.isDirectory) files.push(...(await understoodIn(entry as FileSystemDirectoryEntry)));
		else if (entry) files.push(await fileOf(entry as FileSystemFileEntry));
	}
	return files;
}
