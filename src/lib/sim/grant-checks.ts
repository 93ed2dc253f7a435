/** Every check on every grant: which grants carry a flag, and how many each check looked at. */
import type { GrantCheckKind } from '../rules/checks/kinds';
import { judgementsSql } from '../rules/checks/sql';
import { literal, name } from '../rules/sql';
import type { ServiceLevel } from '../rules/service-level';
import type { Engine, QueryOptions } from '../tables/engine';
import { deviationsSql, homeRangesSql } from './deviations';
import { GRANTS } from './grants';
import type { Scenario } from './results';

export type GrantFlagKind = GrantCheckKind | 'fravigelse' | 'takst_uden_for_tilbud';

/** One flag on one grant, from every check that raises it. Source: "Checks on grants" of the decision tables. */
export interface GrantFlagRow {
	bevilling_id: string;
	borger_id: string;
	flag: GrantFlagKind;
	/** Ids of statements (and law rules, for `fravigelse`), sorted and joined by `,`; null when there are none. */
	regler: string | null;
	/** The earliest date that is exceeded, `YYYY-MM-DD`; null where the flag has no deadline. */
	frist: string | null;
	/** Days after it, the most where several checks speak; null without a deadline. */
	dage_over: number | null;
}

/** One check over all grants. */
export interface GrantCheckRow {
	flag: GrantFlagKind;
	/** Ids of the check's statements joined by `,`; null for `fravigelse` and `takst_uden_for_tilbud`, whose rules vary with the grant. */
	regler: string | null;
	/** Grants that the check says something of, and those it flags. */
	kontrolleret: number;
	overskredet: number;
}

/** The tables that `checkGrants` makes: rows of `GrantFlagRow`, and rows of `GrantCheckRow`. */
export const GRANT_FLAGS = 'bevillinger_flag';
export const GRANT_CHECK_SUMMARY = 'bevillinger_kontrol';

export interface GrantChecking {
	/** `YYYY-MM-DD`: the date `prepareGrants` was given. */
	date: string;
	/** The decisions to hold running grants against; left out: dates and age only. Needs `decidePopulation`. */
	scenario?: Scenario;
}

/** Holds every grant against the checks of `level`. Needs the tables of the extract and `prepareGrants`; makes `GRANT_FLAGS` and `GRANT_CHECK_SUMMARY`. */
export async function checkGrants(engine: Engine, level: ServiceLevel, { date, scenario }: GrantChecking, options?: QueryOptions): Promise<void> {
	const parts = [judgementsSql(level.checks, { grants: GRANTS, citizens: 'borgere', date })];
	const kinds = level.checks.map((c): [GrantFlagKind, string | null] => [c.flag, [...c.statements].sort().join(',')]);
	if (scenario) {
		parts.push(deviationsSql(scenario, kinds.length), await homeRangesSql(engine, level, scenario, kinds.length + 1));
		kinds.push(['fravigelse', null], ['takst_uden_for_tilbud', null]);
	}
	const all = kinds.length ? `VALUES ${kinds.map(([flag, ids], nr) => `(${nr}, ${literal(flag)}, ${literal(ids)}::VARCHAR)`).join(', ')}` : `SELECT 0, '', '' WHERE false`;
	const judged = parts.map((sql) => `(${sql})`).join('\nUNION ALL\n');
	const ids = `list_sort(list_distinct(flatten(list(string_split(regler, ',')) FILTER (regler <> ''))))`;
	await engine.run(
		`CREATE OR REPLACE TABLE ${name(GRANT_CHECK_SUMMARY)} AS
SELECT k.nr, k.flag, k.regler, count(j.nr) AS kontrolleret, count(j.nr) FILTER (j.overskredet) AS overskredet
FROM (${all}) k(nr, flag, regler) LEFT JOIN (${judged}) j ON j.nr = k.nr GROUP BY k.nr, k.flag, k.regler;
CREATE OR REPLACE TABLE ${name(GRANT_FLAGS)} AS
SELECT bevilling_id, borger_id, flag, nullif(array_to_string(${ids}, ','), '') AS regler, min(frist) AS frist, max(dage_over) AS dage_over
FROM (${judged}) WHERE overskredet GROUP BY bevilling_id, borger_id, flag`,
		options
	);
}

/** Every flag, by grant. Needs `checkGrants`. */
export function grantFlags(engine: Engine, options?: QueryOptions): Promise<GrantFlagRow[]> {
	return engine.query<GrantFlagRow>(`SELECT bevilling_id, borger_id, flag, regler, frist, dage_over FROM ${name(GRANT_FLAGS)} ORDER BY bevilling_id, flag`, options);
}

/** Every check, also one that says nothing of any grant, in the order of the service level. Needs `checkGrants`. */
export function grantCheckSummary(engine: Engine, options?: QueryOptions): Promise<GrantCheckRow[]> {
	return engine.query<GrantCheckRow>(`SELECT flag, regler, kontrolleret, overskredet FROM ${name(GRANT_CHECK_SUMMARY)} ORDER BY nr`, options);
}
