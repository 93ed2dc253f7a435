/** The one door to DuckDB. Three engines stand behind it: a worker in the browser, wasm in Node (tests), native in Node (headless). */
import type { TypedTable } from '../extract/table/table';

/** A value of a result row: whole numbers and decimals arrive as number, dates as `YYYY-MM-DD` text, unknown as null. */
export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

export interface QueryOptions {
	/** Aborting cancels the running query in the engine; the promise rejects with an `AbortError`. */
	signal?: AbortSignal;
	/** Share done, 0-1, as far as the engine can tell. */
	onProgress?: (share: number) => void;
}

export interface Engine {
	/** Rows of one SQL statement. Throws `QueryError` with the engine's message (never with values of the tables). */
	query<T extends object = Row>(sql: string, options?: QueryOptions): Promise<T[]>;
	/** Runs one or more statements, separated by `;`, without a result. */
	run(sql: string, options?: QueryOptions): Promise<void>;
	/** Creates or replaces the table `name` (default: the spec's name) from typed columns. */
	load(table: TypedTable, name?: string): Promise<void>;
	close(): Promise<void>;
}
