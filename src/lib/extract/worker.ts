/// <reference lib="webworker" />
/** The reading worker: takes one request, tells its progress, answers once. The page ends it. */
import { readExtract } from './extract';
import type { Extract } from './extract';
import { IdentityFound } from './identity/found';
import { UnreadableFile } from './problem';
import type { Failure, Reply, Request } from './protocol';

const send = (reply: Reply, transfer: Transferable[] = []): void => postMessage(reply, { transfer });

/** The memory that can change hands instead of being copied. */
function buffersOf({ tables }: Extract): ArrayBuffer[] {
	const buffers = new Set<ArrayBuffer>();
	const add = (array: ArrayBufferView): unknown => array.buffer instanceof ArrayBuffer && buffers.add(array.buffer);
	for (const { table, rowNumbers } of Object.values(tables)) {
		add(rowNumbers);
		for (const column of Object.values(table.columns)) {
			if ('valid' in column) add(column.valid);
			if (ArrayBuffer.isView(column.values)) add(column.values);
		}
	}
	return [...buffers];
}

function failureOf(error: unknown): Failure {
	if (error instanceof UnreadableFile) {
		const { file, reason, missing, header } = error;
		return { kind: 'unreadable', file, reason, missing, header };
	}
	if (error instanceof IdentityFound) {
		const { file, row, column, columnNumber } = error;
		return { kind: 'identity', file, row, column, columnNumber };
	}
	return { kind: 'other', message: error instanceof Error ? error.message : String(error) };
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
	try {
		const extract = readExtract(data.files, {
			mappings: data.mappings,
			onProgress: (file, rowsDone, share) => send({ progress: { file, rowsDone, share } })
		});
		send({ extract }, buffersOf(extract));
	} catch (error) {
		send({ failure: failureOf(error) });
	}
});
