/** The list of problems: sorted, filtered and paged without ever holding a line per row. */
import type { ProblemGroup, Severity } from '../../extract/problems/problem';
import type { TableName } from '../../extract/plan';

export type ProblemOrder = 'severity' | 'count' | 'file';

export interface ProblemFilter {
	/** Empty strings let everything through. */
	file: string;
	severity: Severity | '';
	code: string;
}

/** `rowsIn` = `rowsUsed` + `rowsListed`, each row counted once. */
export interface RowTotals {
	table: TableName;
	rowsIn: number;
	rowsUsed: number;
	rowsListed: number;
}

export const PAGE = 100;

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, note: 2 };
const bySeverity = (a: ProblemGroup, b: ProblemGroup) => WEIGHT[a.severity] - WEIGHT[b.severity];
const byCount = (a: ProblemGroup, b: ProblemGroup) => b.rows.length - a.rows.length;
const byFile = (a: ProblemGroup, b: ProblemGroup) => a.file.localeCompare(b.file, 'da');

const ORDERS: Record<ProblemOrder, ((a: ProblemGroup, b: ProblemGroup) => number)[]> = {
	severity: [bySeverity, byCount],
	count: [byCount, bySeverity],
	file: [byFile, bySeverity, byCount]
};

export const sortGroups = (groups: readonly ProblemGroup[], order: ProblemOrder): ProblemGroup[] =>
	groups.toSorted((a, b) => ORDERS[order].map((compare) => compare(a, b)).find((result) => result !== 0) ?? 0);

export const filterGroups = (groups: readonly ProblemGroup[], { file, severity, code }: ProblemFilter): ProblemGroup[] =>
	groups.filter((g) => (file === '' || g.file === file) && (severity === '' || g.severity === severity) && (code === '' || g.code === code));

export interface ProblemLine {
	/** As a spreadsheet counts; 0 is the file as such. */
	row: number;
	/** Null where it may not be shown. */
	value: string | null;
}

/** The first `count` lines of a group. */
export const firstLines = ({ rows, values }: ProblemGroup, count: number): ProblemLine[] =>
	Array.from(rows.subarray(0, count), (row, at) => ({ row, value: values?.[at] ?? null }));

/** Whether the group is about the file and not about rows in it. */
export const aboutFile = ({ rows }: ProblemGroup): boolean => rows.length === 0 || (rows.length === 1 && rows[0] === 0);
