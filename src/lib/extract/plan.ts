/** How one file is to be read: what is recognised, with what a person has corrected. */
import type { TableName } from './columns';
import type { Form } from './form';
import type { Mapping, WordMapping } from './mapping/mapping';

export type { TableName };

/** Two tables: a flat file with citizens and their grants in the same rows. None: the file is left alone. */
export interface FilePlan {
	/** Name of the source (file, entry of an archive, or sheet). */
	file: string;
	tables: readonly TableName[];
	/** The parts of the form that a person has set; the rest is recognised. */
	form?: Partial<Form>;
	mapping?: Partial<Record<TableName, Mapping>>;
	words?: WordMapping;
	/** Only rows whose cell under this heading is one of these words (folded) are rows of the tables; the others are listed. */
	only?: { from: string; is: readonly string[] };
	/** The preset that suggested this, by its id. */
	preset?: string;
}
