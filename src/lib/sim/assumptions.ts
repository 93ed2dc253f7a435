/**
 * What a result rests on besides the rules and the prices: when a proposal applies, how it is phased in, and what else
 * the years bring. A file or an address holds only what differs from the defaults; every one is listed beside the result.
 */
import { z } from 'zod';

export const PHASE_INS = ['straks', 'ved_opfoelgning', 'kun_nye'] as const;
export type PhaseIn = (typeof PHASE_INS)[number];

const share = z.number().min(0).max(1);
const year = z.string().regex(/^20\d\d$/, 'a year');

/** Flows in place of those that the extract's history shows, by offer id of the placement. */
const flowRates = z.strictObject({
	/** Citizens who come a year. */
	inflow: z.record(z.string(), z.number().min(0).max(1e6)),
	/** Share of the citizens who leave in a year, 0-1. */
	outflow: z.record(z.string(), share),
	/** Share of the citizens who move in a year, by `from>to`, 0-1. */
	moves: z.record(z.string().regex(/^[a-z0-9_]+>[a-z0-9_]+$/), share)
});

/** Support in one's own home in place of a home: a political choice about practice, no rule of the document. */
const ownHome = z.strictObject({
	/** Assessed hours a week, at most, 0-168. */
	hours: z.number().min(0).max(168),
	/** Share of the citizens with such a need who get it, those with the fewest hours first, 0-1. */
	share,
	/** Months from the first day until all have moved, evenly; 0: as the phase-in has it. */
	months: z.number().int().min(0).max(120)
});

export const assumptions = z
	.strictObject({
		budgetYear: z.number().int().min(2000).max(2100),
		/** First day on which the proposal applies. */
		from: z.iso.date(),
		phaseIn: z.enum(PHASE_INS),
		/** Months between follow-ups where the service level has no interval of its own. */
		followUpMonths: z.number().int().min(1).max(120),
		/** P/L by year: how much dearer than the year before, 0.03 is 3 %. */
		priceGrowth: z.record(year, z.number().min(-0.5).max(0.5)),
		/** Whether citizens grow older over the limits of the rules. */
		ageing: z.boolean(),
		/** Share of the tenants under ABL § 105 who move by their own choice, 0-1. */
		ownChoice: share,
		ownHome: ownHome.nullable(),
		/** Months from a place falling empty until its basis budget stops: operations adapted, the place sold or closed. */
		capacityMonths: z.number().int().min(0).max(120),
		flows: z.union([z.enum(['historik', 'ingen']), flowRates]),
		/** Limits of the central refusion by year, in kroner a year: above them 25, 50 and 75 %. */
		refusionLimits: z.record(year, z.tuple([z.number().min(0), z.number().min(0), z.number().min(0)])),
		/** Account (funktion) by year and offer id, where it differs from `data/accounts.json`. */
		accounts: z.record(year, z.record(z.string(), z.string().max(80)))
	})
	.partial();
/** Sparse: what differs from the defaults. */
export type Assumptions = z.infer<typeof assumptions>;
export type OwnHome = z.infer<typeof ownHome>;
export type FlowRates = z.infer<typeof flowRates>;
export type CompleteAssumptions = Required<Assumptions>;

/** Budget year and estimate years. */
export const YEARS = 4;

/** `given` with the defaults. `date`: of the extract, `YYYY-MM-DD`; the budget year is the year after it. */
export function complete(given: Assumptions, date: string): CompleteAssumptions {
	const budgetYear = given.budgetYear ?? Number(date.slice(0, 4)) + 1;
	return {
		budgetYear,
		from: `${budgetYear}-01-01`,
		phaseIn: 'ved_opfoelgning',
		followUpMonths: 12,
		priceGrowth: {},
		ageing: true,
		ownChoice: 0,
		ownHome: null,
		capacityMonths: 12,
		flows: 'historik',
		refusionLimits: {},
		accounts: {},
		...given
	};
}
