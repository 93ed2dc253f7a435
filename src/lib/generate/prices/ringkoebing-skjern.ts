import type { PriceSpec } from '../municipality';

/** Illustrative prices of 2026; day offers by profile (1-3). */
export const PRICES: PriceSpec[] = [
	{ indsats: 'forebyggende', basis: 3_200 },
	{ indsats: 'bostoette', basis: 11_400, time: 428 },
	{ indsats: 'botilbud_107', basis: 282_000, time: 432 },
	{ indsats: 'botilbud_108', basis: 284_000, time: 432 },
	{ indsats: 'beskyttet_beskaeftigelse', basis: 19_000, enhed: 372 },
	{ indsats: 'beskyttet_beskaeftigelse', niveau: '1', basis: 19_000, enhed: 318 },
	{ indsats: 'beskyttet_beskaeftigelse', niveau: '2', basis: 19_000, enhed: 378 },
	{ indsats: 'beskyttet_beskaeftigelse', niveau: '3', basis: 19_000, enhed: 456 },
	{ indsats: 'samvaer', basis: 26_000, enhed: 565 },
	{ indsats: 'samvaer', niveau: '1', basis: 26_000, enhed: 448 },
	{ indsats: 'samvaer', niveau: '2', basis: 26_000, enhed: 572 },
	{ indsats: 'samvaer', niveau: '3', basis: 26_000, enhed: 716 },
	{ indsats: 'rengoering_83', basis: 14_600 }
];
