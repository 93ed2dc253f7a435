/** One extract under one service level, simulated again and again as a proposal changes. Pure: it needs no database. */
import { TABLES, type TableName } from '../extract/columns';
import { formatDate } from '../extract/cells/date';
import { emptyTable } from '../extract/table/empty-table';
import type { Extract } from '../extract/extracted';
import type { TypedTable } from '../extract/table/table';
import { typedRow } from '../extract/table/typed-row';
import { CitizenColumns } from '../rules/columns/citizens';
import { OWN_HOME_ORDER, plan, type Plan } from '../rules/plan';
import { LAW, type LawFrame } from '../rules/law-frame';
import type { ServiceLevel } from '../rules/service-level';
import { complete, type Assumptions } from './assumptions';
import { ownHomeCitizens, ownHomeOrder } from './own-home';
import { decided, type Decided } from './population/decided';
import { dominanceOf } from './flows/dominance';
import { groupRows, type GroupRow } from './groups/groups';
import { ruleFit, runningGrants, type RunningGrants } from './population/fit';
import { movementRows, nearLimit, type Limit } from './population/movement';
import { placementRows } from './population/placements';
import { citizenTotals, type CitizenTotals } from './population/totals';
import { pricesOf, type PriceRow } from './prices';
import { apply, applyPrices, type Proposal } from './proposal';
import type { PlacementRow, RuleFitRow, SimulationResult } from './results';
import { Years } from './years/years';
import { missingPrices, shares, sortMovement, sortPlacements } from './simulate';

export interface RunOptions {
	/** What the figures rest on besides the proposal. */
	assumptions?: Assumptions;
	/** Whether the years and the groups are wanted too. */
	detail?: boolean;
}

/** A service level that may be run, with the law behind it and the prices of a year. */
export interface Ruling {
	level: ServiceLevel;
	law: LawFrame;
	prices: readonly PriceRow[];
}

interface InForce {
	decided: Decided;
	placements: PlacementRow[];
	fit: RuleFitRow | null;
	years: Years;
	groups: GroupRow[] | null;
	totals: CitizenTotals | null;
}

export class Simulation {
	/** Prices of the year, before any proposal. */
	readonly prices: PriceRow[];
	/** Date of the extract, `YYYY-MM-DD`; null when nothing in it is dated. */
	readonly date: string | null;
	/** Number of citizens and of grants. */
	readonly citizens: number;
	readonly grants: number;
	readonly #running: RunningGrants | null;
	/** The citizens, with `OWN_HOME_ORDER`. */
	readonly population: CitizenColumns;
	#inForce: InForce | null = null;

	/** Stands in for the date of an extract that has none, `YYYY-MM-DD`. */
	readonly #today: string;
	readonly #law: LawFrame;

	/** `year` is the price year; `law` and `prices` (of the extract's) are changed where what is in force is itself a proposal. */
	constructor(
		extract: Extract,
		readonly level: ServiceLevel,
		year: number,
		{ today = new Date().toISOString().slice(0, 10), law = LAW, prices = (rows: PriceRow[]) => rows } = {}
	) {
		this.#today = today;
		this.#law = law;
		const [citizens, grants] = [tableOf(extract, 'borgere'), tableOf(extract, 'bevillinger')];
		const day = extractDay(citizens, grants);
		this.prices = prices(extractPrices(extract, year));
		this.date = day === null ? null : formatDate(day);
		this.citizens = citizens.rows;
		this.grants = day === null ? 0 : grants.rows;
		this.#running = day === null || grants.rows === 0 ? null : runningGrants(citizens, grants, level, day);
		this.population = new CitizenColumns(citizens, new Map([[OWN_HOME_ORDER, ownHomeOrder(citizens)]]));
	}

	/** The results under `proposal`. Throws `InvalidServiceLevel` when it cannot be applied. */
	run(proposal: Proposal, options?: RunOptions): SimulationResult {
		return this.under({ ...apply(this.level, proposal), prices: applyPrices(this.prices, proposal) }, options);
	}

