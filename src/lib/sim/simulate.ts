/** Re-runs the placement rules over a population and reads the results. SQL only: the same on every engine. */
import { type Plan } from '../rules/plan';
import { decisionsSql } from '../rules/decisions-sql';
import { name, parameterTableSql } from '../rules/sql';
import type { Engine, QueryOptions } from '../tables/engine';
import { costsSql, priceTableSql } from './costs';
import { GRANTS } from './grants';
import type { PriceRow } from './prices';
import type { MissingPriceRow, MovementRow, PlacementRow, RuleFitRow, Scenario, ShareMeasure, ShareRow } from './results';

/** The table of decisions under a service level, with cost in whole øre. */
export const decisionsTable = (scenario: Scenario) => `afgoerelser_${scenario}`;

/**
 * Decides every citizen of `borgere` under `plan` at `prices` (of one year): makes the table of `decisionsTable`.
 * Without `detail` the rows lack `regler`, and services of a sum have no rows (see `DecisionsOptions`).
 */
export async function decidePopulation(
	engine: Engine,
	scenario: Scenario,
	plan: Plan,
	prices: readonly PriceRow[],
	{ detail = true, ...options }: QueryOptions & { detail?: boolean } = {}
): Promise<void> {
	const parameters = `parametre_${scenario}`;
	const priceTable = `priser_${scenario}`;
	const decisions = decisionsSql(plan, { citizens: 'borgere', parameters, detail });
	await engine.run(
		`${parameterTableSql(plan, parameters)};
${priceTableSql(prices, priceTable)};
CREATE OR REPLACE TABLE ${name(decisionsTable(scenario))} AS ${costsSql(plan, decisions, priceTable)}`,
		options
	);
}

// Sums of whole numbers do not depend on the order of the rows; sums of decimals do.
const sumKr = (oere: string) => `sum(${oere})::DOUBLE / 100`;
const sumHours = (hours: string) => `sum(CAST(round(${hours} * 1000000) AS BIGINT))::DOUBLE / 1000000`;
const BESIDE = `berettiget AND ramme IS NULL AND NOT contains(indsats, '.')`;
const WHOLE = `(basis_oere + variabel_oere)`;

/** placements.csv for one service level. */
export function placements(engine: Engine, scenario: Scenario, options?: QueryOptions): Promise<PlacementRow[]> {
	return engine.query<PlacementRow>(
		`SELECT '${scenario}' AS serviceniveau, CASE WHEN placering THEN 'placering' ELSE 'ved_siden_af' END AS rolle, indsats, niveau,
  count(*) AS borgere, ${sumHours('timer_uge_beregnet')} AS timer_uge, ${sumKr('basis_oere')} AS basis_kr_aar, ${sumKr('variabel_oere')} AS variabel_kr_aar, ${sumKr(WHOLE)} AS kr_aar,
  count(*) FILTER (basis_oere IS NULL OR variabel_oere IS NULL) AS uden_pris, count(*) FILTER (ramme_individuel) AS ramme_individuel
FROM ${name(decisionsTable(scenario))} WHERE placering OR (${BESIDE})
GROUP BY ALL ORDER BY rolle, min(trin) NULLS LAST, indsats, niveau NULLS FIRST`,
		options
	);
}

/** movement.csv: citizens by placement under the two, with the change in the cost of the placement. */
export function movement(engine: Engine, options?: QueryOptions): Promise<MovementRow[]> {
	const placed = (scenario: Scenario) => `(SELECT borger_id, indsats, ${WHOLE} AS oere FROM ${name(decisionsTable(scenario))} WHERE placering)`;
	const cost = (side: string) => `CASE WHEN ${side}.indsats IS NULL THEN 0 ELSE ${side}.oere END`;
	return engine.query<MovementRow>(
		`SELECT coalesce(g.indsats, 'ingen') AS fra, coalesce(f.indsats, 'ingen') AS til, count(*) AS borgere, ${sumKr(`${cost('f')} - ${cost('g')}`)} AS aendring_kr_aar
FROM borgere b LEFT JOIN ${placed('gaeldende')} g USING (borger_id) LEFT JOIN ${placed('forslag')} f USING (borger_id)
GROUP BY ALL ORDER BY fra, til`,
		options
	);
}

