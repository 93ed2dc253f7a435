/** The placements that a citizen has had, looked at backwards from the day of the extract. */
import type { Situation } from '../citizens/situation';
import { evenRanks } from '../citizens/ranks';
import { EXTRACT_DATE, HISTORY_START, HISTORY_YEARS } from '../dates';
import { AWAY, flowsOf, leavingDays, stayingDays, type Flow } from '../flows';
import type { Municipality } from '../municipality';
import type { Random } from '../random';
import { fitted } from './fitted';

/** An unbroken time in one placement; `slut` null: it lasts. */
export interface Stay {
	indsats: string;
	start: number;
	slut: number | null;
}

/** No stay is shorter than this, in days. */
const SHORTEST = 60;

type Staying = Flow & { stays: (place: number) => number; leaves: (place: number) => number };

/**
 * Stays of each citizen, the newest first and none that ended before the history. `adultDays`: days since each could first
 * be granted anything. Places in the order of stays are even within a placement, so that a small file grows evenly too.
 */
export function careers(m: Municipality, situations: readonly Situation[], adultDays: readonly number[], random: Random): Stay[][] {
	const flows = new Map<string, Staying>(flowsOf(m, HISTORY_YEARS).map((flow) => [flow.indsats, { ...flow, stays: stayingDays(flow), leaves: leavingDays(flow, HISTORY_YEARS) }]));
	const groups = situations.map(({ granted, left }) => granted ?? left ?? '');
	const ends = evenRanks(situations.map(({ left }) => left ?? ''), random);
	const lengths = evenRanks(situations.map(({ granted, left }) => `${granted} ${left}`), random);
	const ago = situations.map(() => 0);
	const out = situations.map((): Stay[] => []);
	const members = (of: 'granted' | 'left', indsats: string): number[] => situations.flatMap((situation, i) => (situation[of] === indsats ? [i] : []));
	for (const [indsats, { stays, leaves }] of flows) {
		const gone = members('left', indsats);
		fitted(gone.map((i) => adultDays[i]! - SHORTEST), gone.map((i) => leaves(ends[i]!)), random).forEach((days, at) => (ago[gone[at]!] = Math.max(1, days)));
		const here = members('granted', indsats);
		const since = fitted(here.map((i) => adultDays[i]!), here.map((i) => stays(lengths[i]!)), random);
		here.forEach((i, at) => out[i]!.push({ indsats, start: EXTRACT_DATE - since[at]!, slut: null }));
		for (const i of gone) out[i]!.push(ended(indsats, EXTRACT_DATE - ago[i]!, stays(lengths[i]!), adultDays[i]!));
	}
	situations.forEach((_, i) => {
		if (groups[i] !== '') out[i]!.push(...before(out[i]![0]!, adultDays[i]!, flows, random));
	});
	return out;
}

const ended = (indsats: string, slut: number, days: number, adultDays: number): Stay => ({ indsats, start: Math.max(EXTRACT_DATE - adultDays, slut + 1 - Math.max(SHORTEST, days)), slut });

/** The stays before `stay`, as the flows have it: moved from, been away, or none. */
function before(stay: Stay, adultDays: number, flows: ReadonlyMap<string, Staying>, random: Random): Stay[] {
	const flow = flows.get(stay.indsats);
	if (!flow || stay.start <= HISTORY_START) return [];
	const origin = flow.origins[random.weighted(flow.origins.map(([, share], at) => [at, share] as const))]![0];
	const from = origin === null ? undefined : flows.get(origin);
	if (!from) return [];
	const slut = stay.start - 1 - (origin === stay.indsats ? random.int(AWAY.least, AWAY.most) : 0);
	if (slut < HISTORY_START || slut < EXTRACT_DATE - adultDays + SHORTEST) return [];
	const earlier = ended(from.indsats, slut, from.stays(random.unit()), adultDays);
	return [earlier, ...before(earlier, adultDays, flows, random)];
}
