/** Citizens who get less than the housing frame they are assessed to need, in plain words. Pure. */
import { m } from '../../messages/generated/messages';
import type { SimulationResult } from '../../sim/results';
import { formatWhole, type Locale } from '../../ui/format';

/** One sentence where there are any under the service level shown, else none. */
export function frameShort({ frameShort: { gaeldende, forslag } }: SimulationResult, hasProposal: boolean, locale: Locale): string[] {
	const count = hasProposal ? forslag : gaeldende;
	if (count === 0) return [];
	const inputs = { count, n: formatWhole(count, locale) };
	const sentence = m.overblik_frame_short(inputs, { locale });
	const now = gaeldende === 0 ? m.overblik_frame_short_now_none({}, { locale }) : m.overblik_frame_short_now({ n: formatWhole(gaeldende, locale) }, { locale });
	return [hasProposal && gaeldende !== forslag ? `${sentence} ${now}` : sentence];
}
