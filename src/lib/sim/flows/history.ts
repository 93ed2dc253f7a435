/** Where every citizen stood on the day of the extract and on the same day of the years before, read from the grants. */
import { literal, name } from '../../rules/sql';
import type { ServiceLevel } from '../../rules/service-level';
import type { Engine, QueryOptions } from '../../tables/engine';
import { GRANTS } from '../grants';

/** Where a citizen without a placement stands: the file holds nothing else of those who have not come yet, or have left. */
export const NONE = 'ingen';
/** As `NONE`, and not yet 18 years old that day. */
export const UNDER_18 = 'under_18';

/** Why the history shows no flows. */
export type NoHistory =
	/** No grant of a placement. */
	| 'ingen_bevillinger'
	/** No grant has ended: who left cannot be seen. */
	| 'kun_loebende'
	/** Grants have ended, but the earliest of them less than nine months before the extract. */
	| 'under_et_aar';

export interface FlowHistory {
	/** Whole years that the grants span, 0 when they show no flows. */
	years: number;
	reason: NoHistory | null;
	/** Citizens who stood alike: `states[k]` is the placement k years before the extract, `NONE` or `UNDER_18`. */
	patterns: readonly Pattern[];
}

export interface Pattern {
	/** `years` + 1 of them. */
	states: readonly string[];
	citizens: number;
}

/** No more years than this are read. */
const MOST_YEARS = 5;

/** Offers that can be a placement, by step: the types that citizens flow between. */
export function placementTypes(level: ServiceLevel): string[] {
	const offers = level.offers.filter((o) => o.frame !== null && o.step !== null);
	return offers.sort((a, b) => a.step! - b.step!).map((o) => o.id);
}

/**
 * The history up to `date` (`YYYY-MM-DD`). Needs `prepareGrants`. A year counts when a grant ended in its first quarter:
 * a file that keeps ended grants for shorter than that misses some who left. Grants of citizens who are not in `borgere`
 * count too, since they may have left.
 */
export async function flowHistory(engine: Engine, level: ServiceLevel, date: string, options?: QueryOptions): Promise<FlowHistory> {
	const types = placementTypes(level);
	const [span] = await engine.query<Record<string, number>>(spanSql(types, date), options);
	const years = Array.from({ length: MOST_YEARS }, (_, i) => span![`foerste_kvartal_${i + 1}`]! > 0).indexOf(false);
	const spanned = years < 0 ? MOST_YEARS : years;
	const reason = span!.bevillinger === 0 ? 'ingen_bevillinger' : span!.afsluttede === 0 ? 'kun_loebende' : spanned === 0 ? 'under_et_aar' : null;
	if (reason !== null) return { years: 0, reason, patterns: [] };
	const rows = await engine.query<Record<string, number>>(patternsSql(types, date, spanned), options);
	const state = (place: number) => types[place] ?? (place === UNDER_18_PLACE ? UNDER_18 : NONE);
	return { years: spanned, reason, patterns: rows.map((r) => ({ states: ago(spanned).map((k) => state(r[`aar_${k}`]!)), citizens: r.borgere! })) };
}

/** 0 (the day of the extract) up to `years` years before. */
const ago = (years: number) => Array.from({ length: years + 1 }, (_, k) => k);
const day = (date: string, months: number) => `CAST(DATE ${literal(date)} - INTERVAL ${months} MONTH AS DATE)`;
const steps = (types: readonly string[]) => `(VALUES ${types.map((type, step) => `(${literal(type)}, ${step})`).join(', ')}) t(indsats_id, trin)`;

/** Grants of placements; those that have ended; and by year how many grants of any kind ended in its first quarter. */
function spanSql(types: readonly string[], date: string): string {
	const quarters = ago(MOST_YEARS).slice(1).map((k) => `count(*) FILTER (slut >= ${day(date, 12 * k)} AND slut < ${day(date, 12 * k - 3)}) AS foerste_kvartal_${k}`);
	const placements = `indsats_id IN (${types.map(literal).join(', ')})`;
	return `SELECT count(*) FILTER (${placements}) AS bevillinger, count(*) FILTER (${placements} AND slut < DATE ${literal(date)}) AS afsluttede, ${quarters.join(', ')}
FROM ${name(GRANTS)}`;
}

/** A state is the place of its type, or one of these. */
const NONE_PLACE = -1;
const UNDER_18_PLACE = -2;

/** One aggregate over the grants, in numbers alone: a join on the days takes ten times as long. */
function patternsSql(types: readonly string[], date: string, years: number): string {
	const runs = (k: number) => `g.start <= ${day(date, 12 * k)} AND (g.slut IS NULL OR g.slut >= ${day(date, 12 * k)})`;
	const stood = ago(years).map((k) => `max(t.trin) FILTER (${runs(k)}) AS trin_${k}`);
	const states = ago(years).map((k) => `coalesce(s.trin_${k}, CASE WHEN b.alder - ${k} < 18 THEN ${UNDER_18_PLACE} ELSE ${NONE_PLACE} END) AS aar_${k}`);
	const columns = ago(years).map((k) => `aar_${k}`).join(', ');
	return `WITH stod AS (SELECT g.borger_id, ${stood.join(', ')} FROM ${name(GRANTS)} g JOIN ${steps(types)} ON t.indsats_id = g.indsats_id GROUP BY g.borger_id)
SELECT ${columns}, count(*) AS borgere FROM (SELECT ${states.join(', ')} FROM borgere b FULL JOIN stod s ON s.borger_id = b.borger_id)
GROUP BY ${columns} ORDER BY ${columns}`;
}
