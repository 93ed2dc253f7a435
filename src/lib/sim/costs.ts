/**
 * From decision to kroner: one year's cost of a decision, in whole øre.
 * The same arithmetic in SQL (a population) and here (one citizen), in the same order, so that both give the same øre.
 */
import { supplementNames } from '../rules/decisions-sql';
import { literal, name } from '../rules/sql';
import type { Decision } from '../rules/decision';
import type { Plan } from '../rules/plan';
import { priceFor, type PriceRow } from './prices';

/** Whole øre a year; null without a price. */
export interface Cost {
	basis_oere: number | null;
	variabel_oere: number | null;
}

/** The cost of one decision. Refused decisions, services of a sum and offers without a price row have none. */
export function costOf(decision: Decision, prices: readonly PriceRow[]): Cost {
	const price = decision.berettiget && !decision.indsats.includes('.') ? priceFor(prices, decision.indsats, decision.niveau) : null;
	if (!price) return { basis_oere: null, variabel_oere: null };
	const supplements = decision.tillaeg.map((id) => priceFor(prices, id, decision.niveau)?.basis_kr_aar ?? 0);
	const basis = supplements.reduce((sum, kr) => sum + oere(kr), oere(price.basis_kr_aar ?? 0));
	const parts = [part(decision.timer_aar, price.timepris_kr), part(decision.enheder_aar, price.enhedspris_kr), decision.kroner_aar ?? 0];
	const variabel = parts.includes(null) ? null : oere((parts[0]! + parts[1]!) + parts[2]!);
	return { basis_oere: basis, variabel_oere: variabel };
}

const oere = (kr: number) => Math.round(kr * 100);

/** Nothing of it costs nothing, whatever the price; something of it without a price is not known. */
function part(quantity: number | null, price: number | null): number | null {
	return !quantity ? 0 : price === null ? null : quantity * price;
}

/** A statement that makes the table `table` with the prices of one year, one row per offer and level (`''` for all levels). */
export function priceTableSql(prices: readonly PriceRow[], table: string): string {
	const number = (value: number | null) => (value === null ? 'NULL' : String(value));
	const values = prices.map((p) => `(${literal(p.indsats)}, ${literal(p.niveau ?? '')}, ${number(p.basis_kr_aar)}, ${number(p.timepris_kr)}, ${number(p.enhedspris_kr)})`);
	const none = `SELECT NULL, NULL, NULL, NULL, NULL WHERE false`;
	return `CREATE OR REPLACE TABLE ${name(table)} AS SELECT indsats::VARCHAR AS indsats, niveau::VARCHAR AS niveau, basis::DOUBLE AS basis, timepris::DOUBLE AS timepris, enhedspris::DOUBLE AS enhedspris
FROM (${values.length ? `VALUES ${values.join(', ')}` : none}) v(indsats, niveau, basis, timepris, enhedspris)`;
}

/** A SELECT over decisions (SQL of `decisionsSql`) that adds `basis_oere`, `variabel_oere` and `har_pris`. */
export function costsSql(plan: Plan, decisions: string, priceTable: string): string {
	const prices = name(priceTable);
	const price = (alias: string, key: string) => ({
		join: `LEFT JOIN ${prices} ${alias}_n ON ${alias}_n.indsats = ${key} AND ${alias}_n.niveau = d.niveau AND d.niveau <> ''
LEFT JOIN ${prices} ${alias}_a ON ${alias}_a.indsats = ${key} AND ${alias}_a.niveau = ''`,
		of: (field: string) => `CASE WHEN ${alias}_n.indsats IS NOT NULL THEN ${alias}_n.${field} ELSE ${alias}_a.${field} END`
	});
	const own = price('pris', `CASE WHEN d.berettiget AND NOT contains(d.indsats, '.') THEN d.indsats END`);
	const supplements = supplementNames(plan).map((column) => price(column, `d.${column}`));
	const found = `(pris_n.indsats IS NOT NULL OR pris_a.indsats IS NOT NULL)`;
	const quantity = (amount: string, field: string) => `CASE WHEN coalesce(d.${amount}, 0) = 0 THEN 0 ELSE d.${amount} * (${own.of(field)}) END`;
	const whole = (kr: string) => `CAST(round((${kr}) * 100) AS BIGINT)`;
	return `SELECT d.*, ${found} AS har_pris,
  CASE WHEN ${found} THEN ${[own, ...supplements].map((s) => whole(`coalesce(${s.of('basis')}, 0)`)).join(' + ')} END AS basis_oere,
  CASE WHEN ${found} THEN ${whole(`(${quantity('timer_aar', 'timepris')}) + (${quantity('enheder_aar', 'enhedspris')}) + coalesce(d.kroner_aar, 0)`)} END AS variabel_oere
FROM (${decisions}) d
${[own, ...supplements].map((s) => s.join).join('\n')}`;
}
