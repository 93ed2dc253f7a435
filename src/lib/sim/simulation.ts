/** One extract in one engine, simulated again and again as a proposal changes. */
import { TABLES } from '../extract/columns';
import { emptyTable } from '../extract/empty-table';
import type { Extract } from '../extract/extract';
import { typedRow } from '../extract/typed-row';
import { plan, type Plan } from '../rules/plan';
import type { ServiceLevel } from '../rules/service-level';
import type { Engine, QueryOptions } from '../tables/engine';
import { extractDate, prepareGrants } from './grants';
import { pricesOf, type PriceRow } from './prices';
import { apply, applyPrices, type Proposal } from './proposal';
import type { PlacementRow, RuleFitRow, Scenario, SimulationResult } from './results';
import { decidePopulation, missingPrices, movement, nearLimit, placements, ruleFit, shares } from './simulate';

interface Side {
	placements: PlacementRow[];
	fit: RuleFitRow | null;
}

export class Simulation {
	#current: Side | null = null;

	private constructor(
		readonly engine: Engine,
		readonly level: ServiceLevel,
		/** Prices of the year, before any proposal. */
		readonly prices: PriceRow[],
		/** Date of the extract, `YYYY-MM-DD`; null when nothing in it is dated. */
		readonly date: string | null,
		readonly citizens: number,
		readonly grants: number
	) {}

	/** Loads `extract` into `engine` and makes it ready. `year` is the price year. */
	static async open(engine: Engine, extract: Extract, level: ServiceLevel, year: number): Promise<Simulation> {
		for (const spec of TABLES) await engine.load(extract.tables[spec.name]?.table ?? emptyTable(spec));
		const date = await extractDate(engine);
		const grants = extract.tables.bevillinger?.rowsUsed ?? 0;
		if (date !== null) await prepareGrants(engine, level, date);
		return new Simulation(engine, level, extractPrices(extract, year), date, extract.tables.borgere?.rowsUsed ?? 0, date === null ? 0 : grants);
	}

	/**
	 * The results under `proposal`. Throws `InvalidServiceLevel` when it cannot be applied, an `AbortError` when superseded.
	 * The service level in force is worked out once.
	 */
	async run(proposal: Proposal, options: QueryOptions = {}): Promise<SimulationResult> {
		const { level, law } = apply(this.level, proposal);
		this.#current ??= await this.#side('gaeldende', plan(this.level), this.prices, options);
		const current = this.#current;
		const proposed = await this.#side('forslag', plan(level, law), applyPrices(this.prices, proposal), options);
		const rows = [...current.placements, ...proposed.placements];
		return {
			placements: rows,
			movement: await movement(this.engine, options),
			shares: [...shares(rows, 'gaeldende'), ...shares(rows, 'forslag')],
			missingPrices: missingPrices(rows),
			ruleFit: current.fit && proposed.fit ? { gaeldende: current.fit, forslag: proposed.fit } : null,
			frameShort: { gaeldende: frameShort(current.placements), forslag: frameShort(proposed.placements) },
			citizens: this.citizens,
			nearLimit: await nearLimit(this.engine, changedLimits(this.level, proposal), options)
		};
	}

	async #side(scenario: Scenario, ready: Plan, prices: readonly PriceRow[], options: QueryOptions): Promise<Side> {
		// The screen asks for sums; what stands behind one citizen's row comes from the trace.
		await decidePopulation(this.engine, scenario, ready, prices, { ...options, detail: false });
		return {
			placements: await placements(this.engine, scenario, options),
			fit: this.grants > 0 ? await ruleFit(this.engine, scenario, options) : null
		};
	}
}

const frameShort = (rows: readonly PlacementRow[]) => rows.reduce((sum, r) => sum + (r.rolle === 'placering' ? r.ramme_individuel : 0), 0);

/** The prices of `year` in an extract. */
export function extractPrices(extract: Extract, year: number): PriceRow[] {
	const table = extract.tables.takster?.table;
	const rows = table ? Array.from({ length: table.rows }, (_, i) => typedRow(table, i) as unknown as PriceRow) : [];
	return pricesOf(rows, year);
}

/** Old and new limits in hours a week that the proposal changes. */
function changedLimits(level: ServiceLevel, proposal: Proposal): number[] {
	const limits = Object.values(level.bands ?? {}).flatMap((b) => [b.over, ...b.levels.flatMap((l) => (l.upTo ? [l.upTo] : []))]);
	return limits.flatMap(({ id, value }) => (id in proposal.values ? [value, proposal.values[id]] : [])).filter((v): v is number => typeof v === 'number');
}