	/** The results under any service level at `prices` of the year. */
	under({ level, law, prices }: Ruling, { assumptions: given = {}, detail = false }: RunOptions = {}): SimulationResult {
		const current = (this.#inForce ??= this.#workOut());
		const assumptions = complete(given, this.date ?? this.#today);
		const ready = plan(level, law, this.ownHomes(assumptions));
		const proposed = decided(ready, this.population, prices);
		const totals = detail ? citizenTotals(proposed) : null;
		const placements = sortPlacements(placementRows(proposed, 'forslag'));
		const rows = [...current.placements, ...placements];
		return {
			placements: rows,
			movement: sortMovement(movementRows(current.decided, proposed)),
			shares: [...shares(rows, 'gaeldende'), ...shares(rows, 'forslag')],
			missingPrices: missingPrices(rows),
			ruleFit: current.fit && this.#running ? { gaeldende: current.fit, forslag: ruleFit(this.#running, proposed) } : null,
			frameShort: { gaeldende: frameShort(current.placements), forslag: frameShort(placements) },
			citizens: this.citizens,
			nearLimit: nearLimit(current.decided, proposed, this.population.numbers('timer_uge'), bandLimits(this.level, ready)),
			years: totals ? current.years.result({ level, law, plan: ready, prices, decided: proposed, totals, assumptions }) : null,
			groups: detail ? { gaeldende: (current.groups ??= groupRows(current.decided, this.population)), forslag: groupRows(proposed, this.population) } : null,
			dominance: totals ? dominanceOf((current.totals ??= citizenTotals(current.decided)), totals) : null
		};
	}

	/** Citizens who get support in their own home in place of a home; undefined where nobody asks for it. */
	ownHomes({ ownHome }: Pick<Assumptions, 'ownHome'>): number | undefined {
		return ownHome ? ownHomeCitizens(this.population, ownHome) : undefined;
	}

	/** The citizens under the service level in force. */
	get decided(): Decided {
		return (this.#inForce ??= this.#workOut()).decided;
	}

	/** The service level in force is worked out once. */
	#workOut(): InForce {
		const ready = plan(this.level, this.#law);
		const inForce = decided(ready, this.population, this.prices);
		return {
			years: new Years({
				level: this.level, law: this.#law, plan: ready, prices: this.prices, decided: inForce, citizens: this.population, table: this.population.table, grants: this.#running, extractDate: this.date ?? this.#today
			}),
			groups: null,
			totals: null,
			decided: inForce,
			placements: sortPlacements(placementRows(inForce, 'gaeldende')),
			fit: this.#running && ruleFit(this.#running, inForce)
		};
	}
}

const frameShort = (rows: readonly PlacementRow[]) => rows.reduce((sum, r) => sum + (r.rolle === 'placering' ? r.ramme_individuel : 0), 0);

const tableOf = (extract: Extract, name: TableName): TypedTable => extract.tables[name]?.table ?? emptyTable(TABLES.find((spec) => spec.name === name)!);

/**
 * The date of the extract: the newest date on which something was assessed, decided or followed up, in days since
 * 1970-01-01. Null without any date. Applications and starts may lie ahead and do not count.
 */
function extractDay(citizens: TypedTable, grants: TypedTable): number | null {
	let newest: number | null = null;
	for (const column of [citizens.columns.vurderingsdato, grants.columns.afgjort, grants.columns.seneste_opfoelgning]) {
		if (column?.kind !== 'date') continue;
		for (let i = 0; i < column.values.length; i++) if (column.valid[i] && (newest === null || column.values[i]! > newest)) newest = column.values[i]!;
	}
	return newest;
}

/** Limits of the bands in hours a week: as in force and as proposed. */
export function bandLimits(level: ServiceLevel, proposed: Plan): Limit[] {
	const values = new Map(proposed.parameters.map((p) => [p.id, p.value]));
	return Object.values(level.bands ?? {})
		.flatMap((b) => [b.over, ...b.levels.flatMap((l) => (l.upTo ? [l.upTo] : []))])
		.flatMap(({ id, value }) => (values.has(id) ? [{ current: value, proposed: Number(values.get(id)) }] : []));
}

/** The prices of `year` in an extract. */
export function extractPrices(extract: Extract, year: number): PriceRow[] {
	const table = extract.tables.takster?.table;
	const rows = table ? Array.from({ length: table.rows }, (_, i) => typedRow(table, i) as unknown as PriceRow) : [];
	return pricesOf(rows, year);
}
