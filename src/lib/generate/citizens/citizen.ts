import { isHomeOffer, type Municipality, type Need } from '../municipality';
import { EXTRACT_DATE } from '../dates';
import type { Random } from '../random';
import type { CitizenRow, TargetGroup } from '../rows';
import { besideNeed, dayNeed } from './needs';
import { age, housing, impairment, targetGroup } from './person';
import { assessedHours, overallVum, themes } from './severity';
import type { Situation } from './situation';

export const citizenId = (m: Municipality, index: number): string => `${m.prefix}-B-${String(index + 1).padStart(6, '0')}`;

/** Share of lasting needs; those in long-term homes all have one. */
const LASTING: Record<Need, number> = { langvarig: 1, dagtilbud: 0.85, egen_bolig: 0.5, opgang: 0.5, midlertidig: 0.4, ung: 0.5, forebyggende: 0.15, uden_for: 0.1 };

/** Those who have left were as old as others there, and are older by now; from long-term homes mostly the oldest, for a nursing home. */
function ageGone(m: Municipality, left: string, group: TargetGroup, place: number): number {
	const longTerm = m.longTerm.some(({ indsats }) => indsats === left);
	if (longTerm) return age(m, 'langvarig', group, 0.4 + 0.6 * place);
	return left === 'botilbud_107' ? age(m, 'midlertidig', group, 0.2 + 0.8 * place) : age(m, 'egen_bolig', group, 0.1 + 0.9 * place);
}

/** The citizen's place among those with the same need, 0-1: by severity and by age. */
export interface Ranks {
	severity: number;
	age: number;
}

/** The assessment of one citizen in `situation`, with every cell that the situation fills (see `leaveBlanks`). */
export function assess(m: Municipality, situation: Situation, index: number, ranks: Ranks, random: Random): CitizenRow {
	const { need, granted, left, severest } = situation;
	const group = targetGroup(need, random);
	const severity = severest + (1 - severest) * ranks.severity;
	const alder = left === null ? age(m, need, group, ranks.age) : ageGone(m, left, group, ranks.age);
	const hours = assessedHours(m, need, severity, random);
	const compensated = need === 'forebyggende' && (m.compensatedOnly || random.chance(0.72));
	const severestHome = need === 'langvarig' && severest > 0;
	const vum = severestHome ? 4 : overallVum(m, need, hours, compensated, random);
	const theme = themes(vum, group, random);
	const live = housing(need, group, alder, granted !== null && isHomeOffer(granted), random);
	const impaired = impairment(need, group, random);
	const varig = random.chance(LASTING[need]);
	const physical = group === 'handicap' && impaired.funktionsnedsaettelse !== 'psykisk';
	const known = { need, group, alder, vum, mobility: theme.vum_mobilitet ?? 0, varig, housing: live, physical };
	return {
		borger_id: citizenId(m, index),
		alder,
		maalgruppe: group,
		vurderingsdato: EXTRACT_DATE - random.int(5, need === 'langvarig' ? 1050 : 700),
		vum_samlet: vum,
		...theme,
		...impaired,
		varig,
		timer_uge: hours,
		bosituation: live,
		...housingNeed(m, need, random),
		...ownHomeFlags(m, need, hours, random),
		kan_kompenseres: compensated,
		kun_aldersbetinget: need === 'uden_for' && alder >= 65,
		kun_hjemloeshed: need !== 'midlertidig' && live === 'hjemloes' && group === 'socialt_udsat' && random.chance(0.3),
		...besideNeed(m, known, random),
		...dayNeed(m, known, random)
	};
}

type HousingNeed = Pick<CitizenRow, 'ramme_behov' | 'midlertidig' | 'afproevet' | 'nattevagt_behov' | 'rengoering_83'>;

function housingNeed(m: Municipality, need: Need, random: Random): HousingNeed {
	const home = need === 'langvarig' || need === 'midlertidig';
	const shared = home && random.chance(need === 'langvarig' ? m.sharedFrame.longTerm : m.sharedFrame.temporary);
	const untried = need === 'midlertidig' && random.chance(m.untriedTemporary);
	const tried = need === 'langvarig' || (home && m.triedBeforeTemporary) || (!untried && random.chance(home ? 0.6 : 0.3));
	return {
		ramme_behov: need === 'opgang' || shared ? 1 : home ? 2 : 0,
		midlertidig: need === 'opgang' || (need === 'midlertidig' && !untried),
		afproevet: tried,
		nattevagt_behov: home && random.chance(m.flags.nattevagt),
		rengoering_83: home && random.chance(m.flags.rengoering83)
	};
}

type OwnHomeFlags = Pick<CitizenRow, 'vedligehold' | 'udslusning' | 'opstart' | 'flytning'>;

function ownHomeFlags(m: Municipality, need: Need, hours: number, random: Random): OwnHomeFlags {
	const own = need === 'egen_bolig';
	return {
		vedligehold: own && random.chance(m.flags.vedligehold),
		udslusning: own && hours <= 0.5 && random.chance(m.flags.udslusning),
		opstart: own && random.chance(m.flags.opstart),
		flytning: own && random.chance(m.flags.flytning)
	};
}
