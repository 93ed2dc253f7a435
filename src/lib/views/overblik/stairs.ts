/** From result rows to the staircase: figures per step and offer, and the moves between steps. */
import type { BesideOffer, StairFigures, StairMove, StairStep } from '../../charts/staircase';
import { moveKind } from '../../charts/staircase';
import type { PlacementRow, Scenario, SimulationResult } from '../../sim/results';
import type { Naming } from './naming';
import { addUp, rowsOf } from './totals';

/** The offer that the key shares leave out of their denominator. */
const PREVENTION = 'forebyggende';

function figures(result: SimulationResult, scenario: Scenario, role: PlacementRow['rolle'], offers: string[]): StairFigures {
	const rows = rowsOf(result, scenario, role);
	const { citizens, kroner, withoutPrice } = addUp(rows.filter((row) => offers.includes(row.indsats)));
	const placed = addUp(rows.filter((row) => row.indsats !== PREVENTION)).citizens;
	const counts = role === 'placering' && placed > 0 && offers.some((id) => id !== PREVENTION);
	return { citizens, kroner, withoutPrice, share: counts ? citizens / placed : null };
}

/** The steps from the bottom up, with the figures of both service levels. */
export function stairSteps(result: SimulationResult, naming: Naming): StairStep[] {
	const of = (scenario: Scenario, offers: string[]) => figures(result, scenario, 'placering', offers);
	return naming.steps.map(({ step, name, paragraphs, offers }) => {
		const ids = offers.map((offer) => offer.id);
		return {
			step,
			name,
			paragraphs,
			current: of('gaeldende', ids),
			proposed: of('forslag', ids),
			offers: offers.map((offer) => ({
				id: offer.id,
				name: offer.name,
				paragraph: offer.paragraph,
				current: of('gaeldende', [offer.id]).citizens,
				proposed: of('forslag', [offer.id]).citizens
			}))
		};
	});
}

/** Moves between steps, summed over the offers of a step; a change of offer within a step is no move. */
export function stairMoves(result: SimulationResult, naming: Naming): StairMove[] {
	const stepOf = new Map(naming.steps.flatMap((step) => step.offers.map((offer) => [offer.id, step.step] as const)));
	const moves = new Map<string, StairMove>();
	for (const { fra, til, borgere } of result.movement) {
		const [from, to] = [stepOf.get(fra) ?? null, stepOf.get(til) ?? null];
		if (from === to || borgere === 0) continue;
		const key = `${from} ${to}`;
		const move = moves.get(key) ?? { from, to, citizens: 0 };
		moves.set(key, { ...move, citizens: move.citizens + borgere });
	}
	return [...moves.values()].sort((a, b) => b.citizens - a.citizens);
}

/** Offers beside the staircase that anybody has under either service level. */
export function besideOffers(result: SimulationResult, naming: Naming): BesideOffer[] {
	return naming.beside
		.map(({ id, name, paragraph }) => ({
			id,
			name,
			paragraph,
			current: figures(result, 'gaeldende', 'ved_siden_af', [id]),
			proposed: figures(result, 'forslag', 'ved_siden_af', [id])
		}))
		.filter((offer) => offer.current.citizens + offer.proposed.citizens > 0);
}

/** Citizens who move, by direction. */
export function countMoves(moves: StairMove[]): Record<'down' | 'up' | 'lost' | 'gained', number> {
	const counts = { down: 0, up: 0, lost: 0, gained: 0 };
	for (const move of moves) counts[moveKind(move)] += move.citizens;
	return counts;
}
