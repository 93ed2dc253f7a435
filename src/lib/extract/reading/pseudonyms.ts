/** New ids for citizens and grants, which nobody can lead back to the old ones. */
import type { TableName } from '../columns';
import type { TypedTable } from '../table/table';
import type { TextColumn } from '../table/table';
import { textAt, textColumn } from '../table/text-column';

/** Letters and figures that are not mistaken for each other. Ids have no long run of figures, which could look like an identity. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 10;

/** A new id at each call, random, never the same twice. */
export function pseudonymMaker(prefix: string): () => string {
	const given = new Set<string>();
	return () => {
		for (;;) {
			const random = crypto.getRandomValues(new Uint8Array(LENGTH));
			const id = prefix + Array.from(random, (byte, at) => (at === 4 ? 'x' : SIGNS.charAt(byte % SIGNS.length))).join('');
			if (given.has(id)) continue;
			given.add(id);
			return id;
		}
	};
}

/** What the new ids of a column begin with. */
const PREFIXES = { borger_id: 'b', bevilling_id: 'g' };

function replaced(column: TextColumn, ids: Map<string, string>, make: () => string): TextColumn {
	return textColumn(
		Array.from(column.valid, (_, row) => {
			const old = textAt(column, row);
			if (old === null) return null;
			const known = ids.get(old);
			if (known !== undefined) return known;
			const id = make();
			ids.set(old, id);
			return id;
		})
	);
}

/** The tables with new ids of citizens (the same in every table) and grants. What was called what is forgotten. */
export function withPseudonyms<T extends { table: TypedTable }>(tables: Partial<Record<TableName, T>>): Partial<Record<TableName, T>> {
	const columns = Object.entries(PREFIXES).map(([column, prefix]) => ({ column, ids: new Map<string, string>(), make: pseudonymMaker(prefix) }));
	return Object.fromEntries(
		Object.entries(tables).map(([name, each]) => {
			const changed = columns.flatMap(({ column, ids, make }) => {
				const stored = each.table.columns[column];
				return stored?.kind === 'text' ? [[column, replaced(stored, ids, make)] as const] : [];
			});
			return [name, { ...each, table: { ...each.table, columns: { ...each.table.columns, ...Object.fromEntries(changed) } } }];
		})
	);
}
