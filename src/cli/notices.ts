/** What is said of an extract on standard error: counts, columns and files, never a value. */
import type { Extract, FileRead } from '../lib/extract/extracted';
import { fold } from '../lib/extract/text/fold';
import type { IdentityKind } from '../lib/extract/identity/kind';
import type { MissingPriceRow } from '../lib/sim/results';
import type { QualityReport } from '../lib/quality/report';
import type { Data } from './inputs';
import { note } from './output';

const KINDS: Record<IdentityKind, string> = { cpr: 'CPR numbers', email: 'e-mail addresses', phone: 'phone numbers', name: 'names', address: 'addresses', free_text: 'free text', health: 'health information' };

const rows = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;
const reads = ({ tables }: Extract): FileRead[] => Object.values(tables).flatMap(({ files }) => files);
/** Every row of a file is used or listed. */
const account = ({ rowsIn, rowsUsed }: FileRead, unused: string): string => `${rows(rowsIn)} = ${rowsUsed} used + ${rowsIn - rowsUsed} ${unused}`;

/** Files of which nothing is read, and why. */
export function noteLeftAlone({ leftAlone }: Data): void {
	for (const { file, why } of leftAlone) note(`${file}: not used: ${why}`);
}

/** Files of whose rows some are not used, and ids that were replaced. */
export function noteUnusedRows(extract: Extract): void {
	for (const read of reads(extract)) if (read.rowsUsed < read.rowsIn) note(`${read.file}: ${account(read, 'not used')}; "trappe check" lists them`);
	noteReplacedIds(extract);
}

export function noteReplacedIds({ pseudonyms }: Extract): void {
	if (pseudonyms) note('the ids of citizens and grants were replaced by others, since they look like more than ids');
}

/** How each file was read, one line a table. */
export function noteHowRead(extract: Extract): void {
	for (const read of reads(extract)) {
		const { delimiter, encoding, headerRow } = read.form;
		const form = read.sheet ? 'a sheet' : `${encoding}, delimiter ${delimiter === '\t' ? 'tab' : `"${delimiter}"`}`;
		note(`${read.file}: read as ${read.table}: ${form}, header in row ${headerRow}, ${account(read, 'listed')}`);
	}
}

/** Columns that no table of the contract has may be misspelt; columns about persons are told apart. A file of two tables is told once. */
export function noteColumns(extract: Extract, { inputs }: Data): void {
	const all = reads(extract);
	for (const file of new Set(all.map((read) => read.file))) {
		const own = all.filter((read) => read.file === file);
		const picks = inputs.find(({ source }) => source.name === file)?.plan.only?.from ?? '';
		const unknown = (own[0]?.unknownColumns ?? []).filter((column) => fold(column) !== fold(picks) && own.every(({ unknownColumns }) => unknownColumns.includes(column)));
		if (unknown.length) note(`${file}: not used, since the contract has no such column: ${unknown.join(', ')}`);
		const dropped = new Map(own.flatMap((read) => read.dropped.map((column) => [column.columnNumber, column] as const)));
		for (const { heading, kind, column } of dropped.values()) note(`${file}: the column ${heading} ${column?.endsWith('_id') ? 'has other ids now' : 'was not read'}: it looks like ${KINDS[kind]}`);
	}
}

/** Rows of which a newer file has another version. */
export function noteSuperseded({ problems }: Extract): void {
	for (const { file, code, rows: listed } of problems)
		if (code === 'superseded') note(`${file}: ${rows(listed.length)} ${listed.length === 1 ? 'is' : 'are'} in a newer file too; the newest are used`);
}

/** Which prices are missing and for how many citizens. */
export function noteMissingPrices(missing: readonly MissingPriceRow[]): void {
	for (const r of missing)
		note(`takster.csv: no price for ${r.indsats}${r.niveau ? ` ${r.niveau}` : ''}: ${r.borgere} ${r.borgere === 1 ? 'citizen' : 'citizens'} (${r.serviceniveau}); the cost is blank and not in any sum`);
}

/** What the values look like, what is found across the rows, and what the extract can carry. */
export function noteQuality({ tables, suspicions, findings, verdict }: QualityReport): void {
	for (const { table } of tables) {
		const blank = suspicions.filter((each) => each.table === table && each.code === 'column_blank').map(({ column }) => column);
		if (blank.length > 0) note(`${table}: missing or empty: ${blank.join(', ')}`);
	}
	for (const { table, code, words } of suspicions) if (code !== 'column_blank') note(`${table}: ${words.en}`);
	for (const { consequence } of findings) note(consequence.en);
	note(verdict.sentence.en);
}
