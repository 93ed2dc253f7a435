import type { PriceSpec } from '../municipality';

/** The fixed part by tariff: dearer where an awake night watch and special buildings belong to it. */
const BASIS_BY_TARIFF: readonly [string, number][] = [['1', 196_000], ['2', 206_000], ['3', 246_000], ['4', 304_000], ['5', 342_000], ['6', 398_000], ['7', 412_000], ['8', 436_000]];

/** Illustrative prices of 2026. A tariff of the document is a fixed part plus hours (FH-25). */
export const PRICES: PriceSpec[] = [
	{ indsats: 'forebyggende', basis: 2_900 },
	{ indsats: 'bostoette', basis: 10_800, time: 424 },
	...['botilbud_107', 'botilbud_108'].flatMap((indsats): PriceSpec[] => [
		{ indsats, basis: 286_000, time: 428 },
		...BASIS_BY_TARIFF.map(([niveau, basis]) => ({ indsats, niveau, basis, time: 428 }))
	]),
	{ indsats: 'beskyttet_beskaeftigelse', basis: 18_000, enhed: 362 },
	{ indsats: 'samvaer', basis: 24_000, enhed: 528 },
	{ indsats: 'ledsagelse', basis: 1_800, time: 262 },
	{ indsats: 'kontant_tilskud', basis: 6_500, time: 248 },
	{ indsats: 'merudgifter', basis: 0 }
];
