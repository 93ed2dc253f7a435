/** Sums of one simulation, in kroner a year; null is unknown and is never counted as nought. */
import type { PlacementRow, Scenario, SimulationResult } from '../../sim/results';
import type { Naming } from './naming';

export interface Sum {
	citizens: number;
	basis: number;
	variable: number;
	/** Null when no row has a price. */
	kroner: number | null;
	withoutPrice: number;
}

/** Adds up result rows. */
export function addUp(rows: PlacementRow[]): Sum {
	const sum: Sum = { citizens: 0, basis: 0, variable: 0, kroner: null, withoutPrice: 0 };
	for (const row of rows) {
		sum.citizens += row.borgere;
		sum.withoutPrice += row.uden_pris;
		if (row.basis_kr_aar === null && row.variabel_kr_aar === null) continue;
		sum.basis += row.basis_kr_aar ?? 0;
		sum.variable += row.variabel_kr_aar ?? 0;
		sum.kroner = sum.basis + sum.variable;
	}
	return sum;
}

/** The rows of a result under one service level, by role. */
export function rowsOf(result: SimulationResult, scenario: Scenario, role?: PlacementRow['rolle']): PlacementRow[] {
	return result.placements.filter((row) => row.serviceniveau === scenario && (role === undefined || row.rolle === role));
}

/**
 * Basis budget of homes that the proposal frees on paper only: it runs on until places are sold or closed.
 * Counted offer by offer, for a place freed in one home does not house a citizen who needs another.
 */
export function boundBasis(result: SimulationResult, naming: Naming): number {
	const homes = naming.steps.flatMap((step) => step.offers).filter((offer) => offer.frame === 'doegndaekket');
	const basis = (scenario: Scenario, id: string) => addUp(rowsOf(result, scenario, 'placering').filter((row) => row.indsats === id)).basis;
	return homes.reduce((sum, { id }) => sum + Math.max(0, basis('gaeldende', id) - basis('forslag', id)), 0);
}

export interface Change {
	current: Sum;
	proposed: Sum;
	/** Kroner a year, proposal minus current; null where either is unknown. */
	onPaper: number | null;
	/** The same until places are sold or closed. */
	atOnce: number | null;
	bound: number;
}

/** What the proposal changes in all: placements and the offers beside them. */
export function totalChange(result: SimulationResult, naming: Naming): Change {
	const [current, proposed] = [addUp(rowsOf(result, 'gaeldende')), addUp(rowsOf(result, 'forslag'))];
	const bound = boundBasis(result, naming);
	const known = current.kroner !== null || proposed.kroner !== null;
	const onPaper = known ? (proposed.kroner ?? 0) - (current.kroner ?? 0) : null;
	return { current, proposed, bound, onPaper, atOnce: onPaper === null ? null : onPaper + bound };
}
