/** What the three engines share: one statement at a time, cancelling, and errors without values. */
import type { TypedTable } from '../extract/table/table';
import type { Engine, QueryOptions, Row } from './engine';
import { cancelled, queryError } from './error';

/** One DuckDB connection. Calls never overlap. */
export interface Driver {
	/** Runs the statements and returns the rows of the last. Rejects soon after `signal` aborts. */
	query(sql: string, options: QueryOptions): Promise<Row[]>;
	load(table: TypedTable, name: string): Promise<void>;
	close(): Promise<void>;
}

/** An `Engine` on top of one connection. */
export function engineOn(driver: Driver): Engine {
	let last: Promise<unknown> = Promise.resolve();

	/** Runs `work` when everything asked for before is done. */
	function inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
		const turn = last.then(async () => {
			if (signal?.aborted) throw cancelled();
			try {
				return await work();
			} catch (cause) {
				throw signal?.aborted ? cancelled() : queryError(cause);
			}
		});
		last = turn.catch(() => undefined);
		if (!signal) return turn;
		// A caller that has cancelled need not wait for its turn.
		return new Promise<T>((resolve, reject) => {
			const abort = (): void => reject(cancelled());
			if (signal.aborted) abort();
			signal.addEventListener('abort', abort, { once: true });
			turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
		});
	}

	const query = (sql: string, options: QueryOptions): Promise<Row[]> =>
		inTurn(async () => {
			const rows = await driver.query(sql, options);
			options.onProgress?.(1);
			return rows;
		}, options.signal);

	return {
		query: <T extends object>(sql: string, options: QueryOptions = {}) => query(sql, options) as Promise<unknown> as Promise<T[]>,
		run: async (sql, options = {}) => {
			await query(sql, options);
		},
		load: (table, name = table.spec.name) => inTurn(() => driver.load(table, name)),
		close: () => inTurn(() => driver.close())
	};
}
