/** The rules over a population: one SELECT that answers every offer for every citizen. */
import type { Condition } from './condition';
import { HOURS_A_WEEK, MONTHS_A_YEAR, WEEKS_A_YEAR } from './decision';
import { lawRuleOf } from './law-frame';
import type { Plan, PlannedOffer, PlannedService } from './plan';
import { factsOf, idsOf, lawRulesOf, offersOf } from './sources';
import { amountSql, fact, granted, lawAnswer, literal, name, parameter, toSql } from './sql';

export interface DecisionsOptions {
	citizens: string;
	parameters: string;
	/**
	 * With the ids of the rules that decided (`regler`) and the services of a sum as rows of their own. Without them the
	 * text is a fraction as long, which is what a screen that follows typing waits for.
	 */
	detail: boolean;
}

/**
 * A SELECT with one row for every citizen of `citizens` and every offer (with detail, every service of a sum too): the
 * columns of `Decision`, with supplements as `tillaeg_1`, ... (see `supplementNames`).
 */
export function decisionsSql(plan: Plan, { citizens, parameters, detail }: DecisionsOptions): string {
	const from = (table: string) => `FROM ${table} f CROSS JOIN ${name(parameters)} p`;
	const stages: string[] = [];
	let last = name(citizens);
	const stage = (select: string) => {
		stages.push(`s${stages.length} AS (SELECT ${select} ${from(last)})`);
		last = `s${stages.length - 1}`;
	};
	stage([...baseFacts(plan).map(fact), ...sumColumns(plan)].join(', '));
	stage(['f.*', ...lawColumns(plan)].join(', '));
	for (const offers of layers(plan)) {
		if (detail) stage(['f.*', ...offers.flatMap((o) => o.clauses.map((c, i) => `${toSql(c)} AS ${clause(o, i)}`))].join(', '));
		const answer = (o: PlannedOffer) => o.clauses.map((c, i) => (detail ? `f.${clause(o, i)}` : toSql(c))).join(' AND ');
		stage(['f.*', ...offers.map((o) => `(${answer(o)}) AS ${name(`ja.${o.id}`)}`)].join(', '));
	}
	stage(['f.*', `${sufficient(plan)} AS tilstraekkelig`, `${highest(plan)} AS hoejeste`, ...plan.offers.map((o) => `${caseIndex(o)} AS ${chosen(o)}`)].join(', '));
	stages.push(`svar AS MATERIALIZED (SELECT * FROM ${last})`);
	const rows = plan.offers.flatMap((offer) => [
		...(detail ? offer.services.map((s) => serviceSelect(plan, offer, s, from('svar'))) : []),
		offerSelect(plan, offer, from('svar'), detail)
	]);
	return `WITH ${stages.join(',\n')}\n${rows.join('\nUNION ALL\n')}`;
}

/** The columns `tillaeg_1`, ... : as many as the offer with the most supplements needs. */
export function supplementNames(plan: Plan): string[] {
	const most = Math.max(0, ...plan.offers.map((o) => o.supplements.length));
	return Array.from({ length: most }, (_, i) => `tillaeg_${i + 1}`);
}

const clause = (offer: PlannedOffer, index: number) => name(`krav.${offer.id}.${index}`);
const chosen = (offer: PlannedOffer) => name(`valg.${offer.id}`);

/** The columns of `borgere` that the plan looks at. */
function baseFacts(plan: Plan): string[] {
	const conditions = [...plan.offers.flatMap(conditionsOf), ...plan.law.rules.flatMap((r) => r.condition ?? [])];
	const amounts = plan.offers.flatMap((o) => o.cases.flatMap((c) => [c.amount, typeof c.level === 'object' ? c.level : null]));
	const seen = ['borger_id', 'timer_uge', 'vum_samlet', 'ramme_behov', ...factsOf(conditions), ...factsOf(amounts)];
	return [...new Set(seen)].filter((id) => !id.startsWith('sum.'));
}

function conditionsOf(offer: PlannedOffer): Condition[] {
	return [...offer.clauses, ...offer.cases.flatMap((c) => c.when ?? []), ...offer.supplements.map((s) => s.when), ...offer.services.map((s) => s.unless)];
}

function lawColumns(plan: Plan): string[] {
	const rules = [...new Set(plan.offers.flatMap(conditionsOf).flatMap(lawRulesOf))];
	return rules.map((id) => `${lawSql(id, plan)} AS ${name(lawAnswer(id))}`);
}

/** A law rule spelt out: it may stand on others. */
function lawSql(id: string, plan: Plan): string {
	const spell = (c: Condition): Condition => {
		if ('law' in c) return lawRuleOf(c.law, plan.law).condition ? spell(lawRuleOf(c.law, plan.law).condition!) : { all: [] };
		if ('all' in c) return { all: c.all.map(spell) };
		if ('any' in c) return { any: c.any.map(spell) };
		return 'not' in c ? { not: spell(c.not) } : c;
	};
	const spelt = spell({ law: id });
	return 'all' in spelt && spelt.all.length === 0 ? 'true' : toSql(spelt);
}

