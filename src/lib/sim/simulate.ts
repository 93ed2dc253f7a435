/** Re-runs the placement rules over a population and reads the results. SQL only: the same on every engine. */
import { type Plan } from '../rules/plan';
import { decisionsSql } from '../rules/decisions-sql';
import { name, parameterTableSql } from '../rules/sql';
import type { Engine, QueryOptions } from '../tables/engine';
import { costsSql, priceTableSql } from './costs';
import { CITIZENS_IN_ORDER } from './own-home';
import type { PriceRow } from './prices';
import { bothSql, movementSql, placementsSql, ruleFitSql } from './results-sql';
import type { MissingPriceRow, MovementRow, PlacementRow, RuleFitRow, Scenario, ShareMeasure, ShareRow } from './results';

/** The table of decisions under a service level, with cost in whole øre. */
export const decisionsTable = (scenario: Scenario) => `afgoerelser_${scenario}`;

/**
 * Decides every citizen of `borgere` under `plan` at `prices` (of one year): makes the table of `decisionsTable`.
 * A plan with own homes needs `prepareOwnHomes`. Without `detail` the rows lack `regler`, and services of a sum have no rows (see `DecisionsOptions`).
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
	const decisions = decisionsSql(plan, { citizens: plan.ownHome ? CITIZENS_IN_ORDER : 'borgere', parameters, detail });
	await engine.run(
		`${parameterTableSql(plan, parameters)};
${priceTableSql(prices, priceTable)};
CREATE OR REPLACE TABLE ${name(decisionsTable(scenario))} AS ${costsSql(plan, decisions, priceTable)}`,
		options
	);
}

/** placements.csv for one service level. */
export async function placements(engine: Engine, scenario: Scenario, options?: QueryOptions): Promise<PlacementRow[]> {
	const rows = await engine.query<Omit<PlacementRow, 'serviceniveau'>>(placementsSql(name(decisionsTable(scenario))), options);
	return sortPlacements(rows.map((row) => ({ serviceniveau: scenario, ...row })));
}

/** movement.csv. */
export async function movement(engine: Engine, options?: QueryOptions): Promise<MovementRow[]> {
	return sortMovement(await engine.query<MovementRow>(movementSql(`(${bothSql(name(decisionsTable('gaeldende')), name(decisionsTable('forslag')))})`), options));
}

/** Running grants and how many of them the rules would not place so (`fravigelse`). Needs `prepareGrants`. */
export async function ruleFit(engine: Engine, scenario: Scenario, options?: QueryOptions): Promise<RuleFitRow> {
	const [row] = await engine.query<RuleFitRow>(ruleFitSql(name(decisionsTable(scenario))), options);
	return row!;
}

const by = <T>(...keys: ((row: T) => string)[]) => (a: T, b: T) => {
	const key = keys.find((k) => k(a) !== k(b));
	return key ? (key(a) < key(b) ? -1 : 1) : 0;
};

/** In the order of the files: placements before offers beside them, then by offer and level. */
export const sortPlacements = (rows: PlacementRow[]) => rows.sort(by((r) => r.rolle, (r) => r.indsats, (r) => r.niveau ?? ''));
export const sortMovement = (rows: MovementRow[]) => rows.sort(by((r) => r.fra, (r) => r.til));

export const MEASURES: Record<ShareMeasure, readonly string[]> = {
	langvarig: ['botilbud_108', 'botilbud_abl105'],
	botilbud_108: ['botilbud_108'],
	botilbud_abl105: ['botilbud_abl105'],
	paragraf_85: ['bostoette', 'opgangsbofaellesskab']
};

/** shares.csv for one service level, from its rows of `placements`: of the citizens with a placement other than `forebyggende`. Pure. */
export function shares(rows: readonly PlacementRow[], scenario: Scenario): ShareRow[] {
	const placed = rows.filter((r) => r.serviceniveau === scenario && r.rolle === 'placering' && r.indsats !== 'forebyggende');
	const sum = (of: readonly PlacementRow[]) => {
		const known = of.flatMap((r) => (r.kr_aar === null ? [] : [r.kr_aar]));
		return {
			borgere: of.reduce((total, r) => total + r.borgere, 0),
			// In whole øre, so that the order of the rows does not matter. Citizens without any price have no sum, not 0.
			kr: of.length > 0 && known.length === 0 ? null : known.reduce((total, kr) => total + Math.round(kr * 100), 0) / 100
		};
	};
	const all = sum(placed);
	const share = (part: number | null, whole: number | null) => (part === null || !whole ? null : part / whole);
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
