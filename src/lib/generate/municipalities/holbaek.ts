import { LONG_TERM_HOURS, NO_FLAGS, OWN_HOME_HOURS, SHARED_HOURS, TEMPORARY_HOURS, type Municipality } from '../municipality';
import { HOMES } from '../homes/holbaek';
import { PRICES } from '../prices/holbaek';

/**
 * Home support from C, homes from D. The only service level of the five that grants ABL § 105 apart from § 108: the
 * country's split between the two is kept in the grants, though the rules as read never place anyone in § 108.
 */
export const holbaek: Municipality = {
	id: 'holbaek',
	prefix: 'HB',
	name: 'Holbæk',
	inhabitants: 73_000,
	longTermFactor: 1,
	longTerm: [
		{ indsats: 'botilbud_abl105', part: 140 / 193, mindst: 0 },
		{ indsats: 'botilbud_108', part: 53 / 193, mindst: 0.45 }
	],
	shared: 32,
	leastShared: 3,
	dayOnly: 0,
	compensatedOnly: true,
	otherLevel: 0.03,
	beside: { behov103: false, behov104: false, behov97: false, aflastning: false, kontant: false },
	most103: 4,
	oldestOwnHome: 85,
	triedBeforeTemporary: true,
	untriedTemporary: 0,
	sharedFrame: { temporary: 0, longTerm: 0 },
	hours: { own: OWN_HOME_HOURS, shared: SHARED_HOURS, temporary: TEMPORARY_HOURS, longTerm: LONG_TERM_HOURS },
	vum: {
		own: [
			{ upTo: 1, weights: [0, 3, 88, 9, 0] },
			{ upTo: 2.5, weights: [0, 1, 52, 44, 3] },
			{ upTo: 6, weights: [0, 0, 16, 62, 22] },
			{ upTo: 168, weights: [0, 0, 3, 47, 50] }
		],
		home: [
			{ upTo: 12, weights: [0, 0, 0, 78, 22] },
			{ upTo: 30, weights: [0, 0, 0, 54, 46] },
			{ upTo: 168, weights: [0, 0, 0, 18, 82] }
		]
	},
	flags: { ...NO_FLAGS, nattevagt: 0.24, vedligehold: 0.11 },
	homes: HOMES,
	prices: PRICES,
	startWithinDays: 42,
	temporaryMonths: 12,
	ownHomeMonths: 6
};
