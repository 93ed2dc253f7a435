/** The few figures of an extract that decide what it can carry. */
import type { Extract } from '../extract/extracted';
import type { TableName } from '../extract/plan';
import { rowsListed } from '../extract/problems/problem';
import type { ServiceLevel } from '../rules/service-level';
import { literal } from '../rules/sql';
import { offerNames } from '../sim/grants';
import type { MissingPriceRow } from '../sim/results';
import type { Engine } from '../tables/engine';
import { filled } from './distribution';
import type { Distributions } from './distribution';
import { folded, runs } from './findings/finding';

export interface Rows {
	/** Rows of the files, and those that are used. */
	in: number;
	used: number;
}

/** Shares are 0-1 of the used rows. */
export interface Facts {
	citizens: Rows;
	/** Citizens with VUM, hours and frame. */
	vum: number;
	hours: number;
	frames: number;
	/** Rows of prices that hold a price. */
	prices: number;
	/** Share of citizens without a price, at most. */
	withoutPrice: number;
	/** Places of the homes, sold ones too. */
	places: number;
	grants: Rows;
	/** Grants that run on the date of the extract. */
	running: number;
	/** Grants that had ended by then. */
	ended: number;
	/** Of running grants of offers with places, the share that names a home of tilbud.csv; null without such grants. */
	named: number | null;
	applied: number;
	decided: number;
	/** Of running grants that are over a year old, the share with a follow-up; null without such grants. */
	followedUp: number | null;
	/** Days from the first start to the last, none after the date of the extract; null without a start. */
	span: number | null;
}

export interface FactSources {
	extract: Extract;
	distributions: Partial<Record<TableName, Distributions>>;
	engine: Engine;
	level: ServiceLevel | null;
	/** Date of the extract, `YYYY-MM-DD`. */
	date: string | null;
	missingPrices: readonly MissingPriceRow[];
}

interface GrantFacts {
	running: number;
	ended: number;
	of_homes: number;
	named: number;
	old: number;
	followed: number;
	span: number | null;
}

const NO_GRANTS: GrantFacts = { running: 0, ended: 0, of_homes: 0, named: 0, old: 0, followed: 0, span: null };

/** Running grants of offers with places, as SQL. Without rules nobody knows those: then it is the grants that name a home. */
async function ofHomes(engine: Engine, level: ServiceLevel | null): Promise<string> {
	if (level === null) return `coalesce(trim(b.tilbud) <> '', false)`;
	const offered = `SELECT DISTINCT n.indsats_id FROM tilbud t JOIN ${await offerNames(engine, level, 'tilbud')} ON n.navn = t.indsats WHERE t.pladser > 0 AND n.indsats_id IS NOT NULL`;
	return `n.indsats_id IN (${offered})`;
}

async function grantFacts(engine: Engine, level: ServiceLevel | null, date: string): Promise<GrantFacts> {
	const day = `DATE ${literal(date)}`;
	const [row] = await engine.query<GrantFacts>(`WITH b AS (
  SELECT ${runs(date)} AS loeber, b.start, b.slut, b.seneste_opfoelgning IS NOT NULL AS opfulgt,
    ${await ofHomes(engine, level)} AS har_pladser, coalesce(${folded('b.tilbud')} IN (SELECT ${folded('t.tilbud')} FROM tilbud t), false) AS navngivet
  FROM bevillinger b LEFT JOIN ${await offerNames(engine, level, 'bevillinger')} ON n.navn = b.indsats)
SELECT count(*) FILTER (loeber) AS running, count(*) FILTER (slut < ${day} AND slut >= start) AS ended,
  count(*) FILTER (loeber AND har_pladser) AS of_homes, count(*) FILTER (loeber AND har_pladser AND navngivet) AS named,
  count(*) FILTER (loeber AND start < ${day} - 366) AS old, count(*) FILTER (loeber AND start < ${day} - 366 AND opfulgt) AS followed,
  max(start) FILTER (start <= ${day}) - min(start) FILTER (start <= ${day}) AS span
FROM b`);
	return row ?? NO_GRANTS;
}

/** Rows that could have been used: totals, rows that a newer file has too and the like are not missed. */
function rowsOf({ tables, problems }: Extract, name: TableName): Rows {
	const used = tables[name]?.rowsUsed ?? 0;
	const lost = problems.filter(({ severity }) => severity !== 'note');
	return { in: used + (tables[name]?.files ?? []).reduce((sum, { file }) => sum + rowsListed(lost, file, name), 0), used };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Needs the tables of the extract in the engine, empty ones too. */
export async function factsOf({ extract, distributions, engine, level, date, missingPrices }: FactSources): Promise<Facts> {
	const has = (table: TableName, column: string): number => {
		const distribution = distributions[table]?.[column];
		return (distribution && filled(distribution)) ?? 0;
	};
	const [prices] = await engine.query<{ n: number }>('SELECT count(*) AS n FROM takster WHERE coalesce(basis_kr_aar, timepris_kr, enhedspris_kr) IS NOT NULL');
	const [homes] = await engine.query<{ places: number | null }>('SELECT sum(pladser)::DOUBLE AS places FROM tilbud');
	const unpriced = missingPrices.filter(({ serviceniveau }) => serviceniveau === 'gaeldende').reduce((sum, { borgere }) => sum + borgere, 0);
	const grants = rowsOf(extract, 'bevillinger');
	const citizens = rowsOf(extract, 'borgere');
	const found = date === null || grants.used === 0 ? NO_GRANTS : await grantFacts(engine, level, date);
	return {
		citizens,
		vum: has('borgere', 'vum_samlet'),
		hours: has('borgere', 'timer_uge'),
		frames: has('borgere', 'ramme_behov'),
		prices: prices?.n ?? 0,
		withoutPrice: Math.min(1, share(unpriced, citizens.used) ?? 0),
		places: homes?.places ?? 0,
		grants,
		running: found.running,
		ended: found.ended,
		named: found.of_homes === 0 && level === null && found.running > 0 ? 0 : share(found.named, found.of_homes),
		applied: has('bevillinger', 'ansoegt'),
		decided: has('bevillinger', 'afgjort'),
		followedUp: share(found.followed, found.old),
		span: found.span
	};
}
