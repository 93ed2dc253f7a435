/** Data that were opened from this computer, and files that come later: the files of before are no longer at hand to be read again. */
import type { TableName } from '../extract/columns';
import type { Extract } from '../extract/extracted';

/** Tables whose rows find each other by the ids of citizens: of one reading, or they may not fit. */
const OF_PERSONS: readonly TableName[] = ['borgere', 'bevillinger', 'sager'];

/** `extract` with the tables of `before` that it lacks: what the later files hold takes the place of what was there. */
export function withTablesOf(before: Extract, extract: Extract): Extract {
	const hasPersons = OF_PERSONS.some((name) => extract.tables[name]);
	const kept = Object.entries(before.tables).filter(([name]) => !extract.tables[name as TableName] && !(hasPersons && OF_PERSONS.includes(name as TableName)));
	const names = new Set(kept.map(([name]) => name));
	return {
		tables: { ...Object.fromEntries(kept), ...extract.tables },
		problems: [...before.problems.filter(({ table }) => table !== null && names.has(table)), ...extract.problems],
		pseudonyms: hasPersons ? extract.pseudonyms : before.pseudonyms || extract.pseudonyms
	};
}
