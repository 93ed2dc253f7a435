/** What a person has mapped by hand before, by heading. Holds headings and columns, never a cell. */
import { z } from 'zod';
import { SAGER, TABLES } from '../columns';
import { holdsIdentity } from '../identity/cpr';
import type { TableName } from '../plan';
import { bare } from './heading';
import { COMPUTATIONS } from './mapping';
import type { Origin } from './mapping';

const MOST = 500;
/** A longer heading is a row of data in the place of the header. */
const LONGEST = 80;

const memory = z.strictObject({
	memory: z.literal(1),
	/** Newest first. `heading` is folded (`bare`). */
	entries: z.array(
		z.strictObject({
			table: z.enum([...TABLES, SAGER].map(({ name }) => name)),
			column: z.string().max(LONGEST),
			heading: z.string().max(LONGEST),
			by: z.enum(COMPUTATIONS).optional()
		})
	)
});
export type Memory = z.infer<typeof memory>;

export const NOTHING_REMEMBERED: Memory = { memory: 1, entries: [] };

/**
 * `before` with one more mapping, newest first; at most 500, the oldest go. The same heading and column is kept once.
 * A heading that could be a row of data (a long one, or one with something like a CPR number) is not remembered.
 */
export function remember(before: Memory, table: TableName, column: string, { from, by }: Origin): Memory {
	const heading = bare(from);
	if (heading === '' || from.length > LONGEST || heading.length > LONGEST || from.startsWith('#') || holdsIdentity(from)) return before;
	const others = before.entries.filter((entry) => entry.table !== table || entry.column !== column || entry.heading !== heading);
	return { memory: 1, entries: [{ table, column, heading, ...(by ? { by } : {}) }, ...others].slice(0, MOST) };
}

/** What `heading` was used for `column` as before, written as in the file at hand; null when it never was. */
export function recall({ entries }: Memory, table: TableName, column: string, heading: string): Origin | null {
	const before = entries.filter((entry) => entry.table === table && entry.column === column);
	const folded = before.length > 0 ? bare(heading) : '';
	const found = before.find((entry) => entry.heading === folded);
	return found ? { from: heading, ...(found.by ? { by: found.by } : {}) } : null;
}

export const writeMemory = (kept: Memory): string => JSON.stringify(kept);

/** What `writeMemory` wrote; nothing remembered where it is damaged, since it only ever suggests. */
export function readMemory(text: string | null): Memory {
	try {
		const { entries } = memory.parse(JSON.parse(text ?? 'null'));
		return { memory: 1, entries: entries.slice(0, MOST) };
	} catch {
		return NOTHING_REMEMBERED;
	}
}
