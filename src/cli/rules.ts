/** The service level or proposal that a command is given, by id or file. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileLabel } from '../lib/extract/identity/found';
import { LAW, type LawFrame } from '../lib/rules/law-frame';
import { loadServiceLevel } from '../lib/rules/load';
import { plan, type Plan } from '../lib/rules/plan';
import type { ServiceLevel } from '../lib/rules/service-level';
import type { PriceRow } from '../lib/sim/prices';
import { apply, applyPrices, loadProposal, noProposal, type Proposal } from '../lib/sim/proposal';
import { UsageError } from './arguments';
import { sha256 } from './hash';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Ids of the service levels that ship with the product. */
export function serviceLevelIds(): string[] {
	return readdirSync(join(ROOT, 'data/service-levels'))
		.filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'))
		.map((file) => basename(file, '.json'));
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
	const source = { name: fileLabel(basename(path)), sha256: sha256(bytes) };
	if (data !== null && typeof data === 'object' && 'base' in data) {
		const proposal = loadProposal(data);
		const base = ruled(proposal.base, option, [...seen, path]);
		const { level, law } = apply(base.level, proposal);
		return { level, law, plan: plan(level, law), proposal, sources: [...base.sources, source], prices: (rows) => applyPrices(rows, proposal) };
	}
	const level = loadServiceLevel(data);
	return { level, law: LAW, plan: plan(level), proposal: noProposal(level.id), sources: [source], prices: (rows) => rows };
}
