/** Whether one citizen carries a figure: what it would be with any one of them left out. */
import { name } from '../../rules/sql';
import type { LivePart } from '../live';

/** What one citizen adds to the figure, whole øre. */
export interface Contribution {
	oere: number;
	/** Pseudonym, only where it was asked for. */
	citizen: string | null;
}

export interface Dominance {
	/** The figure with the one citizen left out that raises or lowers it most, whole øre. */
	low: number;
	high: number;
	/** Those whose part alone exceeds the limit, the largest first; `share` of the figure, negative when against it, null when it is 0. */
	dominant: (Contribution & { share: number | null })[];
}

/** A part of the figure from which one citizen is named. */
export const DOMINANT_SHARE = 0.2;

/** `total` over all citizens, of whom `largest` add most to either side. Pure. */
export function dominance(total: number, largest: readonly Contribution[], limit = DOMINANT_SHARE): Dominance {
	const parts = largest.map((c) => c.oere);
	const dominant = largest
		.filter((c) => c.oere !== 0 && Math.abs(c.oere) > limit * Math.abs(total))
		.sort((a, b) => Math.abs(b.oere) - Math.abs(a.oere))
		.map((c) => ({ ...c, share: total === 0 ? null : c.oere / total }));
	return { low: total - Math.max(0, ...parts), high: total - Math.min(0, ...parts), dominant };
}

/** The citizens of either side that are read. */
const MOST = 5;

/**
 * The part of a live statement that holds the citizens who change the cost of a year most, up and down, with every offer
 * they are granted (`forslag` minus `current`, the table of decisions in force). Read its rows with `contributions`.
 * `named`: with pseudonyms.
 */
export function largestChanges(current: string, named: boolean): LivePart {
	const costs = (decisions: string, sign: string) =>
		`SELECT borger_id, ${sign}(coalesce(basis_oere, 0) + coalesce(variabel_oere, 0)) AS oere FROM ${decisions} WHERE berettiget AND NOT contains(indsats, '.')`;
	return {
		name: 'stoerste_aendringer',
		texts: ['borger_id'],
		numbers: ['oere'],
		with: [`aendring_borger AS (SELECT borger_id, sum(oere) AS oere FROM (${costs('forslag', '')} UNION ALL ${costs(name(current), '-')}) GROUP BY borger_id HAVING sum(oere) <> 0)`],
		sql: `SELECT ${named ? 'borger_id' : 'NULL AS borger_id'}, oere FROM aendring_borger
QUALIFY row_number() OVER (ORDER BY oere, borger_id) <= ${MOST} OR row_number() OVER (ORDER BY oere DESC, borger_id) <= ${MOST}`
	};
}

/** The rows of `largestChanges`. */
export const contributions = (rows: readonly { borger_id: string | null; oere: number }[]): Contribution[] =>
	rows.map((row) => ({ oere: row.oere, citizen: row.borger_id }));