const MEASURES: Record<ShareMeasure, readonly string[]> = {
	langvarig: ['botilbud_108', 'botilbud_abl105'],
	botilbud_108: ['botilbud_108'],
	botilbud_abl105: ['botilbud_abl105'],
	paragraf_85: ['bostoette', 'opgangsbofaellesskab']
};

/** shares.csv for one service level, from its rows of `placements`: of the citizens with a placement other than `forebyggende`. Pure. */
export function shares(rows: readonly PlacementRow[], scenario: Scenario): ShareRow[] {
	const placed = rows.filter((r) => r.serviceniveau === scenario && r.rolle === 'placering' && r.indsats !== 'forebyggende');
	const sum = (of: readonly PlacementRow[]) => ({
		borgere: of.reduce((total, r) => total + r.borgere, 0),
		// In whole øre, so that the order of the rows does not matter.
		kr: of.reduce((total, r) => total + Math.round((r.kr_aar ?? 0) * 100), 0) / 100
	});
	const all = sum(placed);
	const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
	return (Object.keys(MEASURES) as ShareMeasure[]).map((maal) => {
		const { borgere, kr } = sum(placed.filter((r) => MEASURES[maal].includes(r.indsats)));
		return { serviceniveau: scenario, maal, borgere, andel_borgere: share(borgere, all.borgere), kr_aar: kr, andel_kr: share(kr, all.kr) };
	});
}

/** Granted offers without a price, counted by offer and level: the rows of `placements` that lack one. Pure. */
export function missingPrices(rows: readonly PlacementRow[]): MissingPriceRow[] {
	return rows
		.filter((r) => r.uden_pris > 0)
		.map(({ serviceniveau, indsats, niveau, uden_pris }) => ({ serviceniveau, indsats, niveau, borgere: uden_pris }));
}

/** Running grants and how many of them the rules would not place so (`fravigelse`). Needs `prepareGrants`. */
export async function ruleFit(engine: Engine, scenario: Scenario, options?: QueryOptions): Promise<RuleFitRow> {
	const [row] = await engine.query<RuleFitRow>(
		`SELECT count(*) AS bevillinger, count(*) FILTER (${DEVIATES}) AS fravigelser
FROM ${name(GRANTS)} g LEFT JOIN ${name(decisionsTable(scenario))} d ON d.borger_id = g.borger_id AND d.indsats = g.indsats_id
WHERE g.loebende AND g.indsats_id IS NOT NULL`,
		options
	);
	return row!;
}

/** A grant `g` differs from the decision `d`: not what the rules would place, or another level. */
export const DEVIATES = `NOT coalesce(CASE WHEN d.ramme IS NULL THEN d.berettiget ELSE d.placering END, false) OR coalesce(g.niveau <> d.niveau, false)`;

/** Citizens whose placement or level changes and whose hours lie within a tenth of one of `limits` (hours a week). */
export async function nearLimit(engine: Engine, limits: readonly number[], options?: QueryOptions): Promise<number> {
	if (limits.length === 0) return 0;
	const placed = (scenario: Scenario) => `(SELECT borger_id, indsats, niveau FROM ${name(decisionsTable(scenario))} WHERE placering)`;
	const near = limits.map((limit) => `abs(b.timer_uge - ${limit}) <= ${limit} * 0.1`).join(' OR ');
	const [row] = await engine.query<{ borgere: number }>(
		`SELECT count(*) AS borgere FROM borgere b LEFT JOIN ${placed('gaeldende')} g USING (borger_id) LEFT JOIN ${placed('forslag')} f USING (borger_id)
WHERE (g.indsats IS DISTINCT FROM f.indsats OR g.niveau IS DISTINCT FROM f.niveau) AND (${near})`,
		options
	);
	return row!.borgere;
}
