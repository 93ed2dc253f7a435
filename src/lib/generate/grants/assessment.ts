import { EXTRACT_DATE } from '../dates';
import type { Random } from '../random';
import type { CitizenRow, GrantRow } from '../rows';

/**
 * Sets, in place, the date of assessment that each citizen's running grants call for: at the last follow-up, else between
 * application and decision. Dates that were never filled in stay blank; citizens without a running grant keep theirs.
 * The newest assessment is made on the day of the extract: that is how readers of the files find the day.
 */
export function dateAssessments(citizens: readonly CitizenRow[], grants: readonly GrantRow[], random: Random): void {
	const latest = new Map<string, number>();
	for (const { borger_id, slut, seneste_opfoelgning, ansoegt, afgjort } of grants) {
		if (slut !== null) continue;
		const day = seneste_opfoelgning === null ? random.int(ansoegt, afgjort) : Math.max(afgjort, seneste_opfoelgning - random.int(0, 20));
		latest.set(borger_id, Math.max(day, latest.get(borger_id) ?? 0));
	}
	let newest: CitizenRow | null = null;
	for (const row of citizens) {
		if (row.vurderingsdato === null) continue;
		row.vurderingsdato = latest.get(row.borger_id) ?? row.vurderingsdato;
		if (row.vurderingsdato > (newest?.vurderingsdato ?? 0)) newest = row;
	}
	if (newest) newest.vurderingsdato = EXTRACT_DATE;
}
