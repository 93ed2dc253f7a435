/** From what changes when to the years: costs by type and month, citizens by month, costs over time of the dear ones. Pure. */
import { formatDate } from '../../extract/cells/date';
import type { CompleteAssumptions } from '../assumptions';
import type { Scenario } from '../results';
import { atPricesOfTheYear, byYear, dayOf, type Horizon } from './calendar';
import type { AssumedRow, ChangeRow, ChangeStep } from './changes';
import type { InForce, InForceStep } from './in-force';
import type { CostPath } from './path';
import type { AssumedCounts, YearRow, YearsResult } from './results';
import type { Months, TypeSeries } from './series';
import { both, Costs, Count, lifeSpan, type Span } from './spans';

export interface YearsRows {
	inForce: Pick<InForce, 'rows' | 'missing' | 'reach'>;
	inForceSteps: readonly InForceStep[];
	changes: readonly ChangeRow[];
	steps: readonly ChangeStep[];
	assumed: AssumedRow;
}

export interface Calendar {
	horizon: Horizon;
	/** Days since 1970-01-01; see `birthdays`. */
	birthdays: readonly number[];
	assumptions: CompleteAssumptions;
}

/** When the proposal's prices hold for the decisions in force, and when the proposal itself does. */
function spansOf({ skift, k0, k1 }: { skift: number | null; k0: number; k1: number | null }, { birthdays, assumptions }: Calendar) {
	const life = lifeSpan(birthdays, k0, k1);
	const from = dayOf(assumptions.from);
	const applies = skift ?? Infinity;
	return { life, before: both(life, [-Infinity, from]), priced: both(life, [from, applies]), proposed: both(life, [applies, Infinity]) };
}

export function yearsResult(rows: YearsRows, calendar: Calendar): YearsResult {
	const { horizon, assumptions } = calendar;
	const types = [...new Set(rows.inForce.rows.map((r) => r.type))].sort().map((type) => typeSeries(type, rows, calendar));
	const months = { gaeldende: total(types, 'gaeldende', assumptions), forslag: total(types, 'forslag', assumptions) };
	const [phasedIn, moved] = [new Count(horizon), new Count(horizon)];
	for (const row of rows.changes) {
		const { proposed } = spansOf(row, calendar);
		phasedIn.during(proposed, row.indfases);
		moved.during(proposed, row.flytter);
	}
	const byMonth = phasedIn.months();
	return {
		budgetYear: assumptions.budgetYear,
		months,
		years: [...yearRows('gaeldende', months.gaeldende, assumptions.budgetYear, []), ...yearRows('forslag', months.forslag, assumptions.budgetYear, byMonth)],
		types,
		phasedIn: byMonth,
		moved: moved.months(),
		paths: pathsOf(rows, calendar),
		assumed: assumedOf(rows, assumptions)
	};
}

function typeSeries(type: string, { inForce, changes }: YearsRows, calendar: Calendar): TypeSeries {
	const { horizon, birthdays, assumptions } = calendar;
	const [now, then] = [new Costs(horizon, assumptions.capacityMonths), new Costs(horizon, assumptions.capacityMonths)];
	let citizens = 0;
	const rate = { basis: 0, variabel: 0 };
	const change = { basis: 0, variabel: 0 };
	for (const row of inForce.rows.filter((r) => r.type === type)) {
		const life = lifeSpan(birthdays, row.k0, null);
		for (const costs of [now, then]) {
			costs.during(life, row.basis, row.variabel);
			if (row.k0 > 0) costs.leave(life[0], row.forlader);
		}
		if (row.k0 > 0) continue;
		citizens += row.borgere;
		rate.basis += row.basis;
		rate.variabel += row.variabel;
	}
	for (const row of changes.filter((r) => r.type === type)) {
		const { life, priced, proposed } = spansOf(row, calendar);
		then.during(priced, row.pris_basis, row.pris_variabel);
		then.during(proposed, row.ny_basis, row.ny_variabel);
		if (row.k0 > 0) then.leave(life[0], row.forlader_start);
		if (row.skift !== null && life[0] < row.skift && row.skift < life[1]) then.leave(row.skift, row.forlader_skift);
		if (row.k0 > 0) continue;
		change.basis += row.ny_basis;
		change.variabel += row.ny_variabel;
	}
	const each = (oere: number) => (citizens === 0 ? 0 : oere / citizens);
	return {
		type,
		citizens,
		gaeldende: now.months(),
		forslag: then.months(),
		newcomer: {
			gaeldende: { basis: each(rate.basis), variabel: each(rate.variabel) },
			forslag: { basis: each(rate.basis + change.basis), variabel: each(rate.variabel + change.variabel) }
		}
	};
}

