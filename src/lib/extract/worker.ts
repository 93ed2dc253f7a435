/// <reference lib="webworker" />
/** The reading worker: keeps the files that are open, answers one question at a time, tells how far it is. The page ends it. */
import type { Extract, ExtractedTable } from './extracted';
import { readExtract } from './extract';
import { IdentityFound, fileLabel } from './identity/found';
import { nameHoldsIdentity } from './identity/cpr';
import { UnreadableFile } from './problem';
import type { Answers, Failure, GivenFile, Reply, Request } from './protocol';
import { knownTo, recognise } from './recognise';
import type { Context } from './recognise';
import { ofBlob } from './sources/blob-source';
import { expand } from './sources/expand';
import { PasswordNeeded, WrongPassword } from './sources/password';
import { isSheet, ofBytes } from './sources/source';
import type { Source } from './sources/source';

const send = (reply: Reply, transfer: Transferable[] = []): void => postMessage(reply, { transfer });

let sources: Source[] = [];
let context: Context = { presets: [], memory: { memory: 1, entries: [] } };

async function open(files: readonly GivenFile[], password?: string): Promise<Answers['open']> {
	sources = [];
	for (const file of files) {
		if (nameHoldsIdentity(file.name)) throw new IdentityFound(file.name, 0, '', 0);
		const source = file instanceof File ? ofBlob(file) : ofBytes(file.name, file.bytes);
		sources.push(...(await expand(source, { password })));
	}
	for (const { name } of sources) if (nameHoldsIdentity(name)) throw new IdentityFound(name, 0, '', 0);
	return sources.map((source) => ({ file: source.name, size: isSheet(source) ? null : source.size }));
}

async function answerTo(request: Request): Promise<Answers[keyof Answers]> {
	if (request.ask === 'open') return open(request.files, request.password);
	if (request.ask === 'recognise') {
		context = request.context;
		return sources.map((source) => recognise(source, context, request.plans.find(({ file }) => file === source.name)));
	}
	const inputs = sources.flatMap((source) => request.plans.filter(({ file }) => file === source.name).map((plan) => ({ source, plan })));
	return readExtract(inputs, {
		pseudonyms: request.pseudonyms,
		date: request.date,
		isKnown: knownTo(context),
		onProgress: (file, rowsDone, share) => send({ progress: { file, rowsDone, share } })
	});
}

/** The memory that can change hands instead of being copied. */
function buffersOf(answer: Answers[keyof Answers]): ArrayBuffer[] {
	if (Array.isArray(answer)) return [];
	const buffers = new Set<ArrayBuffer>();
	const add = (array: ArrayBufferView): unknown => array.buffer instanceof ArrayBuffer && buffers.add(array.buffer);
	for (const { table, origin } of Object.values<ExtractedTable>((answer satisfies Extract).tables)) {
		add(origin.file);
		add(origin.row);
		for (const column of Object.values(table.columns)) for (const array of Object.values(column)) if (ArrayBuffer.isView(array)) add(array);
	}
	return [...buffers];
}

function failureOf(error: unknown): Failure {
	if (error instanceof UnreadableFile) {
		const { file, reason, missing, header } = error;
		return { kind: 'unreadable', file: fileLabel(file), reason, missing, header };
	}
	if (error instanceof PasswordNeeded) return { kind: 'password', file: fileLabel(error.file), wrong: error instanceof WrongPassword };
	if (error instanceof IdentityFound) {
		const { file, row, column, columnNumber } = error;
		return { kind: 'identity', file, row, column, columnNumber };
	}
	return { kind: 'other', message: error instanceof Error ? error.message : String(error) };
}

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
	try {
		const answer = await answerTo(data);
		send({ answer }, buffersOf(answer));
	} catch (error) {
		send({ failure: failureOf(error) });
	}
});
