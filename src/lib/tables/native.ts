/** Native DuckDB for the headless command. Never imported by the page. */
import { DuckDBInstance } from '@duckdb/node-api';
import { engineOn } from './door';
import type { Engine, QueryOptions } from './engine';
import { appendTable } from './native-in';
import { rowsOf } from './native-out';
import { NO_EXTENSIONS, createTable, literal } from './sql';

export interface NativeEngine extends Engine {
	/** Writes the rows of `sql` to the file `path` as CSV with `;` and a header; numbers and dates as DuckDB prints them. */
	copyTo(sql: string, path: string, options?: QueryOptions): Promise<void>;
}

const PROGRESS_MS = 100;

/** A new in-memory database. */
export async function nativeEngine(): Promise<NativeEngine> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await connection.run(NO_EXTENSIONS);

	const engine = engineOn({
		async query(sql, { signal, onProgress }) {
			const interrupt = (): void => connection.interrupt();
			signal?.addEventListener('abort', interrupt);
			const telling = onProgress && setInterval(() => onProgress(Math.max(0, connection.progress.percentage) / 100), PROGRESS_MS);
			try {
				return await rowsOf(await connection.run(sql));
			} finally {
				clearInterval(telling);
				signal?.removeEventListener('abort', interrupt);
			}
		},
		async load(table, name) {
			await connection.run(createTable(table.spec, name));
			const appender = await connection.createAppender(name);
			appendTable(appender, table);
			appender.closeSync();
		},
		close() {
			connection.closeSync();
			instance.closeSync();
			return Promise.resolve();
		}
	});
	return {
		...engine,
		copyTo: (sql, path, options) => engine.run(`COPY (${sql}) TO ${literal(path)} (FORMAT csv, DELIMITER ';', HEADER)`, options)
	};
}
