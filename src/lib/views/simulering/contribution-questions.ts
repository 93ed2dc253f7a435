/** What is to be worked out of a draft: what its changes contribute, and what the amendment's contribute on top of them. Pure. */
import type { CitizenColumns } from '../../rules/columns/citizens';
import type { LawFrame } from '../../rules/law-frame';
import type { ServiceLevel } from '../../rules/service-level';
import { changeKey, type Change } from '../../sim/changes/change';
import { proposalOf, type Draft, type Part } from '../../sim/changes/draft';
import type { ContributionInput } from '../../sim/contributions/contributions';
import type { PriceRow } from '../../sim/prices';
import { apply, applyPrices } from '../../sim/proposal';

export interface ContributionQuestion {
	input: ContributionInput;
	/** Kroner a year that the changes start from. */
	current: number;
}

export type ContributionQuestions = Record<Part, ContributionQuestion | null>;

export interface ContributionSources {
	/** With the order in which own homes are found. */
	citizens: CitizenColumns;
	level: ServiceLevel;
	law?: LawFrame;
	/** Of one year, before any change. */
	prices: readonly PriceRow[];
	/** Kroner a year in force and under the proposal; null without prices. */
	kroner: { gaeldende: number | null; forslag: number | null };
}

const on = (changes: readonly Change[]) => changes.filter((c) => !c.off);

/**
 * Null where nothing is switched on or nothing is priced; and for an amendment that sets further conditions where the proposal
 * does: they take their place, and cannot be laid on top. Throws `InvalidServiceLevel` when the proposal cannot be applied.
 */
export function contributionQuestions({ changes, amendment, assumptions }: Draft, { citizens, level, law, prices, kroner }: ContributionSources): ContributionQuestions {
	const ownHome = assumptions.ownHome ?? null;
	const [proposed, amended] = [on(changes), on(amendment?.changes ?? [])];
	const questions: ContributionQuestions = { changes: null, amendment: null };
	if (kroner.gaeldende !== null && (proposed.length || ownHome)) {
		questions.changes = { input: { citizens, level, ...(law ? { law } : {}), prices, changes, ownHome }, current: kroner.gaeldende };
	}
	const conditions = new Set(proposed.filter((c) => c.kind === 'require').map(changeKey));
	if (kroner.forslag !== null && amended.length && !amended.some((c) => conditions.has(changeKey(c)))) {
		const proposal = proposalOf({ format: 2, base: level.id, changes, amendment: null, assumptions: {} });
		const ground = apply(level, proposal, law);
		questions.amendment = { input: { citizens, ...ground, prices: applyPrices(prices, proposal), changes: amended, ownHome, ownHomeStands: true }, current: kroner.forslag };
	}
	return questions;
}
