/** From result rows to the staircase: figures per step and offer, and the moves between steps. */
import type { BesideOffer, StairFigures, StairMove, StairStep } from '../../charts/staircase';
import { moveKind } from '../../charts/staircase';
import type { Scenario, SimulationResult } from '../../sim/results';
import type { Naming } from './naming';
import { addUp, rowsOf } from './totals';

function figures(result: SimulationResult, scenario: Scenario, offers: string[], placed: number | null): StairFigures {
	const role = placed === null ? 'ved_siden_af' : 'placering';
	const { citizens, kroner, withoutPrice } = addUp(rowsOf(result, scenario, role).filter((row) => offers.includes(row.indsats)));
	return { citizens, kroner, withoutPrice, share: placed ? citizens / placed : null };
}

/** The steps from the bottom up, with the figures of both service levels. */
export function stairSteps(result: SimulationResult, naming: Naming): StairStep[] {
	const placed = { gaeldende: addUp(rowsOf(result, 'gaeldende', 'placering')).citizens, forslag: addUp(rowsOf(result, 'forslag', 'placering')).citizens };
	const of = (scenario: Scenario, offers: string[]) => figures(result, scenario, offers, placed[scenario]);
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
			current: figures(result, 'gaeldende', [id], null),
			proposed: figures(result, 'forslag', [id], null)
		}))
		.filter((offer) => offer.current.citizens + offer.proposed.citizens > 0);
}

/** Citizens who move, by direction. */
export function countMoves(moves: StairMove[]): Record<'down' | 'up' | 'lost' | 'gained', number> {
	const counts = { down: 0, up: 0, lost: 0, gained: 0 };
	for (const move of moves) counts[moveKind(move)] += move.citizens;
	return counts;
}
