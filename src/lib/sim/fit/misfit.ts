/** The misfit in kroner: what the rules in force cost for a citizen against what was granted, at the same prices. */
import { HOURS_A_WEEK, WEEKS_A_YEAR } from '../../rules/decision';
import type { Case, Plan, PlannedOffer } from '../../rules/plan';
import { lawRulesOf, offersOf, factsOf } from '../../rules/sources';
import { literal, name, parameterNumber, toSql } from '../../rules/sql';
import type { Engine, QueryOptions } from '../../tables/engine';
import { GRANTS } from '../grants';
import { sumKr } from '../results-sql';
import { decisionsTable } from '../simulate';
import type { Misfit } from './noise';

/** The citizens of one granted placement; of several, the highest step. */
export interface MisfitRow {
	indsats: string;
	/** Against the granted offer and level at the prices of the rules. */
	atPrices: Misfit;
	/** Citizens who lack a price on either side: not in `atPrices`. */
	uden_pris: number;
	/** Against the price a year that the grant names; citizens whose grants all name one. */
	actual: Misfit;
}

interface Sums {
	indsats: string;
	uden_pris: number;
	borgere: number;
	netto: number | null;
	absolut: number | null;
	kvadrat: number | null;
	borgere_f: number;
	netto_f: number | null;
	absolut_f: number | null;
	kvadrat_f: number | null;
}

/**
 * By granted placement, in the order of the staircase. `plan`: of the service level in force. A grant costs its level's
 * billed hours, else its own extent, else the assessed hours. A supplement counts where its condition asks for the
 * citizen's own facts alone. Needs `prepareGrants` and `decidePopulation` of gældende.
 */
export async function misfit(engine: Engine, plan: Plan, options?: QueryOptions): Promise<MisfitRow[]> {
	const placements = plan.offers.filter((o) => o.frame !== null);
	if (placements.length === 0) return [];
	const rows = await engine.query<Sums>(misfitSql(placements), options);
	return rows.map((r) => ({
		indsats: r.indsats,
		atPrices: { citizens: r.borgere, net: r.netto ?? 0, absolute: r.absolut ?? 0, spread: Math.sqrt(r.kvadrat ?? 0) },
		uden_pris: r.uden_pris,
		actual: { citizens: r.borgere_f, net: r.netto_f ?? 0, absolute: r.absolut_f ?? 0, spread: Math.sqrt(r.kvadrat_f ?? 0) }
	}));
}

/** The misfit of several offers together. */
export const together = (rows: readonly Misfit[]): Misfit =>
	rows.reduce(
		(sum, m) => ({ citizens: sum.citizens + m.citizens, net: (Math.round(sum.net * 100) + Math.round(m.net * 100)) / 100, absolute: (Math.round(sum.absolute * 100) + Math.round(m.absolute * 100)) / 100, spread: Math.hypot(sum.spread, m.spread) }),
		{ citizens: 0, net: 0, absolute: 0, spread: 0 }
	);