/** Offers in groups: an offer whose condition names another comes in a later group. */
function layers(plan: Plan): PlannedOffer[][] {
	const layer = new Map<string, number>();
	for (const offer of plan.offers) layer.set(offer.id, Math.max(-1, ...offer.clauses.flatMap(offersOf).map((id) => layer.get(id) ?? -1)) + 1);
	const groups: PlannedOffer[][] = [];
	for (const offer of plan.offers) (groups[layer.get(offer.id)!] ??= []).push(offer);
	return groups;
}

function sumColumns(plan: Plan): string[] {
	return plan.sums.flatMap((sum) => {
		const services = sum.services.map((s) => {
			const branches = s.hours.map(({ severity, hours }) => `WHEN ${s.themes.map((theme) => `${fact(theme)} = ${severity}`).join(' OR ')} THEN ${parameter(hours)}`);
			return { column: name(s.fact), sql: `CASE ${branches.join(' ')} ELSE 0 END` };
		});
		return [...services.map((s) => `${s.sql} AS ${s.column}`), `${services.map((s) => s.sql).join(' + ')} AS ${name(sum.fact)}`];
	});
}

function ladder(plan: Plan): PlannedOffer[] {
	return plan.offers.filter((o) => o.frame !== null).sort((a, b) => a.step! - b.step!);
}

/** The lowest granted step whose frame is enough. */
function sufficient(plan: Plan): string {
	const branches = ladder(plan).map((o) => `WHEN ${granted(o.id)} AND f.ramme_behov <= ${o.frame} THEN ${literal(o.id)}`);
	return branches.length ? `CASE ${branches.join(' ')} END` : 'NULL';
}

/** The highest granted step, whatever its frame. */
function highest(plan: Plan): string {
	const branches = ladder(plan).reverse().map((o) => `WHEN ${granted(o.id)} THEN ${literal(o.id)}`);
	return branches.length ? `CASE ${branches.join(' ')} END` : 'NULL';
}

/** The number of the first case whose condition holds; NULL when not granted or when none holds. */
function caseIndex(offer: PlannedOffer): string {
	const branches = offer.cases.map((c, i) => `WHEN ${c.when ? toSql(c.when) : 'true'} THEN ${i}`);
	return `CASE WHEN NOT ${granted(offer.id)} THEN NULL ${branches.join(' ')} END`;
}

/** One expression per case, by the case chosen; NULL without one. */
function byCase(offer: PlannedOffer, of: (c: PlannedOffer['cases'][number]) => string): string {
	const values = offer.cases.map(of);
	if (values.every((v) => v === values[0])) return values[0] === 'NULL' ? 'NULL' : `CASE WHEN f.${chosen(offer)} IS NOT NULL THEN ${values[0]} END`;
	return `CASE f.${chosen(offer)} ${values.map((v, i) => `WHEN ${i} THEN ${v}`).join(' ')} END`;
}

