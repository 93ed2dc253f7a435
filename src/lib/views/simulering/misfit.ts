/** What must be known beside an effect: that it is smaller than what the rules miss today, or that one citizen carries it. Pure. */
import { m } from '../../messages/generated/messages';
import type { Dominance } from '../../sim/flows/dominance';
import type { RuleFitRow } from '../../sim/results';
import { formatChange, formatPercent, formatWhole, type Locale } from '../../ui/format';

export interface Misfit {
	/** Citizens or grants that the effect reaches, against those that the rules in force miss. */
	smaller: boolean;
	sentence: string;
}

/** What to know beside an effect that moves `movers` citizens; null without running grants. */
export function misfitOf(fit: RuleFitRow | null, movers: number, locale: Locale): Misfit | null {
	if (!fit || fit.bevillinger === 0) return null;
	const l = { locale };
	const inputs = {
		share: formatPercent(fit.fravigelser / fit.bevillinger, locale),
		n: formatWhole(fit.fravigelser, locale),
		grants: m.overblik_grants({ count: fit.bevillinger, n: formatWhole(fit.bevillinger, locale) }, l)
	};
	const missed = m.simulering_fit(inputs, l);
	if (movers === 0 || movers >= fit.fravigelser) return { smaller: false, sentence: missed };
	const count = { count: movers, n: formatWhole(movers, locale) };
	return { smaller: true, sentence: m.simulering_fit_noise({ ...inputs, ...count, missed: inputs.n }, l) };
}

/** A sentence where one citizen carries the change in kroner; null where none does. */
export function dominanceSentence(dominance: Dominance | null, locale: Locale): string | null {
	const [first] = dominance?.dominant ?? [];
	if (!dominance || !first) return null;
	const words = { low: formatChange(dominance.low / 100, locale, 'proposal'), high: formatChange(dominance.high / 100, locale, 'proposal') };
	return first.share !== null && first.share > 0
		? m.simulering_dominant({ share: formatPercent(first.share, locale, 0), ...words }, { locale })
		: m.simulering_dominant_against(words, { locale });
}
