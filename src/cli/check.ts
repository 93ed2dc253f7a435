/** `trappe check`: what is wrong with an extract, and which grants break what a service level promises. */
import { byName } from '../lib/extract/contract-files';
import { readExtract } from '../lib/extract/extract';
import type { Extract } from '../lib/extract/extracted';
import type { IdentityKind } from '../lib/extract/identity/kind';
import { problemsOf } from '../lib/extract/problem';
import type { Problem } from '../lib/extract/problem';
import { writeCsv } from '../lib/extract/write';
import { checkGrants, grantCheckSummary, grantFlags } from '../lib/sim/grant-checks';
import { extractDate, prepareGrants } from '../lib/sim/grants';
import { decidePopulation } from '../lib/sim/simulate';
import { nativeEngine } from '../lib/tables/native';
import { isoDate, options, UsageError } from './arguments';
import { dataFiles, loadTables, otherFiles, ruled, type Ruled } from './inputs';
import { note, writeText } from './output';

/** Findings about a row or a file as such: there is no one value to show. */
const WITHOUT_VALUE = new Set(['blank', 'ragged', 'quote', 'duplicate_header', 'unknown_file', 'second_file']);
const KINDS: Record<IdentityKind, string> = { cpr: 'CPR numbers', email: 'e-mail addresses', phone: 'phone numbers', name: 'names', address: 'addresses', free_text: 'free text', health: 'health information' };
const FLAG_COLUMNS = ['bevilling_id', 'borger_id', 'flag', 'regler', 'frist', 'dage_over'];

export async function check(args: string[]): Promise<number> {
	const o = options(args, ['data'], ['service-level', 'date', 'out']);
	const date = o.date === undefined ? null : isoDate('date', o.date);
	for (const name of ['out', 'date'] as const) if (o[name] !== undefined && o['service-level'] === undefined) throw new UsageError(`--${name} needs --service-level`);
	const rules = o['service-level'] === undefined ? null : ruled(o['service-level'], 'service-level');
	const extract = readExtract(byName(dataFiles(o.data)));
	// Everything that can stop the command comes before its first line.
	const flags = rules ? await flaggedGrants(extract, rules, date) : null;
	process.stdout.write(problemsCsv(problemsOf(extract.problems)));
	otherFiles(o.data).forEach((file) => note(`${file}: not used, since the contract has no such file`));
	noteUnknownColumns(extract);
	flags?.summary.filter((s) => s.kontrolleret > 0).forEach((s) => note(`${s.flag}${s.regler ? ` (${s.regler})` : ''}: ${s.overskredet} of ${s.kontrolleret} grants`));
	if (flags && o.out !== undefined) writeText(o.out, writeCsv(FLAG_COLUMNS, flags.rows));
	return extract.problems.some((p) => p.severity === 'error') ? 1 : 0;
}

async function flaggedGrants(extract: Extract, { level, plan }: Ruled, date: string | null) {
	const engine = await nativeEngine();
	try {
		await loadTables(engine, extract);
		const grants = extract.tables.bevillinger?.rowsUsed ?? 0;
		const asOf = date ?? (await extractDate(engine));
		if (asOf === null && grants > 0) throw new UsageError('--date is missing: the extract has no date to take it from');
		if (asOf === null) return { rows: [], summary: [] };
		await prepareGrants(engine, level, asOf);
		await decidePopulation(engine, 'gaeldende', plan, []);
		await checkGrants(engine, level, { date: asOf, scenario: 'gaeldende' });
		return { rows: await grantFlags(engine), summary: await grantCheckSummary(engine) };
	} finally {
		await engine.close();
	}
}

function problemsCsv(problems: readonly Problem[]): string {
	const rows = problems.map((p) => ({ ...p, value: p.value ?? (WITHOUT_VALUE.has(p.code) ? '' : 'withheld'), problem: `${p.severity}, ${p.code}: expected ${p.expected.en}` }));
	return writeCsv(['file', 'row', 'column', 'value', 'problem'], rows);
}

/** Columns that no table of the contract has are not problems, but their names may be misspelt; columns about persons are told apart. */
function noteUnknownColumns(extract: Extract): void {
	for (const { file, unknownColumns, dropped } of Object.values(extract.tables).flatMap(({ files }) => files)) {
		if (unknownColumns.length) note(`${file}: not used, since the contract has no such column: ${unknownColumns.join(', ')}`);
		for (const { heading, kind } of dropped) note(`${file}: the column ${heading} was not read: it looks like ${KINDS[kind]}`);
	}
}
