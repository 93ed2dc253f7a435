/// <reference lib="webworker" />
/** The store's worker. One tab at a time writes, several may read, and nobody reads while one writes: Web Locks see to it, killed tabs included. */
import { clear, save } from './saving';
import type { Source } from './saving';
import type { Files } from './files';
import { open, openAndTidy } from './opening';
import type { Opened } from './opening';
import { opfs } from './opfs';
import { StoreUnavailable } from './problem';
import type { Answer, Further, Reply, Request, Want } from './protocol';
import { isSlot } from './slots';

const LOCK = 'indsatstrappen-store';

const stop = new AbortController();
let wanted: { resolve(block: Uint8Array<ArrayBuffer>): void; reject(reason: unknown): void } | undefined;

const send = (reply: Reply, transfer: Transferable[] = []): void => postMessage(reply, { transfer });

/** Asks the page for a block; rejects when the page wants to stop. */
function fetchBlock(want: Want): Promise<Uint8Array<ArrayBuffer>> {
	return new Promise((resolve, reject) => {
		stop.signal.throwIfAborted();
		wanted = { resolve, reject };
		send({ want });
	});
}

async function opened(files: Files): Promise<Opened> {
	const alone = await navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => lock && openAndTidy(files));
	return alone ?? navigator.locks.request(LOCK, { mode: 'shared' }, () => open(files));
}

/** Without a lock: what another tab removes meanwhile counts or not. */
async function usage(files: Files): Promise<number> {
	let bytes = 0;
	for (const name of await files.list()) {
		const paths = isSlot(name) ? [name] : (await files.list(name)).map((file) => `${name}/${file}`);
		for (const path of paths) bytes += (await files.size(path)) ?? 0;
	}
	return bytes;
}

async function answer(request: Request): Promise<Answer> {
	if (!navigator.locks || !navigator.storage?.getDirectory || !crypto.subtle) throw new StoreUnavailable();
	const files = await opfs();
	switch (request.do) {
		case 'open':
			return { opened: await opened(files) };
		case 'usage':
			return { usage: await usage(files) };
		case 'clear':
			await navigator.locks.request(LOCK, () => clear(files));
			return { done: true };
		case 'save': {
			const sources = request.files.map(({ name, size }, file): Source => ({ name, size, slice: (from, to) => fetchBlock({ file, from, to }) }));
			const content = { meta: request.meta, files: sources };
			await navigator.locks.request(LOCK, { signal: stop.signal }, () => save(files, content, { signal: stop.signal }));
			return { done: true };
		}
	}
}

function failureOf(error: unknown): Answer {
	const message = error instanceof Error ? error.message : String(error);
	const name = error instanceof Error ? error.name : '';
	if (stop.signal.aborted) return { failure: { kind: 'aborted', message } };
	if (name === 'QuotaExceededError') return { failure: { kind: 'full', message } };
	return { failure: { kind: error instanceof StoreUnavailable ? 'unavailable' : 'other', message } };
}

function buffersOf(reply: Answer): ArrayBuffer[] {
	return 'opened' in reply && reply.opened.kind === 'saved' ? reply.opened.saved.files.map(({ bytes }) => bytes.buffer) : [];
}

addEventListener('message', async ({ data }: MessageEvent<Request | Further>) => {
	if ('block' in data) return wanted?.resolve(data.block);
	if ('abort' in data) {
		stop.abort();
		return wanted?.reject(stop.signal.reason);
	}
	const reply = await answer(data).catch(failureOf);
	send(reply, buffersOf(reply));
});
