import { TEMPORARY_UNDER_30 } from '../calibration';
import type { Municipality, Need } from '../municipality';
import { quantile, type Quantiles } from '../quantiles';
import type { Random } from '../random';
import type { CitizenRow, Housing, TargetGroup } from '../rows';

type Weights<K extends string> = readonly (readonly [K, number])[];

const GROUPS: Record<Need, Weights<TargetGroup>> = {
	forebyggende: [['handicap', 20], ['psykiatri', 55], ['socialt_udsat', 25]],
	egen_bolig: [['handicap', 35], ['psykiatri', 50], ['socialt_udsat', 15]],
	opgang: [['handicap', 40], ['psykiatri', 50], ['socialt_udsat', 10]],
	midlertidig: [['handicap', 36], ['psykiatri', 52], ['socialt_udsat', 12]],
	langvarig: [['handicap', 62], ['psykiatri', 32], ['socialt_udsat', 6]],
	dagtilbud: [['handicap', 72], ['psykiatri', 24], ['socialt_udsat', 4]],
	ung: [['handicap', 58], ['psykiatri', 36], ['socialt_udsat', 6]],
	uden_for: [['handicap', 30], ['psykiatri', 40], ['socialt_udsat', 30]]
};

export const targetGroup = (need: Need, random: Random): TargetGroup => random.weighted(GROUPS[need]);

const OWN_HOME_AGES: Record<TargetGroup, Quantiles> = {
	handicap: [[0, 18], [0.02, 19], [0.25, 27], [0.5, 38], [0.8, 56], [0.965, 67], [1, 80]],
	psykiatri: [[0, 18], [0.02, 19], [0.25, 25], [0.5, 34], [0.8, 51], [0.97, 66], [1, 76]],
	socialt_udsat: [[0, 18], [0.2, 29], [0.5, 42], [0.85, 58], [0.97, 66], [1, 74]]
};
const LONG_TERM_AGES: Record<TargetGroup, Quantiles> = {
	handicap: [[0, 19], [0.15, 29], [0.45, 46], [0.75, 60], [0.9, 68], [1, 86]],
	psykiatri: [[0, 21], [0.2, 33], [0.5, 47], [0.8, 59], [0.93, 67], [1, 79]],
	socialt_udsat: [[0, 30], [0.3, 46], [0.7, 58], [0.92, 66], [1, 77]]
};
const TEMPORARY_AGES: Quantiles = [[0, 18], [0.05, 19], [0.3, 22], [TEMPORARY_UNDER_30, 29.99], [0.84, 42], [0.95, 56], [1, 67]];
const DAY_ONLY_AGES: Quantiles = [[0, 19], [0.4, 32], [0.8, 54], [1, 67]];
const OUTSIDE_AGES: Quantiles = [[0, 18], [0.4, 40], [0.7, 66], [1, 88]];

/** Whole years; `u` is the citizen's place in the order of ages (0-1). */
export function age(m: Municipality, need: Need, group: TargetGroup, u: number): number {
	switch (need) {
		case 'ung':
			return u < 0.4 ? 16 : 17;
		case 'langvarig':
			return Math.floor(quantile(LONG_TERM_AGES[group], u));
		case 'midlertidig':
			return Math.floor(quantile(TEMPORARY_AGES, u));
		case 'dagtilbud':
			return Math.floor(quantile(DAY_ONLY_AGES, u));
		case 'uden_for':
			return Math.floor(quantile(OUTSIDE_AGES, u));
		default:
			return Math.min(m.oldestOwnHome, Math.floor(quantile(OWN_HOME_AGES[group], u)));
	}
}

const IMPAIRMENT: Record<TargetGroup, Weights<NonNullable<CitizenRow['funktionsnedsaettelse']>>> = {
	handicap: [['fysisk', 17], ['psykisk', 52], ['begge', 31]],
	psykiatri: [['psykisk', 90], ['begge', 10]],
	socialt_udsat: [['psykisk', 52], ['begge', 10], ['ingen', 38]]
};
const SOCIAL_PROBLEMS: Record<TargetGroup, number> = { handicap: 0.03, psykiatri: 0.12, socialt_udsat: 0.8 };

/** Kind of impairment and special social problems; outside the target group neither. */
export function impairment(need: Need, group: TargetGroup, random: Random): Pick<CitizenRow, 'funktionsnedsaettelse' | 'saerlige_sociale_problemer'> {
	if (need === 'uden_for') return { funktionsnedsaettelse: 'ingen', saerlige_sociale_problemer: false };
	const funktionsnedsaettelse = random.weighted(IMPAIRMENT[group]);
	const social = random.chance(SOCIAL_PROBLEMS[group]);
	return { funktionsnedsaettelse, saerlige_sociale_problemer: social || funktionsnedsaettelse === 'ingen' };
}

/** Where the citizen lives, in line with the running grant. */
export function housing(need: Need, group: TargetGroup, alder: number, inHome: boolean, random: Random): Housing {
	if (inHome) return 'botilbud';
	if (need === 'ung') return random.chance(0.94) ? 'hos_paaroerende' : 'alene';
	const relatives = group === 'handicap' ? (alder < 30 ? 0.5 : 0.14) : alder < 25 ? 0.28 : 0.05;
	return random.weighted([
		['hos_paaroerende', relatives],
		['hjemloes', group === 'socialt_udsat' ? 0.2 : 0.02],
		['alene', 1 - relatives]
	]);
}
