/** Reading in a worker, from the page. In Node use `readExtract` itself. */
import { TABLES } from './columns';
import type { Extract, ExtractFile, ExtractOptions } from './extract';
import { IdentityFound } from './identity/found';
import { UnreadableFile } from './problem';
import type { Failure, Reply, Request } from './protocol';

function errorOf(failure: Failure): Error {
	if (failure.kind === 'unreadable') return new UnreadableFile(failure.file, failure.reason, failure.missing, failure.header);
	if (failure.kind === 'identity') return new IdentityFound(failure.file, failure.row, failure.column, failure.columnNumber);
	return new Error(failure.message);
}

/** Messages copy the table specs: put the contract's own back. */
function withSpecs(extract: Extract): Extract {
	for (const { table } of Object.values(extract.tables)) table.spec = TABLES.find(({ name }) => name === table.spec.name) ?? table.spec;
	return extract;
}

/**
 * `readExtract` in a worker of its own: same answer, same errors, the page stays responsive.
 * The bytes of `files` are copied. Aborting `signal` ends the worker and rejects with an `AbortError`.
 */
export function readExtractInWorker(files: readonly ExtractFile[], options: ExtractOptions = {}): Promise<Extract> {
	const { mappings, onProgress, signal } = options;
	return new Promise<Extract>((resolve, reject) => {
		signal?.throwIfAborted();
		const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
		const stop = (): void => {
			worker.terminate();
			signal?.removeEventListener('abort', abort);
		};
		const abort = (): void => {
			stop();
			reject(new DOMException('reading was cancelled', 'AbortError'));
		};
		signal?.addEventListener('abort', abort);
		worker.onmessage = ({ data }: MessageEvent<Reply>) => {
			if ('progress' in data) return onProgress?.(data.progress.file, data.progress.rowsDone, data.progress.share);
			stop();
			if ('extract' in data) resolve(withSpecs(data.extract));
			else reject(errorOf(data.failure));
		};
		worker.onerror = (event) => {
			stop();
			reject(new Error(`the reading worker failed: ${event.message}`));
		};
		worker.postMessage({ files: [...files], mappings } satisfies Request);
	});
}
