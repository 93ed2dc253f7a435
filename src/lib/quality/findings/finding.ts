/** One thing found across the rows of an extract, and what a finder asks the engine. */
import type { Extract } from '../../extract/extracted';
import type { TableName } from '../../extract/plan';
import type { Words } from '../../extract/problems/problem';
import type { ServiceLevel } from '../../rules/service-level';
import { literal } from '../../rules/sql';
import type { MissingPriceRow } from '../../sim/results';
import type { Engine } from '../../tables/engine';

export type FindingCode =
	| 'no_rows'
	| 'overlap'
	| 'end_before_start'
	| 'unknown_home'
	| 'home_other_offer'
	| 'unused_home'
	| 'over_capacity'
	| 'unknown_offer'
	| 'without_grant'
	| 'without_price'
	| 'dropped_orphan'
	| 'dropped_range'
	| 'dropped_other';

export interface Finding {
	code: FindingCode;
	/** `warning`: a figure is affected. `note`: worth knowing. */
	severity: 'warning' | 'note';
	/** Citizens and grants concerned; null where the finding is not about them. */
	citizens: number | null;
	grants: number | null;
	/** Positions among the used rows of `table`, from 0, rising; null where no row can be pointed at. */
	rows: { table: TableName; rowids: Int32Array } | null;
	consequence: Words;
}

export interface Question {
	extract: Extract;
	/** Holds the tables of the extract, empty ones too. */
	engine: Engine;
	/** Null when no rules are at hand: what takes them is not looked for. */
	level: ServiceLevel | null;
	/** Date of the extract, `YYYY-MM-DD`; null: nobody can say which grants run. */
	date: string | null;
	/** Of the service level in force and of a proposal; only the first is told of. */
	missingPrices: readonly MissingPriceRow[];
}

export type Finder = (question: Question) => Promise<Finding[]>;

/** Whether the grant `b` runs on `date`, as `prepareGrants` says. */
export const runs = (date: string): string => `(b.start <= DATE ${literal(date)} AND (b.slut IS NULL OR b.slut >= DATE ${literal(date)}))`;

/** A name of a provider as names are compared. */
export const folded = (column: string): string => `lower(trim(${column}))`;

/** Rows of `sql`, which gives `plads` (DuckDB's rowid) and `borger_id`. They come as one text: a million rows are no million objects. */
export async function located(engine: Engine, sql: string): Promise<{ rowids: Int32Array; citizens: number }> {
	const [found] = await engine.query<{ pladser: string | null; borgere: number }>(`SELECT string_agg(plads::VARCHAR, ',') AS pladser, count(DISTINCT borger_id) AS borgere FROM (${sql})`);
	const rowids = found?.pladser ? Int32Array.from(found.pladser.split(','), Number).sort() : new Int32Array(0);
	return { rowids, citizens: found?.borgere ?? 0 };
}

/** A finding about grants, or none where there are no rows. */
export async function ofGrants(
	{ engine }: Question,
	code: FindingCode,
	severity: Finding['severity'],
	sql: string,
	consequence: (grants: number, citizens: number) => Words
): Promise<Finding[]> {
	const { rowids, citizens } = await located(engine, sql);
	if (rowids.length === 0) return [];
	return [{ code, severity, citizens, grants: rowids.length, rows: { table: 'bevillinger', rowids }, consequence: consequence(rowids.length, citizens) }];
}
