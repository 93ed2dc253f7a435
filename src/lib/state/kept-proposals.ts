/** Named proposals as text in the browser's storage: read entry by entry, so that one that is damaged costs no other. Pure. */
import { z } from 'zod';
import { InvalidServiceLevel } from '../rules/load';
import type { Localized } from '../rules/localized';
import type { Draft } from '../sim/changes/draft';
import { loadDraft, sparse } from '../sim/changes/load';

const VERSION = 1;

/** A draft that someone has kept; its name stands in the draft. */
export interface KeptProposal {
	id: string;
	savedAt: Date;
	draft: Draft;
}

export interface Kept {
	/** The newest first. */
	proposals: KeptProposal[];
	/** Entries that cannot be read: left where they are. */
	unread: unknown[];
	/** Why not everything could be read; null when it could. */
	problem: Localized | null;
	/** What is stored is of a newer version: nothing may be written over it. */
	locked: boolean;
}

const store = z.object({ version: z.number(), proposals: z.array(z.unknown()) });
const entry = z.object({ id: z.string().min(1), savedAt: z.iso.datetime(), draft: z.unknown() });

const NEWER: Localized = {
	da: 'De gemte forslag er fra en nyere udgave af Indsatstrappen og kan ikke åbnes her. Genindlæs siden.',
	en: 'The saved proposals are of a newer version of Indsatstrappen and cannot be opened here. Reload the page.'
};
const DAMAGED: Localized = { da: 'De gemte forslag er beskadiget og kan ikke læses.', en: 'The saved proposals are damaged and cannot be read.' };
const some = (n: number): Localized =>
	n === 1
		? { da: 'Ét gemt forslag er beskadiget eller fra en nyere udgave og er sprunget over.', en: 'One saved proposal is damaged or of a newer version and was skipped.' }
		: { da: `${n} gemte forslag er beskadiget eller fra en nyere udgave og er sprunget over.`, en: `${n} saved proposals are damaged or of a newer version and were skipped.` };

const none = (problem: Localized | null, locked = false): Kept => ({ proposals: [], unread: [], problem, locked });

/** What `text` holds; null: nothing was stored. */
export function readKept(text: string | null): Kept {
	if (text === null) return none(null);
	const stored = store.safeParse(json(text));
	if (!stored.success) return none(DAMAGED);
	if (stored.data.version > VERSION) return none(NEWER, true);
	const kept = none(null);
	for (const each of stored.data.proposals) {
		const proposal = keptProposal(each);
		if (proposal) kept.proposals.push(proposal);
		else kept.unread.push(each);
	}
	return kept.unread.length > 0 ? { ...kept, problem: some(kept.unread.length) } : kept;
}

export function writeKept({ proposals, unread }: Pick<Kept, 'proposals' | 'unread'>): string {
	const written = proposals.map(({ id, savedAt, draft }) => ({ id, savedAt: savedAt.toISOString(), draft: sparse(draft) }));
	return JSON.stringify({ version: VERSION, proposals: [...written, ...unread] });
}

function keptProposal(data: unknown): KeptProposal | null {
	const parsed = entry.safeParse(data);
	if (!parsed.success) return null;
	try {
		return { id: parsed.data.id, savedAt: new Date(parsed.data.savedAt), draft: loadDraft(parsed.data.draft) };
	} catch (error) {
		if (error instanceof InvalidServiceLevel) return null;
		throw error;
	}
}

function json(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
