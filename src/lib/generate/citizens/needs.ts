import type { Municipality, Need } from '../municipality';
import type { Random } from '../random';
import type { CitizenRow, Housing, TargetGroup } from '../rows';

/** What is known when the needs beside housing are drawn. */
export interface Known {
	need: Need;
	group: TargetGroup;
	alder: number;
	vum: number;
	mobility: number;
	varig: boolean;
	housing: Housing;
	physical: boolean;
}

/** State pension age, as in the law's frame: § 103, § 97 and § 100 end there. */
const PENSION_AGE = 67;
const DAY_OFFER: Record<Need, number> = { langvarig: 0.5, midlertidig: 0.14, opgang: 0.24, egen_bolig: 0.12, dagtilbud: 1, forebyggende: 0.01, ung: 0.3, uden_for: 0 };
const DAYS = [[1, 5], [2, 16], [3, 30], [4, 31], [5, 18]] as const;

type DayNeed = Pick<CitizenRow, 'behov_103' | 'behov_104' | 'dagtilbud_dage' | 'dagtilbud_profil' | 'saerlige_hensyn'>;

/** Day offers: one of the two at most; the profile grows with the need. */
export function dayNeed(m: Municipality, known: Known, random: Random): DayNeed {
	const chance = DAY_OFFER[known.need] * (known.alder >= PENSION_AGE ? 0.4 : 1);
	if (!random.chance(chance)) return { behov_103: false, behov_104: false, dagtilbud_dage: null, dagtilbud_profil: null, saerlige_hensyn: random.chance(0.02) };
	const sheltered = known.alder < PENSION_AGE && known.vum <= m.most103 && random.chance(known.need === 'langvarig' ? 0.18 : m.most103 === 1 ? 0.85 : 0.46);
	const dage = random.weighted(DAYS);
	return {
		behov_103: sheltered,
		behov_104: !sheltered,
		dagtilbud_dage: dage,
		dagtilbud_profil: random.chance(0.08) ? null : Math.min(3, Math.max(1, Math.round(known.vum - 0.6 + 0.5 * random.bell()))),
		saerlige_hensyn: random.chance(dage === 5 ? 0.6 : 0.03)
	};
}

type BesideNeed = Pick<CitizenRow, 'behov_97' | 'ledsagelse_timer_md' | 'aflastning_doegn' | 'personlig_hjaelp_timer_uge' | 'merudgift_md' | 'arbejdsleder'>;

const RESPITE_DAYS = [14, 21, 26, 28, 42, 52, 52, 60, 78, 90, 104];
const HELP_HOURS = [6, 10, 14, 18, 21, 24, 28, 32, 37];
const EXTRA_COSTS = [320, 540, 620, 780, 940, 1150, 1480, 1650, 1900, 2350, 2800, 3900];

/** Escort, respite, personal help and extra expenses, where the municipality's service level has them. */
export function besideNeed(m: Municipality, known: Known, random: Random): BesideNeed {
	const disabled = known.group === 'handicap' && known.alder < PENSION_AGE && known.alder >= 18;
	const ownHome = known.housing !== 'botilbud';
	const mobile = known.mobility < 3;
	const escort = m.beside.behov97 && disabled && known.varig && random.chance(!mobile ? 0.34 : known.need === 'dagtilbud' ? 0.2 : 0.05);
	const respite = m.beside.aflastning && known.housing === 'hos_paaroerende' && known.group === 'handicap' && random.chance(0.34);
	const help = m.beside.kontant && known.physical && known.varig && ownHome && random.chance(0.3);
	const costs = m.beside.kontant && disabled && ownHome && random.chance(0.1);
	return {
		behov_97: escort,
		ledsagelse_timer_md: escort && random.chance(0.25) ? random.pick([3, 4, 6, 8, 10]) : null,
		aflastning_doegn: respite ? random.pick(RESPITE_DAYS) : null,
		personlig_hjaelp_timer_uge: help ? random.pick(HELP_HOURS) : null,
		arbejdsleder: help && random.chance(0.6),
		merudgift_md: costs ? random.pick(EXTRA_COSTS) : null
	};
}
