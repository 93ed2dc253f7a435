/** Names and types as SQL writes them. */
import type { Column, TableSpec } from '../extract/columns';

const TYPES: Record<Column['kind'], string> = {
	text: 'VARCHAR',
	choice: 'VARCHAR',
	number: 'DOUBLE',
	integer: 'INTEGER',
	ordinal: 'TINYINT',
	flag: 'BOOLEAN',
	date: 'DATE'
};

/** Must be the first statement: extensions would be fetched from the network. */
export const NO_EXTENSIONS = 'SET autoinstall_known_extensions=false; SET autoload_known_extensions=false';

/** A name of a table or column, quoted. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The statement that makes an empty table `name` with the columns of `spec`, in place of any older one. */
export function createTable(spec: TableSpec, name: string): string {
	const columns = spec.columns.map((column) => `${quoted(column.name)} ${TYPES[column.kind]}`);
	return `CREATE OR REPLACE TABLE ${quoted(name)} (${columns.join(', ')})`;
}
