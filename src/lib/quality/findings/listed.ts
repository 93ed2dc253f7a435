/** Findings as lines of the list of problems, with the file and the row that people look up. Pure. */
import type { Extract, ExtractedTable } from '../../extract/extracted';
import type { ProblemGroup, Words } from '../../extract/problems/problem';
import type { Finding, FindingCode } from './finding';

/** The column to look at, and what it should hold. Notes are not listed: nothing is wrong with their rows. */
const EXPECTED: Partial<Record<FindingCode, { column: string; expected: Words }>> = {
	overlap: { column: 'start', expected: { da: 'én bevilling ad gangen af samme indsats til en borger', en: 'one grant at a time of the same offer to a citizen' } },
	end_before_start: { column: 'slut', expected: { da: 'en dato, der ikke er før start', en: 'a date that is not before start' } },
	unknown_home: { column: 'tilbud', expected: { da: 'et tilbud, der er i tilbud.csv', en: 'a home that is in tilbud.csv' } },
	unknown_offer: { column: 'indsats', expected: { da: 'en indsats i serviceniveauet eller dens paragraf', en: 'an offer of the service level or its paragraph' } },
	over_capacity: { column: 'pladser', expected: { da: 'mindst så mange usolgte pladser som borgere', en: 'at least as many unsold places as citizens' } }
};

/** Row numbers by file of the rows at `rowids`. */
function byFile({ files, origin }: ExtractedTable, rowids: Int32Array): [string, Int32Array][] {
	const rows = new Map<number, number[]>();
	for (const rowid of rowids) {
		const file = origin.file[rowid]!;
		const found = rows.get(file) ?? [];
		rows.set(file, found);
		found.push(origin.row[rowid]!);
	}
	return [...rows].map(([file, numbers]) => [files[file]!.file, Int32Array.from(numbers).sort()]);
}

/** One group for each finding and file. The rows are used all the same. */
export function listed(findings: readonly Finding[], extract: Extract): ProblemGroup[] {
	return findings.flatMap(({ code, rows }) => {
		const expects = EXPECTED[code];
		const extracted = rows && extract.tables[rows.table];
		if (!expects || !extracted) return [];
		return byFile(extracted, rows.rowids).map(
			([file, numbers]): ProblemGroup => ({ file, table: rows.table, code, ...expects, severity: 'warning', drops: false, rows: numbers, values: null })
		);
	});
}
