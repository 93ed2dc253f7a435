import { LONG_TERM_HOURS, NO_FLAGS, OWN_HOME_HOURS, SHARED_HOURS, TEMPORARY_HOURS, type Municipality } from '../municipality';
import { HOMES } from '../homes/ishoej-vallensbaek';
import { PRICES } from '../prices/ishoej-vallensbaek';
import { GENERAL_VUM } from './vum';

/** Two municipalities with one catalogue; home support as a rule up to 65, respite for those who live with relatives. */
export const ishoejVallensbaek: Municipality = {
	id: 'ishoej-vallensbaek',
	prefix: 'IV',
	name: 'Ishøj og Vallensbæk',
	inhabitants: 40_000,
	longTermFactor: 1,
	longTerm: [{ indsats: 'botilbud_108', part: 1, mindst: 0 }],
	shared: 0,
	leastShared: 2,
	dayOnly: 36,
	compensatedOnly: true,
	otherLevel: 0.105,
	beside: { behov103: true, behov104: true, behov97: false, aflastning: true, kontant: false },
	most103: 4,
	oldestOwnHome: 66,
	triedBeforeTemporary: false,
	untriedTemporary: 0,
	sharedFrame: { temporary: 0.4, longTerm: 0.3 },
	hours: { own: OWN_HOME_HOURS, shared: SHARED_HOURS, temporary: TEMPORARY_HOURS, longTerm: LONG_TERM_HOURS },
	vum: GENERAL_VUM,
	flags: NO_FLAGS,
	homes: HOMES,
	prices: PRICES,
	startWithinDays: 42,
	temporaryMonths: 24,
	ownHomeMonths: null
};
