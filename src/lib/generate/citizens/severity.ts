import type { Municipality, Need, VumBand } from '../municipality';
import { quantile, roundHours } from '../quantiles';
import type { Random } from '../random';
import type { CitizenRow, TargetGroup } from '../rows';

export const THEMES = ['vum_praktiske_opgaver', 'vum_egenomsorg', 'vum_relationer', 'vum_sundhed', 'vum_kommunikation', 'vum_mobilitet', 'vum_samfundsliv'] as const;
export type Themes = Pick<CitizenRow, (typeof THEMES)[number]>;

/** How far each theme lies from the overall VUM, by target group, in the order of THEMES. */
const OFFSETS: Record<TargetGroup, readonly number[]> = {
	handicap: [0.2, 0, -0.1, -0.4, 0.1, -0.2, 0.2],
	psykiatri: [0, -0.2, 0.4, 0.3, -0.5, -0.8, 0.2],
	socialt_udsat: [-0.1, 0, 0.3, 0.4, -0.7, -1, 0.3]
};

/** Assessed hours a week for a citizen at `u` in the order of severity (0-1). */
export function assessedHours(m: Municipality, need: Need, u: number, random: Random): number {
	switch (need) {
		case 'langvarig':
			return roundHours(quantile(m.hours.longTerm, u));
		case 'midlertidig':
			return roundHours(quantile(m.hours.temporary, u));
		case 'opgang':
			return roundHours(quantile(m.hours.shared, u));
		case 'egen_bolig':
		case 'ung':
			return roundHours(quantile(m.hours.own, u));
		case 'uden_for':
			return random.chance(0.6) ? 0 : roundHours(2 * u);
		case 'forebyggende':
			return random.chance(0.7) ? 0 : 0.25;
		case 'dagtilbud':
			return 0;
	}
}

function banded(bands: readonly VumBand[], hours: number, random: Random): number {
	const band = bands.find(({ upTo }) => hours <= upTo) ?? bands[bands.length - 1]!;
	return random.weighted(band.weights.map((weight, index) => [index, weight] as const));
}

/** Overall VUM (0-4) for the assessed hours, as the municipality's own levels expect it for most citizens. */
export function overallVum(m: Municipality, need: Need, hours: number, compensated: boolean, random: Random): number {
	switch (need) {
		case 'forebyggende':
			return compensated ? random.weighted([[0, 45], [1, 55]]) : 0;
		case 'uden_for':
			return random.weighted([[0, 40], [1, 60]]);
		case 'dagtilbud':
			return random.weighted([[1, 40], [2, 45], [3, 15]]);
		case 'langvarig':
		case 'midlertidig':
			return banded(m.vum.home, hours, random);
		case 'opgang':
			return Math.max(m.leastShared, banded(m.vum.own, hours, random));
		default:
			return banded(m.vum.own, hours, random);
	}
}

/** The seven themes, scattered around the overall VUM. */
export function themes(overall: number, group: TargetGroup, random: Random): Themes {
	const out = {} as Themes;
	THEMES.forEach((theme, index) => {
		const raw = overall + OFFSETS[group][index]! + 0.62 * random.bell();
		out[theme] = Math.min(4, Math.max(0, Math.round(raw)));
	});
	return out;
}
