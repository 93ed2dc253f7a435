/** The samples of data/samples as extracts, and in a database. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { TABLES } from '../../src/lib/extract/columns';
import { byName } from '../../src/lib/extract/contract-files';
import { readExtract } from '../../src/lib/extract/extract';
import type { Extract } from '../../src/lib/extract/extracted';
import type { ServiceLevel } from '../../src/lib/rules/service-level';
import { plan } from '../../src/lib/rules/plan';
import { prepareGrants } from '../../src/lib/sim/grants';
import { prepareOwnHomes } from '../../src/lib/sim/own-home';
import { decidePopulation } from '../../src/lib/sim/simulate';
import { Simulation } from '../../src/lib/sim/simulation';
import type { Engine } from '../../src/lib/tables/engine';

/** The extract of a municipality's sample. */
export function sample(id: string) {
	const folder = resolve(import.meta.dirname, '../../data/samples', id);
	return readExtract(byName(readdirSync(folder).filter((f) => f.endsWith('.csv')).map((name) => ({ name, bytes: readFileSync(resolve(folder, name)) }))));
}

/** As `opened`, with its citizens decided by `level` in force and the order of own homes made ready. */
export async function simulated(engine: Engine, extract: Extract, level: ServiceLevel): Promise<Simulation> {
	const simulation = await opened(engine, extract, level);
	await prepareOwnHomes(engine);
	await decidePopulation(engine, 'gaeldende', plan(level), simulation.prices);
	return simulation;
}

/** Loads an extract into `engine` with its grants made ready, and opens it under `level` at the prices of 2026. */
export async function opened(engine: Engine, extract: Extract, level: ServiceLevel): Promise<Simulation> {
	for (const spec of TABLES) await engine.load(extract.tables[spec.name]!.table);
	const simulation = new Simulation(extract, level, 2026);
	await prepareGrants(engine, level, simulation.date!);
	return simulation;
}
