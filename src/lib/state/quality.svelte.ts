/** What the extract that is loaded can carry: worked out when someone asks, a column at a time, so that the page stays responsive. */
import { TABLES } from '../extract/columns';
import type { TableName } from '../extract/columns';
import type { Extract } from '../extract/extracted';
import { distributionOf, type Distributions } from '../quality/distribution';
import { qualityOf, type QualityReport } from '../quality/report';
import type { ServiceLevel } from '../rules/service-level';
import type { MissingPriceRow } from '../sim/results';
import { dashboard } from './dashboard.svelte';
import { database } from './database';
import { sampleExtract } from './sample';

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

async function distributions({ tables }: Extract): Promise<Partial<Record<TableName, Distributions>>> {
	const all: Partial<Record<TableName, Distributions>> = {};
	for (const { name, columns } of TABLES) {
		const extracted = tables[name];
		if (!extracted) continue;
		const own: Record<string, Distributions[string]> = {};
		for (const column of columns) {
			const stored = extracted.table.columns[column.name];
			if (stored) own[column.name] = distributionOf(stored, column, extracted.blanks[column.name] ?? 0);
			await breathe();
		}
		all[name] = own;
	}
	return all;
}

interface Asked {
	extract: Extract;
	level: ServiceLevel;
	date: string | null;
	missingPrices: MissingPriceRow[];
}

class Quality {
	report = $state.raw<QualityReport | null>(null);
	/** The extract that the report is of. */
	of = $state.raw<Extract | null>(null);
	/** How the sample of the municipality lies; null where the sample itself is loaded. */
	sample = $state.raw<Partial<Record<TableName, Distributions>> | null>(null);
	#asked: Asked | null = null;

	/** Judges what is loaded now, unless that is done already. Runs of before give up. */
	async judge(): Promise<void> {
		const { extract, level, result, simulation } = dashboard;
		if (!extract || !level || !result || !simulation) return;
		const missingPrices = result.missingPrices.filter(({ serviceniveau }) => serviceniveau === 'gaeldende');
		const before = this.#asked;
		if (before?.extract === extract && before.level === level && JSON.stringify(before.missingPrices) === JSON.stringify(missingPrices)) return;
		const asked = (this.#asked = { extract, level, date: simulation.date, missingPrices });
		this.report = null;
		await this.#judge(asked);
	}

	async #judge(asked: Asked): Promise<void> {
		const { extract, level, date, missingPrices } = asked;
		const sample = dashboard.own ? await distributions(await sampleExtract(level.id)) : null;
		const own = await distributions(extract);
		const report = await qualityOf(extract, await database(extract), level, { date, missingPrices, sample: sample ?? {}, distributions: own });
		if (this.#asked === asked) Object.assign(this, { report, sample, of: extract });
	}
}

export const quality = new Quality();
