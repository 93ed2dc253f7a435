/** One source as it looks before it is read: what a person needs to say yes or to correct. */
import type { Form, LineEnd } from './form';
import type { IdentityKind } from './identity/kind';
import type { Origin } from './mapping/mapping';
import type { FilePlan, TableName } from './plan';

/** A column of the contract that a heading seems to be; never used before a person says so. */
export interface Suggestion {
	table: TableName;
	column: string;
	origin: Origin;
	/** 0-1: how sure. */
	certainty: number;
	/** A mapping that this person made before, a known other name of the column, or letters alike. */
	because: 'remembered' | 'alias' | 'alike';
}

/** Distinct words of a column of words, as in the first rows of the file. */
export interface SeenWord {
	word: string;
	/** What it is read as, as the contract writes it; '' for blank; null when it is not known. */
	meaning: string | null;
	count: number;
}

export interface RecognisedColumn {
	/** The heading, or `#` and the column's number where it cannot be shown. */
	heading: string;
	/** Up to three different cells that may be shown. */
	samples: string[];
	/** Why the column is not kept; null when it is harmless so far. */
	identity: IdentityKind | null;
}

export interface Recognised {
	file: string;
	/** Bytes; null for a sheet. */
	size: number | null;
	lastModified: number | null;
	form: Form;
	lineEnd: LineEnd;
	columns: RecognisedColumn[];
	/** What the file is taken for, with the mapping that its headings and preset give. */
	plan: FilePlan;
	/** Column of the contract to where it is read from, by table of the plan. */
	origins: Partial<Record<TableName, Record<string, Origin>>>;
	/** Required columns that nothing fills, by table of the plan. */
	missing: Partial<Record<TableName, string[]>>;
	suggestions: Suggestion[];
	/** Column name to the words in it, for columns of words, by table of the plan. */
	words: Partial<Record<TableName, Record<string, SeenWord[]>>>;
	/** The effect: of so many first rows (`all` when the file has no more) this many can be used, by table of the plan. */
	usable: Partial<Record<TableName, { rows: number; used: number; all: boolean }>>;
}
