/** `trappe evaluate`: the decisions of one service level for every citizen, as decisions.csv. */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { TableName } from '../lib/extract/columns';
import { tableOf } from '../lib/extract/contract-files';
import { decidePopulation, missingPrices, placements } from '../lib/sim/simulate';
import { extractPrices } from '../lib/sim/simulation';
import { nativeEngine } from '../lib/tables/native';
import { options, priceYear } from './arguments';
import { decisionsCsvSql } from './decisions-csv';
import { dataFiles, loadExtract, ruled } from './inputs';
import { noteMissingPrices, noteUnusedRows } from './output';

const DECIDES: (TableName | null)[] = ['borgere', 'takster'];

export async function evaluate(args: string[]): Promise<number> {
	const o = options(args, ['data', 'service-level', 'out'], ['year']);
	const year = priceYear(o.year);
	const rules = ruled(o['service-level'], 'service-level');
	// Grants, homes and budget change no decision.
	const files = dataFiles(o.data).filter(({ name }) => DECIDES.includes(tableOf(name)));
	const engine = await nativeEngine();
	try {
		const extract = await loadExtract(engine, files);
		noteUnusedRows(extract);
		await decidePopulation(engine, 'gaeldende', rules.plan, rules.prices(extractPrices(extract, year)));
		mkdirSync(dirname(resolve(o.out)), { recursive: true });
		await engine.copyTo(decisionsCsvSql('gaeldende'), resolve(o.out));
		noteMissingPrices(missingPrices(await placements(engine, 'gaeldende')));
	} finally {
		await engine.close();
	}
	return 0;
}
