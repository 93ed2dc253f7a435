/** The flows that a result rests on, made once for an extract and its assumptions: edits of the rules leave them alone. Pure. */
import { YEARS, type CompleteAssumptions } from '../assumptions';
import type { TypeSeries } from '../years/series';
import type { FlowHistory } from './history';
import { resampledPaths, weigh, type Weights } from './interval';
import { monthsUntil, project, type Path } from './project';
import { chosenRates, type FlowNotice, type Rates } from './rates';
import type { Timing } from './with-flows';

export interface Outlook {
	rates: Rates;
	notices: FlowNotice[];
	timing: Timing;
	path: Path;
	/** Empty paths when nothing is drawn: no flows, or no history. */
	weights: Weights;
}

const MONTHS = 12 * YEARS;

/** `types`: of `placementTypes`; `date`: of the extract, `YYYY-MM-DD`; `today`: citizens by placement in force. */
export function outlook(types: readonly string[], history: FlowHistory, today: readonly Pick<TypeSeries, 'type' | 'citizens'>[], assumptions: CompleteAssumptions, date: string): Outlook {
	const timing = timingOf(assumptions, date);
	const counts = types.map((type) => today.find((s) => s.type === type)?.citizens ?? 0);
	const years = Math.max(1, Math.ceil((timing.offset + MONTHS) / 12));
	const { rates, notices } = chosenRates(types, history, assumptions);
	const drawn = resampledPaths({ types, history, assumptions, today: counts, years });
	return { rates, notices, timing, path: project(rates, counts, years), weights: weigh(drawn, timing, MONTHS) };
}

/** From the day of the extract on the budget years, and from 1 January on the proposal. */
export function timingOf({ budgetYear, from, phaseIn, followUpMonths }: CompleteAssumptions, date: string): Timing {
	// A day ahead of 1 January is that many months until it.
	return { offset: monthsUntil(budgetYear, date), fromMonth: -monthsUntil(budgetYear, from), phaseIn, followUpMonths };
}