function misfitSql(placements: readonly PlannedOffer[]): string {
	const offers = placements.map((o) => `(${literal(o.id)}, ${o.step ?? 0}, ${o.costAtMostAssessed}, ${o.unit !== null})`);
	const levels = placements.flatMap((o) => o.cases.map((c) => levelRow(o, c)));
	const supplements = placements.flatMap((o) => o.supplements.filter((s) => factsAlone(s.when)).map((s) => `(CASE WHEN g.indsats_id = ${literal(o.id)} AND coalesce(${toSql(s.when)}, false) THEN ${supplementPrice(s.price)} END)`));
	const own = (field: string) => `CASE WHEN n.indsats IS NOT NULL THEN n.${field} ELSE a.${field} END`;
	const found = `(n.indsats IS NOT NULL OR a.indsats IS NOT NULL)`;
	const part = (amount: string, field: string) => `CASE WHEN coalesce(${amount}, 0) = 0 THEN 0 ELSE ${amount} * (${own(field)}) END`;
	const whole = (kr: string) => `CAST(round((${kr}) * 100) AS BIGINT)`;
	const difference = (against: string, suffix: string) => `count(regler - ${against}) AS borgere${suffix}, ${sumKr(`regler - ${against}`)} AS netto${suffix},
  ${sumKr(`abs(regler - ${against})`)} AS absolut${suffix}, sum((regler - ${against})::HUGEINT * (regler - ${against}))::DOUBLE / 10000 AS kvadrat${suffix}`;
	return `WITH indsatser(indsats, trin, hoejst_vurderet, har_timer) AS (VALUES ${offers.join(', ')}),
niveauer(indsats, niveau, timer, forloeb) AS (SELECT indsats, niveau, any_value(timer), any_value(forloeb) FROM (VALUES ${levels.join(', ')}) v(indsats, niveau, timer, forloeb) GROUP BY indsats, niveau),
bevilget AS (SELECT g.*, i.trin, f.timer_uge, k.forloeb,
    CASE WHEN i.har_timer THEN CASE WHEN i.hoejst_vurderet THEN least(f.timer_uge, ${grantedHours}) ELSE ${grantedHours} END END * ${WEEKS_A_YEAR} AS timer_aar,
    ${supplements.length ? supplements.map((s) => whole(`coalesce(${s}, 0)`)).join(' + ') : '0'} AS tillaeg
  FROM ${name(GRANTS)} g JOIN indsatser i ON i.indsats = g.indsats_id JOIN borgere f ON f.borger_id = g.borger_id CROSS JOIN parametre_gaeldende p
  LEFT JOIN niveauer k ON k.indsats = g.indsats_id AND k.niveau = coalesce(g.niveau, '') WHERE g.loebende),
pris AS (SELECT g.borger_id, g.indsats_id, g.trin, CASE WHEN ${found} THEN ${whole(`coalesce(${own('basis')}, 0)`)} + g.tillaeg + ${whole(`${part('g.timer_aar', 'timepris')} + ${part('g.forloeb', 'enhedspris')}`)} END AS oere,
    CAST(round(g.aarspris_kr * 100) AS BIGINT) AS faktisk
  FROM bevilget g LEFT JOIN priser_gaeldende n ON n.indsats = g.indsats_id AND n.niveau = g.niveau AND g.niveau <> ''
  LEFT JOIN priser_gaeldende a ON a.indsats = g.indsats_id AND a.niveau = ''),
borger AS (SELECT borger_id, arg_max(indsats_id, trin) AS indsats, max(trin) AS trin, ${all('oere')} AS bevilget, ${all('faktisk')} AS faktisk FROM pris GROUP BY borger_id),
begge AS (SELECT b.*, CASE WHEN d.borger_id IS NULL THEN 0 ELSE d.basis_oere + d.variabel_oere END AS regler
  FROM borger b LEFT JOIN (SELECT * FROM ${name(decisionsTable('gaeldende'))} WHERE placering) d ON d.borger_id = b.borger_id)
SELECT indsats, count(*) - count(regler - bevilget) AS uden_pris, ${difference('bevilget', '')}, ${difference('faktisk', '_f')}
FROM begge GROUP BY indsats, trin ORDER BY trin, indsats`;
}

/** A sum that is not known when one of its numbers is not. */
const all = (column: string) => `CASE WHEN count(*) = count(${column}) THEN sum(${column})::BIGINT END`;

/** Hours a week as granted. */
const grantedHours = `coalesce(k.timer, CASE g.enhed ${Object.entries(HOURS_A_WEEK).flatMap(([unit, week]) => (week ? [`WHEN '${unit}' THEN g.omfang * ${week.times} / ${week.by}`] : [])).join(' ')} END, f.timer_uge)`;

/** The basis of a supplement: the price row of the level before that of all levels. */
const supplementPrice = (id: string) =>
	`(SELECT arg_max(coalesce(t.basis, 0), CAST(t.niveau <> '' AS INTEGER)) FROM priser_gaeldende t WHERE t.indsats = ${literal(id)} AND t.niveau IN ('', coalesce(g.niveau, '')))`;

const factsAlone = (when: PlannedOffer['supplements'][number]['when']) => lawRulesOf(when).length === 0 && offersOf(when).length === 0 && !factsOf(when).some((f) => f.startsWith('sum.'));

/** Offer, level, hours a week and courses a year of one case; the hours are NULL where they are the citizen's own. */
function levelRow(offer: PlannedOffer, { level, amount, courses }: Case): string {
	const week = offer.unit ? HOURS_A_WEEK[offer.unit] : null;
	const hours = week && amount?.kind === 'parameter' ? String((parameterNumber(amount.parameter.value) * week.times) / week.by) : 'NULL';
	return `(${literal(offer.id)}, ${literal(typeof level === 'string' ? level : '')}, ${hours}::DOUBLE, ${courses ? parameterNumber(courses.value) : 'NULL'}::DOUBLE)`;
}
