/** Everything there is to say of an extract before its figures are believed: for the screen and for `trappe check`. */
import { TABLES } from '../extract/columns';
import { parseDate } from '../extract/cells/date';
import type { Extract } from '../extract/extracted';
import type { TableName } from '../extract/plan';
import type { ServiceLevel } from '../rules/service-level';
import type { MissingPriceRow } from '../sim/results';
import type { Engine } from '../tables/engine';
import { columnsRead } from './columns-read';
import { compareAll } from './compare';
import type { Comparison } from './compare';
import { distributionsOf } from './distribution';
import type { Distributions } from './distribution';
import { factsOf } from './facts';
import { findingsOf } from './findings';
import type { Finding } from './findings';
import { fewGrants, suspicious } from './suspicious';
import type { Suspicion } from './suspicious';
import { verdictOf } from './verdict';
import type { Verdict } from './verdict';

export interface QualityOptions {
	/** Date of the extract, `YYYY-MM-DD`; null when nothing in it is dated. */
	date: string | null;
	/** Of the simulation that is shown; none without a simulation. */
	missingPrices: readonly MissingPriceRow[];
	/** How the sample of the municipality lies, by table and column. */
	sample?: Partial<Record<TableName, Distributions>>;
	/** As a worker has counted them already (`distributionsOf`); left out, they are counted here. */
	distributions?: Partial<Record<TableName, Distributions>>;
}

export interface TableQuality {
	table: TableName;
	rowsIn: number;
	rowsUsed: number;
	distributions: Distributions;
	/** Columns that the sample has too; empty without a sample. */
	comparisons: Record<string, Comparison>;
}

export interface QualityReport {
	/** In the order of the contract. */
	tables: TableQuality[];
	suspicions: Suspicion[];
	findings: Finding[];
	verdict: Verdict;
}

const tablesOf = ({ tables }: Extract) => TABLES.flatMap(({ name }) => (tables[name] ? [[name, tables[name]] as const] : []));

/** `engine` holds the tables of `extract`, empty ones where there is no file (as `Simulation.open` loads them). Without `level` what rests on rules is left out. */
export async function qualityOf(extract: Extract, engine: Engine, level: ServiceLevel | null, options: QualityOptions): Promise<QualityReport> {
	const { date, missingPrices, sample = {} } = options;
	const distributions: Partial<Record<TableName, Distributions>> = {};
	const tables: TableQuality[] = [];
	const suspicions: Suspicion[] = [];
	const asOf = { date: date === null ? null : parseDate(date), read: level && columnsRead(level) };
	for (const [table, extracted] of tablesOf(extract)) {
		const own = options.distributions?.[table] ?? distributionsOf(extracted);
		distributions[table] = own;
		tables.push({ table, rowsIn: extracted.rowsIn, rowsUsed: extracted.rowsUsed, distributions: own, comparisons: compareAll(own, sample[table] ?? {}) });
		suspicions.push(...suspicious(extracted, own, asOf));
	}
	suspicions.push(...fewGrants(extract.tables));
	const findings = await findingsOf({ extract, engine, level, date, missingPrices });
	const facts = await factsOf({ extract, distributions, engine, level, date, missingPrices });
	return { tables, suspicions, findings, verdict: verdictOf(facts) };
}
