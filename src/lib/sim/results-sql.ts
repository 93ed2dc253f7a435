/** The result tables as SQL over decisions with costs: tables of `decidePopulation`, or names of a WITH. */
import { name } from '../rules/sql';
import { GRANTS } from './grants';

// Sums of whole numbers do not depend on the order of the rows; sums of decimals do.
export const sumKr = (oere: string) => `sum(${oere})::DOUBLE / 100`;
const sumHours = (hours: string) => `sum(CAST(round(${hours} * 1000000) AS BIGINT))::DOUBLE / 1000000`;
const WHOLE = `(basis_oere + variabel_oere)`;

/** The decisions that count: placements, and granted offers beside one. Services of a sum are left out. */
export const COUNTED = `(placering OR (berettiget AND ramme IS NULL AND NOT contains(indsats, '.')))`;
export const ROLE = `CASE WHEN placering THEN 'placering' ELSE 'ved_siden_af' END`;

/** Citizens, hours and kroner by placement, and by granted offer beside one. */
export function placementsSql(decisions: string): string {
	return `SELECT ${ROLE} AS rolle, indsats, niveau, count(*) AS borgere,
  ${sumHours('timer_uge_beregnet')} AS timer_uge, ${sumKr('basis_oere')} AS basis_kr_aar, ${sumKr('variabel_oere')} AS variabel_kr_aar, ${sumKr(WHOLE)} AS kr_aar,
  count(*) FILTER (basis_oere IS NULL OR variabel_oere IS NULL) AS uden_pris, count(*) FILTER (ramme_individuel) AS ramme_individuel
FROM ${decisions} WHERE ${COUNTED} GROUP BY ALL`;
}

/** Every citizen with hours, placement and cost (øre) under the two: `fra`, `fra_oere`, `til`, `til_oere`. */
export function bothSql(current: string, proposed: string): string {
	const placed = (decisions: string, side: string) =>
		`(SELECT borger_id, indsats AS ${side}, ${WHOLE} AS ${side}_oere FROM ${decisions} WHERE placering)`;
	return `SELECT timer_uge, fra, fra_oere, til, til_oere
FROM borgere LEFT JOIN ${placed(current, 'fra')} g USING (borger_id) LEFT JOIN ${placed(proposed, 'til')} f USING (borger_id)`;
}

/** Citizens by placement under the two, with the change in the cost of the placement. `both`: rows of `bothSql`. */
export function movementSql(both: string): string {
	const cost = (side: string) => `CASE WHEN ${side} IS NULL THEN 0 ELSE ${side}_oere END`;
	return `SELECT coalesce(fra, 'ingen') AS fra, coalesce(til, 'ingen') AS til, count(*) AS borgere, ${sumKr(`${cost('til')} - ${cost('fra')}`)} AS aendring_kr_aar
FROM ${both} b GROUP BY b.fra, b.til`;
}

/** A grant `g` differs from the decision `d`: not what the rules would place, or another level. */
export const DEVIATES = `NOT coalesce(CASE WHEN d.ramme IS NULL THEN d.berettiget ELSE d.placering END, false) OR coalesce(g.niveau <> d.niveau, false)`;

/** Running grants of offers of the service level, and how many of them deviate. */
export function ruleFitSql(decisions: string): string {
	return `SELECT count(*) AS bevillinger, count(*) FILTER (${DEVIATES}) AS fravigelser
FROM ${name(GRANTS)} g LEFT JOIN ${decisions} d ON d.borger_id = g.borger_id AND d.indsats = g.indsats_id WHERE g.loebende AND g.indsats_id IS NOT NULL`;
}
