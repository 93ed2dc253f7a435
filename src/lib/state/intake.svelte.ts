/** Own files on their way in: opened, recognised, mapped by hand where that is needed, read, shown and remembered. */
import { FileReading } from '../extract/client';
import { InvalidPreset } from '../extract/mapping/load-preset';
import type { FilePlan } from '../extract/plan';
import type { Words } from '../extract/problems/problem';
import type { Refused } from '../extract/protocol';
import type { Recognised } from '../extract/recognised';
import type { Extract } from '../extract/extracted';
import { dashboard } from './dashboard.svelte';
import { isSettled, leftAlone, refusal, stateOf } from './intake-state';
import type { IntakeState, Phase } from './intake-state';
import { withTablesOf } from './kept-tables';
import type { OwnData } from './own-data';
import { ownPresets } from './own-presets.svelte';
import { ownProposals } from './own-proposals.svelte';
import { planByPreset, presetOfPlan } from './plan-preset';
import { remembered } from './remembered.svelte';

const nameOf = (file: File): string => file.webkitRelativePath || file.name;
const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Files that are read as planned. */
interface Batch {
	files: readonly File[];
	recognised: Recognised[];
}
const NOTHING: Batch = { files: [], recognised: [] };

class Intake {
	state = $state.raw<IntakeState>({ kind: 'idle' });
	/** The files on their way, as they are recognised so far. */
	recognised = $state.raw<Recognised[]>([]);
	/** Files being recognised again after a correction. */
	busy = $state.raw<ReadonlySet<string>>(new Set());
	pseudonyms = $state(false);
	/** Everything was deleted just now. */
	deleted = $state(false);
	/** What another tab has done with what is kept on this computer. */
	elsewhere = $state<'saved' | 'cleared' | null>(null);
	/** Files on their way that cannot be read while others can. */
	refused = $state.raw<readonly Refused[]>([]);
	#files: readonly File[] = [];
	/** What is loaded was read from these: they are read again with the files that come later. */
	#loaded = NOTHING;
	/** What was opened from this computer, whose files are not at hand. */
	#opened: Extract | null = null;
	/** What is being replaced: a change of mind brings it back. */
	#replaced: { own: OwnData | null } | null = null;
	#reading: FileReading | null = null;
	#control: AbortController | null = null;
	#password: string | undefined;
	#began = 0;
	/** Corrections are recognised one after the other. */
	#last: Promise<unknown> = Promise.resolve();

	/** Files in addition to those that are loaded or wait for a person; one of the same name takes the place of the older. */
	async add(files: readonly File[]): Promise<void> {
		if (this.state.kind !== 'mapping' && this.state.kind !== 'password') this.#forgetFiles();
		const names = new Set(files.map(nameOf));
		this.#files = [...this.#files.filter((file) => !names.has(nameOf(file))), ...files];
		this.#password = undefined;
		this.deleted = false;
		this.elsewhere = null;
		await this.#recognise();
	}

	retry(): Promise<void> {
		return this.#recognise();
	}

	unlock(password: string): Promise<void> {
		this.#password = password;
		return this.#recognise();
	}

	/** Stops what is under way; it can be begun again. What was loaded before stays. */
	cancel(): void {
		this.#control?.abort();
		this.#closeReading();
		this.state = { kind: 'cancelled' };
		if (this.#replaced) void dashboard.show(this.#replaced.own);
		this.#replaced = null;
	}

	/** Puts away the panel of an error, or the files that wait to be mapped. */
	dismiss(): void {
		this.#forgetFiles();
		this.state = { kind: 'idle' };
	}

	#closeReading(): void {
		this.#reading?.close();
		this.#reading = null;
	}

