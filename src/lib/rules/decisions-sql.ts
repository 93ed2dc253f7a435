/** The rules over a population: one SELECT that answers every offer for every citizen. */
import type { Condition } from './condition';
import { HOURS_A_WEEK, MONTHS_A_YEAR, WEEKS_A_YEAR } from './decision';
import { lawRuleOf } from './law-frame';
import { OWN_HOME_ORDER, type Plan, type PlannedOffer, type PlannedService } from './plan';
import { factsOf, idsOf, lawRulesOf, offersOf } from './sources';
import { amountSql, fact, granted, lawAnswer, literal, name, parameter, toSql } from './sql';

export interface DecisionsOptions {
	citizens: string;
	parameters: string;
	/**
	 * With refused offers, the ids of the rules that decided (`regler`) and the services of a sum as rows of their own.
	 * Without them the engine plans a fraction of the text, which is what a screen that follows typing waits for.
	 */
	detail: boolean;
}

/**
 * A SELECT with the columns of `Decision`, supplements as `tillaeg_1`, ... (see `supplementNames`): with detail a row for
 * every citizen of `citizens` and every offer and service of a sum, without it the granted offers only.
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
		if (detail) stage(['f.*', ...offers.flatMap((o) => o.clauses.map((c, i) => `coalesce(${toSql(c)}, false) AS ${clause(o, i)}`))].join(', '));
		const answer = (o: PlannedOffer) => o.clauses.map((c, i) => (detail ? `f.${clause(o, i)}` : toSql(c))).join(' AND ');
		stage(['f.*', ...offers.map((o) => `coalesce(${answer(o)}, false) AS ${name(`ja.${o.id}`)}`)].join(', '));
	}
	stage(['f.*', `${sufficient(plan)} AS tilstraekkelig`, `${highest(plan)} AS hoejeste`].join(', '));
	const extents = extentsOf(plan);
	stage(['f.*', ...extents.map((e) => `${caseIndex(e)} AS ${e.column('valg')}`)].join(', '));
	stage(['f.*', ...extents.map((e) => `${amountOfCase(e)} AS ${e.column('omfang')}`)].join(', '));
	stage(['f.*', ...extents.flatMap(hoursColumns)].join(', '));
	stages.push(`svar AS MATERIALIZED (SELECT * FROM ${last})`);
	const rows = plan.offers.flatMap((offer) => {
		const extent = extents.find((e) => e.offers.includes(offer))!;
		return [
			...(detail ? offer.services.map((s) => serviceSelect(plan, offer, s, from('svar'))) : []),
			offerSelect(plan, offer, extent, from('svar'), detail)
		];
	});
	return `WITH ${stages.join(',\n')}\n${rows.join('\nUNION ALL\n')}`;
}

/** The columns `tillaeg_1`, ... : as many as the offer with the most supplements needs. */
export function supplementNames(plan: Plan): string[] {
	const most = Math.max(0, ...plan.offers.map((o) => o.supplements.length));
	return Array.from({ length: most }, (_, i) => `tillaeg_${i + 1}`);
}

const clause = (offer: PlannedOffer, index: number) => name(`krav.${offer.id}.${index}`);

/** What several offers can share: how much is given and what the cost counts, whoever is granted. Worked out once for them all. */
interface SharedExtent {
	offers: PlannedOffer[];
	/** One of the offers: they are alike in cases, unit and cost. */
	of: PlannedOffer;
	column: (kind: string) => string;
}

function extentsOf(plan: Plan): SharedExtent[] {
	const shared = new Map<string, SharedExtent>();
	for (const offer of plan.offers) {
		const { cases, unit, costAtMostAssessed, weeksOpen } = offer;
		const key = JSON.stringify([cases.map(({ statements: _, ...c }) => c), unit, costAtMostAssessed, weeksOpen]);
		const known = shared.get(key);
		const number = shared.size;
		if (known) known.offers.push(offer);
		else shared.set(key, { offers: [offer], of: offer, column: (kind) => name(`${kind}.${number}`) });
	}
	return [...shared.values()];
}

