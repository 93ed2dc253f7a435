/** Citizens written by hand: what is not said is blank, ordinals are written as letters and frames. */
import { BORGERE, type Column } from '../../src/lib/extract/columns';
import type { Citizen, Decision } from '../../src/lib/rules/decision';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { plan, type Plan } from '../../src/lib/rules/plan';
import { decide } from '../../src/lib/rules/trace';
import { serviceLevelData, type MUNICIPALITIES } from './shared';

/** Values of `borgere.csv` as the contract writes them. */
export type Said = Record<string, string | number | boolean>;

const COLUMNS = new Map(BORGERE.columns.map((c) => [c.name, c]));
const BLANK: Citizen = Object.fromEntries(BORGERE.columns.map((c) => [c.name, c.blank]));

function stored(column: Column, value: Said[string]): Citizen[string] {
	if (column.kind !== 'ordinal') return value;
	const index = column.values.indexOf(String(value));
	if (index < 0) throw new Error(`${column.name} cannot be ${value}`);
	return index;
}

/** An adult with both kinds of impairment and the values of `said`. */
export function person(said: Said = {}): Citizen {
	const citizen: Citizen = { ...BLANK, borger_id: 'b1', alder: 40 };
	for (const [name, value] of Object.entries(said)) {
		const column = COLUMNS.get(name);
		if (!column) throw new Error(`No column ${name}`);
		citizen[name] = stored(column, value);
	}
	return citizen;
}

export const planOf = (id: (typeof MUNICIPALITIES)[number]): Plan => plan(loadServiceLevel(serviceLevelData(id)));

/** The decision on one offer, or one service of a sum. */
export function decisionOn(ready: Plan, citizen: Citizen, indsats: string): Decision {
	const found = decide(ready, citizen).find((d) => d.indsats === indsats);
	if (!found) throw new Error(`No decision on ${indsats}`);
	return found;
}

/** The offer that is the citizen's placement, with `*` when its frame is not enough; null for none. */
export function placementOf(ready: Plan, citizen: Citizen): string | null {
	const placed = decide(ready, citizen).filter((d) => d.placering);
	if (placed.length > 1) throw new Error('More than one placement');
	return placed[0] ? `${placed[0].indsats}${placed[0].ramme_individuel ? '*' : ''}` : null;
}
