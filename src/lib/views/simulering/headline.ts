/** The answer: what the changes do, in one sentence whose figures open what stands behind them. Pure. */
import { m } from '../../messages/generated/messages';
import type { PhaseIn } from '../../sim/assumptions';
import { direction, formatAmount, formatDate, formatWhole, type Locale } from '../../ui/format';
import { sentenceParts, type SentencePart } from './sentence';

export interface HeadlineFacts {
	/** Changes that count, and those switched off. */
	changes: number;
	off: number;
	/** All that count are prices. */
	onlyPrices: boolean;
	/** The own-home lever counts besides the changes. */
	ownHome: boolean;
	/** Kroner a year under the service level in force; null without prices. */
	current: number | null;
	/** Proposal less current in kroner a year, all of it in force; null without prices. */
	effect: number | null;
	/** Citizens whose placement changes. */
	movers: number;
	/** What it comes to in the budget year; null where the years are not worked out. */
	budget: { year: number; kroner: number; phaseIn: PhaseIn; from: string; capacityLags: boolean } | null;
	/** Null: there is none, or it changes nothing. */
	amendment: { changes: number; effect: number | null } | null;
}

const WORDS: Record<Locale, readonly string[]> = {
	da: ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
	en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
};

/** A small number as a word, a larger one in figures. */
export const countWord = (count: number, locale: Locale): string => WORDS[locale][count] ?? formatWhole(count, locale);

const capital = (text: string) => text.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** The sentence. Figures of kroner open the effect, the year and the amendment. */
export function headline(facts: HeadlineFacts, locale: Locale): SentencePart[] {
	const l = { locale };
	const { figure, parts } = sentenceParts();
	const amountOf = (kroner: number, column: 'gaeldende' | 'forslag' | 'aendringsforslag') => figure(formatAmount(Math.abs(kroner), locale), { kind: 'effect', column });
	const total = (text: (amount: string) => string, bare: () => string) => (facts.current === null ? bare() : text(amountOf(facts.current, 'gaeldende')));
	const sentences: string[] = [];

	if (facts.changes === 0 && !facts.ownHome) {
		const inForce = total((amount) => m.simulering_in_force({ amount }, l), () => m.simulering_in_force_unknown({}, l));
		const off = { count: facts.off, n: countWord(facts.off, locale) };
		sentences.push(capital(facts.off ? m.simulering_all_off({ ...off, sentence: inForce }, l) : m.simulering_no_change({ sentence: inForce }, l)));
	} else sentences.push(capital(proposalSentence(facts, amountOf, figure, locale)));

	const { amendment } = facts;
	if (amendment) {
		const n = { count: amendment.changes, n: countWord(amendment.changes, locale) };
		if (amendment.effect === null) sentences.push(m.simulering_amended_unknown(n, l));
		else {
			const amount = amountOf(amendment.effect, 'aendringsforslag');
			const way = direction(amendment.effect);
			sentences.push({ less: m.simulering_amended_less, more: m.simulering_amended_more, same: m.simulering_amended_same }[way]({ ...n, amount }, l));
		}
	}
	return parts(sentences.join(' '));
}

type Amount = (kroner: number, column: 'gaeldende' | 'forslag' | 'aendringsforslag') => string;
type FigureOf = ReturnType<typeof sentenceParts>['figure'];

function proposalSentence(facts: HeadlineFacts, amountOf: Amount, figure: FigureOf, locale: Locale): string {
	const l = { locale };
	const n = countWord(facts.changes, locale);
	const of = facts.onlyPrices ? m.simulering_price_changes : m.simulering_changes;
	// The assumption is one more, and alone it is one.
	const count = facts.changes + Number(facts.ownHome);
	const changes = of({ count: facts.changes, n }, l);
	const what = !facts.ownHome ? changes : facts.changes === 0 ? m.simulering_assumption_alone({}, l) : m.simulering_assumption_too({ changes }, l);
	const movers = facts.movers ? figure(m.chart_citizens_count({ count: facts.movers, n: formatWhole(facts.movers, locale) }, l), { kind: 'movers', column: 'forslag' }) : null;
	if (facts.effect === null) {
		return movers ? m.simulering_moves_unknown({ count, what, movers }, l) : m.simulering_unknown({ count, what }, l);
	}
	const way = direction(facts.effect);
	if (way === 'same') return movers ? m.simulering_moves_same({ count, what, movers }, l) : m.simulering_same({ count, what }, l);
	const amount = amountOf(facts.effect, 'forslag');
	const sentence = (way === 'less' ? m.simulering_less : m.simulering_more)({ count, what, amount }, l);
	const until = facts.budget ? yearClause(facts.budget, facts.effect, figure, locale) : null;
	if (until) return `${sentence}${until}.`;
	return facts.onlyPrices && facts.changes > 0 && facts.movers === 0 ? m.simulering_nobody_moves({ sentence }, l) : `${sentence}.`;
}

/** ` – 9 mio. kr. i budget 2027, fordi borgerne flytter ved næste opfølgning`; null when the year gives the whole effect. */
function yearClause({ year, kroner, phaseIn, from, capacityLags }: NonNullable<HeadlineFacts['budget']>, effect: number, figure: FigureOf, locale: Locale): string | null {
	const l = { locale };
	const amount = figure(formatAmount(Math.abs(kroner), locale), { kind: 'year', year, column: 'forslag' });
	const inputs = { amount, year: String(year) };
	const way = direction(kroner);
	if (way !== 'same' && Math.abs(kroner - effect) < 0.005 * Math.abs(effect)) return null;
	const because =
		phaseIn === 'ved_opfoelgning'
			? m.simulering_because_follow_up({}, l)
			: phaseIn === 'kun_nye'
				? m.simulering_because_new({}, l)
				: from === `${year}-01-01`
					? capacityLags ? m.simulering_because_capacity({}, l) : ''
					: m.simulering_because_from({ date: formatDate(from, locale) }, l);
	const clause =
		way === 'same'
			? m.simulering_year_same({ year: String(year) }, l)
			: way === direction(effect)
				? m.simulering_year({ ...inputs }, l)
				: { less: m.simulering_year_but_less, more: m.simulering_year_but_more }[way](inputs, l);
	return `${clause}${because}`;
}