function offerSelect(plan: Plan, offer: PlannedOffer, from: string, detail: boolean): string {
	const week = offer.unit ? HOURS_A_WEEK[offer.unit] : null;
	const grantedHours = week ? `omfang * ${week.times} / ${week.by}` : 'NULL::DOUBLE';
	const hours = week && offer.costAtMostAssessed ? `CASE WHEN omfang IS NULL THEN NULL ELSE least(timer_uge, ${grantedHours}) END` : grantedHours;
	const placed = offer.frame === null ? 'false' : `coalesce(f.tilstraekkelig, f.hoejeste) IS NOT DISTINCT FROM ${literal(offer.id)}`;
	const weeksOpen = offer.weeksOpen ? parameter(offer.weeksOpen) : String(WEEKS_A_YEAR);
	const units = offer.unit === 'dage_uge' ? 'omfang * uger_aaben' : offer.unit === 'doegn_aar' ? 'omfang' : 'forloeb';
	const supplements = supplementNames(plan).map((_, i) => {
		const s = offer.supplements[i];
		return s ? `CASE WHEN ${granted(offer.id)} AND ${toSql(s.when)} THEN ${literal(s.price)} END` : 'NULL::VARCHAR';
	});
	const expected = byCase(offer, (c) => (c.expectedVum ? `f.vum_samlet NOT BETWEEN ${parameter(c.expectedVum[0])} AND ${parameter(c.expectedVum[1])}` : 'false'));
	return `SELECT borger_id, indsats, paragraf, trin, ramme, berettiget, maaling, niveau, omfang, CASE WHEN omfang IS NULL THEN NULL ELSE ${literal(offer.unit)} END AS enhed,
  ${hours} AS timer_uge_beregnet, placering, vum_afviger, ramme_individuel, regler,
  ${offer.unit === 'timer_forloeb' ? 'omfang' : week ? `${hours} * ${WEEKS_A_YEAR}` : 'NULL::DOUBLE'} AS timer_aar,
  ${units} AS enheder_aar, ${offer.unit === 'kr_md' ? `omfang * ${MONTHS_A_YEAR}` : 'NULL::DOUBLE'} AS kroner_aar${supplementNames(plan).map((column) => `, ${column}`).join('')}
FROM (SELECT f.borger_id, f.timer_uge, ${literal(offer.id)} AS indsats, ${literal(offer.paragraph)}::VARCHAR AS paragraf, ${offer.step ?? 'NULL'}::INTEGER AS trin, ${offer.frame ?? 'NULL'}::INTEGER AS ramme,
  ${granted(offer.id)} AS berettiget, ${byCase(offer, (c) => literal(c.measure))} AS maaling, (${byCase(offer, (c) => levelSql(c.level))})::VARCHAR AS niveau,
  (${byCase(offer, (c) => (c.amount ? amountSql(c.amount) : 'NULL'))})::DOUBLE AS omfang, ${placed} AS placering,
  coalesce(${expected}, false) AS vum_afviger, (${placed} AND f.tilstraekkelig IS NULL) AS ramme_individuel, ${detail ? rulesSql(plan, offer, placed) : `''`} AS regler,
  ${weeksOpen} AS uger_aaben, (${byCase(offer, (c) => (c.courses ? parameter(c.courses) : 'NULL'))})::DOUBLE AS forloeb${supplements.map((sql, i) => `, ${sql} AS tillaeg_${i + 1}`).join('')}
${from})`;
}

function levelSql(level: PlannedOffer['cases'][number]['level']): string {
	if (level === null) return 'NULL';
	return typeof level === 'string' ? literal(level) : `${fact(level.fact)}::VARCHAR`;
}

/** Ids joined by `,`: granted, those of every clause, the case and the placement; refused, those of the clauses that failed. */
function rulesSql(plan: Plan, offer: PlannedOffer, placed: string): string {
	const yes = granted(offer.id);
	const when = new Map<string, string[]>();
	const add = (id: string, sql: string) => when.set(id, [...(when.get(id) ?? []), sql]);
	offer.clauses.forEach((c, i) => idsOf(c).forEach((id) => [yes, `NOT f.${clause(offer, i)}`].forEach((sql) => add(id, sql))));
	offer.statements.forEach((id) => add(id, yes));
	offer.cases.forEach((c, i) => c.statements.forEach((id) => add(id, `coalesce(f.${chosen(offer)} = ${i}, false)`)));
	offer.supplements.forEach((s) => idsOf(s.when).forEach((id) => add(id, `(${yes} AND ${toSql(s.when)})`)));
	plan.placementStatements.forEach((id) => add(id, `(${placed})`));
	offer.standsInStatements.forEach((id) => add(id, `(${placed} AND f.tilstraekkelig IS NULL)`));
	const parts = [...when].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, conditions]) => `CASE WHEN ${[...new Set(conditions)].join(' OR ')} THEN ${literal(id)} END`);
	return parts.length ? `concat_ws(',', ${parts.join(', ')})` : `''`;
}

function serviceSelect(plan: Plan, offer: PlannedOffer, service: PlannedService, from: string): string {
	const yes = `(${granted(offer.id)} AND NOT ${toSql(service.unless)} AND ${fact(service.fact)} > 0)`;
	const ids = literal(service.statements.join(','));
	const supplements = supplementNames(plan).map((column) => `, NULL::VARCHAR AS ${column}`).join('');
	return `SELECT f.borger_id, ${literal(`${offer.id}.${service.id}`)} AS indsats, ${literal(offer.paragraph)}::VARCHAR AS paragraf, ${offer.step ?? 'NULL'}::INTEGER AS trin, NULL::INTEGER AS ramme,
  ${yes} AS berettiget, CASE WHEN ${yes} THEN 'regel' END AS maaling, NULL::VARCHAR AS niveau, (CASE WHEN ${yes} THEN ${fact(service.fact)} END)::DOUBLE AS omfang,
  CASE WHEN ${yes} THEN ${literal(offer.unit)} END AS enhed, NULL::DOUBLE AS timer_uge_beregnet, false AS placering, false AS vum_afviger, false AS ramme_individuel,
  ${ids} AS regler, NULL::DOUBLE AS timer_aar, NULL::DOUBLE AS enheder_aar, NULL::DOUBLE AS kroner_aar${supplements}
${from}`;
}
