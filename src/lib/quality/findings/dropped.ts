/** Rows that the reader left out, told as what it means. The problem list has them one by one. */
import type { TableName } from '../../extract/plan';
import type { ProblemGroup, Words } from '../../extract/problems/problem';
import { counted } from '../words';
import type { Finding, FindingCode, Finder } from './finding';

const CODES: Record<string, FindingCode> = { orphan: 'dropped_orphan', range: 'dropped_range' };
const codeOf = ({ code }: ProblemGroup): FindingCode => CODES[code] ?? 'dropped_other';

const NOUNS: Record<TableName, [Words, Words]> = {
	borgere: [{ da: '# borger', en: '# citizen' }, { da: '# borgere', en: '# citizens' }],
	bevillinger: [{ da: '# bevilling', en: '# grant' }, { da: '# bevillinger', en: '# grants' }],
	tilbud: [{ da: '# tilbud', en: '# home' }, { da: '# tilbud', en: '# homes' }],
	takster: [{ da: '# pris', en: '# price' }, { da: '# priser', en: '# prices' }],
	budget: [{ da: '# budgetlinje', en: '# budget line' }, { da: '# budgetlinjer', en: '# budget lines' }],
	sager: [{ da: '# sag', en: '# case' }, { da: '# sager', en: '# cases' }]
};

/** One row that is left out, where `den` and `it` will not do. */
const LEFT_OUT: Partial<Record<TableName, Words>> = {
	borgere: { da: 'borgeren er ikke med', en: 'the citizen is left out' },
	tilbud: { da: 'det er ikke med', en: 'it is left out' }
};

function consequence(code: FindingCode, table: TableName, column: string, count: number): Words {
	const [one, many] = NOUNS[table];
	const what = counted(count, one, many);
	const single = count === 1;
	const out = single ? (LEFT_OUT[table] ?? { da: 'den er ikke med', en: 'it is left out' }) : { da: 'de er ikke med', en: 'they are left out' };
	if (code === 'dropped_orphan')
		return { da: `${what.da} er til borgere, der ikke er i borgere.csv: ${out.da}`, en: `${what.en} ${single ? 'is' : 'are'} to citizens who are not in borgere.csv: ${out.en}` };
	if (code === 'dropped_range')
		return { da: `${what.da} har en værdi i ${column}, der ikke kan være rigtig: ${out.da}`, en: `${what.en} ${single ? 'has' : 'have'} a value in ${column} that cannot be right: ${out.en}` };
	return { da: `${what.da} kan ikke læses: ${out.da}`, en: `${what.en} cannot be read: ${out.en}` };
}

/** Distinct rows by reason and table; values out of range by column too. */
export const dropped: Finder = ({ extract }) => {
	const groups = new Map<string, { code: FindingCode; table: TableName; column: string; rows: Set<number> }>();
	const files = [...new Set(extract.problems.map(({ file }) => file))];
	for (const group of extract.problems) {
		// Totals, rows that a newer file has too and the like are not missed.
		if (!group.drops || group.table === null || group.severity === 'note') continue;
		const code = codeOf(group);
		const column = code === 'dropped_range' ? group.column : '';
		const key = `${code} ${group.table} ${column}`;
		const found = groups.get(key) ?? { code, table: group.table, column, rows: new Set<number>() };
		groups.set(key, found);
		for (const row of group.rows) if (row > 0) found.rows.add(files.indexOf(group.file) * 2 ** 31 + row);
	}
	const findings = [...groups.values()].filter(({ rows }) => rows.size > 0).map(({ code, table, column, rows }): Finding => ({
		code,
		severity: 'warning',
		citizens: table === 'borgere' ? rows.size : null,
		grants: table === 'bevillinger' ? rows.size : null,
		rows: null,
		consequence: consequence(code, table, column, rows.size)
	}));
	return Promise.resolve(findings);
};
