/** The two places of the manifest. A save writes the one that does not count; from its flush on that one does. */
import { writeWhole } from './files';
import type { Files } from './files';
import { decode, encode, pathOf } from './manifest';
import type { Manifest } from './manifest';

export const SLOTS = ['manifest-a.json', 'manifest-b.json'] as const;
export type SlotPath = (typeof SLOTS)[number];

export interface Slot {
	path: SlotPath;
	manifest: Manifest;
}

export interface Slots {
	/** The whole manifests, newest first. */
	valid: Slot[];
	/** How many slots have a file, valid or not. */
	present: number;
}

export const isSlot = (name: string): boolean => (SLOTS as readonly string[]).includes(name);
export const otherSlot = (path: SlotPath): SlotPath => (path === SLOTS[0] ? SLOTS[1] : SLOTS[0]);

export async function readSlots(files: Files): Promise<Slots> {
	const valid: Slot[] = [];
	let present = 0;
	for (const path of SLOTS) {
		const bytes = await files.read(path);
		if (!bytes) continue;
		present++;
		const manifest = await decode(bytes);
		if (manifest) valid.push({ path, manifest });
	}
	return { valid: valid.sort((a, b) => b.manifest.generation - a.manifest.generation), present };
}

async function hasItsFiles(files: Files, manifest: Manifest): Promise<boolean> {
	for (const [at, { size }] of manifest.files.entries()) if ((await files.size(pathOf(manifest, at))) !== size) return false;
	return true;
}

/** The slot that a save must not touch: the newest with all its files, going by their sizes. */
export async function standingSlot(files: Files, { valid }: Slots): Promise<Slot | undefined> {
	for (const slot of valid) if (await hasItsFiles(files, slot.manifest)) return slot;
	return valid[0];
}

/**
 * Gives the other slot the same manifest: one damaged manifest is then made good by the other, and two that are both damaged
 * cannot come from a crash.
 */
export async function mirror(files: Files, { path, manifest }: Slot): Promise<void> {
	const twin = await files.read(otherSlot(path));
	const there = twin && (await decode(twin));
	if (there?.folder !== manifest.folder) await writeWhole(files, otherSlot(path), await encode(manifest));
}
