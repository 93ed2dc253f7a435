/** The names of entries of a ZIP file. */

export interface NamedEntry {
	filename: string;
	/** Whether the archive says that the name is UTF-8. */
	filenameUTF8: boolean;
	rawFilename: Uint8Array;
}

/** The path of an entry, with `/` between folders. */
export function entryName({ filename, filenameUTF8, rawFilename }: NamedEntry): string {
	return (filenameUTF8 ? filename : unmarked(filename, rawFilename)).replaceAll('\\', '/');
}

/** A name without a mark is UTF-8 (macOS) or a code page of DOS: the library reads American 437, where the Nordic 865 and 850 have ø and Ø. */
function unmarked(american: string, raw: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(raw);
	} catch {
		return american.replaceAll('¢', 'ø').replaceAll('¥', 'Ø');
	}
}

/** False for what the computer put in the archive and not the person: hidden files, thumbnails, Excel's locks. */
export function isMeant(path: string): boolean {
	return path.split('/').every((part) => !part.startsWith('.') && !part.startsWith('~$') && !/^(?:__macosx|thumbs\.db|desktop\.ini)$/i.test(part));
}
