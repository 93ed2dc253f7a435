/** Missing prices in plain words: how many citizens, which offers. */
import { m } from '../../messages/generated/messages';
import type { Scenario, SimulationResult } from '../../sim/results';
import { formatWhole, type Locale } from '../../ui/format';
import type { Naming } from './naming';

function sentence(result: SimulationResult, naming: Naming, scenario: Scenario, locale: Locale): string | null {
	const placements = new Map(naming.steps.flatMap((step) => step.offers).map((offer) => [offer.id, offer.name] as const));
	const beside = new Map(naming.beside.map((offer) => [offer.id, offer.name] as const));
	const counts = new Map<string, number>();
	for (const row of result.missingPrices) {
		if (row.serviceniveau === scenario && row.borgere > 0) counts.set(row.indsats, (counts.get(row.indsats) ?? 0) + row.borgere);
	}
	/** One who lacks several prices is in several rows. */
	const count = Math.min([...counts.values()].reduce((sum, each) => sum + each, 0), result.citizens);
	if (count === 0) return null;
	/** A citizen has one placement but may lack several prices beside it: then the sum is an upper bound. */
	const exact = counts.size === 1 || [...counts.keys()].every((id) => placements.has(id));
	const inputs = { count, n: formatWhole(count, locale) };
	const what = exact ? m.overblik_missing(inputs, { locale }) : m.overblik_missing_up_to(inputs, { locale });
	const list = [...counts].map(([id, each]) => `${placements.get(id) ?? beside.get(id) ?? id} (${formatWhole(each, locale)})`);
	const offers = new Intl.ListFormat(locale, { type: 'conjunction' }).format(list);
	return `${what} ${m.overblik_missing_where({ offers }, { locale })}`;
}

/** Sentences about missing prices, none when all are known. */
export function missingPrices(result: SimulationResult, naming: Naming, hasProposal: boolean, locale: Locale): string[] {
	const now = sentence(result, naming, 'gaeldende', locale);
	const then = hasProposal ? sentence(result, naming, 'forslag', locale) : now;
	if (now === then) return now ? [now] : [];
	const proposed = then ? [m.overblik_missing_proposed({ sentence: then }, { locale })] : [];
	return [...(now ? [now] : []), ...proposed, m.overblik_missing_uneven({}, { locale })];
}
