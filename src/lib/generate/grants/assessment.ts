import { EXTRACT_DATE } from '../dates';
import type { Random } from '../random';
import type { CitizenRow, GrantRow } from '../rows';

/**
 * The citizens with the date of assessment that their running grants call for: at the last follow-up, else between
 * application and decision. Dates that were never filled in stay blank; citizens without a running grant keep theirs.
 */
export function assessedWithGrants(citizens: readonly CitizenRow[], grants: readonly GrantRow[], random: Random): CitizenRow[] {
	const latest = new Map<string, number>();
	for (const { borger_id, slut, seneste_opfoelgning, ansoegt, afgjort } of grants) {
		if (slut !== null) continue;
		const day = seneste_opfoelgning === null ? random.int(ansoegt, afgjort) : Math.max(afgjort, seneste_opfoelgning - random.int(0, 20));
		latest.set(borger_id, Math.max(day, latest.get(borger_id) ?? 0));
	}
	const dated = citizens.map((row) => (row.vurderingsdato === null ? row : { ...row, vurderingsdato: latest.get(row.borger_id) ?? row.vurderingsdato }));
	return withLastDay(dated);
}

/** The newest assessment is made on the day of the extract: that is how readers of the files find the day. */
function withLastDay(rows: CitizenRow[]): CitizenRow[] {
	const newest = Math.max(0, ...new Set(rows.map((row) => row.vurderingsdato ?? 0)));
	const last = rows.findIndex((row) => row.vurderingsdato === newest);
	return rows.map((row, i) => (i === last ? { ...row, vurderingsdato: EXTRACT_DATE } : row));
}
