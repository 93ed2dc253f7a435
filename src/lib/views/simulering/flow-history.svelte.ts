/** The history of placements in the extract that is loaded: read once, from the database, for who will come and go. */
import type { Extract } from '../../extract/extracted';
import type { ServiceLevel } from '../../rules/service-level';
import { flowHistory, type FlowHistory } from '../../sim/flows/history';
import { prepareGrants } from '../../sim/grants';
import { database } from '../../state/database';

export class FlowHistoryReader {
	/** Null until it has been read, and where it cannot be. */
	history = $state.raw<FlowHistory | null>(null);
	/** It could not be read: the years are of today's citizens. */
	failed = $state(false);
	#of: Extract | null = null;

	/** Reads the history of `extract` up to `date`, unless it is the one at hand; of two readings the later counts. */
	async read(extract: Extract, level: ServiceLevel, date: string): Promise<void> {
		if (this.#of === extract) return;
		this.#of = extract;
		this.history = null;
		this.failed = false;
		try {
			const engine = await database(extract);
			await prepareGrants(engine, level, date);
			const history = await flowHistory(engine, level, date);
			if (this.#of === extract) this.history = history;
		} catch {
			if (this.#of === extract) this.failed = true;
		}
	}
}
