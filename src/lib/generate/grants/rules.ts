import { BORGERE } from '../../extract/columns';
import type { Citizen, Decision } from '../../rules/decision';
import { plan } from '../../rules/plan';
import type { ServiceLevel } from '../../rules/service-level';
import { decide } from '../../rules/trace';
import { asRead } from '../csv';
import type { CitizenRow } from '../rows';

/** What the service level answers for a citizen, about some of its offers. */
export interface Rules {
	/** Every offer. */
	all(citizen: CitizenRow): Decision[];
	/** `offer` (null: none), and the offers beside the staircase if any need calls for one; far faster, placement left open. */
	about(offer: string | null, citizen: CitizenRow): Decision[];
}

/** The rules of `level`, reading a row as it will be read back from the file. */
export function rulesOf(level: ServiceLevel): Rules {
	const whole = plan(level);
	const parts = new Map<string, typeof whole>();
	const part = (offer: string | null, beside: boolean): typeof whole => {
		const key = `${offer}|${beside}`;
		const known = parts.get(key);
		if (known) return known;
		const offers = whole.offers.filter((one) => one.id === offer || (beside && one.frame === null)).map((one) => ({ ...one, services: [] }));
		const made = { ...whole, offers };
		parts.set(key, made);
		return made;
	};
	const facts = (citizen: CitizenRow) => asRead(BORGERE, citizen) as unknown as Citizen;
	return {
		all: (citizen) => decide(whole, facts(citizen)),
		about: (offer, citizen) => decide(part(offer, needsBeside(citizen)), facts(citizen))
	};
}

/** Whether anything beside housing can be granted: every such offer rests on one of these needs. */
function needsBeside(citizen: CitizenRow): boolean {
	const { behov_103, behov_104, behov_97, flytning, aflastning_doegn, personlig_hjaelp_timer_uge, merudgift_md } = citizen;
	return behov_103 || behov_104 || behov_97 || flytning || aflastning_doegn !== null || personlig_hjaelp_timer_uge !== null || merudgift_md !== null;
}
