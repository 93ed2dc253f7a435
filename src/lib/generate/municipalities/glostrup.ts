import { LONG_TERM_HOURS, NO_FLAGS, OWN_HOME_HOURS, SHARED_HOURS, TEMPORARY_HOURS, type Municipality } from '../municipality';
import { HOMES } from '../homes/glostrup';
import { PRICES } from '../prices/glostrup';
import { GENERAL_VUM } from './vum';

/** Home support is a sum of eight services by theme; stairwell communities lie between own home and homes. */
export const glostrup: Municipality = {
	id: 'glostrup',
	prefix: 'GL',
	name: 'Glostrup',
	inhabitants: 24_000,
	longTermFactor: 1,
	longTerm: [{ indsats: 'botilbud_108', part: 1, mindst: 0 }],
	shared: 28,
	leastShared: 2,
	dayOnly: 0,
	compensatedOnly: true,
	otherLevel: 0.105,
	beside: { behov103: true, behov104: true, behov97: true, aflastning: false, kontant: false },
	most103: 3,
	oldestOwnHome: 85,
	triedBeforeTemporary: false,
	untriedTemporary: 0,
	sharedFrame: { temporary: 0, longTerm: 0 },
	hours: { own: OWN_HOME_HOURS, shared: SHARED_HOURS, temporary: TEMPORARY_HOURS, longTerm: LONG_TERM_HOURS },
	vum: GENERAL_VUM,
	flags: { ...NO_FLAGS, opstart: 0.08, flytning: 0.04 },
	homes: HOMES,
	prices: PRICES,
	startWithinDays: 42,
	temporaryMonths: 24,
	ownHomeMonths: null
};
