/** The tables of what is loaded in the database, for what asks in SQL. It starts when someone asks first. */
import { TABLES } from '../extract/columns';
import type { Extract } from '../extract/extracted';
import { emptyTable } from '../extract/table/empty-table';
import { browserEngine } from '../tables/browser';
import type { Engine } from '../tables/engine';

let held: { extract: Extract; ready: Promise<Engine> } | null = null;
/** One extract is loaded after the other: their tables have the same names. */
let last: Promise<unknown> = Promise.resolve();

/** The engine with the tables of `extract`; tables without a file are there and empty. */
export function database(extract: Extract): Promise<Engine> {
	if (held?.extract === extract) return held.ready;
	const ready = last.then(() => loaded(extract));
	last = ready.catch(() => undefined);
	held = { extract, ready };
	// A start that failed is tried again by whoever asks next.
	ready.catch(() => held?.ready === ready && (held = null));
	return ready;
}

async function loaded(extract: Extract): Promise<Engine> {
	const engine = await browserEngine();
	for (const spec of TABLES) await engine.load(extract.tables[spec.name]?.table ?? emptyTable(spec));
	return engine;
}
