/** `trappe evaluate`: the decisions of one service level for every citizen, as decisions.csv. */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { TableName } from '../lib/extract/columns';
import { readExtract } from '../lib/extract/extract';
import type { Extract } from '../lib/extract/extracted';
import { UnreadableFile } from '../lib/extract/problems/problem';
import { knownTo } from '../lib/extract/recognise';
import type { MissingPriceRow } from '../lib/sim/results';
import { decidePopulation, missingPrices, placements } from '../lib/sim/simulate';
import { extractPrices } from '../lib/sim/simulation';
import { nativeEngine } from '../lib/tables/native';
import { options, priceYear } from './arguments';
import { decisionsCsvSql } from './decisions-csv';
import { dataInputs, loadTables, needCitizens, readData, type Data, type DataInput } from './inputs';
import { noteLeftAlone, noteMissingPrices, noteUnusedRows } from './notices';
import { presetOf } from './presets';
import { ruled, type Ruled } from './rules';

const DECIDES: TableName[] = ['borgere', 'takster'];
const decides = ({ plan: { tables } }: DataInput): boolean => tables.length === 0 || tables.some((table) => DECIDES.includes(table));

/** Grants, homes and budget change no decision, whatever their state; but no folder with an identity in it is worked on. */
function guardOthers({ inputs, context }: Data): void {
	for (const input of inputs.filter((each) => !decides(each)))
		try {
			readExtract([input], { isKnown: knownTo(context) });
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
		}
}

export async function evaluate(args: string[]): Promise<number> {
	const o = options(args, ['data', 'service-level', 'out'], ['preset', 'year']);
	const year = priceYear(o.year);
	const rules = ruled(o['service-level'], 'service-level');
	const data = await dataInputs(o.data, o.preset === undefined ? undefined : presetOf(o.preset).preset);
	try {
		needCitizens(data, o.data);
		guardOthers(data);
		const extract = readData({ ...data, inputs: data.inputs.filter(decides) });
		const missing = await decided(extract, rules, year, o.out);
		if (o.preset !== undefined) noteLeftAlone(data);
		noteUnusedRows(extract);
		noteMissingPrices(missing);
	} finally {
		data.close();
	}
	return 0;
}

/** Writes the decisions to `out` and returns the prices that they lack. */
async function decided(extract: Extract, rules: Ruled, year: number, out: string): Promise<MissingPriceRow[]> {
	const engine = await nativeEngine();
	try {
		await loadTables(engine, extract);
		await decidePopulation(engine, 'gaeldende', rules.plan, rules.prices(extractPrices(extract, year)));
		mkdirSync(dirname(resolve(out)), { recursive: true });
		await engine.copyTo(decisionsCsvSql('gaeldende'), resolve(out));
		return missingPrices(await placements(engine, 'gaeldende'));
	} finally {
		await engine.close();
	}
}
