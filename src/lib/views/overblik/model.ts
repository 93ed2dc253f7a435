/** Everything Overblik shows, made from one result. Pure: knows no database and no browser. */
import type { BudgetRow, LevelGroup, ShareRowPair } from '../../charts/bars';
import type { BesideOffer, StairMove, StairStep } from '../../charts/staircase';
import { m } from '../../messages/generated/messages';
import type { Scenario, ShareMeasure, SimulationResult } from '../../sim/results';
import { direction, type Locale } from '../../ui/format';
import { countOf, keyFigures, type KeyFigure } from './key-figures';
import { levelGroups } from './levels';
import { frameShort } from './frame-short';
import { missingPrices } from './missing';
import type { Naming } from './naming';
import { sentenceNow, sentenceProposal, type Part } from './sentence';
import { besideOffers, countMoves, stairMoves, stairSteps } from './stairs';
import { budgetTable, levelsTable, movesTable, sharesTable, stairsTable, type ViewTable } from './tables';
import { addUp, rowsOf, totalChange, type Change } from './totals';

export interface OverblikModel {
	hasProposal: boolean;
	answer: Part[];
	figures: KeyFigure[];
	steps: StairStep[];
	moves: StairMove[];
	beside: BesideOffer[];
	levels: LevelGroup[];
	/** None where no price is known: unknown is not nought. */
	budget: BudgetRow[];
	shares: ShareRowPair[];
	/** What must be known before the figures are used: frames not covered, prices missing. */
	cautions: string[];
	tables: { stairs: ViewTable; moves: ViewTable | null; levels: ViewTable; budget: ViewTable; shares: ViewTable };
}

function budgetRows(change: Change, hasProposal: boolean, locale: Locale): BudgetRow[] {
	const { current, proposed, bound } = change;
	if (current.kroner === null && proposed.kroner === null) return [];
	const now: BudgetRow = { id: 'current', label: m.chart_current({}, { locale }), tone: 'current', basis: current.basis, variable: current.variable };
	if (!hasProposal) return [now];
	const paper: BudgetRow = { id: 'paper', label: m.overblik_budget_paper({}, { locale }), tone: 'proposed', basis: proposed.basis, variable: proposed.variable };
	if (direction(bound) === 'same') return [now, { ...paper, label: m.chart_proposed({}, { locale }) }];
	return [now, paper, { ...paper, id: 'until', label: m.overblik_budget_until({}, { locale }), basis: proposed.basis + bound }];
}

function shareRows(result: SimulationResult, locale: Locale): ShareRowPair[] {
	const find = (scenario: Scenario, measure: ShareMeasure) => result.shares.find((row) => row.serviceniveau === scenario && row.maal === measure);
	const row = (id: ShareMeasure, label: string, part = false): ShareRowPair => {
		const [now, then] = [find('gaeldende', id), find('forslag', id)];
		return {
			id,
			label,
			part,
			citizens: { current: now?.andel_borgere ?? null, proposed: then?.andel_borgere ?? null },
			kroner: { current: now?.andel_kr ?? null, proposed: then?.andel_kr ?? null }
		};
	};
	const anybody = (measure: ShareMeasure) => result.shares.some((share) => share.maal === measure && share.borgere > 0);
	const parts = anybody('botilbud_108') && anybody('botilbud_abl105')
		? [row('botilbud_108', m.overblik_share_108({}, { locale }), true), row('botilbud_abl105', m.overblik_share_105({}, { locale }), true)]
		: [];
	return [
		row('langvarig', m.overblik_share_long_term({}, { locale })),
		...parts,
		row('paragraf_85', m.overblik_share_85({}, { locale }))
	];
}

/** Builds the view; null where there is nobody to show. */
export function overblikModel(result: SimulationResult, naming: Naming, hasProposal: boolean, locale: Locale): OverblikModel | null {
	if (result.citizens === 0) return null;
	const change = totalChange(result, naming);
	const steps = stairSteps(result, naming);
	const moves = hasProposal ? stairMoves(result, naming) : [];
	const counts = countMoves(moves);
	const beside = besideOffers(result, naming);
	const levels = levelGroups(result, naming, locale);
	const budget = budgetRows(change, hasProposal, locale);
	const shares = shareRows(result, locale);
	const placed = addUp(rowsOf(result, 'gaeldende', 'placering')).citizens;
	return {
		hasProposal,
		answer: hasProposal
			? sentenceProposal(change, counts, locale)
			: sentenceNow(placed, change.current.kroner, countOf(result, 'gaeldende', 'langvarig'), locale),
		figures: keyFigures(result, change, addUp(rowsOf(result, hasProposal ? 'forslag' : 'gaeldende', 'ved_siden_af')), counts, hasProposal, locale),
		steps,
		moves,
		beside,
		levels,
		budget,
		shares,
		cautions: [...frameShort(result, hasProposal, locale), ...missingPrices(result, naming, hasProposal, locale)],
		tables: {
			stairs: stairsTable(steps, beside, hasProposal, locale),
			moves: hasProposal ? movesTable(result, naming, locale) : null,
			levels: levelsTable(levels, hasProposal, locale),
			budget: budgetTable(budget, locale),
			shares: sharesTable(shares, hasProposal, locale)
		}
	};
}
