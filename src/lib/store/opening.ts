/** Reading the saved state, over any `Files`: everything is verified, and nothing is given out that is not whole. */
import { quietly, removeAllBut } from './files';
import type { Files } from './files';
import { sha256 } from './hash';
import { pathOf } from './manifest';
import type { Manifest } from './manifest';
import { BROKEN } from './problem';
import type { Words } from './problem';
import { tidy } from './saving';
import { readSlots } from './slots';
import type { Slot } from './slots';

export interface SavedFile {
	name: string;
	bytes: Uint8Array<ArrayBuffer>;
}

export interface Saved {
	/** As it was saved, through JSON. */
	meta: unknown;
	files: SavedFile[];
	/** ISO 8601, UTC. */
	savedAt: string;
}

export type Opened = { kind: 'none' } | { kind: 'saved'; saved: Saved } | { kind: 'broken'; reason: Words };

async function isWhole(bytes: Uint8Array<ArrayBuffer>, blocks: readonly string[], blockBytes: number): Promise<boolean> {
	for (const [at, hash] of blocks.entries()) if ((await sha256(bytes.subarray(at * blockBytes, (at + 1) * blockBytes))) !== hash) return false;
	return true;
}

/** The files of a manifest, or null when one is missing or damaged. */
async function readFiles(files: Files, manifest: Manifest): Promise<SavedFile[] | null> {
	const read: SavedFile[] = [];
	for (const [at, { name, size, blocks }] of manifest.files.entries()) {
		const bytes = await files.read(pathOf(manifest, at));
		if (bytes?.length !== size || !(await isWhole(bytes, blocks, manifest.blockBytes))) return null;
		read.push({ name, bytes });
	}
	return read;
}

async function find(files: Files): Promise<{ opened: Opened; slot?: Slot }> {
	const { valid, present } = await readSlots(files);
	for (const slot of valid) {
		const { meta, savedAt } = slot.manifest;
		const read = await readFiles(files, slot.manifest);
		if (read) return { opened: { kind: 'saved', saved: { meta, files: read, savedAt } }, slot };
	}
	// A single manifest that is not whole was being written when the very first save was killed.
	return { opened: valid.length === 0 && present < 2 ? { kind: 'none' } : { kind: 'broken', reason: BROKEN } };
}

/** The newest state that is whole. The caller holds at least a shared lock. */
export async function open(files: Files): Promise<Opened> {
	return (await find(files)).opened;
}

/** The same, and removes what killed tabs left. The caller holds the exclusive lock. */
export async function openAndTidy(files: Files): Promise<Opened> {
	const { opened, slot } = await find(files);
	if (slot) await quietly(tidy(files, slot));
	else if (opened.kind === 'none') await quietly(removeAllBut(files, []));
	return opened;
}