/** The columns of `borgere` that the plan looks at. */
function baseFacts(plan: Plan): string[] {
	const conditions = [...plan.offers.flatMap(conditionsOf), ...plan.law.rules.flatMap((r) => r.condition ?? [])];
	const amounts = plan.offers.flatMap((o) => o.cases.flatMap((c) => [c.amount, typeof c.level === 'object' ? c.level : null]));
	const seen = ['borger_id', 'timer_uge', 'vum_samlet', 'ramme_behov', ...(plan.ownHome ? [OWN_HOME_ORDER] : []), ...factsOf(conditions), ...factsOf(amounts)];
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

/** The lowest granted step whose frame is enough, or the own home found in its place. */
function sufficient(plan: Plan): string {
	const own = plan.ownHome;
	const found = own ? [`WHEN ${granted(own.offer)} AND ${fact(OWN_HOME_ORDER)} <= ${parameter(own.citizens)} THEN ${literal(own.offer)}`] : [];
	const steps = ladder(plan).map((o) => `WHEN ${granted(o.id)} AND f.ramme_behov <= ${o.frame} THEN ${literal(o.id)}`);
	const branches = [...found, ...steps];
	return branches.length ? `CASE ${branches.join(' ')} END` : 'NULL';
}

/** The highest granted step, whatever its frame. */
function highest(plan: Plan): string {
	const branches = ladder(plan).reverse().map((o) => `WHEN ${granted(o.id)} THEN ${literal(o.id)}`);
	return branches.length ? `CASE ${branches.join(' ')} END` : 'NULL';
}

/** The number, from 1, of the first case whose condition holds; NULL when none does. */
function caseIndex({ of: { cases } }: SharedExtent): string {
	const always = cases.findIndex((c) => c.when === null);
	const branches = (always < 0 ? cases : cases.slice(0, always)).map((c, i) => `WHEN ${toSql(c.when!)} THEN ${i + 1}`);
	const otherwise = always < 0 ? 'NULL' : String(always + 1);
	return branches.length ? `CASE ${branches.join(' ')} ELSE ${otherwise} END` : otherwise;
}

/** One expression per case, by the case chosen; NULL without one. */
function byCase({ of: { cases }, column }: SharedExtent, expression: (c: PlannedOffer['cases'][number]) => string): string {
	const values = cases.map(expression);
	const always = cases.some((c) => c.when === null);
	if (values.every((v) => v === values[0])) return always || values[0] === 'NULL' ? values[0]! : `CASE WHEN f.${column('valg')} IS NOT NULL THEN ${values[0]} END`;
	// A list is one step for the engine, where a CASE is one a branch.
	return `[${values.join(', ')}][f.${column('valg')}]`;
}

function amountOfCase(extent: SharedExtent): string {
	return `(${byCase(extent, (c) => (c.amount ? amountSql(c.amount) : 'NULL'))})::DOUBLE`;
}

/** Level, measure, hours and what the cost counts, from the case and the extent. */
function hoursColumns(extent: SharedExtent): string[] {
	const { of: offer, column } = extent;
	const omfang = `f.${column('omfang')}`;
	const week = offer.unit ? HOURS_A_WEEK[offer.unit] : null;
	const grantedHours = week ? (week.times === week.by ? omfang : `${omfang} * ${week.times} / ${week.by}`) : 'NULL::DOUBLE';
	const hours = week && offer.costAtMostAssessed ? `CASE WHEN ${omfang} IS NULL THEN NULL ELSE least(f.timer_uge, ${grantedHours}) END` : grantedHours;
	const weeksOpen = offer.weeksOpen ? parameter(offer.weeksOpen) : String(WEEKS_A_YEAR);
	const courses = `(${byCase(extent, (c) => (c.courses ? parameter(c.courses) : 'NULL'))})::DOUBLE`;
	const units = offer.unit === 'dage_uge' ? `${omfang} * ${weeksOpen}` : offer.unit === 'doegn_aar' ? omfang : courses;
	const expected = (end: 0 | 1) => byCase(extent, (c) => (c.expectedVum ? parameter(c.expectedVum[end]) : 'NULL'));
	const outside = offer.cases.some((c) => c.expectedVum) ? `coalesce(f.vum_samlet < ${expected(0)} OR f.vum_samlet > ${expected(1)}, false)` : 'false';
	return [
		`${byCase(extent, (c) => literal(c.measure))} AS ${column('maaling')}`,
		`(${byCase(extent, (c) => levelSql(c.level))})::VARCHAR AS ${column('niveau')}`,
		`CASE WHEN ${omfang} IS NULL THEN NULL ELSE ${literal(offer.unit)} END AS ${column('enhed')}`,
		`${hours} AS ${column('timer')}`,
		`${offer.unit === 'timer_forloeb' ? omfang : week ? `${hours} * ${WEEKS_A_YEAR}` : 'NULL::DOUBLE'} AS ${column('timer_aar')}`,
		`${units} AS ${column('enheder_aar')}`,
		`${offer.unit === 'kr_md' ? `${omfang} * ${MONTHS_A_YEAR}` : 'NULL::DOUBLE'} AS ${column('kroner_aar')}`,
		`${outside} AS ${column('afviger')}`
	];
}

function offerSelect(plan: Plan, offer: PlannedOffer, extent: SharedExtent, from: string, detail: boolean): string {
	const yes = granted(offer.id);
	const of = (kind: string) => (detail ? `CASE WHEN ${yes} THEN f.${extent.column(kind)} END` : `f.${extent.column(kind)}`);
	const placed = offer.frame === null ? 'false' : `coalesce(f.tilstraekkelig, f.hoejeste) IS NOT DISTINCT FROM ${literal(offer.id)}`;
	const supplements = supplementNames(plan).map((column, i) => {
		const s = offer.supplements[i];
		return `${s ? `CASE WHEN ${yes} AND ${toSql(s.when)} THEN ${literal(s.price)} END` : 'NULL::VARCHAR'} AS ${column}`;
	});
	const columns = [
		'f.borger_id',
		`${literal(offer.id)} AS indsats`,
		`${literal(offer.paragraph)}::VARCHAR AS paragraf`,
		`${offer.step ?? 'NULL'}::INTEGER AS trin`,
		`${offer.frame ?? 'NULL'}::INTEGER AS ramme`,
		`${yes} AS berettiget`,
		`${of('maaling')} AS maaling`,
		`${of('niveau')} AS niveau`,
		`${of('omfang')} AS omfang`,
		`${of('enhed')} AS enhed`,
		`${of('timer')} AS timer_uge_beregnet`,
		`${placed} AS placering`,
		`${detail ? `(${yes} AND f.${extent.column('afviger')})` : `f.${extent.column('afviger')}`} AS vum_afviger`,
		`${offer.frame === null ? 'false' : `(${placed} AND f.tilstraekkelig IS NULL)`} AS ramme_individuel`,
		`${detail ? rulesSql(plan, offer, extent, placed) : `''`} AS regler`,
		`${of('timer_aar')} AS timer_aar`,
		`${of('enheder_aar')} AS enheder_aar`,
		`${of('kroner_aar')} AS kroner_aar`,
		...supplements
	];
	return `SELECT ${columns.join(', ')} ${from}${detail ? '' : ` WHERE ${yes}`}`;
}

function levelSql(level: PlannedOffer['cases'][number]['level']): string {
	if (level === null) return 'NULL';
	return typeof level === 'string' ? literal(level) : `${fact(level.fact)}::VARCHAR`;
}

/** Ids joined by `,`: granted, those of every clause, the case and the placement; refused, those of the clauses that failed. */
function rulesSql(plan: Plan, offer: PlannedOffer, extent: SharedExtent, placed: string): string {
	const yes = granted(offer.id);
	const when = new Map<string, string[]>();
	const add = (id: string, sql: string) => when.set(id, [...(when.get(id) ?? []), sql]);
	offer.clauses.forEach((c, i) => idsOf(c).forEach((id) => [yes, `NOT f.${clause(offer, i)}`].forEach((sql) => add(id, sql))));
	offer.statements.forEach((id) => add(id, yes));
	offer.cases.forEach((c, i) => c.statements.forEach((id) => add(id, `(${yes} AND coalesce(f.${extent.column('valg')} = ${i + 1}, false))`)));
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
