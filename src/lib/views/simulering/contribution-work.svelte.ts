/** Works out what each change contributes, again after every edit: the last question wins, and its answer replaces the one before. */
import { InvalidServiceLevel } from '../../rules/load';
import type { Change } from '../../sim/changes/change';
import type { Part } from '../../sim/changes/draft';
import { contributionsOf, type Contributions } from '../../sim/contributions/contributions';
import type { ContributionQuestions } from './contribution-questions';

export interface ContributionAnswer {
	contributions: Contributions;
	/** Kroner a year that the changes start from. */
	current: number;
	/** Those it is the answer of. */
	changes: readonly Change[];
}

/** Milliseconds of rest before the work begins, so that typing comes first. */
const REST = 350;
/** Milliseconds of work before it is told how far it has come. */
const PATIENCE = 400;
const PARTS = ['changes', 'amendment'] as const satisfies Part[];

export class ContributionWork {
	/** Null where there is no question, and until there is an answer. */
	answers = $state.raw<Record<Part, ContributionAnswer | null>>({ changes: null, amendment: null });
	/** The answers are of an earlier question, or there are none yet. */
	working = $state(false);
	/** Share done, 0-1, once it has taken a while; else null. */
	progress = $state<number | null>(null);
	#running: AbortController | null = null;

	/** An answer that an edit has overtaken never comes; a part that cannot be applied keeps the last one. */
	async work(questions: ContributionQuestions): Promise<void> {
		this.cancel();
		const { signal } = (this.#running = new AbortController());
		const asked = PARTS.filter((part) => questions[part]);
		this.answers = { changes: questions.changes && this.answers.changes, amendment: questions.amendment && this.answers.amendment };
		if (!asked.length) return;
		this.working = true;
		try {
			await new Promise((resolve) => setTimeout(resolve, REST));
			const began = Date.now();
			for (const [i, part] of asked.entries()) {
				const { input, current } = questions[part]!;
				const onProgress = (share: number) => {
					if (!signal.aborted && Date.now() - began >= PATIENCE) this.progress = (i + share) / asked.length;
				};
				const contributions = signal.aborted ? null : await unlessRefused(contributionsOf(input, { signal, onProgress }));
				if (signal.aborted) return;
				if (contributions) this.answers = { ...this.answers, [part]: { contributions, current, changes: input.changes } };
			}
		} catch (error) {
			if (signal.aborted) return;
			this.answers = { changes: null, amendment: null };
			throw error;
		} finally {
			if (!signal.aborted) this.#rest();
		}
	}

	/** Drops what is being worked out; the answers stay. */
	cancel(): void {
		this.#running?.abort();
		this.#rest();
	}

	#rest(): void {
		this.working = false;
		this.progress = null;
	}
}

async function unlessRefused(answer: Promise<Contributions>): Promise<Contributions | null> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof InvalidServiceLevel) return null;
		throw error;
	}
}
