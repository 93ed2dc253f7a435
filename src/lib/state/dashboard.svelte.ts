/** What the page works on: one municipality's extract, the service level in force, and a proposal that can be edited. */
import { UnreadableFile } from '../extract/problems/problem';
import { IdentityFound } from '../extract/identity/found';
import type { Extract } from '../extract/extracted';
import { InvalidServiceLevel } from '../rules/load';
import type { Localized } from '../rules/localized';
import type { ServiceLevel } from '../rules/service-level';
import { fromAddress, municipalityIn, toAddress } from '../sim/address';
import { begin, edit, redo, undo, type History } from '../sim/history';
import { isEmpty, noProposal, type Proposal } from '../sim/proposal';
import type { SimulationResult } from '../sim/results';
import { Simulation } from '../sim/simulation';
import { exampleOf, isMunicipality, MUNICIPALITIES, NotArrived, serviceLevelOf } from './catalogue';
import type { OwnData } from './own-data';
import { remembered } from './remembered.svelte';
import { illustrativePrices, sampleExtract } from './sample';

const YEAR = new Date().getFullYear();

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
	result = $state.raw<SimulationResult | null>(null);
	status = $state<Status>('loading');
	/** Why nothing could be loaded; null otherwise. */
	failure = $state.raw<Localized | null>(null);
	/** Why the proposal as it stands cannot be worked out; the figures are those of the last one that could. */
	refusal = $state.raw<Localized | null>(null);
	/** Share of the extract read, 0-1. */
	progress = $state(0);
	#history = $state.raw<History<Proposal>>(begin(noProposal('')));
	/** What `open` was last asked to show: a retry asks the same. */
	#asked: { proposal: Proposal | null; refusal: Localized | null } = { proposal: null, refusal: null };
	#running: AbortController | null = null;
	#loading: AbortController | null = null;
	/** What this computer remembers is looked for once. */
	#restored: Promise<void> | null = null;

	get proposal(): Proposal {
		return this.#history.present;
	}

	get canUndo(): boolean {
		return this.#history.past.length > 0;
	}

	get canRedo(): boolean {
		return this.#history.future.length > 0;
	}

	/** The address that finds this municipality and proposal again, without `#`. */
	get address(): string {
		return toAddress(this.proposal);
	}

	/** Opens what the address bar says: a municipality (else the first) and a proposal (else its example). */
	async openAddress(hash: string): Promise<void> {
		const named = municipalityIn(hash);
		const id = isMunicipality(named) ? named! : MUNICIPALITIES[0]!.id;
		if (named !== null && named !== id) return this.open(id, noProposal(id), unknownMunicipality(named));
		try {
			await this.open(id, fromAddress(hash).proposal);
		} catch (error) {
			if (!(error instanceof InvalidServiceLevel)) throw error;
			await this.open(id, noProposal(id), error.text);
		}
	}

	/** Shows a person's own data under the municipality and proposal at hand; null: the sample again. */
	async show(own: OwnData | null): Promise<void> {
		this.#restored ??= Promise.resolve();
		this.own = own;
		await this.open(this.municipality, this.level ? this.proposal : null);
	}

	/** Lets illustrative prices stand in where own data have none, or not. */
	async priceIllustratively(use: boolean): Promise<void> {
		this.illustrative = use;
		if (this.own && !this.own.extract.tables.takster) await this.open(this.municipality, this.proposal);
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

	/** Loads the own data, else the sample of a municipality; without `proposal` its example. */
	async open(id: string, proposal: Proposal | null = null, refusal: Localized | null = null): Promise<void> {
		this.#loading?.abort();
		this.#running?.abort();
		this.#asked = { proposal, refusal };
		const loading = (this.#loading = new AbortController());
		Object.assign(this, { municipality: id, status: 'loading', failure: null, refusal: null, progress: 0, simulation: null, result: null, extract: null });
		try {
			const [level, example, extract] = await Promise.all([serviceLevelOf(id), exampleOf(id), this.#extractOf(id, loading.signal)]);
			if (loading.signal.aborted) return;
			const simulation = new Simulation(extract, level, YEAR);
			performance.mark('extract loaded');
			this.level = level;
			this.example = example;
			this.extract = extract;
			this.simulation = simulation;
			this.#history = begin(proposal ?? example ?? noProposal(id));
			await this.#run(refusal);
		} catch (error) {
			if (loading.signal.aborted) return;
			this.status = 'error';
			this.failure = explain(error);
		}
	}

	/** Replaces the proposal; edits of the same `subject` in a row are one step to undo. */
	propose(proposal: Proposal, subject: string): Promise<void> {
		return this.#step(edit(this.#history, proposal, subject));
	}

	undo(): Promise<void> {
		return this.#step(undo(this.#history));
	}

	redo(): Promise<void> {
		return this.#step(redo(this.#history));
	}

	/** Runs the same again after an error. */
	retry(): Promise<void> {
		return this.simulation && this.result ? this.#run() : this.open(this.municipality, this.#asked.proposal, this.#asked.refusal);
	}

	async #step(history: History<Proposal>): Promise<void> {
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
			const result = simulation.run(this.proposal);
			Object.assign(this, { result, refusal, status: 'ready' });
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
				this.#history = begin(noProposal(this.municipality));
				await this.#run(error.text);
			}
		}
	}

	get hasProposal(): boolean {
		return !isEmpty(this.proposal);
	}
}

const unknownMunicipality = (id: string): Localized => ({ da: `Der er ingen kommune, der hedder ${id}`, en: `There is no municipality called ${id}` });

function explain(error: unknown): Localized {
	if (error instanceof InvalidServiceLevel || error instanceof NotArrived) return error.text;
	if (error instanceof UnreadableFile) return { da: `${error.file}: ${error.reason.da}`, en: `${error.file}: ${error.reason.en}` };
	if (error instanceof IdentityFound) return { da: `${error.file}: ${error.reason.da}`, en: `${error.file}: ${error.reason.en}` };
	const message = error instanceof Error ? error.message : String(error);
	return { da: `Teknisk besked: ${message}`, en: `Technical message: ${message}` };
}

export const dashboard = new Dashboard();
