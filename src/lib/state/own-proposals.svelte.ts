/** Named proposals that this person keeps in the browser. They hold rules, prices and reasons, nothing about a citizen. */
import { InvalidServiceLevel } from '../rules/load';
import type { Localized } from '../rules/localized';
import { textProblem } from '../sim/changes/free-text';
import type { Draft } from '../sim/changes/draft';
import { draftFile, loadDraft } from '../sim/changes/load';
import { readKept, writeKept, type Kept, type KeptProposal } from './kept-proposals';

const KEY = 'indsatstrappen.proposals';

const NOT_KEPT: Localized = {
	da: 'Forslaget kunne ikke gemmes på denne computer: browserens lager er fyldt eller slået fra. Gem det som fil.',
	en: "The proposal could not be saved on this computer: the browser's storage is full or off. Save it as a file."
};
const NO_JSON: Localized = { da: 'Filen er ikke et forslag: den er ikke JSON', en: 'The file is not a proposal: it is not JSON' };

/** Storage may be shut off: then proposals hold until the page is closed. */
function stored(): string | null {
	try {
		return localStorage.getItem(KEY);
	} catch {
		return null;
	}
}

const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
const named = (draft: Draft, name: string): Draft => ({ ...draft, name: { da: name, en: name } });

class OwnProposals {
	#kept = $state.raw<Kept>(readKept(stored()));
	/** Why the last change was not kept; null when it was. */
	#notKept = $state.raw<Localized | null>(null);

	/** The newest first. */
	get list(): readonly KeptProposal[] {
		return this.#kept.proposals;
	}

	/** What a person should know of what is stored; null when all is well. */
	get problem(): Localized | null {
		return this.#notKept ?? this.#kept.problem;
	}

	/** Keeps `draft` under `name`, in place of one of the same name for the same service level. Throws `InvalidServiceLevel` on words that may not stand in it. */
	save(name: string, draft: Draft): KeptProposal {
		const proposal = { id: newId(), savedAt: new Date(), draft: loadDraft(named(draft, nameOf(name))) };
		const same = (p: KeptProposal) => p.draft.base === draft.base && p.draft.name?.da === proposal.draft.name?.da;
		const kept = { ...proposal, id: this.#kept.proposals.find(same)?.id ?? proposal.id };
		this.#change((list) => [kept, ...list.filter((p) => !same(p))]);
		return kept;
	}

	/** Throws `InvalidServiceLevel` as `save` does. */
	rename(id: string, name: string): void {
		const to = nameOf(name);
		this.#change((list) => list.map((p) => (p.id === id ? { ...p, draft: named(p.draft, to) } : p)));
	}

	/** The draft of a kept proposal, as it is stored now; null when another tab has deleted it. */
	open(id: string): Draft | null {
		this.refresh();
		return this.#kept.proposals.find((p) => p.id === id)?.draft ?? null;
	}

	delete(id: string): void {
		this.#change((list) => list.filter((p) => p.id !== id));
	}

	/** Keeps the proposal in the text of a file, of either format; `fileName` names it where it has no name. Throws `InvalidServiceLevel`. */
	addText(text: string, fileName: string): KeptProposal {
		let data: unknown;
		try {
			data = JSON.parse(text.replace(/^\ufeff/, ''));
		} catch {
			throw new InvalidServiceLevel(NO_JSON);
		}
		const draft = loadDraft(data);
		return this.save(draft.name?.da ?? fileName.replace(/\.json$/i, ''), draft);
	}

	/** Hears what other tabs keep or delete. */
	follow(): () => void {
		const hear = (event: StorageEvent) => {
			if (event.key === KEY || event.key === null) this.refresh();
		};
		addEventListener('storage', hear);
		return () => removeEventListener('storage', hear);
	}

	/** Reads what is stored now. */
	refresh(): void {
		// What could not be stored is held here alone.
		if (!this.#notKept) this.#kept = readKept(stored());
	}

	forgetAll(): void {
		this.#kept = readKept(null);
		this.#notKept = null;
		try {
			localStorage.removeItem(KEY);
		} catch {
			// Storage that is off holds nothing.
		}
	}

	/** Another tab may have kept something since: what is stored now is what changes. */
	#change(to: (list: readonly KeptProposal[]) => KeptProposal[]): void {
		this.refresh();
		const kept = { ...this.#kept, proposals: to(this.#kept.proposals) };
		this.#kept = kept;
		try {
			if (kept.locked) throw new Error('newer');
			localStorage.setItem(KEY, writeKept(kept));
			this.#notKept = null;
		} catch {
			this.#notKept = NOT_KEPT;
		}
	}
}

/** The name as it is kept. Throws `InvalidServiceLevel` on none, or on one that points at a person. */
function nameOf(name: string): string {
	const plain = name.trim().slice(0, 200);
	const problem = plain === '' ? { da: 'mangler', en: 'is missing' } : textProblem(plain);
	if (problem) throw new InvalidServiceLevel({ da: `Forslagets navn ${problem.da}`, en: `The name of the proposal ${problem.en}` });
	return plain;
}

/** A kept proposal as a file: its name and its text. */
export function proposalFile({ draft }: Pick<KeptProposal, 'draft'>): { name: string; text: string } {
	const word = (draft.name?.da ?? draft.base).toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
	return { name: `${word.normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'forslag'}.json`, text: draftFile(draft) };
}

export const ownProposals = new OwnProposals();
