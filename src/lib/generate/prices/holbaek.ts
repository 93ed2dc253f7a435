import type { PriceSpec } from '../municipality';

/** Illustrative prices of 2026; a group course is a unit of home support. */
export const PRICES: PriceSpec[] = [
	{ indsats: 'bostoette', basis: 10_600, time: 430, enhed: 6_800 },
	{ indsats: 'opgangsbofaellesskab', basis: 62_000, time: 430 },
	{ indsats: 'botilbud_107', basis: 236_000, time: 434 },
	{ indsats: 'botilbud_abl105', basis: 238_000, time: 434 },
	{ indsats: 'botilbud_108', basis: 318_000, time: 434 },
	{ indsats: 'nattevagt', basis: 118_000 }
];
