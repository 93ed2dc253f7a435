/** One grant as the checks see it, and what they answer. */
import type { GrantCheckKind } from './kinds';

/** Dates are days since 1970-01-01, null where blank. */
export interface Grant {
	bevilling_id: string;
	borger_id: string;
	/** Offer of the service level; null when `indsats` names none. */
	indsats_id: string | null;
	paragraf: string | null;
	niveau: string | null;
	ansoegt: number | null;
	kvitteret: number | null;
	afgjort: number | null;
	start: number;
	slut: number | null;
	seneste_opfoelgning: number | null;
	/** Age of the citizen in years. */
	alder: number | null;
}

/** What one check says of one grant. `due` and `late` (days, negative before the deadline) are null without a deadline. */
export interface Judgement {
	flagged: boolean;
	due: number | null;
	late: number | null;
}

/** A flag on a grant, from every check that raises it: the earliest due date, the most days late. */
export interface GrantFlag {
	bevilling_id: string;
	borger_id: string;
	flag: GrantCheckKind;
	/** Ids of the statements, sorted. */
	statements: string[];
	due: number | null;
	late: number | null;
}
