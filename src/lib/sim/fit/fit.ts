/** How well the rules meet what was granted: running grants by offer and level, and in which way they deviate. */
import { literal, name } from '../../rules/sql';
import type { ServiceLevel } from '../../rules/service-level';
import type { Engine, QueryOptions } from '../../tables/engine';
import { GRANTS } from '../grants';
import type { Scenario } from '../results';
import { DEVIATES } from '../results-sql';
import { decisionsTable } from '../simulate';

/**
 * `stemmer`: the rules give the offer at the level granted. `andet_niveau`: the offer, at another level.
 * `anden_placering`: the rules place the citizen in another offer. `ikke_bevilget`: they give nothing in its place.
 */
export const FIT_KINDS = ['stemmer', 'andet_niveau', 'anden_placering', 'ikke_bevilget'] as const;
export type FitKind = (typeof FIT_KINDS)[number];

/** Running grants of an offer at a level as granted, by kind; the kinds sum to `bevillinger`. */
export interface FitRow extends Record<FitKind, number> {
	indsats: string;
	niveau: string | null;
	bevillinger: number;
}

/**
 * A SELECT with a row for every running grant of an offer of `level`: `bevilling_id`, `borger_id`, `indsats`, `niveau` (as
 * granted) and `slags` (`FitKind`). Sums as `ruleFitSql`. Needs `prepareGrants` and the table `decisions`.
 */
export function fitSql(level: ServiceLevel, decisions: string): string {
	const placements = level.offers.filter((o) => o.frame !== null).map((o) => literal(o.id));
	const given = `coalesce(CASE WHEN d.ramme IS NULL THEN d.berettiget ELSE d.placering END, false)`;
	const elsewhere = placements.length ? `g.indsats_id IN (${placements.join(', ')}) AND p.borger_id IS NOT NULL` : 'false';
	return `SELECT g.bevilling_id, g.borger_id, g.indsats_id AS indsats, g.niveau,
  CASE WHEN NOT (${DEVIATES}) THEN 'stemmer' WHEN ${given} THEN 'andet_niveau' WHEN ${elsewhere} THEN 'anden_placering' ELSE 'ikke_bevilget' END AS slags
FROM ${name(GRANTS)} g LEFT JOIN ${decisions} d ON d.borger_id = g.borger_id AND d.indsats = g.indsats_id
LEFT JOIN (SELECT borger_id FROM ${decisions} WHERE placering) p ON p.borger_id = g.borger_id
WHERE g.loebende AND g.indsats_id IS NOT NULL`;
}

/** The rules' fit by offer and level, in the order of the service level. Needs `prepareGrants` and `decidePopulation`. */
export async function fit(engine: Engine, level: ServiceLevel, scenario: Scenario, options?: QueryOptions): Promise<FitRow[]> {
	const counts = FIT_KINDS.map((kind) => `count(*) FILTER (slags = ${literal(kind)}) AS ${kind}`);
	const rows = await engine.query<FitRow>(
		`SELECT indsats, niveau, count(*) AS bevillinger, ${counts.join(', ')} FROM (${fitSql(level, name(decisionsTable(scenario)))}) GROUP BY indsats, niveau`,
		options
	);
	const place = (row: FitRow) => level.offers.findIndex((o) => o.id === row.indsats);
	return rows.sort((a, b) => place(a) - place(b) || ((a.niveau ?? '') < (b.niveau ?? '') ? -1 : 1));
}
