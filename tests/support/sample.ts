/** The samples that ship with the product, as the page and the database hold them. */
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

export function sample(id: string): Extract {
	const folder = resolve(import.meta.dirname, '../../data/samples', id);
	return readExtract(byName(readdirSync(folder).filter((f) => f.endsWith('.csv')).map((name) => ({ name, bytes: readFileSync(resolve(folder, name)) }))));
}

/** `extract` in the database, its grants ready and its citizens decided by `level`, and as the screen simulates it. */
export async function simulated(engine: Engine, extract: Extract, level: ServiceLevel, year: number): Promise<Simulation> {
	for (const spec of TABLES) await engine.load(extract.tables[spec.name]!.table);
	const simulation = new Simulation(extract, level, year);
	await prepareGrants(engine, level, simulation.date!);
	await prepareOwnHomes(engine);
	await decidePopulation(engine, 'gaeldende', plan(level), simulation.prices);
	return simulation;
}
