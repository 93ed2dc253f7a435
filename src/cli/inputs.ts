/** What the commands read: a folder of extracts, a service level or a proposal by id or file. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { TABLES } from '../lib/extract/columns';
import { emptyTable } from '../lib/extract/empty-table';
import { byName, tableOf } from '../lib/extract/contract-files';
import type { NamedFile } from '../lib/extract/contract-files';
import { readExtract } from '../lib/extract/extract';
import type { Extract } from '../lib/extract/extracted';
import { LAW, type LawFrame } from '../lib/rules/law-frame';
import { loadServiceLevel } from '../lib/rules/load';
import { plan, type Plan } from '../lib/rules/plan';
import type { ServiceLevel } from '../lib/rules/service-level';
import type { PriceRow } from '../lib/sim/prices';
import { apply, applyPrices, loadProposal, noProposal, type Proposal } from '../lib/sim/proposal';
import type { Engine } from '../lib/tables/engine';
import { UsageError } from './arguments';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Ids of the service levels that ship with the product. */
export function serviceLevelIds(): string[] {
	return readdirSync(join(ROOT, 'data/service-levels'))
		.filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'))
		.map((file) => basename(file, '.json'));
}

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** The extract files in `folder`, by the contract's names. Throws `UsageError` without `borgere.csv`. */
export function dataFiles(folder: string): NamedFile[] {
	if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(`--data: there is no folder ${folder}`);
	const files = readdirSync(folder).filter((file) => tableOf(file) !== null).sort();
	if (!files.some((file) => tableOf(file) === 'borgere')) throw new UsageError(`--data: ${folder} has no borgere.csv`);
	return files.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** CSV files in `folder` whose names the contract does not have. */
export const otherFiles = (folder: string): string[] => readdirSync(folder).filter((file) => /\.csv$/i.test(file) && tableOf(file) === null).sort();

/** Reads `files` and loads every table into `engine`. */
export async function loadExtract(engine: Engine, files: NamedFile[]): Promise<Extract> {
	const extract = readExtract(byName(files));
	await loadTables(engine, extract);
	return extract;
}

/** Loads every table of `extract` into `engine`; tables without a file are there and empty. */
export async function loadTables(engine: Engine, extract: Extract): Promise<void> {
	for (const spec of TABLES) await engine.load(extract.tables[spec.name]?.table ?? emptyTable(spec));
}

/** The bytes of a file that the user names. Throws `UsageError` when there is none. */
export function readBytes(path: string): Uint8Array {
	if (!existsSync(path)) throw new UsageError(`there is no file ${path}`);
	if (statSync(path).isDirectory()) throw new UsageError(`${path} is a folder, not a file`);
	return readFileSync(path);
}

/** A service level ready to run, with the price changes of a proposal. */
export interface Ruled {
	level: ServiceLevel;
	law: LawFrame;
	plan: Plan;
	proposal: Proposal;
	/** Name and SHA-256 of the file(s) it was read from. */
	sources: { name: string; sha256: string }[];
	prices: (rows: PriceRow[]) => PriceRow[];
}

/** The service level or proposal that `word` names: an id, or a JSON file of either kind. */
export function ruled(word: string, option: string, seen: readonly string[] = []): Ruled {
	const known = serviceLevelIds();
	const isId = known.includes(word);
	const path = isId ? join(ROOT, 'data/service-levels', `${word}.json`) : resolve(word);
	if (!existsSync(path)) throw new UsageError(`--${option}: "${word}" is neither a file nor one of ${known.join(', ')}`);
	if (statSync(path).isDirectory()) throw new UsageError(`--${option}: ${word} is a folder, not a file`);
	if (seen.includes(path)) throw new UsageError(`--${option}: ${word} is a proposal that builds on itself`);
	const bytes = readFileSync(path);
	let data: unknown;
	try {
		data = JSON.parse(bytes.toString('utf8'));
	} catch {
		throw new UsageError(`--${option}: ${word} is not a JSON file`);
	}
	const source = { name: basename(path), sha256: sha256(bytes) };
	if (data !== null && typeof data === 'object' && 'base' in data) {
		const proposal = loadProposal(data);
		const base = ruled(proposal.base, option, [...seen, path]);
		const { level, law } = apply(base.level, proposal);
		return { level, law, plan: plan(level, law), proposal, sources: [...base.sources, source], prices: (rows) => applyPrices(rows, proposal) };
	}
	const level = loadServiceLevel(data);
	return { level, law: LAW, plan: plan(level), proposal: noProposal(level.id), sources: [source], prices: (rows) => rows };
}
