/** The checks over every grant, as SQL. `trace` does the same for one grant. */
import type { GrantCheck } from '../service-level';
import { literal, name } from '../sql';
import { afterSql } from './calendar';
import { SPANS, type DeadlineKind } from './kinds';

/**
 * Tables the checks read. `grants`: `bevillinger` with `indsats_id`, `paragraf` and `loebende` as of the same date.
 * `date`: the date of the extract, `YYYY-MM-DD`.
 */
export interface CheckTables {
	grants: string;
	citizens: string;
	date: string;
}

/**
 * A SELECT with one row for every check and every grant it says something of: `bevilling_id`, `borger_id`, `nr` (position
 * of the check), `flag`, `regler` (ids of the check's statements), `frist` (DATE or NULL), `dage_over`
 * (days late; not above 0 when in time; NULL without a deadline) and `overskredet` (flagged).
 */
export function judgementsSql(checks: readonly GrantCheck[], tables: CheckTables): string {
	const selects = checks.map((check, nr) => (check.flag === 'over_65' ? ageSql(check, nr, tables) : deadlineSql(check, check.flag, nr, tables)));
	return selects.length ? selects.join('\nUNION ALL\n') : `SELECT ${NOTHING} WHERE false`;
}

const NOTHING = `'' AS bevilling_id, '' AS borger_id, 0 AS nr, '' AS flag, '' AS regler, NULL::DATE AS frist, NULL::BIGINT AS dage_over, false AS overskredet`;

function heads(check: GrantCheck, nr: number): string {
	const ids = literal([...check.statements].sort().join(','));
	return `g.bevilling_id, g.borger_id, ${nr} AS nr, ${literal(check.flag)} AS flag, ${ids} AS regler`;
}

function deadlineSql(check: GrantCheck, kind: DeadlineKind, nr: number, tables: CheckTables): string {
	const span = SPANS[kind];
	const date = `DATE ${literal(tables.date)}`;
	const followedUp = `coalesce(g.seneste_opfoelgning >= g.start, false)`;
	const from = span.from === 'senest' ? `CASE WHEN ${followedUp} THEN g.seneste_opfoelgning ELSE g.start END` : `g.${span.from}`;
	const until = span.until ? `coalesce(g.${span.until}, ${span.orDate ? date : 'NULL'})` : date;
	const dueBy = (limit: GrantCheck['within']) => (limit ? afterSql('fra', limit) : 'NULL::DATE');
	const due = check.first ? `CASE WHEN opfulgt THEN ${dueBy(check.within)} ELSE ${dueBy(check.first)} END` : dueBy(check.within);
	return `SELECT ${heads(check, nr)}, frist, til - frist AS dage_over, til > frist AS overskredet
FROM (SELECT *, ${due} AS frist FROM (
  SELECT g.bevilling_id, g.borger_id, ${from} AS fra, ${until} AS til, ${followedUp} AS opfulgt
  FROM ${name(tables.grants)} g WHERE ${concerns(check)}${span.running ? ' AND g.loebende' : ''})) g
WHERE frist IS NOT NULL AND til IS NOT NULL`;
}

function ageSql(check: GrantCheck, nr: number, tables: CheckTables): string {
	return `SELECT ${heads(check, nr)}, NULL::DATE AS frist, NULL::BIGINT AS dage_over, b.alder > ${check.ageOver!.value} AS overskredet
FROM ${name(tables.grants)} g JOIN ${name(tables.citizens)} b ON b.borger_id = g.borger_id
WHERE ${concerns(check)} AND g.loebende AND b.alder IS NOT NULL`;
}

function concerns({ paragraphs, offer, level, except }: GrantCheck): string {
	const list = (values: readonly string[]) => values.map(literal).join(', ');
	return [
		`g.paragraf IN (${list(paragraphs)})`,
		...(offer === undefined ? [] : [`g.indsats_id = ${literal(offer)}`]),
		...(level === undefined ? [] : [`g.niveau = ${literal(level)}`]),
		...(except?.length ? [`(g.indsats_id IS NULL OR g.indsats_id NOT IN (${list(except)}))`] : [])
	].join(' AND ');
}
