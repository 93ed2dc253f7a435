/** The little that the store asks of a file system: two levels of names, whole files. OPFS in the browser, a fake that crashes in the tests. */

/** A file being written, empty at first. Nothing is safe from a crash before `flush`. */
export interface Writer {
	write(bytes: Uint8Array<ArrayBuffer>): void;
	flush(): void;
	/** Always to be called; twice does no harm. */
	close(): void;
}

/** Paths are `name` or `folder/name`. */
export interface Files {
	/** Names of the files and folders at the top, or of the files in `folder`. */
	list(folder?: string): Promise<string[]>;
	/** Bytes in a file; null when there is none. */
	size(path: string): Promise<number | null>;
	/** A file's content; null when there is none. */
	read(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
	/** Empties or makes the file, and its folder when needed. Throws a `QuotaExceededError` here or in the writer when it is full. */
	write(path: string): Promise<Writer>;
	/** A file, or a folder with its files. Nothing when there is none. */
	remove(path: string): Promise<void>;
}

/** Writes a file as a whole and flushes it. */
export async function writeWhole(files: Files, path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
	const writer = await files.write(path);
	try {
		writer.write(bytes);
		writer.flush();
	} finally {
		writer.close();
	}
}

/** Removes everything at the top but `kept`. */
export async function removeAllBut(files: Files, kept: readonly string[]): Promise<void> {
	for (const name of await files.list()) if (!kept.includes(name)) await files.remove(name);
}

/** For work that the next save or opening does again when it fails now. */
export const quietly = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);
