/** DuckDB in a worker of the page, served by the site itself. */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { toIpc } from './arrow-in';
import { rowsOf } from './arrow-out';
import { engineOn } from './door';
import type { Engine, Row } from './engine';
import { NO_EXTENSIONS, createTable } from './sql';
import { ARROW_AS_ROWS } from './wasm';

const absolute = (url: string): string => new URL(url, document.baseURI).href;

/** DuckDB waits for ever for a worker or a module that does not arrive: after this long it is asked for again, to hear why (ms). */
const PATIENCE = 4000;

/** `arriving`, or the reason why the worker or its module cannot be had. */
async function orMissing<T>(arriving: Promise<T>, worker: Worker): Promise<T> {
	let asking: ReturnType<typeof setTimeout> | undefined;
	const missing = new Promise<never>((_, reject) => {
		worker.addEventListener('error', () => reject(new Error('the database worker did not start')), { once: true });
		asking = setTimeout(() => {
			fetch(absolute(wasmUrl), { method: 'HEAD' }).then((answer) => answer.ok || reject(new Error(`the database did not arrive (${answer.status})`)), reject);
		}, PATIENCE);
	});
	try {
		return await Promise.race([arriving, missing]);
	} finally {
		clearTimeout(asking);
	}
}

async function start(): Promise<Engine> {
	const worker = new Worker(absolute(workerUrl));
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	try {
		await orMissing(database.instantiate(absolute(wasmUrl)), worker);
	} catch (cause) {
		worker.terminate();
		throw cause;
	}
	await database.open({ query: ARROW_AS_ROWS });
	const connection = await database.connect();
	await connection.query(NO_EXTENSIONS);
	return engineOn({
		async query(sql, { signal }) {
			const cancel = (): void => void connection.cancelSent();
			signal?.addEventListener('abort', cancel);
			try {
				const rows: Row[] = [];
				for await (const batch of await connection.send(sql)) {
					signal?.throwIfAborted();
					for (const row of rowsOf(batch)) rows.push(row);
				}
				return rows;
			} finally {
				signal?.removeEventListener('abort', cancel);
			}
		},
		async load(table, name) {
			await connection.query(createTable(table.spec, name));
			for (const stream of toIpc(table)) await connection.insertArrowFromIPCStream(stream, { name, create: false });
		},
		async close() {
			await connection.close();
			await database.terminate();
			started = undefined;
		}
	});
}

let started: Promise<Engine> | undefined;

/** The page's one engine; the first call starts it (about 6 MB compressed), later calls share it. A failed start can be tried again. */
export function browserEngine(): Promise<Engine> {
	started ??= start().catch((cause: unknown) => {
		started = undefined;
		throw cause;
	});
	return started;
}
