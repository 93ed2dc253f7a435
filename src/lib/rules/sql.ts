/**
 * First reader: the rules as SQL over a population. The text depends on conditions only; the numbers a user edits come
 * from a one-row parameter table, so an edit runs the same statement again.
 */
import { VUM, FRAMES } from '../extract/columns';
import { operatorOf, type Condition, type Parameter } from './condition';
import { HOURS_A_WEEK, MONTHS_A_YEAR, WEEKS_A_YEAR } from './decision';
import { lawRuleOf, type LawFrame } from './law-frame';
import type { Amount, Plan, PlannedOffer } from './plan';
import { idsOf } from './sources';

/** A quoted name. */
export const name = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** A quoted text value. */
export const literal = (text: string | null) => (text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`);

/** A parameter's value as SQL sees it: VUM letters and frames as their index. */
export function parameterNumber(value: Parameter['value']): number {
	if (typeof value === 'number') return value;
	const vum = (VUM as readonly string[]).indexOf(value);
	return vum >= 0 ? vum : (FRAMES as readonly string[]).indexOf(value);
}

/** A statement that makes the one-row table `table` with every parameter of `plan`. */
export function parameterTableSql(plan: Plan, table: string): string {
	const columns = plan.parameters.map((p) => `${parameterNumber(p.value)}::DOUBLE AS ${name(p.id)}`);
	return `CREATE OR REPLACE TABLE ${name(table)} AS SELECT ${columns.join(', ')}`;
}

const parameter = (p: Parameter) => `p.${name(p.id)}`;
const fact = (id: string) => `f.${name(id)}`;
const granted = (offer: string) => `f.${name(`ja.${offer}`)}`;

/** `condition` as a boolean expression over facts `f` and parameters `p`; never NULL. */
export function toSql(condition: Condition, law: LawFrame): string {
	if ('all' in condition) return `(${condition.all.map((c) => toSql(c, law)).join(' AND ')})`;
	if ('any' in condition) return `(${condition.any.map((c) => toSql(c, law)).join(' OR ')})`;
	if ('not' in condition) return `(NOT ${toSql(condition.not, law)})`;
	if ('law' in condition) {
		const inner = lawRuleOf(condition.law, law).condition;
		return inner ? toSql(inner, law) : 'true';
	}
	if ('offer' in condition) return `(${granted(condition.offer)} = ${condition.granted})`;
	const { operator, operand } = operatorOf(condition);
	const column = fact(condition.fact);
	if (typeof operand === 'object') return `coalesce(${column} ${COMPARE[operator]} ${parameter(operand)}, false)`;
	const value = typeof operand === 'boolean' ? String(operand) : literal(operand);
	return `(${column} IS ${operator === 'isNot' ? '' : 'NOT '}DISTINCT FROM ${value})`;
}

const COMPARE: Record<string, string> = { atLeast: '>=', atMost: '<=', over: '>', under: '<' };

function amountSql(amount: Amount): string {
	switch (amount.kind) {
		case 'parameter':
			return parameter(amount.parameter);
		case 'fact':
			return `${fact(amount.fact)}::DOUBLE`;
		case 'atMost':
			return `least(${amountSql(amount.amount)}, ${amountSql(amount.limit)})`;
		case 'atLeast':
			return `greatest(${amountSql(amount.amount)}, ${amountSql(amount.limit)})`;
		case 'less':
			return `greatest(${amountSql(amount.from)} - ${amountSql(amount.take)}, 0)`;
	}
}

/**
 * A SELECT with one row for every citizen of `citizens` and every offer (and service of a sum): the columns of `Decision`,
 * with supplements as `tillaeg_1`, `tillaeg_2`, ... (see `supplementNames`).
 */
export function decisionsSql(plan: Plan, tables: { citizens: string; parameters: string }): string {
	const from = (facts: string) => `FROM ${facts} f CROSS JOIN ${name(tables.parameters)} p`;
	const stages = [`fakta AS (SELECT f.*${sumColumns(plan)} ${from(name(tables.citizens))})`];
	let last = 'fakta';
	plan.offers.forEach((offer, i) => {
		const clauses = offer.clauses.map((c, j) => `${toSql(c, plan.law)} AS ${name(clauseName(offer, j))}`);
		const all = offer.clauses.map((c) => toSql(c, plan.law)).join(' AND ');
		// An offer whose condition names another offer needs that answer first: a stage of its own.
		const stage = `svar_${i}`;
		stages.push(`${stage} AS (SELECT f.*, ${clauses.join(', ')}, (${all}) AS ${name(`ja.${offer.id}`)} ${from(last)})`);
		last = stage;
	});
	stages.push(`svar AS MATERIALIZED (SELECT f.*, ${sufficient(plan)} AS tilstraekkelig, ${highest(plan)} AS hoejeste FROM ${last} f)`);
	const rows = plan.offers.flatMap((offer) => [...offer.services.map((s) => serviceSelect(plan, offer, s, from('svar'))), offerSelect(plan, offer, from('svar'))]);
	return `WITH ${stages.join(',\n')}\n${rows.join('\nUNION ALL\n')}`;
}

/** The columns `tillaeg_1`, ... : as many as the offer with the most supplements needs. */
export function supplementNames(plan: Plan): string[] {
	const most = Math.max(0, ...plan.offers.map((o) => o.supplements.length));
	return Array.from({ length: most }, (_, i) => `tillaeg_${i + 1}`);
}

const clauseName = (offer: PlannedOffer, index: number) => `krav.${offer.id}.${index}`;

function sumColumns(plan: Plan): string {
	return plan.sums
		.flatMap((sum) => {
			const services = sum.services.map((s) => {
				const branches = s.hours.map(({ severity, hours }) => {
					const met = s.themes.map((theme) => `f.${name(theme)} = ${severity}`).join(' OR ');
					return `WHEN ${met} THEN ${parameter(hours)}`;
				});
				return { column: name(s.fact), sql: `CASE ${branches.join(' ')} ELSE 0 END` };
			});
			return [
				...services.map((s) => `, ${s.sql} AS ${s.column}`),
				`, ${services.map((s) => s.sql).join(' + ')} AS ${name(sum.fact)}`
			];
		})
		.join('');
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

/** One expression per case, chosen by the first case whose condition holds; NULL when not granted. */
function byCase(plan: Plan, offer: PlannedOffer, of: (c: PlannedOffer['cases'][number]) => string): string {
	const branches = offer.cases.map((c) => `WHEN ${c.when ? toSql(c.when, plan.law) : 'true'} THEN ${of(c)}`);
	return `CASE WHEN NOT ${granted(offer.id)} THEN NULL ${branches.join(' ')} END`;
}

function offerSelect(plan: Plan, offer: PlannedOffer, from: string): string {
	const amount = byCase(plan, offer, (c) => (c.amount ? amountSql(c.amount) : 'NULL'));
	const week = offer.unit ? HOURS_A_WEEK[offer.unit] : null;
	const grantedHours = week ? `omfang * ${week.times} / ${week.by}` : 'NULL';
	const hours = week && offer.costAtMostAssessed ? `CASE WHEN omfang IS NULL THEN NULL ELSE least(timer_uge, ${grantedHours}) END` : grantedHours;
	const placed = offer.frame === null ? 'false' : `coalesce(f.tilstraekkelig, f.hoejeste) IS NOT DISTINCT FROM ${literal(offer.id)}`;
	const weeksOpen = offer.weeksOpen ? parameter(offer.weeksOpen) : String(WEEKS_A_YEAR);
	const units = offer.unit === 'dage_uge' ? 'omfang * uger_aaben' : offer.unit === 'doegn_aar' ? 'omfang' : offer.cases.some((c) => c.courses) ? 'forloeb' : 'NULL';
	const supplements = supplementNames(plan)
		.map((column, i) => {
			const s = offer.supplements[i];
			return `, ${s ? `CASE WHEN ${granted(offer.id)} AND ${toSql(s.when, plan.law)} THEN ${literal(s.price)} END` : 'NULL::VARCHAR'} AS ${column}`;
		})
		.join('');
	return `SELECT borger_id, indsats, paragraf, trin, ramme, berettiget, maaling, niveau, omfang, CASE WHEN omfang IS NULL THEN NULL ELSE ${literal(offer.unit)} END AS enhed,
  ${hours} AS timer_uge_beregnet, placering, vum_afviger, ramme_individuel, regler,
  ${offer.unit === 'timer_forloeb' ? 'omfang' : week ? `${hours} * ${WEEKS_A_YEAR}` : 'NULL'} AS timer_aar,
  ${units} AS enheder_aar, ${offer.unit === 'kr_md' ? `omfang * ${MONTHS_A_YEAR}` : 'NULL'} AS kroner_aar${supplementNames(plan).map((column) => `, ${column}`).join('')}
FROM (SELECT f.borger_id, f.timer_uge, ${literal(offer.id)} AS indsats, ${literal(offer.paragraph)}::VARCHAR AS paragraf, ${offer.step ?? 'NULL'}::INTEGER AS trin, ${offer.frame ?? 'NULL'}::INTEGER AS ramme,
  ${granted(offer.id)} AS berettiget, ${byCase(plan, offer, (c) => literal(c.measure))} AS maaling,
  ${byCase(plan, offer, (c) => levelSql(c.level))}::VARCHAR AS niveau, (${amount})::DOUBLE AS omfang, ${placed} AS placering,
  coalesce(${byCase(plan, offer, (c) => (c.expectedVum ? `coalesce(f.vum_samlet NOT BETWEEN ${parameter(c.expectedVum[0])} AND ${parameter(c.expectedVum[1])}, false)` : 'false'))}, false) AS vum_afviger,
  (${placed} AND f.tilstraekkelig IS NULL) AS ramme_individuel, ${rulesSql(plan, offer, placed)} AS regler,
  ${weeksOpen} AS uger_aaben, (${byCase(plan, offer, (c) => (c.courses ? parameter(c.courses) : 'NULL'))})::DOUBLE AS forloeb${supplements}
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
	offer.clauses.forEach((c, i) => idsOf(c).forEach((id) => [yes, `NOT f.${name(clauseName(offer, i))}`].forEach((sql) => add(id, sql))));
	offer.statements.forEach((id) => add(id, yes));
	offer.cases.forEach((c, i) => c.statements.forEach((id) => add(id, `(${byCase(plan, offer, (other) => String(other === offer.cases[i]))})`)));
	offer.supplements.forEach((s) => idsOf(s.when).forEach((id) => add(id, `(${yes} AND ${toSql(s.when, plan.law)})`)));
	plan.placementStatements.forEach((id) => add(id, `(${placed})`));
	offer.standsInStatements.forEach((id) => add(id, `(${placed} AND f.tilstraekkelig IS NULL)`));
	const parts = [...when].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, conditions]) => `CASE WHEN ${[...new Set(conditions)].join(' OR ')} THEN ${literal(id)} END`);
	return parts.length ? `concat_ws(',', ${parts.join(', ')})` : `''`;
}

