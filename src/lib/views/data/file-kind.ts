/** What a file may be taken for, and the plan that follows from it. */
import type { FilePlan, TableName } from '../../extract/plan';

/** `cases`: a file that ties cases to citizens (Sensum's Sager); `none`: the file is left alone. */
export const FILE_KINDS = ['borgere', 'bevillinger', 'tilbud', 'takster', 'budget', 'borgere_bevillinger', 'cases', 'none'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const TABLES_OF: Record<FileKind, readonly TableName[]> = {
	borgere: ['borgere'],
	bevillinger: ['bevillinger'],
	tilbud: ['tilbud'],
	takster: ['takster'],
	budget: ['budget'],
	borgere_bevillinger: ['borgere', 'bevillinger'],
	cases: ['sager'],
	none: []
};

/** What `plan` takes its file for. */
export function kindOf({ tables: [first, second] }: FilePlan): FileKind {
	if (first === undefined) return 'none';
	if (second !== undefined) return 'borgere_bevillinger';
	return first === 'sager' ? 'cases' : first;
}

/** `plan` for a file of another kind; a mapping made for tables that it no longer fills is kept, in case one changes one's mind. */
export const withKind = (plan: FilePlan, kind: FileKind): FilePlan => ({ ...plan, tables: TABLES_OF[kind] });
