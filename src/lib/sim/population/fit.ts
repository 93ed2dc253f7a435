/** Running grants held against what the rules would place. Pure. */
import type { TypedTable } from '../../extract/table/table';
import { texts, textAt } from '../../extract/table/text-column';
import type { ServiceLevel } from '../../rules/service-level';
import { offerOf } from '../grants';
import type { RuleFitRow } from '../results';
import type { Decided } from './decided';

/** Running grants of offers of the service level, one entry a grant. */
export interface RunningGrants {
	/** Row of the citizen; -1 where the extract has none of that id. */
	citizen: Int32Array;
	/** Offer ids and levels as granted; a level that is not known is null. */
	offer: string[];
	level: (string | null)[];
}

/** The grants of `bevillinger` that run on `day` (days since 1970-01-01) and whose offer `level` has. */
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
	const [start, end, whose, what, levels] = [date('start'), date('slut'), text(grants, 'borger_id'), text(grants, 'indsats'), text(grants, 'niveau')];
	const offers = new Map<string, string | null>();
	const found: { citizen: number; offer: string; level: string | null }[] = [];
	for (let i = 0; i < grants.rows; i++) {
		if (!start.valid[i] || start.values[i]! > day || (end.valid[i] && end.values[i]! < day)) continue;
		const named = textAt(what, i) ?? '';
		if (!offers.has(named)) offers.set(named, offerOf(level, named).id);
		const offer = offers.get(named)!;
		if (offer !== null) found.push({ citizen: rowOf.get(textAt(whose, i)) ?? -1, offer, level: textAt(levels, i) });
	}
	return { citizen: Int32Array.from(found, (g) => g.citizen), offer: found.map((g) => g.offer), level: found.map((g) => g.level) };
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

export function ruleFit(grants: RunningGrants, d: Decided): RuleFitRow {
	let fravigelser = 0;
	for (let nr = 0; nr < grants.offer.length; nr++) if (deviates(grants, nr, d)) fravigelser++;
	return { bevillinger: grants.offer.length, fravigelser };
}
