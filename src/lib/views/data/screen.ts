/** What is loaded and how good it is, as the screen shows it. Pure. */
import { TABLES } from '../../extract/columns';
import { formatDate } from '../../extract/cells/date';
import type { Extract } from '../../extract/extracted';
import { rowsListed } from '../../extract/problems/problem';
import type { ProblemGroup } from '../../extract/problems/problem';
import type { TableName } from '../../extract/plan';
import type { ColumnDistribution, Distributions } from '../../quality/distribution';
import { listed } from '../../quality/findings';
import type { QualityReport } from '../../quality/report';
import { m } from '../../messages/generated/messages';
import { formatHours, type Locale } from '../../ui/format';
import type { Distribution, DrawnTable, ShownFinding } from './distribution';
import type { LoadedFile } from './loaded';
import type { RowTotals } from './problem-list';

/** Every file of the extract, once for each table it was read for. */
export const loadedFiles = ({ tables, problems }: Extract): LoadedFile[] =>
	Object.values(tables).flatMap(({ files }) =>
		files.map((file) => ({
			...file,
			rowsListed: rowsListed(problems, file.file, file.table),
			superseded: problems.filter((group) => group.file === file.file && group.table === file.table && group.code === 'superseded').reduce((sum, { rows }) => sum + rows.length, 0)
		}))
	);

export const rowTotals = (extract: Extract): RowTotals[] =>
	Object.entries(extract.tables).map(([table, { rowsIn, rowsUsed, files }]) => ({
		table: table as TableName,
		rowsIn,
		rowsUsed,
		rowsListed: files.reduce((sum, { file, table: name }) => sum + rowsListed(extract.problems, file, name), 0)
	}));

/** The reader's list, and after it what only shows across rows. */
export const allProblems = (extract: Extract, report: QualityReport | null): ProblemGroup[] => [...extract.problems, ...(report ? listed(report.findings, extract) : [])];

const range = (from: number, to: number, locale: Locale): string => (from === to ? formatHours(from, locale) : `${formatHours(from, locale)}–${formatHours(to, locale)}`);

function drawn(column: string, { rows, blank, ...shape }: ColumnDistribution, locale: Locale): Distribution {
	const base = { column, rows, blank };
	switch (shape.kind) {
		case 'words':
			return { ...base, kind: 'words', bins: shape.values.map(({ value, count }) => ({ label: value, count })) };
		case 'numbers': {
			const years = column === 'aar';
			const bins = shape.bins.map(({ from, to, count }) => ({ label: years ? (from === to ? String(from) : `${from}–${to}`) : range(from, to, locale), count }));
			return { ...base, kind: 'number', bins, min: shape.min, median: shape.median, max: shape.max };
		}
		case 'dates': {
			const day = (days: number | null) => (days === null ? null : formatDate(days));
			return { ...base, kind: 'date', bins: shape.bins.map(({ from, count }) => ({ label: String(from), count })), min: day(shape.min), max: day(shape.max) };
		}
		case 'texts':
			return { ...base, kind: 'text', bins: [] };
	}
}

/** The columns of each table that is loaded, beside the sample's. */
export function tableQualities(report: QualityReport, sample: Partial<Record<TableName, Distributions>> | null, locale: Locale): DrawnTable[] {
	return report.tables.map(({ table, rowsUsed, distributions, comparisons }) => ({
		table,
		rows: rowsUsed,
		columns: (TABLES.find(({ name }) => name === table)?.columns ?? []).flatMap(({ name }) => {
			const own = distributions[name];
			if (!own) return [];
			const theirs = sample?.[table]?.[name];
			return [
				{
					own: drawn(name, own, locale),
					sample: theirs ? drawn(name, theirs, locale) : null,
					compared: comparisons[name] ?? null,
					suspicious: report.suspicions.filter((each) => each.table === table && each.column === name)
				}
			];
		})
	}));
}

/** What to know before use. Findings about rows that the reader left out point at the reader's own lines; files that could not be read come first. */
export function shownFindings({ findings }: QualityReport, { problems }: Extract): ShownFinding[] {
	const shown = findings.map(({ code, consequence, severity }): ShownFinding => ({ code: code === 'dropped_other' ? '' : code.replace(/^dropped_/, ''), consequence, severity }));
	const refused = problems.filter(({ code }) => code === 'unreadable_file');
	if (refused.length === 0) return shown;
	const said = (locale: Locale): string => m.data_refused_files({ count: refused.length, files: refused.map(({ file }) => file).join(', ') }, { locale });
	return [{ code: 'unreadable_file', consequence: { da: said('da'), en: said('en') }, severity: 'warning' }, ...shown];
}
