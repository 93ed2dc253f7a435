import { createRandom } from './random';
import type { Municipality } from './municipality';
import type { BudgetRow, GrantRow } from './rows';

/**
 * Account functions and the share of an offer's cost that they carry. Labels as danish-facts.md section 1 has them; only the
 * content of the group around 5.38.38/39 is verified, so they are uncertain and for the user to correct.
 */
const HOME_108: readonly [string, number][] = [['5.38.50 Botilbud til længerevarende ophold (§ 108)', 0.27], ['5.38.51 Botilbudslignende tilbud (ABL § 105)', 0.73]];
const SUPPORT: readonly [string, number][] = [['5.38.39 Personlig støtte og pasning af personer med handicap mv. (§§ 85, 95)', 1]];
const FUNCTIONS: Record<string, readonly [string, number][]> = {
	bostoette: SUPPORT,
	opgangsbofaellesskab: SUPPORT,
	flytning: SUPPORT,
	kontant_tilskud: SUPPORT,
	merudgifter: SUPPORT,
	botilbud_108: HOME_108,
	botilbud_abl105: [['5.38.51 Botilbudslignende tilbud (ABL § 105)', 1]],
	botilbud_107: [['5.38.52 Botilbud til midlertidigt ophold (§ 107)', 1]],
	aflastning: [['5.38.52 Botilbud til midlertidigt ophold (§ 107)', 1]],
	ledsagelse: [['5.38.53 Kontaktperson- og ledsageordninger (§§ 97-99)', 1]],
	beskyttet_beskaeftigelse: [['5.38.58 Beskyttet beskæftigelse (§ 103)', 1]],
	samvaer: [['5.38.59 Aktivitets- og samværstilbud (§ 104)', 1]]
};
const REFUND = '5.22.07 Indtægter fra den centrale refusionsordning (§ 176)';

/** Volume and price of each year against 2026: about 2 % more citizens' hours and 3 % dearer a year. */
const YEARS: readonly [year: number, factor: number][] = [[2023, 0.858], [2024, 0.907], [2025, 0.955], [2026, 1], [2027, 1.041]];
/** No amount of a row reaches ten digits, which could look like a CPR number: large files split a function into areas. */
const MOST_PER_ROW = 900_000_000;

/** Budget and accounts that fit the running grants' cost; 2026 has no accounts yet, 2027 only the adopted budget. */
export function budgetRows(m: Municipality, grants: readonly GrantRow[], costs: readonly number[], seed: number): BudgetRow[] {
	const random = createRandom(seed, `${m.id} budget`);
	const byFunction = new Map<string, number>();
	grants.forEach(({ indsats, slut }, i) => {
		if (slut !== null) return;
		const split = indsats === 'botilbud_108' && m.longTerm.length > 1 ? [HOME_108[0]!].map(([label]) => [label, 1] as const) : (FUNCTIONS[indsats] ?? []);
		for (const [label, share] of split) byFunction.set(label, (byFunction.get(label) ?? 0) + costs[i]! * share);
	});
	const total = [...byFunction.values()].reduce((sum, kroner) => sum + kroner, 0);
	byFunction.set(REFUND, -0.028 * total);
	return [...byFunction].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([label, kroner]) => {
		const areas = Math.max(1, Math.ceil(Math.abs(kroner * 1.1) / MOST_PER_ROW));
		return Array.from({ length: areas }, (_, area) => (areas === 1 ? label : `${label}, område ${area + 1}`)).flatMap((funktion) =>
			YEARS.map(([aar, factor]) => {
				const spent = (kroner * factor) / areas;
				const adopted = spent * random.between(0.955, 0.992);
				const corrected = adopted * random.between(1, 1.016);
				return {
					funktion,
					aar,
					vedtaget_kr: thousands(adopted),
					korrigeret_kr: aar > 2026 ? null : thousands(corrected),
					regnskab_kr: aar > 2025 ? null : thousands(spent * random.between(0.992, 1.008))
				};
			})
		);
	});
}

const thousands = (kroner: number): number => Math.round(kroner / 1000) * 1000;
