/** What the page works on: one municipality's extract, the service level in force, and a proposal that can be edited. */
import { UnreadableFile } from '../extract/problems/problem';
import { IdentityFound } from '../extract/identity/found';
import type { Extract } from '../extract/extracted';
import { InvalidServiceLevel } from '../rules/load';
import type { Localized } from '../rules/localized';
import type { ServiceLevel } from '../rules/service-level';
import { fromAddress, municipalityIn, toAddress } from '../sim/address';
import { conflictsOf, stamped } from '../sim/changes/conflicts';
import { amendedOf, draftOf, noDraft, proposalOf, type Draft } from '../sim/changes/draft';
import { loadDraft } from '../sim/changes/load';
import { withProposal } from '../sim/changes/with-proposal';
import { begin, edit, redo, undo, type History } from '../sim/history';
import { isEmpty, sameChanges, type Proposal } from '../sim/proposal';
import type { SimulationResult } from '../sim/results';
import { Simulation, type RunOptions } from '../sim/simulation';
import { exampleOf, isMunicipality, MUNICIPALITIES, NotArrived, serviceLevelOf } from './catalogue';
import type { OwnData } from './own-data';
import { PRICE_YEAR } from './price-year';
import { remembered } from './remembered.svelte';
import { illustrativePrices, sampleExtract } from './sample';

/** Lets the browser paint what was typed before the next figures are worked out. */
const painted = () => new Promise<void>((resolve) => setTimeout(resolve));

export type Status = 'loading' | 'ready' | 'error';

class Dashboard {
	/** Id of the municipality shown. */
	municipality = $state(MUNICIPALITIES[0]!.id);
	level = $state.raw<ServiceLevel | null>(null);
	/** A person's own data; null while the sample is shown. */
	own = $state.raw<OwnData | null>(null);
	/** What is loaded: the sample, or the own data, with the illustrative prices where they stand in. */
	extract = $state.raw<Extract | null>(null);
	/** Illustrative prices stand in where own data have none. */
	illustrative = $state(false);
	/** The example proposal that ships for the municipality. */
	example = $state.raw<Proposal | null>(null);
	simulation = $state.raw<Simulation | null>(null);
	/** Under the proposal. */
	result = $state.raw<SimulationResult | null>(null);
	/** Under the proposal with the amendment over it; null without one. */
	amended = $state.raw<SimulationResult | null>(null);
	status = $state<Status>('loading');
	/** Why nothing could be loaded; null otherwise. */
	failure = $state.raw<Localized | null>(null);
	/** Why the proposal as it stands cannot be worked out; the figures are those of the last one that could. */
	refusal = $state.raw<Localized | null>(null);
	/** The same of the amendment. */
	amendmentRefusal = $state.raw<Localized | null>(null);
	/** Whether the screen shows the years and the groups. */
	detail = false;
	/** Share of the extract read, 0-1. */
	progress = $state(0);
	#history = $state.raw<History<Draft>>(begin(noDraft('')));
	/** What `open` was last asked to show: a retry asks the same. */
	#asked: { draft: Draft | null; refusal: Localized | null } = { draft: null, refusal: null };
	#running: AbortController | null = null;
	#loading: AbortController | null = null;
	/** What this computer remembers is looked for once. */
	#restored: Promise<void> | null = null;

	/** The proposal as it is worked on. */
	get draft(): Draft {
		return this.#history.present;
	}

	/** What the rules run of it. */
	readonly proposal: Proposal = $derived(proposalOf(this.draft));

	/** What has changed underneath the draft since it was made. */
	readonly conflicts = $derived(this.level && this.simulation ? conflictsOf(this.draft, this.level, this.simulation.prices) : null);

	get canUndo(): boolean {
		return this.#history.past.length > 0;
	}

	get canRedo(): boolean {
		return this.#history.future.length > 0;
	}

