import { EXTRACT_DATE } from '../dates';
import type { Random } from '../random';
import type { Population } from '../citizens';
import type { CitizenRow, GrantRow } from '../rows';

/**
 * Sets, in place, the date of assessment that each citizen's running grants call for: at the last follow-up, else between
 * application and decision; for those who have left, in the weeks before their last grant ended, unless they were assessed
 * again because they wait. Dates that were never filled in stay blank; citizens without any grant keep theirs.
 * The newest assessment is made on the day of the extract: that is how readers of the files find the day.
 */
export function dateAssessments({ rows: citizens, situations }: Population, grants: readonly GrantRow[], random: Random): void {
	const latest = new Map<string, number>();
	for (const { borger_id, slut, seneste_opfoelgning, ansoegt, afgjort } of grants) {
		if (slut !== null) continue;
		const day = seneste_opfoelgning === null ? random.int(ansoegt, afgjort) : Math.max(afgjort, seneste_opfoelgning - random.int(0, 20));
		latest.set(borger_id, Math.max(day, latest.get(borger_id) ?? 0));
	}
	const ended = new Map<string, number>();
	for (const { borger_id, slut } of grants) if (slut !== null) ended.set(borger_id, Math.max(slut, ended.get(borger_id) ?? 0));
	let newest: CitizenRow | null = null;
	for (const [i, row] of citizens.entries()) {
		if (row.vurderingsdato === null) continue;
		const end = situations[i]!.need === 'forebyggende' ? ended.get(row.borger_id) : undefined;
		row.vurderingsdato = end === undefined ? (latest.get(row.borger_id) ?? row.vurderingsdato) : end - random.int(0, 40);
		if (row.vurderingsdato > (newest?.vurderingsdato ?? 0)) newest = row;
	}
	if (newest) newest.vurderingsdato = EXTRACT_DATE;
}
