/// <reference lib="webworker" />
/** The reading worker: keeps the files that are open, answers one question at a time, tells how far it is. The page ends it. */
import type { ExtractedTable } from './extracted';
import { readExtract } from './extract';
import { IdentityFound, fileLabel } from './identity/found';
import { nameHoldsIdentity } from './identity/cpr';
import type { FilePlan } from './plan';
import { UnreadableFile } from './problems/problem';
import type { Answers, Failure, GivenFile, Refused, Reply, Request } from './protocol';
import { knownTo, planFor, recognise } from './recognise';
import type { Context } from './recognise';
import { ofBlob } from './sources/blob-source';
import { withDistinctNames } from './sources/distinct-names';
import { expand } from './sources/expand';
import { PasswordNeeded, WrongPassword } from './sources/password';
import { isSheet, ofBytes } from './sources/source';
import type { Source } from './sources/source';

const send = (reply: Reply, transfer: Transferable[] = []): void => postMessage(reply, { transfer });

/** Milliseconds between two pieces of news. */
const BETWEEN = 100;

let sources: Source[] = [];
let context: Context = { presets: [], memory: { memory: 1, entries: [] } };

const refusal = ({ file, reason }: UnreadableFile): Refused => ({ file: fileLabel(file), reason });

/** Opens what can be opened. Throws when nothing can: then there is one reason to tell. */
async function open(files: readonly GivenFile[], password?: string): Promise<Answers['open']> {
	sources = [];
	const refused: UnreadableFile[] = [];
	for (const file of files) {
		if (nameHoldsIdentity(file.name)) throw new IdentityFound(file.name, 0, '', 0);
		try {
			sources.push(...(await expand(file instanceof File ? ofBlob(file) : ofBytes(file.name, file.bytes), { password, onRefused: (one) => refused.push(one) })));
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			refused.push(error);
		}
	}
	sources = withDistinctNames(sources);
	for (const { name } of sources) if (nameHoldsIdentity(name)) throw new IdentityFound(name, 0, '', 0);
	if (sources.length === 0 && refused[0]) throw refused[0];
	return { files: sources.map((source) => ({ file: source.name, size: isSheet(source) ? null : source.size })), refused: refused.map(refusal) };
}

function recogniseAll(plans: readonly FilePlan[], only?: string): Answers['recognise'] {
	const refused: Refused[] = [];
	const planned = sources.flatMap((source) => {
		try {
			return [{ source, plan: plans.find(({ file }) => file === source.name) ?? planFor(source, context) }];
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			refused.push(refusal(error));
			return [];
		}
	});
	if (planned.length === 0 && refused[0]) throw new UnreadableFile(refused[0].file, refused[0].reason);
	const hasCases = planned.some(({ plan }) => plan.tables.includes('sager'));
	const asked = only === undefined ? planned : planned.filter(({ source }) => source.name === only);
	return { files: asked.map(({ source, plan }) => recognise(source, context, plan, hasCases)), refused };
}

/** The page draws each piece of news: a few a second are enough, and the last. */
function throttled(tell: (file: string, rowsDone: number, share: number) => void): typeof tell {
	let told = 0;
	return (file, rowsDone, share) => {
		const now = performance.now();
		if (now - told < BETWEEN && share < 1) return;
		told = now;
		tell(file, rowsDone, share);
	};
}

async function answerTo(request: Request): Promise<Answers[keyof Answers]> {
	if (request.ask === 'open') return open(request.files, request.password);
	if (request.ask === 'recognise') {
		context = request.context;
		return recogniseAll(request.plans, request.file);
	}
	const inputs = sources.flatMap((source) => request.plans.filter(({ file }) => file === source.name).map((plan) => ({ source, plan })));
	return readExtract(inputs, {
		pseudonyms: request.pseudonyms,
		date: request.date,
		isKnown: knownTo(context),
		onProgress: throttled((file, rowsDone, share) => send({ progress: { file, rowsDone, share } }))
	});
}

/** The memory that can change hands instead of being copied. */
function buffersOf(answer: Answers[keyof Answers]): ArrayBuffer[] {
	if (!('tables' in answer)) return [];
	const buffers = new Set<ArrayBuffer>();
	const add = (array: ArrayBufferView): unknown => array.buffer instanceof ArrayBuffer && buffers.add(array.buffer);
	for (const { table, origin } of Object.values<ExtractedTable>(answer.tables)) {
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