	/** The address that finds this municipality and proposal again, without `#`. */
	get address(): string {
		// The example's name comes back with the example's changes.
		return toAddress(this.#hasExamplesName(this.draft) ? unnamed(this.draft) : this.draft);
	}

	/** Opens what the address bar says: a municipality (else the first) and a proposal (else its example). */
	async openAddress(hash: string): Promise<void> {
		const named = municipalityIn(hash);
		const id = isMunicipality(named) ? named! : MUNICIPALITIES[0]!.id;
		if (named !== null && named !== id) return this.open(id, noDraft(id), unknownMunicipality(named));
		try {
			await this.open(id, fromAddress(hash).draft);
		} catch (error) {
			if (!(error instanceof InvalidServiceLevel)) throw error;
			await this.open(id, noDraft(id), error.text);
		}
	}

	/** Shows a person's own data under the municipality and proposal at hand; null: the sample again. */
	async show(own: OwnData | null): Promise<void> {
		this.#restored ??= Promise.resolve();
		this.own = own;
		await this.open(this.municipality, this.level ? this.draft : null);
	}

	/** Lets illustrative prices stand in where own data have none, or not. */
	async priceIllustratively(use: boolean): Promise<void> {
		this.illustrative = use;
		if (this.own && !this.own.extract.tables.takster) await this.open(this.municipality, this.draft);
	}

	async #restore(): Promise<void> {
		this.own = await remembered.restore();
	}

	async #extractOf(id: string, signal: AbortSignal): Promise<Extract> {
		await (this.#restored ??= this.#restore());
		if (!this.own) return sampleExtract(id, { signal, onProgress: ({ share }) => (this.progress = share) });
		const { extract } = this.own;
		if (extract.tables.takster || !this.illustrative) return extract;
		const takster = await illustrativePrices(id, signal);
		return { ...extract, tables: { ...extract.tables, takster } };
	}

	/** Loads the own data, else the sample of a municipality; without `draft` its example. */
	async open(id: string, draft: Draft | null = null, refusal: Localized | null = null): Promise<void> {
		this.#loading?.abort();
		this.#running?.abort();
		this.#asked = { draft, refusal };
		const loading = (this.#loading = new AbortController());
		Object.assign(this, { municipality: id, status: 'loading', failure: null, refusal: null, amendmentRefusal: null, progress: 0, simulation: null, result: null, amended: null, extract: null });
		try {
			const [level, example, extract] = await Promise.all([serviceLevelOf(id), exampleOf(id), this.#extractOf(id, loading.signal)]);
			if (loading.signal.aborted) return;
			const simulation = new Simulation(extract, level, PRICE_YEAR);
			performance.mark('extract loaded');
			this.level = level;
			this.example = example;
			this.extract = extract;
			this.simulation = simulation;
			this.#history = begin(this.#grounded(draft ?? (example ? draftOf(example) : noDraft(id))));
			await this.#run(refusal);
		} catch (error) {
			if (loading.signal.aborted) return;
			this.status = 'error';
			this.failure = explain(error);
		}
	}

	/**
	 * Replaces the draft; edits of the same `subject` in a row are one step to undo. A draft with words that may not stand in it
	 * is refused, and the draft stays as it was.
	 */
	async edit(draft: Draft, subject: string): Promise<void> {
		try {
			loadDraft(draft);
		} catch (error) {
			if (!(error instanceof InvalidServiceLevel)) throw error;
			this.refusal = error.text;
			return;
		}
		await this.#step(edit(this.#history, this.#grounded(draft), subject));
	}

	/** Makes the draft say what `proposal` says; the rest of it stays. */
	propose(proposal: Proposal, subject: string): Promise<void> {
		return this.edit(withProposal(this.draft, proposal), subject);
	}

	/** Lets the draft stand on the service level and prices that are loaded: no conflict is left but what is gone. */
	rebase(): Promise<void> {
		const { level, simulation } = this;
		return level && simulation ? this.edit(stamped(this.draft, level, simulation.prices, true), 'rebase') : Promise.resolve();
	}

	/** `draft` with what it stands on, and with the example's name where it changes what the example does, else without. */
	#grounded(draft: Draft): Draft {
		const { level, simulation, example } = this;
		const same = example !== null && sameChanges(proposalOf(draft), example);
		const named = same && !draft.name ? { ...draft, ...(example.name ? { name: example.name } : {}), ...(example.about ? { about: example.about } : {}) } : draft;
		const own = !same && this.#hasExamplesName(named) ? unnamed(named) : named;
		return level && simulation ? stamped(own, level, simulation.prices) : own;
	}

	#hasExamplesName({ name }: Draft): boolean {
		return name !== undefined && JSON.stringify(name) === JSON.stringify(this.example?.name);
	}

	undo(): Promise<void> {
		return this.#step(undo(this.#history));
	}

	redo(): Promise<void> {
		return this.#step(redo(this.#history));
	}

	/** Runs the same again after an error. */
	retry(): Promise<void> {
		return this.simulation && this.result ? this.#run() : this.open(this.municipality, this.#asked.draft, this.#asked.refusal);
	}

	async #step(history: History<Draft>): Promise<void> {
		this.#history = history;
		await this.#run();
	}

