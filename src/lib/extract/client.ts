/** The reading worker as the page sees it. In Node use `recognise` and `readExtract` themselves. */
import { specOf } from './columns';
import type { Extract } from './extracted';
import { IdentityFound } from './identity/found';
import type { FilePlan } from './plan';
import { UnreadableFile } from './problems/problem';
import type { Answers, Failure, GivenFile, Progress, ReadRequest, Reply, Request } from './protocol';
import type { Context } from './recognise';
import { PasswordNeeded, WrongPassword } from './sources/password';

function errorOf(failure: Failure): Error {
	switch (failure.kind) {
		case 'unreadable':
			return new UnreadableFile(failure.file, failure.reason, failure.missing, failure.header);
		case 'password':
			return failure.wrong ? new WrongPassword(failure.file) : new PasswordNeeded(failure.file);
		case 'identity':
			return new IdentityFound(failure.file, failure.row, failure.column, failure.columnNumber);
		case 'other':
			return new Error(failure.message);
	}
}

/** Messages copy the table specs: put the contract's own back. */
function withSpecs(extract: Extract): Extract {
	for (const { table } of Object.values(extract.tables)) table.spec = specOf(table.spec.name);
	return extract;
}

/**
 * Files on their way in, read in a worker of their own. Calls are made one at a time and throw what the functions
 * they stand for throw; aborting their signal ends the worker, and the reader with it.
 */
export class FileReading {
	readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

	/** Opens files, archives and workbooks. Throws `PasswordNeeded` and `WrongPassword` as well. */
	open(files: readonly GivenFile[], options: { password?: string; signal?: AbortSignal } = {}): Promise<Answers['open']> {
		return this.#ask<'open'>({ ask: 'open', files: [...files], password: options.password }, options);
	}

	/** Recognises every open file, or `file` alone, with the plans that there are. */
	recognise(context: Context, plans: readonly FilePlan[] = [], options: { file?: string; signal?: AbortSignal } = {}): Promise<Answers['recognise']> {
		return this.#ask<'recognise'>({ ask: 'recognise', context, plans: [...plans], file: options.file }, options);
	}

	async read(request: ReadRequest, options: { signal?: AbortSignal; onProgress?: (progress: Progress) => void } = {}): Promise<Extract> {
		return withSpecs(await this.#ask<'read'>({ ask: 'read', ...request }, options));
	}

	close(): void {
		this.#worker.terminate();
	}

	#ask<Ask extends keyof Answers>(request: Request, { signal, onProgress }: { signal?: AbortSignal; onProgress?: (progress: Progress) => void }): Promise<Answers[Ask]> {
		const worker = this.#worker;
		return new Promise((resolve, reject) => {
			signal?.throwIfAborted();
			const settle = (): void => {
				worker.onmessage = worker.onerror = null;
				signal?.removeEventListener('abort', abort);
			};
			const abort = (): void => {
				settle();
				worker.terminate();
				reject(new DOMException('reading was cancelled', 'AbortError'));
			};
			signal?.addEventListener('abort', abort);
			worker.onmessage = ({ data }: MessageEvent<Reply>) => {
				if ('progress' in data) return onProgress?.(data.progress);
				settle();
				if ('answer' in data) resolve(data.answer as Answers[Ask]);
				else reject(errorOf(data.failure));
			};
			worker.onerror = (event) => {
				settle();
				reject(new Error(`the reading worker failed: ${event.message}`));
			};
			worker.postMessage(request);
		});
	}
}
