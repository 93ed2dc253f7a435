/** Whether an effect is smaller than what the rules miss today: then it cannot be told from noise. Pure. */
import { m } from '../../messages/generated/messages';
import type { RuleFitRow } from '../../sim/results';
import { formatPercent, formatWhole, type Locale } from '../../ui/format';

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
