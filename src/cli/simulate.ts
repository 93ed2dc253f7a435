/** `trappe simulate`: two service levels over the same citizens, as the files of the contract. */
import type { Extract } from '../lib/extract/extracted';
import { writeCsv } from '../lib/extract/write';
import { version } from '../../package.json';
import { simulationFiles } from '../lib/sim/files';
import { decidePopulation, missingPrices, movement, placements, shares } from '../lib/sim/simulate';
import { extractPrices } from '../lib/sim/simulation';
import { nativeEngine } from '../lib/tables/native';
import { isoDate, options, priceYear } from './arguments';
import { dataFiles, loadExtract, ruled, sha256, type Ruled } from './inputs';
import { noteMissingPrices, noteUnusedRows, writeFiles } from './output';

export async function simulate(args: string[]): Promise<number> {
	const o = options(args, ['data', 'current', 'proposed', 'out'], ['year', 'date']);
	const year = priceYear(o.year);
	const today = new Date().toISOString().slice(0, 10);
	const date = o.date === undefined ? today : isoDate('date', o.date);
	const sides = { gaeldende: ruled(o.current, 'current'), forslag: ruled(o.proposed, 'proposed') };
	const files = dataFiles(o.data);
	const engine = await nativeEngine();
	try {
		const extract = await loadExtract(engine, files);
		noteUnusedRows(extract);
		const prices = extractPrices(extract, year);
		for (const scenario of ['gaeldende', 'forslag'] as const)
			await decidePopulation(engine, scenario, sides[scenario].plan, sides[scenario].prices(prices), { detail: false });
		const placed = [...(await placements(engine, 'gaeldende')), ...(await placements(engine, 'forslag'))];
		const missing = missingPrices(placed);
		noteMissingPrices(missing);
		const result = { placements: placed, movement: await movement(engine), shares: [...shares(placed, 'gaeldende'), ...shares(placed, 'forslag')] };
		const receipt = {
			product: 'indsatstrappen',
			version,
			date: today,
			command: 'simulate',
			options: { year, date },
			data: files.map((f) => ({ file: f.name, sha256: sha256(f.bytes), ...rowsOf(extract, f.name) })),
			current: described(sides.gaeldende),
			proposed: described(sides.forslag),
			missingPrices: missing
		};
		writeFiles(o.out, { ...simulationFiles(result, writeCsv), 'receipt.json': `${JSON.stringify(receipt, null, 2)}\n` });
	} finally {
		await engine.close();
	}
	return 0;
}

function rowsOf({ tables }: Extract, name: string) {
	const read = Object.values(tables).flatMap(({ files }) => files).find(({ file }) => file === name);
	return read ? { rowsIn: read.rowsIn, rowsUsed: read.rowsUsed } : {};
}

function described(side: Ruled) {
	return { id: side.level.id, version: side.level.version, files: side.sources, changes: { values: side.proposal.values, prices: side.proposal.prices, require: side.proposal.require } };
}
