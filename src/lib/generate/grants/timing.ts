import { EXTRACT_DATE } from '../dates';
import { quantile, type Quantiles } from '../quantiles';
import type { Random } from '../random';
import type { GrantRow } from '../rows';
import type { Limits } from './limits';

export type GrantDates = Pick<GrantRow, 'ansoegt' | 'kvitteret' | 'afgjort' | 'start' | 'slut' | 'seneste_opfoelgning'>;

/** Shares of the grants where a step came too late. */
const LATE = { decision: 0.1, start: 0.09, receipt: 0.06, followUp: 0.12 } as const;
const RECEIPT_DAYS = 14;

/** A whole number of days: mostly within `limit`, for `share` of the cases up to 1.8 times as long. */
function took(limit: number, share: number, random: Random): number {
	return Math.round(random.chance(share) ? limit * random.between(1.04, 1.8) + 1 : limit * random.between(0.15, 0.94));
}

/** Every date of a grant that starts at `start` and ends at `slut` (null: runs), in their order. */
export function grantDates(start: number, slut: number | null, limits: Limits, random: Random): GrantDates {
	const afgjort = start - took(limits.start, LATE.start, random);
	const ansoegt = afgjort - Math.max(2, took(limits.decision, LATE.decision, random));
	const receipt = ansoegt + (random.chance(LATE.receipt) ? random.int(RECEIPT_DAYS + 1, 30) : random.int(0, RECEIPT_DAYS - 1));
	return {
		ansoegt,
		kvitteret: random.chance(0.07) ? null : Math.min(receipt, afgjort),
		afgjort,
		start,
		slut,
		seneste_opfoelgning: followUp(start, Math.min(slut ?? EXTRACT_DATE, EXTRACT_DATE), limits.followUp, random)
	};
}

/** The last follow-up before `until`: none yet in a young grant, and too long ago in some. */
function followUp(start: number, until: number, interval: number, random: Random): number | null {
	const late = random.chance(LATE.followUp);
	const day = until - Math.round(interval * (late ? random.between(1.05, 1.9) : random.between(0.03, 0.95)));
	return day > start + 14 ? day : null;
}

const HOME_SUPPORT: Quantiles = [[0, 4], [0.25, 150], [0.5, 420], [0.75, 900], [0.92, 1700], [1, 3300]];
const LONG_TERM: Quantiles = [[0, 10], [0.15, 360], [0.35, 950], [0.55, 1800], [0.8, 3600], [1, 6200]];
const BESIDE: Quantiles = [[0, 8], [0.3, 320], [0.6, 900], [0.85, 1900], [1, 3200]];
const LONG_TERM_OFFERS = ['botilbud_108', 'botilbud_abl105'];

/** How many days a grant that runs at the date of the extract has run; within the offer's longest duration for most. */
export function daysRun(indsats: string, duration: number | null, random: Random): number {
	if (duration !== null) return Math.round(random.chance(0.12) ? duration * random.between(1.02, 1.9) : duration * random.between(0.02, 0.98));
	const table = LONG_TERM_OFFERS.includes(indsats) ? LONG_TERM : indsats === 'bostoette' ? HOME_SUPPORT : BESIDE;
	return Math.round(quantile(table, random.unit()));
}

/** Length in days of a grant that was renewed, or of the last before the citizen left. */
export function daysLasted(indsats: string, duration: number | null, random: Random): number {
	if (duration !== null) return Math.round(duration * random.between(0.75, 1.05));
	return LONG_TERM_OFFERS.includes(indsats) ? random.int(700, 2600) : random.int(250, 1300);
}
