/** `trappe simulate`: two service levels over the same citizens, as the files of the contract. */
import { parseDate } from '../lib/extract/cells/date';
import type { Extract } from '../lib/extract/extracted';
import { writeCsv } from '../lib/extract/table/write';
import { version } from '../../package.json';
import { plan } from '../lib/rules/plan';
import { complete, type CompleteAssumptions } from '../lib/sim/assumptions';
import { budgetOf } from '../lib/sim/budget/budget-years';
import { simulationFiles, type SimulationTables } from '../lib/sim/files';
import { flowHistory, placementTypes } from '../lib/sim/flows/history';
import { outlook, type Outlook } from '../lib/sim/flows/outlook';
import { prepareGrants } from '../lib/sim/grants';
import { prepareOwnHomes } from '../lib/sim/own-home';
import type { Scenario } from '../lib/sim/results';
import { decidePopulation, missingPrices, movement, placements, shares } from '../lib/sim/simulate';
import { extractPrices, Simulation } from '../lib/sim/simulation';
import type { YearsResult } from '../lib/sim/years/results';
import type { Engine } from '../lib/tables/engine';
import { nativeEngine } from '../lib/tables/native';
import { isoDate, options, priceYear } from './arguments';
import { dataInputs, loadTables, needCitizens, readData, type Data } from './inputs';
import { noteLeftAlone, noteMissingPrices, noteUnusedRows } from './notices';
import { writeFiles } from './output';
import { presetOf } from './presets';
import { ruled, type Ruled } from './rules';

export async function simulate(args: string[]): Promise<number> {
	const o = options(args, ['data', 'current', 'proposed', 'out'], ['preset', 'year', 'date']);
	const year = priceYear(o.year);
	const today = new Date().toISOString().slice(0, 10);
	const date = o.date === undefined ? today : isoDate('date', o.date);
	const sides = { gaeldende: ruled(o.current, 'current'), forslag: ruled(o.proposed, 'proposed') };
	const preset = o.preset === undefined ? null : presetOf(o.preset);
	const data = await dataInputs(o.data, preset?.preset);
	try {
		needCitizens(data, o.data);
		const extract = readData(data, parseDate(date) ?? undefined);
		const result = await simulated(extract, sides, year, date);
		const missing = missingPrices(result.placements);
		const receipt = {
			product: 'indsatstrappen',
			version,
			date: today,
			command: 'simulate',
			options: { year, date },
			...(preset ? { preset: { id: preset.preset.id, file: preset.name, sha256: preset.sha256 } } : {}),
			data: filesOf(data, extract),
			current: described(sides.gaeldende),
			proposed: described(sides.forslag),
			assumptions: result.assumptions,
			missingPrices: missing
		};
		writeFiles(o.out, { ...simulationFiles(result, writeCsv), 'receipt.json': `${JSON.stringify(receipt, null, 2)}\n` });
		if (preset) noteLeftAlone(data);
		noteUnusedRows(extract);
		noteMissingPrices(missing);
	} finally {
		data.close();
	}
	return 0;
}

/** Placements, movement and shares by the database; the years, which rest on the same rules over columns, beside them. */
async function simulated(extract: Extract, sides: Record<Scenario, Ruled>, year: number, today: string): Promise<SimulationTables & { assumptions: CompleteAssumptions }> {
	const engine = await nativeEngine();
	try {
		await loadTables(engine, extract);
		const prices = extractPrices(extract, year);
		const { gaeldende, forslag } = sides;
		const simulation = new Simulation(extract, gaeldende.level, year, { today, law: gaeldende.law, prices: gaeldende.prices });
		const assumptions = complete(forslag.assumptions, simulation.date ?? today);
		const result = simulation.under({ level: forslag.level, law: forslag.law, prices: forslag.prices(prices) }, { assumptions: forslag.assumptions, detail: true });
		const ownHomes = simulation.ownHomes(assumptions);
		if (ownHomes !== undefined) await prepareOwnHomes(engine);
		await decidePopulation(engine, 'gaeldende', gaeldende.plan, gaeldende.prices(prices), { detail: false });
		await decidePopulation(engine, 'forslag', plan(forslag.level, forslag.law, ownHomes), forslag.prices(prices), { detail: false });
		const placed = [...(await placements(engine, 'gaeldende')), ...(await placements(engine, 'forslag'))];
		return {
			placements: placed,
			movement: await movement(engine),
			shares: [...shares(placed, 'gaeldende'), ...shares(placed, 'forslag')],
			budget: budgetOf(result.years!, await flowsOf(engine, simulation, result.years!, assumptions), assumptions, simulation.date ?? today),
			assumptions
		};
	} finally {
		await engine.close();
	}
}

/** Who comes, leaves and moves, by the extract's own history; null without grants. */
async function flowsOf(engine: Engine, { level, date, grants }: Simulation, { types }: YearsResult, assumptions: CompleteAssumptions): Promise<Outlook | null> {
	if (date === null || grants === 0) return null;
	await prepareGrants(engine, level, date);
	return outlook(placementTypes(level), await flowHistory(engine, level, date), types, assumptions, date);
}

/** Every file that rows came from, with each table that was read of it where that is not the file itself. */
function filesOf({ inputs }: Data, { tables }: Extract) {
	const all = Object.values(tables).flatMap(({ files }) => files);
	return [...new Set(inputs.filter(({ plan }) => plan.tables.length > 0).map(({ name }) => name))].map((name) => {
		const own = inputs.filter((input) => input.name === name);
		const reads = all.filter(({ file }) => own.some(({ source }) => source.name === file)).map(({ file, table, rowsIn, rowsUsed }) => ({ file, table, rowsIn, rowsUsed }));
		const [first] = reads;
		const same = first && reads.length === 1 && first.file === name ? { rowsIn: first.rowsIn, rowsUsed: first.rowsUsed } : { reads };
		return { file: name, sha256: own[0]?.sha256(), ...same };
	});
}

function described(side: Ruled) {
	return { id: side.level.id, version: side.level.version, files: side.sources, changes: { values: side.proposal.values, prices: side.proposal.prices, require: side.proposal.require } };
}
