/** Saving and clearing, over any `Files`. The caller holds the lock: nobody else reads or writes meanwhile. */
import { quietly, removeAllBut, writeWhole } from './files';
import type { Files } from './files';
import { sha256 } from './hash';
import { encode, pathOf } from './manifest';
import type { Manifest } from './manifest';
import { SLOTS, mirror, otherSlot, readSlots, standingSlot } from './slots';
import type { Slot } from './slots';

/** A file to save, read in blocks when their turn comes. */
export interface Source {
	name: string;
	/** Bytes. */
	size: number;
	slice(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

export interface Content {
	meta: unknown;
	files: readonly Source[];
}

export interface SavingOptions {
	signal?: AbortSignal;
	blockBytes?: number;
}

const BLOCK_BYTES = 4 * 1024 * 1024;

/** Writes one file and gives the hashes of its blocks. */
async function writeSource(files: Files, path: string, source: Source, blockBytes: number, signal?: AbortSignal): Promise<string[]> {
	const blocks: string[] = [];
	const writer = await files.write(path);
	try {
		for (let from = 0; from < source.size; from += blockBytes) {
			const to = Math.min(from + blockBytes, source.size);
			const block = await source.slice(from, to);
			signal?.throwIfAborted();
			if (block.length !== to - from) throw new RangeError('a file changed its size while it was saved');
			blocks.push(await sha256(block));
			writer.write(block);
		}
		writer.flush();
	} finally {
		writer.close();
	}
	return blocks;
}

/**
 * Replaces the saved state. When it rejects (quota, abort, crash) the earlier state stands; once the manifest is flushed the new one does,
 * and what is left to do then may fail.
 */
export async function save(files: Files, content: Content, { signal, blockBytes = BLOCK_BYTES }: SavingOptions = {}): Promise<void> {
	const slots = await readSlots(files);
	const standing = await standingSlot(files, slots);
	await quietly(removeAllBut(files, [...SLOTS, ...slots.valid.map(({ manifest }) => manifest.folder)]));

	const path = standing ? otherSlot(standing.path) : SLOTS[0];
	const generation = (slots.valid[0]?.manifest.generation ?? 0) + 1;
	const manifest: Manifest = { format: 1, generation, savedAt: new Date().toISOString(), folder: crypto.randomUUID(), blockBytes, files: [], meta: content.meta };
	let switching = false;
	try {
		for (const [at, source] of content.files.entries()) {
			const blocks = await writeSource(files, pathOf(manifest, at), source, blockBytes, signal);
			manifest.files.push({ name: source.name, size: source.size, blocks });
		}
		const bytes = await encode(manifest);
		signal?.throwIfAborted();
		switching = true;
		await writeWhole(files, path, bytes);
	} catch (cause) {
		await quietly(undo(files, manifest, switching ? path : undefined));
		throw cause;
	}
	await quietly(tidy(files, { path, manifest }));
}

/** The slot goes first: a manifest must never outlive its files. */
async function undo(files: Files, { folder }: Manifest, slot: string | undefined): Promise<void> {
	if (slot) await files.remove(slot);
	await files.remove(folder);
}

/** Removes what the saved state does not consist of, and mirrors its manifest. */
export async function tidy(files: Files, slot: Slot): Promise<void> {
	await removeAllBut(files, [...SLOTS, slot.manifest.folder]);
	await mirror(files, slot);
}

/** Removes everything. Takes no room, so it works when the disk is full; a crash on the way leaves the whole state or none. */
export async function clear(files: Files): Promise<void> {
	const standing = await standingSlot(files, await readSlots(files));
	const last = standing?.path ?? SLOTS[0];
	await files.remove(otherSlot(last));
	await files.remove(last);
	await removeAllBut(files, []);
}
