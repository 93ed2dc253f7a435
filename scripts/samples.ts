/** Writes data/samples and data/prices anew: `npx tsx scripts/samples.ts`. A test holds the committed files to the generator. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generate } from '../src/lib/generate';
import { MUNICIPALITIES } from '../src/lib/generate/municipalities';
import { loadServiceLevel } from '../src/lib/rules/load';

/** As data/samples/README.md says. */
const CITIZENS = 1000;
const SEED = 20261101;

for (const { id } of MUNICIPALITIES) {
	const level = loadServiceLevel(JSON.parse(readFileSync(`data/service-levels/${id}.json`, 'utf8')));
	const files = generate({ municipality: id, citizens: CITIZENS, seed: SEED }, level);
	mkdirSync(`data/samples/${id}`, { recursive: true });
	for (const [name, text] of Object.entries(files)) writeFileSync(`data/samples/${id}/${name}`, text);
	mkdirSync('data/prices', { recursive: true });
	writeFileSync(`data/prices/${id}.csv`, files['takster.csv']);
}