/** The months of every type together, at the prices of the year. */
export function total(types: readonly TypeSeries[], scenario: Scenario, { budgetYear, priceGrowth }: CompleteAssumptions): Months {
	const sum = (of: keyof Months) => {
		const months = types.map((t) => t[scenario][of]);
		return atPricesOfTheYear((months[0] ?? []).map((_, i) => months.reduce((oere, m) => oere + m[i]!, 0)), budgetYear, priceGrowth);
	};
	return { basis: sum('basis'), variabel: sum('variabel'), basisCapacity: sum('basisCapacity') };
}

/** Rows of years.csv; `phasedIn` by month. */
export function yearRows(serviceniveau: Scenario, months: Months, budgetYear: number, phasedIn: readonly number[]): YearRow[] {
	const [basis, variabel, capacity] = [byYear(months.basis), byYear(months.variabel), byYear(months.basisCapacity)];
	return basis.map((oere, i) => ({
		serviceniveau,
		aar: budgetYear + i,
		basis_kr: oere / 100,
		variabel_kr: variabel[i]! / 100,
		basis_kr_naar_kapaciteten_foelger: capacity[i]! / 100,
		borgere_indfaset: phasedIn[i * 12 + 11] ?? 0
	}));
}

function assumedOf({ inForce, assumed }: YearsRows, { phaseIn }: CompleteAssumptions): AssumedCounts {
	const byFollowUp = (n: number) => (phaseIn === 'ved_opfoelgning' ? n : 0);
	return {
		missingInForce: inForce.missing,
		missingUnderProposal: assumed.uden_pris,
		tenantsWhoStay: phaseIn === 'kun_nye' ? 0 : assumed.bliver,
		withoutFollowUp: byFollowUp(assumed.uden_dato),
		withoutInterval: byFollowUp(assumed.uden_interval),
		aged: inForce.reach
	};
}

type Stage = readonly [Span, number];

function pathsOf({ inForceSteps, steps }: YearsRows, calendar: Calendar): Record<Scenario, CostPath[]> {
	const now = new Map<number, { age: number; stages: Stage[] }>();
	const then = new Map<number, { age: number; stages: Stage[] }>();
	const add = (to: typeof now, nr: number, age: number, ...stages: Stage[]) => {
		const known = to.get(nr);
		if (known) known.stages.push(...stages);
		else to.set(nr, { age, stages });
	};
	for (const { nr, alder, k0, oere } of inForceSteps) add(now, nr, alder, [lifeSpan(calendar.birthdays, k0, null), oere]);
	for (const step of steps) {
		const { before, priced, proposed } = spansOf(step, calendar);
		add(then, step.nr, step.alder, [before, step.foer], [priced, step.pris], [proposed, step.ny]);
	}
	const gaeldende = new Map([...now].map(([nr, { age, stages }]) => [nr, pathOf(age, stages, calendar.horizon)]));
	const forslag = new Map(gaeldende);
	for (const [nr, { age, stages }] of then) forslag.set(nr, pathOf(age, stages, calendar.horizon));
	return { gaeldende: [...gaeldende.values()], forslag: [...forslag.values()] };
}

function pathOf(age: number, stages: readonly Stage[], { firsts }: Horizon): CostPath {
	const [first, end] = [firsts[0]!, firsts.at(-1)!];
	const steps: { day: number; oere: number }[] = [];
	for (const [[from, until], oere] of [...stages].sort((a, b) => a[0][0] - b[0][0])) {
		if (from >= until || until <= first || from >= end) continue;
		const day = Math.max(from, first);
		const last = steps.at(-1);
		if (last?.day === day) last.oere = oere;
		else if (last?.oere !== oere) steps.push({ day, oere });
	}
	return { age, steps: steps.map(({ day, oere }) => ({ from: formatDate(day), oere })) };
}
