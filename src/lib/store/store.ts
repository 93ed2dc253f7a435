/**
 * The state that "Husk på denne computer" keeps: named bytes and one JSON value, in the browser's own file system. A crash at any moment
 * leaves the last saved state or the new one, whole; several tabs may be open.
 */
import { ask } from './client';
import type { Opened } from './opening';
import { StoreUnavailable } from './problem';

export type { Opened, Saved, SavedFile } from './opening';
export { StoreFull, StoreUnavailable } from './problem';

export interface SaveContent {
	/** Anything JSON can hold. */
	meta: unknown;
	/** Not to be changed before the save has ended. */
	files: readonly { name: string; bytes: Uint8Array }[];
}

export interface SaveOptions {
	/** Share of the bytes written (0-1). */
	onProgress?(share: number): void;
	signal?: AbortSignal;
}

export type Change = 'saved' | 'cleared';

let shared: BroadcastChannel | undefined;
/** One for the whole page: a channel does not hear itself, so listeners hear other tabs only. */
const channel = (): BroadcastChannel => (shared ??= new BroadcastChannel('indsatstrappen-store'));

let askedToPersist = false;
/** So that the browser does not throw the data away when the disk fills up. Firefox asks the user: nobody waits for the answer. */
async function persist(): Promise<void> {
	if (askedToPersist || !navigator.storage?.persist) return;
	askedToPersist = true;
	await navigator.storage.persist().catch(() => false);
}

/** Null where the browser has no store. */
const whereThereIsOne = <T>(asked: Promise<T>): Promise<T | null> =>
	asked.catch((error: unknown) => {
		if (error instanceof StoreUnavailable) return null;
		throw error;
	});

/** The saved state, verified byte by byte. `none` also where the browser has no store. Waits while another tab saves. */
export async function open(): Promise<Opened> {
	const answer = await whereThereIsOne(ask({ do: 'open' }));
	return answer && 'opened' in answer ? answer.opened : { kind: 'none' };
}

/**
 * Replaces the saved state. Rejects with `StoreFull`, `StoreUnavailable` or an `AbortError`; the earlier state stands then. Waits while another
 * tab saves or opens. Needs room for both states at once.
 */
export async function save({ meta, files }: SaveContent, { onProgress, signal }: SaveOptions = {}): Promise<void> {
	void persist();
	const starts = [0];
	for (const { bytes } of files) starts.push((starts.at(-1) ?? 0) + bytes.length);
	const total = starts.at(-1) || 1;
	const request = { do: 'save', meta: JSON.parse(JSON.stringify(meta ?? null)), files: files.map(({ name, bytes }) => ({ name, size: bytes.length })) } as const;
	await ask(
		request,
		({ file, from, to }) => {
			onProgress?.(((starts[file] ?? 0) + from) / total);
			return new Uint8Array(files[file]?.bytes.subarray(from, to) ?? []);
		},
		signal
	);
	onProgress?.(1);
	channel().postMessage('saved' satisfies Change);
}

/** Removes the saved state and everything left of earlier ones. Rejects with `StoreUnavailable` where the browser has no store. */
export async function clear(): Promise<void> {
	await ask({ do: 'clear' });
	channel().postMessage('cleared' satisfies Change);
}

/** Told when another tab has saved or cleared. Call the answer to hear no more. */
export function onChange(listener: (change: Change) => void): () => void {
	const hear = ({ data }: MessageEvent<Change>): void => listener(data);
	channel().addEventListener('message', hear);
	return () => channel().removeEventListener('message', hear);
}

/** Bytes that the saved state takes; null where the browser has no store. */
export async function usage(): Promise<number | null> {
	const answer = await whereThereIsOne(ask({ do: 'usage' }));
	return answer && 'usage' in answer ? answer.usage : null;
}
