/** `trappe check`: what is wrong with an extract, what it can carry, and which grants break what a service level promises. */
import { parseDate } from '../lib/extract/cells/date';
import type { Extract } from '../lib/extract/extracted';
import type { Problem } from '../lib/extract/problems/problem';
import { harmless, problemPieces } from '../lib/extract/problems/problem-csv';
import { writeCsv } from '../lib/extract/table/write';
import { listed } from '../lib/quality/findings';
import { qualityOf, type QualityReport } from '../lib/quality/report';
import { checkGrants, grantCheckSummary, grantFlags, type GrantCheckRow, type GrantFlagRow } from '../lib/sim/grant-checks';
import { extractDate, prepareGrants } from '../lib/sim/grants';
import type { MissingPriceRow } from '../lib/sim/results';
import { decidePopulation, missingPrices, placements } from '../lib/sim/simulate';
import { extractPrices } from '../lib/sim/simulation';
import type { Engine } from '../lib/tables/engine';
import { nativeEngine } from '../lib/tables/native';
import { isoDate, options, priceYear, UsageError } from './arguments';
import { dataInputs, loadTables, readData } from './inputs';
import { noteColumns, noteHowRead, noteLeftAlone, noteMissingPrices, noteQuality, noteReplacedIds, noteSuperseded } from './notices';
import { note, printPieces, writeText } from './output';
import { presetOf } from './presets';
import { ruled, type Ruled } from './rules';

/** Findings about a cell that is blank or a heading: there is no value to show. */
const WITHOUT_VALUE = new Set(['blank', 'duplicate_header']);
const COLUMNS = ['file', 'row', 'column', 'value', 'problem'];
const FLAG_COLUMNS = ['bevilling_id', 'borger_id', 'flag', 'regler', 'frist', 'dage_over'];

interface Checked {
	quality: QualityReport;
	flags: GrantFlagRow[];
	summary: GrantCheckRow[];
	missing: MissingPriceRow[];
}

export async function check(args: string[]): Promise<number> {
	const o = options(args, ['data'], ['preset', 'service-level', 'year', 'date', 'out']);
	const date = o.date === undefined ? null : isoDate('date', o.date);
	const year = priceYear(o.year);
	for (const name of ['out', 'year'] as const) if (o[name] !== undefined && o['service-level'] === undefined) throw new UsageError(`--${name} needs --service-level`);
	const rules = o['service-level'] === undefined ? null : ruled(o['service-level'], 'service-level');
	const data = await dataInputs(o.data, o.preset === undefined ? undefined : presetOf(o.preset).preset);
	try {
		const extract = readData(data, (date === null ? null : parseDate(date)) ?? undefined);
		// Everything that can stop the command comes before its first line.
		const { quality, flags, summary, missing } = await checked(extract, rules, date, year);
		if (o.out !== undefined) writeText(o.out, writeCsv(FLAG_COLUMNS, flags));
		noteLeftAlone(data);
		noteHowRead(extract);
		noteColumns(extract, data);
		noteReplacedIds(extract);
		noteSuperseded(extract);
		summary.filter((s) => s.kontrolleret > 0).forEach((s) => note(`${s.flag}${s.regler ? ` (${s.regler})` : ''}: ${s.overskredet} of ${s.kontrolleret} grants`));
		noteMissingPrices(missing);
		noteQuality(quality);
		await printPieces(problemPieces([...extract.problems, ...listed(quality.findings, extract)], COLUMNS, cells));
		return extract.problems.some((p) => p.severity === 'error') ? 1 : 0;
	} finally {
		data.close();
	}
}

async function checked(extract: Extract, rules: Ruled | null, date: string | null, year: number): Promise<Checked> {
	const engine = await nativeEngine();
	try {
		await loadTables(engine, extract);
		const asOf = date ?? (await extractDate(engine));
		const held = rules ? await against(engine, extract, rules, asOf, year) : { flags: [], summary: [], missing: [] };
		return { ...held, quality: await qualityOf(extract, engine, rules?.level ?? null, { date: asOf, missingPrices: held.missing }) };
	} finally {
		await engine.close();
	}
}

/** The grants against the checks of the service level, and the prices that its decisions lack. */
async function against(engine: Engine, extract: Extract, rules: Ruled, date: string | null, year: number): Promise<Omit<Checked, 'quality'>> {
	if (date === null && (extract.tables.bevillinger?.rowsUsed ?? 0) > 0) throw new UsageError('--date is missing: the extract has no date to take it from');
	await decidePopulation(engine, 'gaeldende', rules.plan, rules.prices(extractPrices(extract, year)));
	const missing = missingPrices(await placements(engine, 'gaeldende'));
	if (date === null) return { flags: [], summary: [], missing };
	await prepareGrants(engine, rules.level, date);
	// Without citizens there are no decisions to hold the grants against, only dates.
	await checkGrants(engine, rules.level, { date, ...(extract.tables.borgere ? { scenario: 'gaeldende' } : {}) });
	return { flags: await grantFlags(engine), summary: await grantCheckSummary(engine), missing };
}

function cells({ file, row, column, code, value, severity, expected }: Problem): string[] {
	const shown = value === undefined ? (column === '' || WITHOUT_VALUE.has(code) ? '' : 'withheld') : harmless(value);
	return [file, row === 0 ? '' : String(row), column, shown, `${severity}, ${code}: expected ${expected.en}`];
}
