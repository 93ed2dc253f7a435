/** decisions.csv of the contract, as SQL that native DuckDB copies straight to a file. */
import { decisionsTable } from '../lib/sim/simulate';
import type { Scenario } from '../lib/sim/results';

/** A number with at most four decimals and a decimal comma. */
const decimal = (x: string) =>
	`CASE WHEN ${x} = floor(${x}) AND abs(${x}) < 1e15 THEN CAST(CAST(${x} AS BIGINT) AS VARCHAR) ELSE replace(CAST(round(${x}, 4) AS VARCHAR), '.', ',') END`;
/** Whole øre as kroner with two decimals. */
const kroner = (oere: string) => `CAST(${oere} // 100 AS VARCHAR) || ',' || lpad(CAST(${oere} % 100 AS VARCHAR), 2, '0')`;
const yesNo = (flag: string) => `CASE WHEN ${flag} THEN 'ja' ELSE 'nej' END`;

/** One row per citizen and offer, sorted by citizen, then step (none last), then offer. */
export function decisionsCsvSql(scenario: Scenario): string {
	return `SELECT borger_id, indsats, paragraf, trin, ${yesNo('berettiget')} AS berettiget, maaling, niveau, ${decimal('omfang')} AS omfang, enhed,
  ${decimal('timer_uge_beregnet')} AS timer_uge_beregnet, ${yesNo('placering')} AS placering,
  nullif(concat_ws(',', CASE WHEN vum_afviger THEN 'vum_afviger' END, CASE WHEN ramme_individuel THEN 'ramme_individuel' END), '') AS flag,
  ${kroner('basis_oere')} AS basis_kr_aar, ${kroner('variabel_oere')} AS variabel_kr_aar, nullif(regler, '') AS regler
FROM ${decisionsTable(scenario)} d ORDER BY d.borger_id, d.trin NULLS LAST, d.indsats`;
}
