/**
 * What the samples are calibrated to: the national counts of /work/shared/domain/danish-facts.md section 10
 * (Danmarks Statistik, HAND01 2021-2022), scaled to 57,000 inhabitants. A file of 1,000 assessed citizens stands for
 * 57,000 inhabitants; another number of citizens scales every count in proportion.
 */
export const INHABITANTS_PER_1000 = 57_000;

export interface NationalCount {
	id: 'botilbud_108' | 'botilbudslignende_85' | 'botilbud_107' | 'oevrig_85' | 'personer' | 'over_2_mio';
	/** The country, and the year the count is of. */
	national: number;
	year: number;
	/** Per 57,000 inhabitants: per 1,000 citizens of a sample. */
	per1000: number;
}

export const NATIONAL: readonly NationalCount[] = [
	{ id: 'botilbud_108', national: 5_500, year: 2022, per1000: 53 },
	{ id: 'botilbudslignende_85', national: 14_600, year: 2022, per1000: 140 },
	{ id: 'botilbud_107', national: 8_400, year: 2022, per1000: 81 },
	{ id: 'oevrig_85', national: 46_300, year: 2021, per1000: 445 },
	{ id: 'personer', national: 78_500, year: 2022, per1000: 755 },
	{ id: 'over_2_mio', national: 1_700, year: 2021, per1000: 16 }
];

/** Share of citizens in temporary homes who are under 30 (HAND01 2022). */
export const TEMPORARY_UNDER_30 = 0.63;

/** How far a sample of 1,000 citizens may lie from its target, as a share of the target: running grants and persons, placements by the rules, the few above 2 mio. kr. */
export const TOLERANCE = { counts: 0.1, placements: 0.1, under30: 0.06, over2mio: 0.3 } as const;

const per1000 = (id: NationalCount['id']): number => NATIONAL.find((count) => count.id === id)!.per1000;

/** Running grants a sample should hold, per 1,000 citizens, given how much higher a municipality's long-term share is. */
export function targets(longTermFactor: number): { longTerm: number; long108: number; longAbl105: number; temporary: number; ownHome: number; persons: number; over2mio: number } {
	const long108 = per1000('botilbud_108') * longTermFactor;
	const longAbl105 = per1000('botilbudslignende_85') * longTermFactor;
	const national = per1000('botilbud_108') + per1000('botilbudslignende_85');
	return {
		long108,
		longAbl105,
		longTerm: long108 + longAbl105,
		temporary: per1000('botilbud_107'),
		ownHome: per1000('oevrig_85'),
		persons: per1000('personer') + (long108 + longAbl105 - national),
		over2mio: per1000('over_2_mio') * longTermFactor
	};
}
