import type { PriceSpec } from '../municipality';

/** Illustrative prices of 2026. */
export const PRICES: PriceSpec[] = [
	{ indsats: 'bostoette', basis: 12_200, time: 442 },
	{ indsats: 'aflastning', basis: 0, enhed: 2_340 },
	{ indsats: 'botilbud_107', basis: 280_000, time: 438 },
	{ indsats: 'botilbud_108', basis: 278_000, time: 438 },
	{ indsats: 'beskyttet_beskaeftigelse', basis: 18_000, enhed: 392 },
	{ indsats: 'samvaer', basis: 25_000, enhed: 584 }
];
