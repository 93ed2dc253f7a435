import type { Quantiles } from './quantiles';
import type { HomeRow, TargetGroup } from './rows';

/** What a citizen's situation calls for, as a case worker would sum it up; the rules are asked later. */
export type Need = 'forebyggende' | 'egen_bolig' | 'opgang' | 'midlertidig' | 'langvarig' | 'dagtilbud' | 'ung' | 'uden_for';

/** Overall VUM for assessed hours up to `upTo` a week: weights of A-E. */
export interface VumBand {
	upTo: number;
	weights: readonly [number, number, number, number, number];
}

/** A provider at 1,000 citizens; places and sold places are scaled with the file. */
export type HomeSpec = Omit<HomeRow, 'pladser' | 'solgte_pladser'> & {
	pladser: number;
	solgte_pladser: number;
	/** Assessed hours a week of the citizens it is for: from (not included), to. */
	timer: readonly [number, number];
};

/** A price at the level of 2026, in kroner. `niveau` left out: all levels. */
export interface PriceSpec {
	indsats: string;
	niveau?: string;
	basis?: number;
	time?: number;
	enhed?: number;
}

/** One municipality as the generator needs it: its offers, its mix of citizens, its ways. Numbers are invented unless said otherwise. */
export interface Municipality {
	id: string;
	/** Of the pseudonymous ids: `RK-B-000001`. */
	prefix: string;
	name: string;
	/** Approximate number of inhabitants. */
	inhabitants: number;
	/** Citizens in long-term homes, compared with the country's share. */
	longTermFactor: number;
	/** Long-term offers and their part of the long-term grants; `mindst`: only from this place in the order of severity (0-1). */
	longTerm: readonly { indsats: string; part: number; mindst: number }[];
	/** Citizens in shared homes (opgangsbofællesskab) per 1,000, taken from those in support under § 85. */
	shared: number;
	/** Least overall VUM (index) of those in shared homes. */
	leastShared: number;
	/** Citizens with a day offer or escort alone, per 1,000. */
	dayOnly: number;
	/** Preventive citizens are all marked as compensated by other offers, since VUM A alone has no offer here. */
	compensatedOnly: boolean;
	/** Share of the running grants at another level than the rules give now. */
	otherLevel: number;
	/** Day offers and escort that the service level has. */
	beside: { behov103: boolean; behov104: boolean; behov97: boolean; aflastning: boolean; kontant: boolean };
	/** § 103 only up to this overall VUM (index); Frederikshavn: B. */
	most103: number;
	/** Oldest citizen with home support. */
	oldestOwnHome: number;
	/** Temporary homes only for citizens whose less intrusive options were tried. */
	triedBeforeTemporary: boolean;
	/** Part of the temporary need that is lasting or open, but where less intrusive options are still to be tried. */
	untriedTemporary: number;
	/** Share of the citizens in homes whose frame is `bofaellesskab`. */
	sharedFrame: { temporary: number; longTerm: number };
	hours: { own: Quantiles; shared: Quantiles; temporary: Quantiles; longTerm: Quantiles };
	vum: { own: readonly VumBand[]; home: readonly VumBand[] };
	/** Share of citizens, among those the flag can concern, for whom it is set. */
	flags: { rengoering83: number; nattevagt: number; vedligehold: number; opstart: number; flytning: number; udslusning: number };
	homes: readonly HomeSpec[];
	prices: readonly PriceSpec[];
	/** Days from decision to start that the municipality allows itself; and the longest temporary stay, in months. */
	startWithinDays: number;
	temporaryMonths: number;
	/** A home-support grant usually runs no longer than this, in months, and is then renewed or ended. */
	ownHomeMonths: number | null;
}

/** Defaults shared by the five municipalities. */
export const NO_FLAGS = { rengoering83: 0, nattevagt: 0, vedligehold: 0, opstart: 0, flytning: 0, udslusning: 0 } as const;

/** Assessed hours in own home: most have few. */
export const OWN_HOME_HOURS: Quantiles = [[0, 0.25], [0.15, 0.6], [0.35, 1.2], [0.55, 2.2], [0.75, 3.7], [0.9, 6.2], [0.965, 9], [0.992, 15], [1, 26]];
export const SHARED_HOURS: Quantiles = [[0, 2], [0.3, 4], [0.6, 6], [0.9, 10], [1, 15]];
/** Temporary homes and long-term homes: a long tail, the dearest cases above 70 hours. */
export const TEMPORARY_HOURS: Quantiles = [[0, 3.5], [0.2, 7], [0.5, 12], [0.75, 19], [0.9, 30], [0.965, 48], [0.985, 75], [1, 118]];
export const LONG_TERM_HOURS: Quantiles = [[0, 4], [0.2, 7], [0.4, 10], [0.6, 14], [0.78, 20], [0.87, 27], [0.908, 46], [0.923, 76], [0.968, 100], [0.992, 125], [1, 165]];

type Detail = Partial<Omit<HomeSpec, 'tilbud' | 'indsats' | 'pladser' | 'solgte_pladser' | 'timer'>> & { timer?: readonly [number, number]; solgte?: number };

/** A provider with what is not said left open. */
export function home(tilbud: string, indsats: string, pladser: number, basis: number | null, detail: Detail = {}): HomeSpec {
	const { solgte, timer, ...rest } = detail;
	return {
		tilbud,
		center: null,
		indsats,
		pladser,
		niveau_fra: null,
		niveau_til: null,
		basis_kr_aar: basis,
		alder_fra: null,
		alder_til: null,
		maalgruppe: null,
		nattevagt: null,
		ejer: 'egen',
		...rest,
		solgte_pladser: solgte ?? 0,
		timer: timer ?? [0, 169]
	};
}

export const isHomeOffer = (indsats: string): boolean => indsats.startsWith('botilbud_');
export const TARGET_GROUPS: readonly TargetGroup[] = ['handicap', 'psykiatri', 'socialt_udsat'];
