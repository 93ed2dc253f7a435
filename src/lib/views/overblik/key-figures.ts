/** The four figures under the answer. */
import { m } from '../../messages/generated/messages';
import type { RuleFitRow, Scenario, ShareMeasure, SimulationResult } from '../../sim/results';
import { direction, formatAmount, formatAmountPair, formatPercent, formatWhole, type Locale } from '../../ui/format';
import type { countMoves } from './stairs';
import type { Change, Sum } from './totals';

export interface KeyFigure {
	id: 'kroner' | 'moves' | 'long-term' | 'fit';
	label: string;
	value: string;
	sub: string;
	tone: 'plain' | 'proposal';
}

/** A share by citizens; null where nobody is placed. */
function shareOf(result: SimulationResult, scenario: Scenario, measure: ShareMeasure): number | null {
	return result.shares.find((row) => row.serviceniveau === scenario && row.maal === measure)?.andel_borgere ?? null;
}

/** Citizens of a measure. */
export function countOf(result: SimulationResult, scenario: Scenario, measure: ShareMeasure): number {
	return result.shares.find((row) => row.serviceniveau === scenario && row.maal === measure)?.borgere ?? 0;
}

const percent = (share: number | null, locale: Locale) => (share === null ? '–' : formatPercent(share, locale));

/** Current and proposed as one text; one figure where they are alike. */
const joined = (from: string, to: string, locale: Locale) => (from === to ? to : m.overblik_change({ from, to }, { locale }));

function kronerFigure(change: Change, beside: Sum, hasProposal: boolean, locale: Locale): KeyFigure {
	const base = { id: 'kroner' as const, tone: 'plain' as const };
	const now = change.current.kroner === null ? m.overblik_unknown({}, { locale }) : formatAmount(change.current.kroner, locale);
	const besideNote = beside.kroner ? m.overblik_kroner_of_which_beside({ amount: formatAmount(beside.kroner, locale) }, { locale }) : '';
	if (!hasProposal) return { ...base, label: m.overblik_kroner_year({}, { locale }), value: now, sub: besideNote };
	if (change.onPaper === null) return { ...base, label: m.overblik_kroner_year({}, { locale }), value: m.overblik_unknown({}, { locale }), sub: '' };
	const way = direction(change.onPaper);
	const label = { less: m.overblik_kroner_less, more: m.overblik_kroner_more, same: m.overblik_kroner_same }[way]({}, { locale });
	const { from, to } = formatAmountPair(change.current.kroner ?? 0, change.proposed.kroner ?? 0, locale);
	if (way === 'same') return { ...base, label, value: now, sub: besideNote };
	return { ...base, label, value: formatAmount(Math.abs(change.onPaper), locale), tone: 'proposal', sub: m.overblik_change({ from, to }, { locale }) };
}

function fitFigure(fit: SimulationResult['ruleFit'], hasProposal: boolean, locale: Locale): KeyFigure {
	const share = ({ bevillinger, fravigelser }: RuleFitRow) => (bevillinger ? formatPercent(1 - fravigelser / bevillinger, locale) : '–');
	const base = { id: 'fit' as const, label: m.overblik_fit({}, { locale }), tone: 'plain' as const };
	if (!fit || fit.gaeldende.bevillinger === 0) return { ...base, value: '–', sub: m.overblik_fit_none({}, { locale }) };
	const grants = m.overblik_grants({ count: fit.gaeldende.bevillinger, n: formatWhole(fit.gaeldende.bevillinger, locale) }, { locale });
	return {
		...base,
		value: joined(share(fit.gaeldende), hasProposal ? share(fit.forslag) : share(fit.gaeldende), locale),
		sub: m.overblik_fit_of({ grants }, { locale })
	};
}

/** Kroner a year, moves down and up, share in long-term homes, rule fit. */
export function keyFigures(
	result: SimulationResult,
	change: Change,
	beside: Sum,
	moves: ReturnType<typeof countMoves>,
	hasProposal: boolean,
	locale: Locale
): KeyFigure[] {
	const after: Scenario = hasProposal ? 'forslag' : 'gaeldende';
	const share = (measure: ShareMeasure): [string, string] => [
		percent(shareOf(result, 'gaeldende', measure), locale),
		percent(shareOf(result, after, measure), locale)
	];
	const whole = (value: number) => formatWhole(value, locale);
	const placed = result.placements.filter((row) => row.serviceniveau === 'gaeldende' && row.rolle === 'placering');
	const near = result.nearLimit > 0 ? m.overblik_moves_near({ n: whole(result.nearLimit) }, { locale }) : m.overblik_moves_near_none({}, { locale });
	const onto = [
		moves.gained ? m.overblik_moves_gained({ n: whole(moves.gained) }, { locale }) : '',
		moves.lost ? m.overblik_moves_lost({ n: whole(moves.lost) }, { locale }) : ''
	];
	const movesFigure: KeyFigure = hasProposal
		? {
				id: 'moves',
				label: m.overblik_moves({}, { locale }),
				value: `${whole(moves.down)} / ${whole(moves.up)}`,
				tone: 'plain',
				sub: [moves.down + moves.up > 0 ? near : '', ...onto].filter(Boolean).join(' · ')
			}
		: {
				id: 'moves',
				label: m.overblik_placed({}, { locale }),
				value: whole(placed.reduce((sum, row) => sum + row.borgere, 0)),
				tone: 'plain',
				sub: m.overblik_placed_of({ citizens: m.chart_citizens_count({ count: result.citizens, n: whole(result.citizens) }, { locale }) }, { locale })
			};
	return [
		kronerFigure(change, beside, hasProposal, locale),
		movesFigure,
		{
			id: 'long-term',
			label: m.overblik_long_term({}, { locale }),
			value: joined(...share('langvarig'), locale),
			tone: 'plain',
			sub: m.overblik_section_85({ share: joined(...share('paragraf_85'), locale) }, { locale })
		},
		fitFigure(result.ruleFit, hasProposal, locale)
	];
}
