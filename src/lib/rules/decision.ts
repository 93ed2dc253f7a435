/** What the rules answer for one citizen and one offer. */
import type { Unit } from './service-level';

/** A row of `borgere.csv` as the tables hold it: ordinals as 0-4 and 0-2, flags as booleans, not known as null. */
export type Citizen = Record<string, string | number | boolean | null>;

export interface Decision {
	borger_id: string;
	/** Offer id, or `<offer>.<service>` for a service of a sum. */
	indsats: string;
	paragraf: string | null;
	trin: number | null;
	/** Frame index 0-2, null beside the staircase. */
	ramme: number | null;
	berettiget: boolean;
	maaling: 'regel' | 'individuel' | null;
	niveau: string | null;
	omfang: number | null;
	enhed: Unit | null;
	/** Hours a week that cost money. */
	timer_uge_beregnet: number | null;
	placering: boolean;
	vum_afviger: boolean;
	ramme_individuel: boolean;
	/** Ids of statements and law rules that decided, joined by `,`. */
	regler: string;
	/** How many hours a year, units a year and kroner a year the variable cost is made of; null where it has no such part. */
	timer_aar: number | null;
	enheder_aar: number | null;
	kroner_aar: number | null;
	/** Price ids of supplements that apply. */
	tillaeg: string[];
}

export const WEEKS_A_YEAR = 52;
const MONTHS_A_YEAR = 12;

/** Hours a week of one unit, as a factor and a divisor in the order they are applied; null where the unit is not hours. */
export const HOURS_A_WEEK: Record<Unit, { times: number; by: number } | null> = {
	timer_uge: { times: 1, by: 1 },
	timer_md: { times: MONTHS_A_YEAR, by: WEEKS_A_YEAR },
	timer_6md: { times: 1, by: WEEKS_A_YEAR / 2 },
	timer_forloeb: null,
	dage_uge: null,
	doegn_aar: null,
	kr_md: null
};

export { MONTHS_A_YEAR };