function serviceSelect(plan: Plan, offer: PlannedOffer, service: PlannedOffer['services'][number], from: string): string {
	const parent = granted(offer.id);
	const yes = `(${parent} AND NOT ${toSql(service.unless, plan.law)} AND ${fact(service.fact)} > 0)`;
	const ids = service.statements.map(literal).join(` || ',' || `);
	const supplements = supplementNames(plan).map((column) => `, NULL::VARCHAR AS ${column}`).join('');
	return `SELECT f.borger_id, ${literal(`${offer.id}.${service.id}`)} AS indsats, ${literal(offer.paragraph)}::VARCHAR AS paragraf, ${offer.step ?? 'NULL'}::INTEGER AS trin, NULL::INTEGER AS ramme,
  ${yes} AS berettiget, CASE WHEN ${yes} THEN 'regel' END AS maaling, NULL::VARCHAR AS niveau, (CASE WHEN ${yes} THEN ${fact(service.fact)} END)::DOUBLE AS omfang,
  CASE WHEN ${yes} THEN ${literal(offer.unit)} END AS enhed, NULL::DOUBLE AS timer_uge_beregnet, false AS placering, false AS vum_afviger, false AS ramme_individuel,
  ${ids} AS regler, NULL::DOUBLE AS timer_aar, NULL::DOUBLE AS enheder_aar, NULL::DOUBLE AS kroner_aar${supplements}
${from}`;
}
