/** What can go wrong with a file as a whole, and how a finding is worded. */
import type { Problem } from './table';

export interface Words {
	da: string;
	en: string;
}

/** The file cannot be read at all. `missing` and `header` are set when required columns were not found. */
export class UnreadableFile extends Error {
	override readonly name = 'UnreadableFile';
	constructor(
		readonly file: string,
		readonly reason: Words,
		readonly missing: readonly string[] = [],
		readonly header: readonly string[] = []
	) {
		super(`${file}: ${reason.da}`);
	}
}

/** Findings whose row was not used: errors, and grants without a citizen. */
const drops = (problem: Problem): boolean => problem.severity === 'error' || problem.code === 'orphan';

/** Number of distinct rows of `file` that are listed and not used. `headerRow` and rows above it are no data rows. */
export function rowsListed(problems: readonly Problem[], file: string, headerRow = 1): number {
	const listed = problems.filter((problem) => problem.file === file && problem.row > headerRow && drops(problem));
	return new Set(listed.map((problem) => problem.row)).size;
}
