import type { PriceSpec } from '../municipality';

/** Illustrative prices of 2026. */
export const PRICES: PriceSpec[] = [
	{ indsats: 'bostoette', basis: 12_600, time: 446 },
	{ indsats: 'flytning', basis: 0, time: 446 },
	{ indsats: 'opgangsbofaellesskab', basis: 64_000, time: 440 },
	{ indsats: 'botilbud_107', basis: 282_000, time: 440 },
	{ indsats: 'botilbud_108', basis: 280_000, time: 440 },
	{ indsats: 'ledsagelse', basis: 1_900, time: 268 },
	{ indsats: 'beskyttet_beskaeftigelse', basis: 19_000, enhed: 398 },
	{ indsats: 'samvaer', basis: 26_000, enhed: 592 }
];
