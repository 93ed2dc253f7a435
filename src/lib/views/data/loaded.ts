/** What is loaded now, and what deleting it would take away. */
import type { FileRead } from '../../extract/extracted';

export interface LoadedFile extends FileRead {
	/** Distinct rows on the list of problems that are not used. */
	rowsListed: number;
	/** Rows that a later file has again, and newer: the newer row is used. */
	superseded: number;
}

export interface LoadedData {
	/** A person's own files, not the sample. */
	own: boolean;
	/** The municipality whose sample it is, or whose service level the own data are held against. */
	municipality: string;
	/** Null for the sample. */
	loadedAt: Date | null;
	files: LoadedFile[];
	/** Ids were replaced on the way in. */
	pseudonyms: boolean;
}

/** What "Slet alt" would delete, for the dialog to say. */
export interface Deletable {
	files: number;
	rows: number;
	/** Data are kept on this computer. */
	saved: boolean;
	/** Presets that the person has made. */
	presets: number;
	/** Proposals that the person has named and kept. */
	proposals: number;
}