	/** Back to the files of what is loaded. */
	#forgetFiles(): void {
		this.#closeReading();
		this.#files = this.#loaded.files;
		this.recognised = this.#loaded.recognised;
		this.refused = [];
		this.busy = new Set();
	}

	#forgetEverything(): void {
		this.#loaded = NOTHING;
		this.#opened = null;
		this.dismiss();
	}

	#working(phase: Phase, file = '', rowsDone = 0, share = 0): void {
		const spent = (performance.now() - this.#began) / 1000;
		const secondsLeft = phase === 'reading' && share > 0.02 && spent > 1 ? Math.ceil((spent / share) * (1 - share)) : null;
		this.state = { kind: 'working', progress: { phase, file, rowsDone, share, secondsLeft } };
	}

	/** Runs `work`; what goes wrong becomes the state, and nothing of the files is kept but their names. */
	async #guarded(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
		this.#control?.abort();
		const control = (this.#control = new AbortController());
		try {
			await work(control.signal);
		} catch (error) {
			if (control.signal.aborted || isAbort(error)) return;
			this.state = stateOf(error);
			// Another password, or another try, may do with the same files.
			if (this.state.kind === 'password' || this.state.kind === 'failed') this.#closeReading();
			else this.#forgetFiles();
		}
	}

	async #recognise(): Promise<void> {
		await this.#guarded(async (signal) => {
			this.#working('unpacking', this.#files[0]?.name);
			this.#reading?.close();
			const reading = (this.#reading = new FileReading());
			const opened = await reading.open(this.#files, { password: this.#password, signal });
			this.#working('recognising', opened.files[0]?.file);
			const plans = this.recognised.map(({ plan }) => plan);
			const { files, refused } = await reading.recognise({ presets: ownPresets.all, memory: ownPresets.memory }, plans, { signal });
			this.refused = [...opened.refused, ...refused];
			this.recognised = files;
			const left = leftAlone(this.#loaded.recognised, this.#loaded.files.filter((file) => this.#files.includes(file)));
			if (files.some(({ plan }) => plan.tables.length > 0) && files.every((file) => left.has(file.file) || isSettled(file, this.hasCases))) await this.#read(signal);
			else this.state = { kind: 'mapping' };
		});
	}

	get hasCases(): boolean {
		return this.recognised.some(({ plan }) => plan.tables.includes('sager'));
	}

	/** Takes a correction of one file's plan and shows its effect. */
	correct(plan: FilePlan): void {
		const before = this.recognised.find(({ file }) => file === plan.file)?.plan;
		if (!before) return;
		ownPresets.rememberMapping(before, plan);
		this.recognised = this.recognised.map((each) => (each.file === plan.file ? { ...each, plan } : each));
		this.busy = new Set([...this.busy, plan.file]);
		// A file of cases more or less changes what others can be read as.
		const all = before.tables.includes('sager') !== plan.tables.includes('sager');
		this.#last = this.#last.then(() => this.#recogniseAgain(plan, all));
	}

	async #recogniseAgain(plan: FilePlan, all: boolean): Promise<void> {
		const reading = this.#reading;
		// A later correction of the same file speaks for this one too.
		if (!reading || this.recognised.find(({ file }) => file === plan.file)?.plan !== plan) return;
		try {
			const plans = this.recognised.map((each) => each.plan);
			const { files } = await reading.recognise({ presets: ownPresets.all, memory: ownPresets.memory }, plans, all ? {} : { file: plan.file });
			if (this.#reading !== reading) return;
			const fresh = new Map(files.map((each) => [each.file, each]));
			this.recognised = this.recognised.map((each) => {
				const now = fresh.get(each.file);
				return now && now.plan.file === each.plan.file ? { ...now, plan: each.plan } : each;
			});
			if (this.recognised.find(({ file }) => file === plan.file)?.plan === plan) this.busy = new Set([...this.busy].filter((file) => file !== plan.file));
		} catch (error) {
			if (this.#reading !== reading) return;
			this.#forgetFiles();
			this.state = stateOf(error);
		}
	}

	/** Reads the files as planned. */
	read(): Promise<void> {
		return this.#guarded((signal) => this.#read(signal));
	}

	async #read(signal: AbortSignal): Promise<void> {
		const reading = this.#reading;
		if (!reading) return;
		this.#began = performance.now();
		const [first] = this.recognised;
		this.#working('reading', first?.file);
		const extract = await reading.read(
			{ plans: this.recognised.map(({ plan }) => $state.snapshot(plan)), pseudonyms: this.pseudonyms },
			{ signal, onProgress: ({ file, rowsDone, share }) => this.#working('reading', file, rowsDone, share) }
		);
		signal.throwIfAborted();
		performance.measure('extract read', { start: this.#began });
		this.#working('loading', '', 0, 1);
		if (this.#loaded === NOTHING) this.#opened = dashboard.own?.extract ?? null;
		const whole = { ...extract, problems: [...this.refused.map(refusal), ...extract.problems] };
		const own = { extract: this.#opened ? withTablesOf(this.#opened, whole) : whole, loadedAt: new Date() };
		reading.close();
		this.#reading = null;
		this.#replaced = { own: dashboard.own };
		await dashboard.show(own);
		signal.throwIfAborted();
		this.#replaced = null;
		const refused = new Set(this.refused.map(({ file }) => file));
		this.#loaded = { files: this.#files.filter(({ name }) => !refused.has(name)), recognised: this.recognised };
		performance.measure('extract read, loaded and simulated', { start: this.#began });
		this.state = { kind: 'idle' };
		if (remembered.on) await remembered.keep(own);
	}

	/** Follows other tabs: what is deleted there is gone here too. */
	follow(): () => void {
		return remembered.follow((change) => {
			this.elsewhere = change;
			if (change === 'saved' || !dashboard.own) return;
			this.#forgetEverything();
			void dashboard.show(null);
		});
	}

	/** Keeps what is loaded on this computer from now on, or no longer. */
	async setRemember(on: boolean): Promise<void> {
		remembered.on = on;
		if (!on) await remembered.forget();
		else if (dashboard.own) await remembered.keep(dashboard.own);
	}

	async showSample(): Promise<void> {
		this.#forgetEverything();
		await this.setRemember(false);
		await dashboard.show(null);
	}

	/** Empties memory, what is kept in the browser's files and storage, and the site's offline copy. */
	async deleteEverything(): Promise<void> {
		this.#forgetEverything();
		ownPresets.forgetAll();
		ownProposals.forgetAll();
		await remembered.forget();
		if ('caches' in window) for (const name of await caches.keys()) if (name.startsWith('indsatstrappen-')) await caches.delete(name);
		await dashboard.show(null);
		this.deleted = true;
	}

	/** Maps a file by a preset; null: as its headings alone speak. */
	usePreset(file: string, id: string | null): void {
		const recognised = this.recognised.find((each) => each.file === file);
		const preset = ownPresets.all.find((each) => each.id === id) ?? null;
		if (recognised) this.correct(planByPreset(recognised, preset));
	}

	/** Makes a preset of a file's plan. */
	savePreset(file: string, name: string): void {
		const recognised = this.recognised.find((each) => each.file === file);
		if (!recognised) return;
		const preset = presetOfPlan(recognised, name);
		ownPresets.add(preset);
		this.correct({ ...recognised.plan, preset: preset.id });
	}

	/** Adds a preset from a file and maps with it; says why when it cannot be used. */
	async loadPreset(file: string, from: File): Promise<Words | null> {
		try {
			const preset = ownPresets.addText(await from.text());
			this.usePreset(file, preset.id);
			return null;
		} catch (error) {
			if (error instanceof InvalidPreset) return error.text;
			throw error;
		}
	}
}

export const intake = new Intake();
