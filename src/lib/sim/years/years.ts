/** The budget year and the estimate years of one extract under one service level in force, proposal after proposal. Pure. */
import type { TypedTable } from '../../extract/table/table';
import type { CitizenColumns } from '../../rules/columns/citizens';
import type { LawFrame } from '../../rules/law-frame';
import { OWN_HOME_ORDER, type Plan } from '../../rules/plan';
import type { ServiceLevel } from '../../rules/service-level';
import type { CompleteAssumptions } from '../assumptions';
import { costsOf } from '../population/costs';
import { decided, type Decided } from '../population/decided';
import type { CitizenTotals } from '../population/totals';
import type { RunningGrants } from '../population/fit';
import type { PriceRow } from '../prices';
import { ages, birthdays } from './ageing';
import { horizonOf, priceIndices } from './calendar';
import { changes, type Standings } from './changes';
import { dearSteps, inForce, type InForce } from './in-force';
import type { YearsResult } from './results';
import { phaseInDays } from './phase-in';
import { placesOf, standingOf, type Standing } from './standing';
import { yearsResult } from './sums';

/** Kroner a year: the lowest limit of the central refusion in 2022 (SEL § 176). */
const LOWEST_LIMIT = 860_000;

/** Øre a year at the price year, above which a citizen may reach the central refusion in one of the years. */
function dearFrom({ refusionLimits, priceGrowth, budgetYear }: CompleteAssumptions): number {
	const lowest = Math.min(LOWEST_LIMIT, ...Object.values(refusionLimits).map(([first]) => first));
	return Math.floor((lowest * 100) / Math.max(1, ...priceIndices(budgetYear, priceGrowth)));
}

/** The citizens under the service level in force. */
export interface YearsOf {
	level: ServiceLevel;
	law: LawFrame;
	plan: Plan;
	prices: readonly PriceRow[];
	decided: Decided;
	citizens: CitizenColumns;
	table: TypedTable;
	grants: RunningGrants | null;
	/** `YYYY-MM-DD`. */
	extractDate: string;
}

export interface ProposedYears {
	level: ServiceLevel;
	law: LawFrame;
	plan: Plan;
	prices: readonly PriceRow[];
	decided: Decided;
	/** What each citizen costs under it. */
	totals: CitizenTotals;
	assumptions: CompleteAssumptions;
}

export class Years {
	#known: { key: string; inForce: InForce } | null = null;
	#days: { key: string; days: Float64Array } | null = null;

	constructor(readonly of: YearsOf) {}

	result(p: ProposedYears): YearsResult {
		const { citizens, plan, extractDate } = this.of;
		const { assumptions } = p;
		const horizon = horizonOf(assumptions.budgetYear);
		const days = birthdays(extractDate, horizon);
		const limits = assumptions.ageing ? ages([this.of, { level: p.level, law: p.law }]) : [];
		const now = this.#inForce(limits, days.length);
		const dear = dearFrom(assumptions);
		const age = citizens.numbers('alder');
		const places = placesOf(plan, p.plan);
		const standing = (d: Decided) => standingOf(d, places);
		const found = changes({
			places,
			inForce: now,
			priced: this.#priced(p.prices, now, standing),
			proposed: { now: standingOf(p.decided, places, p.totals), then: standing(decided(p.plan, now.aged.columns, p.prices)) },
			proposedPlan: p.plan,
			age,
			order: citizens.numbers(OWN_HOME_ORDER),
			assumptions,
			phasedIn: this.#phasedIn(assumptions, now, age),
			birthdays: days,
			end: horizon.firsts.at(-1)!,
			dear
		});
		return yearsResult({ inForce: now, inForceSteps: dearSteps(now, age, dear), changes: found.rows, steps: found.steps, assumed: found.assumed }, { horizon, birthdays: days, assumptions });
	}

	/** Worked out again when another age begins to matter. */
	#inForce(limits: readonly number[], turns: number): InForce {
		const key = JSON.stringify([limits, turns]);
		if (this.#known?.key !== key) this.#known = { key, inForce: inForce({ ...this.of, limits, birthdays: turns }) };
		return this.#known.inForce;
	}

	/** Worked out again when a date or an interval of the assumptions changes; an edited number of the rules leaves it alone. */
	#phasedIn(assumptions: CompleteAssumptions, inForce: InForce, age: Float64Array): Float64Array {
		const { phaseIn, from, followUpMonths, ageing } = assumptions;
		const key = JSON.stringify([phaseIn, from, followUpMonths, ageing]);
		if (this.#days?.key !== key) this.#days = { key, days: phaseInDays(assumptions, this.of.extractDate, age, (row) => inForce.now.place[row] === -1, inForce.followUps) };
		return this.#days.days;
	}

	/** What is in force at the proposal's prices; null where they are those in force. */
	#priced(prices: readonly PriceRow[], { decided: today, agedDecided }: InForce, standing: (d: Decided) => Standing): Standings | null {
		if (JSON.stringify(prices) === JSON.stringify(this.of.prices)) return null;
		return { now: standing({ ...today, costs: costsOf(today, prices) }), then: standing({ ...agedDecided, costs: costsOf(agedDecided, prices) }) };
	}
}
