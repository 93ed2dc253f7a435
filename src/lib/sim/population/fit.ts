/** Running grants held against what the rules would place. Pure. */
import type { TypedTable } from '../../extract/table/table';
import { texts, textAt } from '../../extract/table/text-column';
import type { ServiceLevel } from '../../rules/service-level';
import { offerOf } from '../grants';
import type { RuleFitRow } from '../results';
import type { Decided } from './decided';

/** Running grants, one entry a grant. */
export interface RunningGrants {
	/** Row of the citizen; -1 where the extract has none of that id. */
	citizen: Int32Array;
	/** Offer ids (null: the service level has no such offer) and levels as granted; a level that is not known is null. */
	offer: (string | null)[];
	level: (string | null)[];
	/** Paragraph that the grant names, and whether its words name a tenancy under ABL § 105. */
	paragraph: (string | null)[];
	tenancy: Uint8Array;
	id: string[];
	/** Days since 1970-01-01; a follow-up before the start is none. */
	start: Int32Array;
	lastFollowUp: Int32Array;
	followedUp: Uint8Array;
}

/** The grants of `bevillinger` that run on `day` (days since 1970-01-01). */
export function runningGrants(citizens: TypedTable, grants: TypedTable, level: ServiceLevel, day: number): RunningGrants {
	const text = (table: TypedTable, name: string) => {
		const column = table.columns[name];
		if (column?.kind !== 'text') throw new Error(`${name} is not a column of text`);
		return column;
	};
	const date = (name: string) => {
		const column = grants.columns[name];
		if (column?.kind !== 'date') throw new Error(`${name} is not a column of dates`);
		return column;
	};
	const rowOf = new Map(texts(text(citizens, 'borger_id')).map((id, row) => [id, row]));
	const [start, end, followUp] = [date('start'), date('slut'), date('seneste_opfoelgning')];
	const [ids, whose, what, levels] = [text(grants, 'bevilling_id'), text(grants, 'borger_id'), text(grants, 'indsats'), text(grants, 'niveau')];
	const offers = new Map<string, ReturnType<typeof offerOf>>();
	const found: { row: number; citizen: number; offer: string | null; paragraph: string | null; words: string }[] = [];
	for (let i = 0; i < grants.rows; i++) {
		if (!start.valid[i] || start.values[i]! > day || (end.valid[i] && end.values[i]! < day)) continue;
		const named = textAt(what, i) ?? '';
		if (!offers.has(named)) offers.set(named, offerOf(level, named));
		const { id, paragraph } = offers.get(named)!;
		found.push({ row: i, citizen: rowOf.get(textAt(whose, i)) ?? -1, offer: id, paragraph, words: named });
	}
	const followedUp = (row: number) => followUp.valid[row] === 1 && followUp.values[row]! >= start.values[row]!;
	return {
		citizen: Int32Array.from(found, (g) => g.citizen),
		offer: found.map((g) => g.offer),
		level: found.map((g) => textAt(levels, g.row)),
		paragraph: found.map((g) => g.paragraph),
		tenancy: Uint8Array.from(found, (g) => Number(g.paragraph === 'ABL105' || /abl.{0,4}105/i.test(g.words))),
		id: found.map((g) => textAt(ids, g.row) ?? ''),
		start: Int32Array.from(found, (g) => start.values[g.row]!),
		lastFollowUp: Int32Array.from(found, (g) => (followedUp(g.row) ? followUp.values[g.row]! : 0)),
		followedUp: Uint8Array.from(found, (g) => Number(followedUp(g.row)))
	};
}

/** Whether grant `nr` differs from what the rules would place, or has another level. */
export function deviates({ citizen, offer, level }: RunningGrants, nr: number, d: Decided): boolean {
	const at = d.offers.findIndex((o) => o.offer.id === offer[nr]);
	const row = citizen[nr]!;
	const decision = d.offers[at];
	if (!decision || row < 0 || !decision.granted[row]) return true;
	if (decision.offer.frame !== null && d.placement[row] !== at) return true;
	const decidedLevel = decision.levels[decision.level[row]!] ?? null;
	return level[nr] !== null && decidedLevel !== null && level[nr] !== decidedLevel;
}

/** Of the running grants of offers of the service level. */
export function ruleFit(grants: RunningGrants, d: Decided): RuleFitRow {
	const fit = { bevillinger: 0, fravigelser: 0 };
	for (let nr = 0; nr < grants.offer.length; nr++) {
		if (grants.offer[nr] === null) continue;
		fit.bevillinger++;
		if (deviates(grants, nr, d)) fit.fravigelser++;
	}
	return fit;
}
