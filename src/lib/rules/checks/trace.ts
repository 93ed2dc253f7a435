/** The checks on one grant. `sql` does the same over a population; a test holds the two together. Pure. */
import type { GrantCheck } from '../service-level';
import { after } from './calendar';
import type { Grant, GrantFlag, Judgement } from './grant';
import { SPANS } from './kinds';

/** Whether the grant runs on `date`: begun, and not ended before it. */
export const runsOn = (grant: Grant, date: number): boolean => grant.start <= date && (grant.slut === null || grant.slut >= date);

/** What `check` says of `grant` on `date` (days since 1970-01-01); null when it says nothing of it. */
export function judge(check: GrantCheck, grant: Grant, date: number): Judgement | null {
	if (!concerns(check, grant)) return null;
	if (check.flag === 'over_65') {
		if (!runsOn(grant, date) || grant.alder === null) return null;
		return { flagged: grant.alder > check.ageOver!.value, due: null, late: null };
	}
	const span = SPANS[check.flag];
	if (span.running && !runsOn(grant, date)) return null;
	const followedUp = grant.seneste_opfoelgning !== null && grant.seneste_opfoelgning >= grant.start;
	const from = span.from === 'senest' ? (followedUp ? grant.seneste_opfoelgning : grant.start) : grant[span.from];
	const until = (span.until && grant[span.until]) ?? (span.orDate ? date : null);
	const limit = followedUp ? check.within : (check.first ?? check.within);
	if (from === null || until === null || !limit) return null;
	const due = after(from, limit);
	return { flagged: until > due, due, late: until - due };
}

/** The flags that `checks` raise on `grant` on `date`, in the order of the checks. */
export function flagsOf(checks: readonly GrantCheck[], grant: Grant, date: number): GrantFlag[] {
	const flags = new Map<string, GrantFlag>();
	for (const check of checks) {
		const found = judge(check, grant, date);
		if (!found?.flagged) continue;
		const known = flags.get(check.flag);
		flags.set(check.flag, {
			bevilling_id: grant.bevilling_id,
			borger_id: grant.borger_id,
			flag: check.flag,
			statements: [...new Set([...(known?.statements ?? []), ...check.statements])].sort(),
			due: least(known?.due, found.due),
			late: found.late === null ? null : Math.max(found.late, known?.late ?? found.late)
		});
	}
	return [...flags.values()];
}

const least = (a: number | null | undefined, b: number | null): number | null => (a == null || b === null ? b : Math.min(a, b));

/** Whether the check speaks of the grant. */
export function concerns({ paragraphs, offer, level, except }: GrantCheck, grant: Pick<Grant, 'paragraf' | 'indsats_id' | 'niveau'>): boolean {
	return (
		(paragraphs as (string | null)[]).includes(grant.paragraf) &&
		(offer === undefined || grant.indsats_id === offer) &&
		(level === undefined || grant.niveau === level) &&
		!(grant.indsats_id !== null && except?.includes(grant.indsats_id))
	);
}
