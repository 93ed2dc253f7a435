/** The budget year and the estimate years as they go into a budget: gross and net, with those who come and leave, and how sure it is. Pure. */
import type { CompleteAssumptions } from '../assumptions';
import { intervals, type Interval } from '../flows/interval';
import type { Outlook } from '../flows/outlook';
import { withFlows } from '../flows/with-flows';
import { refusionTerms, refusionYears } from '../refusion/months';
import type { Scenario } from '../results';
import { atPricesOfTheYear, byYear, priceIndices } from '../years/calendar';
import type { YearsResult } from '../years/results';
import { total } from '../years/sums';
import type { Months } from '../years/series';

/** Whole øre at the prices of the year. */
export interface BudgetSide {
	basis: number;
	variabel: number;
	/** Basis and variable, on paper and when capacity follows. */
	gross: number;
	grossCapacity: number;
	/** Central refusion of today's citizens; what newcomers bring is not known. */
	refusion: number;
	net: number;
	netCapacity: number;
	/** Gross with nobody coming or leaving. */
	still: number;
	/** Of the gross, 80 %; null where nothing is drawn. */
	interval: Interval | null;
}

export interface BudgetYear {
	aar: number;
	gaeldende: BudgetSide;
	forslag: BudgetSide;
	/** Of the difference in gross, forslag minus gældende, on paper and when capacity follows. */
	effect: Interval | null;
	effectCapacity: Interval | null;
	/** Citizens to whom the proposal applies by the end of the year. */
	phasedIn: number;
}

export interface Budget {
	years: BudgetYear[];
	/** Whole øre by month at the prices of the year, with flows. */
	months: Record<Scenario, Months>;
	/** Placements that citizens flow into and of which no cost is known. */
	withoutRate: string[];
}

/** `date`: of the extract. `outlook` null: nobody comes or leaves. */
export function budgetOf(years: YearsResult, outlook: Outlook | null, assumptions: CompleteAssumptions, date: string): Budget {
	const flowed = outlook && withFlows(years.types, outlook.path, outlook.timing);
	const months = {
		gaeldende: flowed ? priced(flowed.gaeldende, assumptions) : total(years.types, 'gaeldende', assumptions),
		forslag: flowed ? priced(flowed.forslag, assumptions) : total(years.types, 'forslag', assumptions)
	};
	const terms = refusionTerms(assumptions, date);
	const refusion = { gaeldende: refusionYears(years.paths.gaeldende, terms), forslag: refusionYears(years.paths.forslag, terms) };
	const drawn = outlook ? intervals(years.types, outlook.weights) : [];
	const indices = priceIndices(assumptions.budgetYear, assumptions.priceGrowth);
	const at = (interval: Interval | undefined, year: number): Interval | null =>
		interval ? { low: Math.round(interval.low * indices[year]!), high: Math.round(interval.high * indices[year]!) } : null;
	const side = (scenario: Scenario, year: number): BudgetSide => {
		const of = (kind: keyof Months, from: Months) => byYear(from[kind])[year]!;
		const [basis, variabel, capacity] = [of('basis', months[scenario]), of('variabel', months[scenario]), of('basisCapacity', months[scenario])];
		const back = refusion[scenario][year]!.refusion;
		return {
			basis,
			variabel,
			gross: basis + variabel,
			grossCapacity: capacity + variabel,
			refusion: back,
			net: basis + variabel - back,
			netCapacity: capacity + variabel - back,
			still: of('basis', years.months[scenario]) + of('variabel', years.months[scenario]),
			interval: at(drawn[year]?.[scenario], year)
		};
	};
	return {
		months,
		years: indices.map((_, year) => ({
			aar: assumptions.budgetYear + year,
			gaeldende: side('gaeldende', year),
			forslag: side('forslag', year),
			effect: at(drawn[year]?.effect, year),
			effectCapacity: at(drawn[year]?.effectCapacity, year),
			phasedIn: years.phasedIn[year * 12 + 11] ?? 0
		})),
		withoutRate: flowed?.withoutRate ?? []
	};
}

function priced({ basis, variabel, basisCapacity }: Months, { budgetYear, priceGrowth }: CompleteAssumptions): Months {
	const at = (months: readonly number[]) => atPricesOfTheYear(months, budgetYear, priceGrowth);
	return { basis: at(basis), variabel: at(variabel), basisCapacity: at(basisCapacity) };
}
