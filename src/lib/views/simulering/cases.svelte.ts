/** The cases behind the figure that is open: read from the database a page at a time, and explained one by one. */
import { typedRow } from '../../extract/table/typed-row';
import { textAt } from '../../extract/table/text-column';
import type { Extract } from '../../extract/extracted';
import { OWN_HOME_ORDER, plan, type Plan } from '../../rules/plan';
import type { ServiceLevel } from '../../rules/service-level';
import { casesOf, type Cases } from '../../sim/cases/cases';
import { explain, type CaseExplanation } from '../../sim/cases/explain';
import type { CaseSelection } from '../../sim/cases/selection';
import { prepareGrants } from '../../sim/grants';
import { prepareOwnHomes } from '../../sim/own-home';
import { apply, applyPrices, type Proposal } from '../../sim/proposal';
import type { Scenario } from '../../sim/results';
import { decidePopulation } from '../../sim/simulate';
import type { Simulation } from '../../sim/simulation';
import { database } from '../../state/database';

export const PER_PAGE = 25;

/** What the cases are decided by. */
export interface CaseScene {
	extract: Extract;
	simulation: Simulation;
	proposal: Proposal;
	ownHomes: number | undefined;
}

interface Ready extends CaseScene {
	level: ServiceLevel;
	plans: Record<Scenario, Plan>;
}

export class CaseReader {
	/** Null until they have been read. */
	found = $state.raw<Cases | null>(null);
	failed = $state(false);
	page = $state(0);
	#ready: Ready | null = null;
	#asked: { selection: CaseSelection; running: AbortController } | null = null;

	/** Decides both sides in the database and reads the first page. A later call wins. */
	async open(selection: CaseSelection, scene: CaseScene): Promise<void> {
		this.close();
		const asked = (this.#asked = { selection, running: new AbortController() });
		const { extract, simulation, proposal, ownHomes } = scene;
		try {
			const { level, law } = apply(simulation.level, proposal);
			const plans = { gaeldende: plan(simulation.level), forslag: plan(level, law, ownHomes) };
			const engine = await database(extract);
			const options = { signal: asked.running.signal, detail: false };
			if (simulation.date !== null) await prepareGrants(engine, simulation.level, simulation.date);
			if (ownHomes !== undefined) await prepareOwnHomes(engine);
			await decidePopulation(engine, 'gaeldende', plans.gaeldende, simulation.prices, options);
			await decidePopulation(engine, 'forslag', plans.forslag, applyPrices(simulation.prices, proposal), options);
			this.#ready = { ...scene, level, plans };
			await this.#read(0);
		} catch (error) {
			if (this.#asked === asked) this.failed = true;
			if (!asked.running.signal.aborted) throw error;
		}
	}

	async turn(page: number): Promise<void> {
		await this.#read(page);
	}

	async #read(page: number): Promise<void> {
		const [asked, ready] = [this.#asked, this.#ready];
		if (!asked || !ready) return;
		const engine = await database(ready.extract);
		const found = await casesOf(engine, asked.selection, { level: ready.simulation.level, proposed: ready.plans.forslag, limit: PER_PAGE, offset: page * PER_PAGE, signal: asked.running.signal });
		if (this.#asked !== asked) return;
		this.found = found;
		this.page = page;
	}

	/** What the rules say of one citizen under both; null when the extract has none of that id. */
	explain(id: string): Record<Scenario, CaseExplanation> | null {
		const ready = this.#ready;
		const table = ready?.extract.tables.borgere?.table;
		const ids = table?.columns.borger_id;
		if (!ready || !table || ids?.kind !== 'text') return null;
		const row = Array.from({ length: table.rows }, (_, i) => i).find((i) => textAt(ids, i) === id);
		if (row === undefined) return null;
		const place = ready.simulation.population.numbers(OWN_HOME_ORDER)[row]!;
		const citizen = { ...typedRow(table, row), [OWN_HOME_ORDER]: Number.isNaN(place) ? null : place };
		return { gaeldende: explain(ready.simulation.level, ready.plans.gaeldende, citizen), forslag: explain(ready.level, ready.plans.forslag, citizen) };
	}

	close(): void {
		this.#asked?.running.abort();
		this.#asked = null;
		this.#ready = null;
		Object.assign(this, { found: null, failed: false, page: 0 });
	}
}
