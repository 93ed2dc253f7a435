/** Which cases stand behind a figure: a selection as data, and what it asks of a citizen in SQL. Pure. */
import { literal, name } from '../../rules/sql';
import type { ServiceLevel } from '../../rules/service-level';
import { fitSql, type FitKind } from '../fit/fit';
import { ageBandSql, type AgeBand } from '../groups/groups';
import type { Limit } from '../population/movement';
import type { PlacementRow, Scenario } from '../results';
import { COUNTED, ROLE } from '../results-sql';
import { REFUSION } from '../refusion/limits';
import { decisionsTable } from '../simulate';

/** All that is given must hold. `niveau`, `maalgruppe` and `alder`: null asks for those without one; left out, any. */
export interface CaseSelection {
	/** The decisions that count: of placements, groups and accounts. Left out: no decision is asked for. */
	decisions?: {
		side: Scenario;
		rolle?: PlacementRow['rolle'];
		/** One offer, or those of an account. */
		indsatser?: readonly string[];
		niveau?: string | null;
		/** Only those whose price is missing. */
		udenPris?: true;
		/** Only placements with less than the frame that the citizen is assessed to need. */
		rammeIndividuel?: true;
	};
	/** Placements under the two: offer ids, `ingen` for none. */
	fra?: string;
	til?: string;
	/** Only citizens whose placement differs under the two. */
	flytter?: true;
	/** Only citizens who move and whose hours lie within a tenth of a limit that the proposal changes. */
	naerGraense?: true;
	maalgruppe?: string | null;
	alder?: AgeBand | null;
	/** Running grants held against the rules of a side. */
	bevilling?: { side: Scenario; indsats?: string; niveau?: string | null; slags?: readonly FitKind[] };
	/** Citizens young enough for the central refusion whose offers cost more than so many kroner a year. */
	refusion?: { side: Scenario; over_kr: number };
	/** These citizens alone. */
	borgere?: readonly string[];
}

/** What a selection is read with: the service level in force, and the limits of its bands as they are and as proposed. */
export interface CaseContext {
	level: ServiceLevel;
	limits: readonly Limit[];
}

const known = (parts: (string | false)[]) => parts.filter((p) => p !== false).join(' AND ') || 'true';
const isText = (column: string, value: string | null | undefined) => value !== undefined && `${column} IS NOT DISTINCT FROM ${literal(value)}`;
const among = (column: string, values: readonly string[]) => (values.length ? `${column} IN (${values.map(literal).join(', ')})` : 'false');

/** Whether `hours` a week lie within a tenth of a limit that the proposal changes: as `nearLimit`. */
function near(hours: string, limits: readonly Limit[]): string {
	const changed = limits.filter((l) => l.proposed !== l.current).flatMap((l) => [l.current, l.proposed]);
	return `(${changed.map((limit) => `abs(${hours} - ${limit}::DOUBLE) <= ${limit * 0.1}::DOUBLE`).join(' OR ') || 'false'})`;
}

/** Decisions by citizen: how many, their cost in øre where known, and how many lack a price. */
function decisionsSql({ side, rolle, indsatser, niveau, udenPris, rammeIndividuel }: NonNullable<CaseSelection['decisions']>): string {
	const where = known([
		COUNTED,
		rolle !== undefined && `${ROLE} = ${literal(rolle)}`,
		indsatser !== undefined && among('indsats', indsatser),
		isText('niveau', niveau),
		udenPris === true && '(basis_oere IS NULL OR variabel_oere IS NULL)',
		rammeIndividuel === true && 'ramme_individuel'
	]);
	return `SELECT borger_id, count(*) AS antal, sum(basis_oere + variabel_oere) AS oere, count(*) FILTER (basis_oere IS NULL OR variabel_oere IS NULL) AS uden_pris
FROM ${name(decisionsTable(side))} WHERE ${where} GROUP BY borger_id`;
}

function grantsSql({ side, indsats, niveau, slags }: NonNullable<CaseSelection['bevilling']>, level: ServiceLevel): string {
	const where = known([indsats !== undefined && `indsats = ${literal(indsats)}`, isText('niveau', niveau), slags !== undefined && among('slags', slags)]);
	return `SELECT borger_id, count(*) AS bevillinger FROM (${fitSql(level, name(decisionsTable(side)))}) WHERE ${where} GROUP BY borger_id`;
}

const placed = (side: Scenario) => `(SELECT borger_id, indsats, niveau, basis_oere + variabel_oere AS oere FROM ${name(decisionsTable(side))} WHERE placering)`;

/** A SELECT with one row for every citizen of the selection; the columns of `CaseRow` before kroner and letters. */
export function casesSql(selection: CaseSelection, { level, limits }: CaseContext): string {
	const { decisions, bevilling, refusion, naerGraense } = selection;
	const placement = (column: string, value: string | undefined) => isText(column, value === 'ingen' ? null : value);
	const where = known([
		placement('g.indsats', selection.fra),
		placement('f.indsats', selection.til),
		selection.flytter === true && 'g.indsats IS DISTINCT FROM f.indsats',
		naerGraense === true && `g.indsats <> f.indsats AND ${near('b.timer_uge', limits)}`,
		isText('b.maalgruppe', selection.maalgruppe),
		isText(ageBandSql('b.alder'), selection.alder),
		refusion !== undefined && `b.alder < ${REFUSION.age} AND r.oere > ${Math.round(refusion.over_kr * 100)}`,
		selection.borgere !== undefined && among('b.borger_id', selection.borgere)
	]);
	const change = (side: string) => `CASE WHEN ${side}.borger_id IS NULL THEN 0 ELSE ${side}.oere END`;
	return `SELECT b.borger_id, b.alder, b.maalgruppe, b.timer_uge, b.vum_samlet, g.indsats AS fra, g.niveau AS fra_niveau, g.oere AS fra_oere,
  f.indsats AS til, f.niveau AS til_niveau, f.oere AS til_oere, ${change('f')} - ${change('g')} AS aendring_oere,
  ${decisions ? 'v.antal, v.oere, v.uden_pris' : 'NULL::BIGINT AS antal, NULL::BIGINT AS oere, NULL::BIGINT AS uden_pris'}, ${bevilling ? 'n.bevillinger' : 'NULL::BIGINT AS bevillinger'}
FROM borgere b LEFT JOIN ${placed('gaeldende')} g ON g.borger_id = b.borger_id LEFT JOIN ${placed('forslag')} f ON f.borger_id = b.borger_id
${decisions ? `JOIN (${decisionsSql(decisions)}) v ON v.borger_id = b.borger_id` : ''} ${bevilling ? `JOIN (${grantsSql(bevilling, level)}) n ON n.borger_id = b.borger_id` : ''}
${refusion ? `JOIN (${decisionsSql({ side: refusion.side })}) r ON r.borger_id = b.borger_id` : ''}
WHERE ${where}`;
}
