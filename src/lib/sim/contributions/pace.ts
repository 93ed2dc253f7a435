/** Long work in small steps, so that a page stays alive and a question no longer asked is dropped. */
import type { QueryOptions } from '../../tables/engine';
import { cancelled } from '../../tables/error';

/** Longest stretch of work between breaths, in milliseconds. */
const STRETCH = 25;

/** Call between steps with the share done, 0-1. Throws an `AbortError` when cancelled. */
export function pace({ signal, onProgress }: QueryOptions): (done: number) => Promise<void> {
	let last = Date.now();
	return async (done) => {
		if (signal?.aborted) throw cancelled();
		if (Date.now() - last < STRETCH) return;
		onProgress?.(done);
		await new Promise((resolve) => setTimeout(resolve));
		last = Date.now();
		if (signal?.aborted) throw cancelled();
	};
}
