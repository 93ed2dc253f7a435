/** One request to the store, in a worker of its own. */
import { StoreFull, StoreUnavailable } from './problem';
import type { Answer, Further, Reply, Request, Want } from './protocol';

type Succeeded = Exclude<Answer, { failure: unknown }>;

function errorOf({ kind, message }: Extract<Answer, { failure: unknown }>['failure']): Error {
	if (kind === 'full') return new StoreFull();
	if (kind === 'unavailable') return new StoreUnavailable();
	if (kind === 'aborted') return new DOMException('saving was cancelled', 'AbortError');
	return new Error(`the store failed: ${message}`);
}

/** @param blockOf answers what a save wants; the block changes hands */
export function ask(request: Request, blockOf?: (want: Want) => Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<Succeeded> {
	return new Promise<Succeeded>((resolve, reject) => {
		signal?.throwIfAborted();
		const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
		const end = (): void => {
			worker.terminate();
			signal?.removeEventListener('abort', abort);
		};
		const fail = (error: unknown): void => {
			end();
			reject(error);
		};
		// The worker is not ended: it has to take its half away.
		const abort = (): void => worker.postMessage({ abort: true } satisfies Further);
		const give = (want: Want): void => {
			const block = blockOf?.(want) ?? new Uint8Array();
			worker.postMessage({ block } satisfies Further, [block.buffer]);
		};
		signal?.addEventListener('abort', abort);
		worker.onmessage = ({ data }: MessageEvent<Reply>) => {
			if ('failure' in data) return fail(errorOf(data.failure));
			if (!('want' in data)) {
				end();
				return resolve(data);
			}
			try {
				give(data.want);
			} catch (error) {
				fail(error);
			}
		};
		worker.onerror = (event) => fail(new Error(`the store's worker failed: ${event.message}`));
		worker.postMessage(request);
	});
}