	/** The last answer wins: a run that an edit has overtaken is cancelled. `refusal` is told beside the figures. */
	async #run(refusal: Localized | null = null): Promise<void> {
		const { simulation } = this;
		if (!simulation) return;
		this.#running?.abort();
		const running = (this.#running = new AbortController());
		this.status = 'loading';
		try {
			await painted();
			if (running.signal.aborted) return;
			const options = { assumptions: this.draft.assumptions, detail: this.detail };
			const result = simulation.run(this.proposal, options);
			Object.assign(this, { result, refusal, ...this.#amended(simulation, options), status: 'ready' });
			performance.mark('figures');
		} catch (error) {
			if (running.signal.aborted) return;
			if (!(error instanceof InvalidServiceLevel)) {
				if (!this.result) throw error;
				this.status = 'error';
				return;
			}
			this.refusal = error.text;
			this.status = 'ready';
			// A link with a proposal that cannot be worked out still opens full.
			if (!this.result) {
				this.#history = begin(this.#grounded(noDraft(this.municipality)));
				await this.#run(error.text);
			}
		}
	}

	/** The figures under the amendment; where it cannot be worked out, those of the last one that could, and why. */
	#amended(simulation: Simulation, options: RunOptions): { amended: SimulationResult | null; amendmentRefusal: Localized | null } {
		const proposal = amendedOf(this.draft);
		if (!proposal) return { amended: null, amendmentRefusal: null };
		try {
			return { amended: simulation.run(proposal, options), amendmentRefusal: null };
		} catch (error) {
			if (!(error instanceof InvalidServiceLevel)) throw error;
			return { amended: this.amended, amendmentRefusal: error.text };
		}
	}

	get hasProposal(): boolean {
		return !isEmpty(this.proposal);
	}
}

const unnamed = ({ name: _, about: __, ...draft }: Draft): Draft => draft;

const unknownMunicipality = (id: string): Localized => ({ da: `Der er ingen kommune, der hedder ${id}`, en: `There is no municipality called ${id}` });

function explain(error: unknown): Localized {
	if (error instanceof InvalidServiceLevel || error instanceof NotArrived) return error.text;
	if (error instanceof UnreadableFile) return { da: `${error.file}: ${error.reason.da}`, en: `${error.file}: ${error.reason.en}` };
	if (error instanceof IdentityFound) return { da: `${error.file}: ${error.reason.da}`, en: `${error.file}: ${error.reason.en}` };
	const message = error instanceof Error ? error.message : String(error);
	return { da: `Teknisk besked: ${message}`, en: `Technical message: ${message}` };
}

export const dashboard = new Dashboard();
