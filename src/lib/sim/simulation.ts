/** One extract in one engine, simulated again and again as a proposal changes. */
import { TABLES } from '../extract/columns';
import { emptyTable } from '../extract/table/empty-table';
import type { Extract } from '../extract/extracted';
import { typedRow } from '../extract/table/typed-row';
import { plan, type Plan } from '../rules/plan';
import type { ServiceLevel } from '../rules/service-level';
import type { Engine, QueryOptions } from '../tables/engine';
import type { OwnHome } from './assumptions';
import { CITIZENS_IN_ORDER, ownHomeCitizens, prepareOwnHomes } from './own-home';
import { extractDate, prepareGrants } from './grants';
import { pricesOf, type PriceRow } from './prices';
import { apply, applyPrices, type Proposal } from './proposal';
import { liveResult, liveStatement, type LiveResult } from './live';
import type { PlacementRow, RuleFitRow, SimulationResult } from './results';
import { decidePopulation, decisionsTable, missingPrices, placements, ruleFit, shares, sortMovement, sortPlacements } from './simulate';

interface Current {
	placements: PlacementRow[];
	fit: RuleFitRow | null;
}

export interface RunOptions extends QueryOptions {
	/** Support in one's own home in place of a home, besides the proposal. */
	ownHome?: OwnHome | null;
}

let opened = 0;

export class Simulation {
	#current: Current | null = null;
	/** Hours a week of those whom an own home may be found for, once someone has asked. */
	#homeHours: number[] | null = null;
	/** The statement that the engine has planned: its name there and its text. */
	readonly #name = `forslag_${++opened}`;
	#planned: string | null = null;
	/** Plans are made one at a time, whoever asks. */
	#planning: Promise<void> = Promise.resolve();

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

	/** Loads `extract` into `engine`, unless it is there already, and makes it ready. `year` is the price year. */
	static async open(engine: Engine, extract: Extract, level: ServiceLevel, year: number): Promise<Simulation> {
		await loadOnce(engine, extract);
		const date = await extractDate(engine);
		const grants = extract.tables.bevillinger?.rowsUsed ?? 0;
		if (date !== null) await prepareGrants(engine, level, date);
		return new Simulation(engine, level, extractPrices(extract, year), date, extract.tables.borgere?.rowsUsed ?? 0, date === null ? 0 : grants);
	}

	/**
	 * The results under `proposal`. Throws `InvalidServiceLevel` when it cannot be applied, an `AbortError` when superseded.
	 * The service level in force is worked out once.
	 */
	async run(proposal: Proposal, { ownHome = null, ...options }: RunOptions = {}): Promise<SimulationResult> {
		const { level, law } = apply(this.level, proposal);
		this.#current ??= await this.#inForce(options);
		const current = this.#current;
		const ownHomes = ownHome ? ownHomeCitizens((this.#homeHours ??= await prepareOwnHomes(this.engine)), ownHome) : undefined;
		const live = await this.#live(plan(level, law, ownHomes), applyPrices(this.prices, proposal), options);
		const proposed = sortPlacements(live.placements.map((row) => ({ serviceniveau: 'forslag', ...row })));
		const rows = [...current.placements, ...proposed];
		return {
			placements: rows,
			movement: sortMovement(live.movement),
			shares: [...shares(rows, 'gaeldende'), ...shares(rows, 'forslag')],
			missingPrices: missingPrices(rows),
			ruleFit: current.fit && live.fit ? { gaeldende: current.fit, forslag: live.fit } : null,
			frameShort: { gaeldende: frameShort(current.placements), forslag: frameShort(proposed) },
			citizens: this.citizens,
			nearLimit: live.near
		};
	}

	async #inForce(options: QueryOptions): Promise<Current> {
		// The screen asks for sums; what stands behind one citizen's row comes from the trace.
		await decidePopulation(this.engine, 'gaeldende', plan(this.level), this.prices, { ...options, detail: false });
		return {
			placements: await placements(this.engine, 'gaeldende', options),
			fit: this.grants > 0 ? await ruleFit(this.engine, 'gaeldende', options) : null
		};
	}

	async #live(proposed: Plan, prices: readonly PriceRow[], options: QueryOptions): Promise<LiveResult> {
		const citizens = proposed.ownHome ? CITIZENS_IN_ORDER : 'borgere';
		const { text, values } = liveStatement({
			level: this.level, plan: proposed, prices, current: decisionsTable('gaeldende'), citizens, hasGrants: this.grants > 0, more: []
		});
		this.#planning = this.#planning.catch(() => undefined).then(() => this.#plan(text));
		await this.#planning;
		return liveResult(await this.engine.query(`EXECUTE ${this.#name}(${values.join(', ')})`, options));
	}

	async #plan(text: string | null): Promise<void> {
		if (text === this.#planned) return;
		if (this.#planned !== null) await this.engine.run(`DEALLOCATE ${this.#name}`);
		this.#planned = null;
		if (text !== null) await this.engine.run(`PREPARE ${this.#name} AS ${text}`);
		this.#planned = text;
	}

	/** Lets go of what the engine keeps for this simulation. */
	async close(): Promise<void> {
		this.#planning = this.#planning.catch(() => undefined).then(() => this.#plan(null));
		await this.#planning;
	}
}

const frameShort = (rows: readonly PlacementRow[]) => rows.reduce((sum, r) => sum + (r.rolle === 'placering' ? r.ramme_individuel : 0), 0);

/** What each engine holds: the same extract is simulated under one service level after another. */
const held = new WeakMap<Engine, Extract>();

async function loadOnce(engine: Engine, extract: Extract): Promise<void> {
	if (held.get(engine) === extract) return;
	held.delete(engine);
	for (const spec of TABLES) await engine.load(extract.tables[spec.name]?.table ?? emptyTable(spec));
	held.set(engine, extract);
}

/** The prices of `year` in an extract. */
export function extractPrices(extract: Extract, year: number): PriceRow[] {
	const table = extract.tables.takster?.table;
	const rows = table ? Array.from({ length: table.rows }, (_, i) => typedRow(table, i) as unknown as PriceRow) : [];
	return pricesOf(rows, year);
}
