/** Grants of citizens who are not among the used rows of `borgere`. */
import { IdIndex } from '../table/id-index';
import { without } from './merge';
import type { Merged } from './merge';
import type { TextColumn } from '../table/table';
import { textAt } from '../table/text-column';

const WORDS = { da: 'en borger, der findes i borgere.csv', en: 'a citizen who is in borgere.csv' };

const idsOf = ({ table }: Merged): TextColumn => table.columns['borger_id'] as TextColumn;

/** `grants` without those whose citizen is not among `citizens`; each is listed. */
export function withoutOrphans(grants: Merged, citizens: Merged): Merged {
	const known = new IdIndex();
	for (let row = 0; row < citizens.table.rows; row++) known.add(textAt(idsOf(citizens), row) ?? '');
	const keep = new Uint8Array(grants.table.rows);
	for (let row = 0; row < grants.table.rows; row++) keep[row] = known.has(textAt(idsOf(grants), row) ?? '') ? 1 : 0;
	return without(grants, keep, { column: 'borger_id', code: 'orphan', expected: WORDS, severity: 'warning' });
}
