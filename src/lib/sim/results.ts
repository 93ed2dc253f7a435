/** What a simulation gives: result rows as the screen, the files and the tests read them. Kroner are whole kroner with øre as decimals, shares 0-1. */
import type { Dominance } from './flows/dominance';
import type { GroupRow } from './groups/groups';
import type { YearsResult } from './years/results';

export type Scenario = 'gaeldende' | 'forslag';

/** One row of placements.csv. `rolle`: the citizen's placement, or an offer beside it. Cost null: no price for any of them. */
export interface PlacementRow {
	serviceniveau: Scenario;
	rolle: 'placering' | 'ved_siden_af';
	indsats: string;
	niveau: string | null;
	borgere: number;
	timer_uge: number | null;
	basis_kr_aar: number | null;
	variabel_kr_aar: number | null;
	/** Basis and variable of the citizens for whom both are known. */
	kr_aar: number | null;
	/** Citizens whose cost is unknown because a price is missing: not in the sums. */
	uden_pris: number;
	/** Citizens for whom the placement gives less than the frame they are assessed to need. */
	ramme_individuel: number;
}

/** One row of movement.csv. `fra`/`til` are offer ids of placements, `ingen` for none. */
export interface MovementRow {
	fra: string;
	til: string;
	borgere: number;
	aendring_kr_aar: number | null;
}

export type ShareMeasure = 'langvarig' | 'botilbud_108' | 'botilbud_abl105' | 'paragraf_85';

/** One row of shares.csv; shares are null where nobody is placed, kroner where no price is known. */
export interface ShareRow {
	serviceniveau: Scenario;
	maal: ShareMeasure;
	borgere: number;
	andel_borgere: number | null;
	kr_aar: number | null;
	andel_kr: number | null;
}

/** Citizens who lack a price, by offer and level. */
export interface MissingPriceRow {
	serviceniveau: Scenario;
	indsats: string;
	niveau: string | null;
	borgere: number;
}

/** How well the rules meet running grants: share of grants that stand as the rules would place them. */
export interface RuleFitRow {
	bevillinger: number;
	fravigelser: number;
}

/** Everything Overblik shows of one simulation. */
export interface SimulationResult {
	placements: PlacementRow[];
	movement: MovementRow[];
	shares: ShareRow[];
	missingPrices: MissingPriceRow[];
	/** Null without running grants. */
	ruleFit: { gaeldende: RuleFitRow; forslag: RuleFitRow } | null;
	/** Citizens whose placement gives less than the frame they are assessed to need (`ramme_individuel`): an individual decision. */
	frameShort: Record<Scenario, number>;
	citizens: number;
	/** Null where nobody asked. */
	years: YearsResult | null;
	/** By target group and age; null where nobody asked. */
	groups: Record<Scenario, GroupRow[]> | null;
	/** Whether one citizen carries the change in kroner a year; null where nobody asked. */
	dominance: Dominance | null;
	/** Citizens who move and whose hours lie within 10 % of a limit that the proposal changed. */
	nearLimit: number;
}
