/** DuckDB-WASM in Node: the engine of the tests, since SQL that passes on native DuckDB can fail in the browser. */
import { createRequire } from 'node:module';
import { setImmediate as breathe } from 'node:timers/promises';
import { NODE_RUNTIME, VoidLogger, createDuckDB } from '@duckdb/duckdb-wasm/blocking';
import { RecordBatchReader } from 'apache-arrow';
import { toIpc } from './arrow-in';
import { rowsOf } from './arrow-out';
import { engineOn } from './door';
import type { Engine } from './engine';
import { cancelled } from './error';
import { NO_EXTENSIONS, createTable } from './sql';
import { ARROW_AS_ROWS } from './wasm';

/** A new in-memory database (about a second to start). */
export async function nodeWasmEngine(): Promise<Engine> {
	const mainModule = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
	const bundle = { mainModule, mainWorker: '' };
	const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
	await bindings.instantiate(() => undefined);
	bindings.open({ query: ARROW_AS_ROWS });
	const connection = bindings.connect();
	connection.query(NO_EXTENSIONS);

	/** The result's IPC messages, step by step so that an abort is heard. */
	function send(sql: string, signal?: AbortSignal): Promise<Uint8Array[]> {
		return connection.useUnsafe(async (_, id) => {
			const messages: Uint8Array[] = [];
			let message = bindings.startPendingQuery(id, sql, false);
			for (let polls = 1; message === null; polls++) {
				if (signal && polls % 8 === 0) await breathe();
				if (signal?.aborted) {
					bindings.cancelPendingQuery(id);
					throw cancelled();
				}
				message = bindings.pollPendingQuery(id);
			}
			while (message === null || message.length > 0) {
				if (message) messages.push(message);
				message = bindings.fetchQueryResults(id);
			}
			return messages;
		});
	}

	return engineOn({
		async query(sql, { signal }) {
			const messages = await send(sql, signal);
			return [...RecordBatchReader.from(messages)].flatMap(rowsOf);
		},
		load(table, name) {
			connection.query(createTable(table.spec, name));
			for (const stream of toIpc(table)) connection.insertArrowFromIPCStream(stream, { name, create: false });
			return Promise.resolve();
		},
		close() {
			connection.close();
			bindings.reset();
			return Promise.resolve();
		}
	});
}
