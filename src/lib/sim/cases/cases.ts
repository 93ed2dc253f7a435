/** The cases behind a figure: pseudonymous rows with both answers, and totals that equal the figure. */
import { VUM } from '../../extract/columns';
import type { Plan } from '../../rules/plan';
import type { ServiceLevel } from '../../rules/service-level';
import type { Engine, QueryOptions } from '../../tables/engine';
import { bandLimits } from '../simulation';
import { casesSql, type CaseSelection } from './selection';

/** A citizen's placement and what it costs, in kroner a year; null without a price. */
export interface CasePlacement {
	indsats: string;
	niveau: string | null;
	kr_aar: number | null;
}

export interface CaseRow {
	borger_id: string;
	alder: number | null;
	maalgruppe: string | null;
	/** Assessed hours a week. */
	timer_uge: number | null;
	/** A-E. */
	vum_samlet: string | null;
	/** Null: no placement. */
	gaeldende: CasePlacement | null;
	forslag: CasePlacement | null;
	/** Change in the cost of the placement; null when one of the two has no price. */
	aendring_kr_aar: number | null;
	/** The selected decisions together; null without `decisions`, or where no price is known. */
	kr_aar: number | null;
	/** Running grants of the selection; null without `bevilling`. */
	bevillinger: number | null;
}

/** Over all cases of the selection, whatever the page. */
export interface CaseTotals {
	borgere: number;
	/** Selected decisions, their cost where it is known, and how many lack a price. */
	afgoerelser: number;
	kr_aar: number | null;
	uden_pris: number;
	bevillinger: number;
	/** Null where no change is known. */
	aendring_kr_aar: number | null;
}

export interface Cases {
	rows: CaseRow[];
	totals: CaseTotals;
}

/** The largest change in kroner first, either way; the dearest, the most hours, the oldest first; or by id. */
export const CASE_ORDERS = { aendring: 'abs(aendring_oere) DESC', kr: 'oere DESC', timer: 'timer_uge DESC', alder: 'alder DESC', borger: 'borger_id' } as const;
export type CaseOrder = keyof typeof CASE_ORDERS;

export interface CaseOptions extends QueryOptions {
	/** The service level in force and the plan of the proposal. */
	level: ServiceLevel;
	proposed: Plan;
	limit: number;
	offset?: number;
	order?: CaseOrder;
}

interface Found {
	borger_id: string;
	alder: number | null;
	maalgruppe: string | null;
	timer_uge: number | null;
	vum_samlet: number | null;
	fra: string | null;
	fra_niveau: string | null;
	fra_oere: number | null;
	til: string | null;
	til_niveau: string | null;
	til_oere: number | null;
	aendring_oere: number | null;
	oere: number | null;
	bevillinger: number | null;
}

const SUMS: Record<keyof CaseTotals, string> = {
	borgere: 'count(*)',
	afgoerelser: 'coalesce(sum(antal), 0)::DOUBLE',
	kr_aar: 'sum(oere)::DOUBLE / 100',
	uden_pris: 'coalesce(sum(uden_pris), 0)::DOUBLE',
	bevillinger: 'coalesce(sum(bevillinger), 0)::DOUBLE',
	aendring_kr_aar: 'sum(aendring_oere)::DOUBLE / 100'
};

/**
 * One page of the cases of `selection`. Needs the decisions of both sides as tables: `decidePopulation` of gældende and of
 * the proposal (made when someone opens cases, not at each edit), and `prepareGrants` for a selection of grants.
 */
export async function casesOf(engine: Engine, selection: CaseSelection, { level, proposed, limit, offset = 0, order = 'aendring', ...options }: CaseOptions): Promise<Cases> {
	const sql = casesSql(selection, { level, limits: bandLimits(level, proposed) });
	const sums = Object.entries(SUMS).map(([column, sum]) => `${sum} AS ${column}`);
	const [totals] = await engine.query<CaseTotals>(`SELECT ${sums.join(', ')} FROM (${sql})`, options);
	const found = await engine.query<Found>(
		`SELECT * REPLACE (fra_oere::DOUBLE AS fra_oere, til_oere::DOUBLE AS til_oere, aendring_oere::DOUBLE AS aendring_oere, oere::DOUBLE AS oere) FROM (${sql})
ORDER BY ${CASE_ORDERS[order]} NULLS LAST, borger_id LIMIT ${Math.max(0, Math.trunc(limit))} OFFSET ${Math.max(0, Math.trunc(offset))}`,
		options
	);
	return { rows: found.map(caseRow), totals: totals! };
}

const kr = (oere: number | null) => (oere === null ? null : oere / 100);

function caseRow(f: Found): CaseRow {
	return {
		borger_id: f.borger_id,
		alder: f.alder,
		maalgruppe: f.maalgruppe,
		timer_uge: f.timer_uge,
		vum_samlet: f.vum_samlet === null ? null : VUM[f.vum_samlet]!,
		gaeldende: f.fra === null ? null : { indsats: f.fra, niveau: f.fra_niveau, kr_aar: kr(f.fra_oere) },
		forslag: f.til === null ? null : { indsats: f.til, niveau: f.til_niveau, kr_aar: kr(f.til_oere) },
		aendring_kr_aar: kr(f.aendring_oere),
		kr_aar: kr(f.oere),
		bevillinger: f.bevillinger
	};
}
