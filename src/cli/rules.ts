/** The service level or proposal that a command is given, by id or file. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileLabel } from '../lib/extract/identity/found';
import { LAW, type LawFrame } from '../lib/rules/law-frame';
import { loadServiceLevel } from '../lib/rules/load';
import { plan, type Plan } from '../lib/rules/plan';
import type { ServiceLevel } from '../lib/rules/service-level';
import type { PriceRow } from '../lib/sim/prices';
import type { Assumptions } from '../lib/sim/assumptions';
import { noDraft, proposalOf, type Draft } from '../lib/sim/changes/draft';
import { loadDraft } from '../lib/sim/changes/load';
import { apply, applyPrices, noProposal, type Proposal } from '../lib/sim/proposal';
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
	/** The proposal as it was worked on: words, what is switched off, the amendment. */
	draft: Draft;
	/** Of the draft, over those of a draft that it builds on. */
	assumptions: Assumptions;
	/** Name and SHA-256 of the file(s) it was read from. */
	sources: { name: string; sha256: string }[];
	prices: (rows: PriceRow[]) => PriceRow[];
}

/** The service level or proposal that `word` names: an id, or a JSON file of a service level, a plain proposal or a draft (format 2). */
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
		const draft = loadDraft(data);
		const proposal = proposalOf(draft);
		const base = ruled(proposal.base, option, [...seen, path]);
		const { level, law } = apply(base.level, proposal, base.law);
		return { level, law, plan: plan(level, law), proposal, draft, assumptions: { ...base.assumptions, ...draft.assumptions }, sources: [...base.sources, source], prices: (rows) => applyPrices(base.prices(rows), proposal) };
	}
	const level = loadServiceLevel(data);
	return { level, law: LAW, plan: plan(level), proposal: noProposal(level.id), draft: noDraft(level.id), assumptions: {}, sources: [source], prices: (rows) => rows };
}
