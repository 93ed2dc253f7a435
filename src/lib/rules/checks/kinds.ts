/** Flags that a grant can carry, and between which dates each deadline lies. Source: "Checks on grants" of the decision tables. */
export const GRANT_CHECKS = [
	'kvittering_overskredet',
	'sagsbehandling_overskredet',
	'ivaerksaettelse_overskredet',
	'opfoelgning_overskredet',
	'varighed_overskredet',
	'over_65'
] as const;
export type GrantCheckKind = (typeof GRANT_CHECKS)[number];
export type DeadlineKind = Exclude<GrantCheckKind, 'over_65'>;

/** From which date a deadline counts, and by which it is met. Both readers, SQL and TypeScript, follow this. */
export interface Span {
	/** `senest`: the start, or the last follow-up since then. */
	from: 'ansoegt' | 'afgjort' | 'start' | 'senest';
	/** Null: nothing but the date of the extract. */
	until: 'kvitteret' | 'afgjort' | 'start' | 'slut' | null;
	/** Where `until` is blank the date of the extract stands in; else nothing can be said. */
	orDate: boolean;
	/** Speaks of running grants only. */
	running: boolean;
}

export const SPANS: Record<DeadlineKind, Span> = {
	kvittering_overskredet: { from: 'ansoegt', until: 'kvitteret', orDate: false, running: false },
	sagsbehandling_overskredet: { from: 'ansoegt', until: 'afgjort', orDate: true, running: false },
	ivaerksaettelse_overskredet: { from: 'afgjort', until: 'start', orDate: false, running: false },
	opfoelgning_overskredet: { from: 'senest', until: null, orDate: true, running: true },
	varighed_overskredet: { from: 'start', until: 'slut', orDate: true, running: false }
};

/** The limits a check of this kind reads; any other limit in the data would be dead. */
export function readsLimits(check: { flag: GrantCheckKind; within?: unknown; first?: unknown; ageOver?: unknown }): boolean {
	const has = { within: check.within !== undefined, first: check.first !== undefined, ageOver: check.ageOver !== undefined };
	if (check.flag === 'over_65') return has.ageOver && !has.within && !has.first;
	if (check.flag === 'opfoelgning_overskredet') return (has.within || has.first) && !has.ageOver;
	return has.within && !has.first && !has.ageOver;
}
