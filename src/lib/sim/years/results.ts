/** What the years give: by month and by year, under the service level in force and under the proposal. Pure shapes. */
import type { Scenario } from '../results';
import type { CostPath } from './path';
import type { Months, TypeSeries } from './series';

/** One row of years.csv, in kroner with øre as decimals, at the prices of the year. */
export interface YearRow {
	serviceniveau: Scenario;
	aar: number;
	basis_kr: number;
	variabel_kr: number;
	/** The basis when capacity follows. */
	basis_kr_naar_kapaciteten_foelger: number;
	/** Citizens to whom the proposal applies by the end of the year, with another cost or placement than in force; 0 in force. */
	borgere_indfaset: number;
}

/** How many citizens a figure rests on an assumption for. */
export interface AssumedCounts {
	/** Citizens whose cost in force is not known, because a price is missing: in no sum. */
	missingInForce: number;
	/** Citizens whose cost under the proposal is not known: counted as unchanged. */
	missingUnderProposal: number;
	/** Tenants under ABL § 105 who would be placed elsewhere and stay. */
	tenantsWhoStay: number;
	/** Without a date to count follow-ups from: spread evenly over the interval. Phase-in `ved_opfoelgning` alone. */
	withoutFollowUp: number;
	/** Where the service level has no interval: `followUpMonths`. Phase-in `ved_opfoelgning` alone. */
	withoutInterval: number;
	/** Decided again because of their age. */
	aged: number;
}

export interface YearsResult {
	budgetYear: number;
	/** Whole øre by month from January of the budget year, at the prices of the year. Nobody comes, nobody leaves. */
	months: Record<Scenario, Months>;
	years: YearRow[];
	/** By placement in force today, P/L not included. */
	types: TypeSeries[];
	/** Citizens to whom the proposal applies by the end of each month, with another cost or placement than in force; and those with another placement. */
	phasedIn: number[];
	moved: number[];
	/** Citizens who may cost more than the lowest limit of the central refusion, P/L not included. */
	paths: Record<Scenario, CostPath[]>;
	assumed: AssumedCounts;
}
