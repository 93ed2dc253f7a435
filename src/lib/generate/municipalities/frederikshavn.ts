import { NO_FLAGS, OWN_HOME_HOURS, SHARED_HOURS, type Municipality } from '../municipality';
import { HOMES } from '../homes/frederikshavn';
import { PRICES } from '../prices/frederikshavn';

/** Hours in homes follow the eight tariffs (7 hours and up) and the mix of the named homes; VUM follows the tariffs. */
export const frederikshavn: Municipality = {
	id: 'frederikshavn',
	prefix: 'FH',
	name: 'Frederikshavn',
	inhabitants: 59_000,
	longTermFactor: 1,
	longTerm: [{ indsats: 'botilbud_108', part: 1, mindst: 0 }],
	shared: 0,
	leastShared: 2,
	dayOnly: 36,
	compensatedOnly: false,
	otherLevel: 0.105,
	beside: { behov103: true, behov104: true, behov97: true, aflastning: false, kontant: true },
	most103: 1,
	oldestOwnHome: 85,
	triedBeforeTemporary: false,
	untriedTemporary: 0,
	sharedFrame: { temporary: 0.55, longTerm: 0.4 },
	hours: {
		own: OWN_HOME_HOURS,
		shared: SHARED_HOURS,
		temporary: [[0, 7], [0.3, 10], [0.6, 15], [0.82, 22], [0.94, 33], [0.985, 50], [1, 95]],
		longTerm: [[0, 7], [0.12, 10], [0.28, 15.5], [0.45, 22], [0.62, 31], [0.79, 43], [0.87, 54], [0.911, 62], [0.968, 78], [0.983, 83], [0.992, 105], [1, 150]]
	},
	vum: {
		own: [
			{ upTo: 0.75, weights: [0, 70, 28, 2, 0] },
			{ upTo: 1.5, weights: [0, 52, 42, 6, 0] },
			{ upTo: 6, weights: [0, 24, 58, 17, 1] },
			{ upTo: 168, weights: [0, 5, 45, 44, 6] }
		],
		home: [
			{ upTo: 10, weights: [0, 90, 10, 0, 0] },
			{ upTo: 16, weights: [0, 48, 46, 6, 0] },
			{ upTo: 34, weights: [0, 5, 56, 36, 3] },
			{ upTo: 45, weights: [0, 0, 8, 86, 6] },
			{ upTo: 62, weights: [0, 0, 4, 58, 38] },
			{ upTo: 168, weights: [0, 0, 0, 8, 92] }
		]
	},
	flags: { ...NO_FLAGS, udslusning: 0.6 },
	homes: HOMES,
	prices: PRICES,
	startWithinDays: 42,
	temporaryMonths: 12,
	ownHomeMonths: null
};
