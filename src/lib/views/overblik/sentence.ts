/** The answer: one sentence with its figures marked, so that the view can emphasise them. */
import { m } from '../../messages/generated/messages';
import { direction, formatAmount, formatWhole, type Locale } from '../../ui/format';
import type { Change } from './totals';

export interface Part {
	text: string;
	strong: boolean;
}

/** Splits `a *b* c` of the catalogue into plain and emphasised parts. */
export function emphasise(text: string): Part[] {
	return text
		.split('*')
		.map((part, index) => ({ text: part, strong: index % 2 === 1 }))
		.filter((part) => part.text !== '');
}

const citizens = (count: number, locale: Locale) => m.chart_citizens_count({ count, n: formatWhole(count, locale) }, { locale });

/** What the current service level gives, where there is no proposal. */
export function sentenceNow(placed: number, kroner: number | null, longTerm: number, locale: Locale): Part[] {
	const people = { citizens: citizens(placed, locale), count: placed };
	const cost = kroner === null
		? m.overblik_sentence_now_no_cost(people, { locale })
		: m.overblik_sentence_now({ ...people, amount: formatAmount(kroner, locale) }, { locale });
	const homes = longTerm === 0 ? '' : ` ${m.overblik_sentence_now_homes({ count: longTerm, n: formatWhole(longTerm, locale) }, { locale })}`;
	return emphasise(cost + homes);
}

function costClause(change: Change, down: number, up: number, locale: Locale): string {
	const amount = formatAmount(Math.abs(change.onPaper ?? 0), locale);
	const way = change.onPaper === null ? 'unknown' : direction(change.onPaper);
	if (down + up === 0) {
		if (way === 'unknown') return m.overblik_still_unknown({}, { locale });
		if (way === 'same') return m.overblik_still_same({}, { locale });
		return way === 'less' ? m.overblik_still_less({ amount }, { locale }) : m.overblik_still_more({ amount }, { locale });
	}
	const counts = { down: citizens(down, locale), up: citizens(up, locale) };
	const moves = down && up
		? m.overblik_moves_both({ down: counts.down, up: formatWhole(up, locale) }, { locale })
		: down ? m.overblik_moves_down(counts, { locale }) : m.overblik_moves_up(counts, { locale });
	if (way === 'unknown') return m.overblik_cost_unknown({ moves }, { locale });
	if (way === 'same') return m.overblik_cost_same({ moves }, { locale });
	return way === 'less' ? m.overblik_cost_less({ moves, amount }, { locale }) : m.overblik_cost_more({ moves, amount }, { locale });
}

function untilClause(sentence: string, change: Change, locale: Locale): string {
	if (change.onPaper === null || change.atOnce === null || direction(change.bound) === 'same') return sentence;
	const amount = formatAmount(Math.abs(change.atOnce), locale);
	const now = direction(change.atOnce);
	if (now === 'same') return m.overblik_until_same({ sentence }, { locale });
	if (now === 'less') return m.overblik_until_less({ sentence, amount }, { locale });
	return direction(change.onPaper) === 'more'
		? m.overblik_until_more_yet({ sentence, amount }, { locale })
		: m.overblik_until_more({ sentence, amount }, { locale });
}

/** What the proposal would do: who moves, what it costs on paper and at once, who loses or gets a placement. */
export function sentenceProposal(change: Change, moves: { down: number; up: number; lost: number; gained: number }, locale: Locale): Part[] {
	const sentence = `${untilClause(costClause(change, moves.down, moves.up, locale), change, locale)}.`;
	const lost = moves.lost ? ` ${m.overblik_lost({ count: moves.lost, n: formatWhole(moves.lost, locale) }, { locale })}` : '';
	const gained = moves.gained ? ` ${m.overblik_gained({ count: moves.gained, n: formatWhole(moves.gained, locale) }, { locale })}` : '';
	return emphasise(sentence + lost + gained);
}
