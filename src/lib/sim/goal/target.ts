/** What goal seek aims at: one figure of a simulation. Pure. */
import type { ShareMeasure } from '../results';
import { MEASURES } from '../simulate';

export type Measure =
	/** Kroner a year, overnight; `scale` turns them into those of a budget year. */
	| { kind: 'kroner'; scale?: (kr: number) => number }
	/** Share of the citizens with a placement other than `forebyggende`, 0-1. */
	| { kind: 'share'; of: ShareMeasure }
	/** Citizens placed in one of the offers. */
	| { kind: 'citizens'; offers: readonly string[] }
	/** Citizens fewer in them than in force. */
	| { kind: 'freed'; offers: readonly string[] };

export interface Target {
	measure: Measure;
	/** Kroner, share 0-1 or citizens. */
	value: number;
}

/** What one point is measured on. */
export interface Figures {
	oere: number;
	/** Citizens by placement. */
	placed: ReadonlyMap<string, number>;
	/** Citizens whose placement is another than in force. */
	moved: number;
}

const inOffers = (placed: ReadonlyMap<string, number>, offers: readonly string[]) => offers.reduce((sum, o) => sum + (placed.get(o) ?? 0), 0);

/** The figure; null for a share of nobody. `current`: placements in force. */
export function figureOf(measure: Measure, { oere, placed }: Figures, current: ReadonlyMap<string, number>): number | null {
	switch (measure.kind) {
		case 'kroner':
			return measure.scale ? measure.scale(oere / 100) : oere / 100;
		case 'citizens':
			return inOffers(placed, measure.offers);
		case 'freed':
			return inOffers(current, measure.offers) - inOffers(placed, measure.offers);
		case 'share': {
			const all = inOffers(placed, [...placed.keys()].filter((o) => o !== 'forebyggende'));
			return all === 0 ? null : inOffers(placed, MEASURES[measure.of]) / all;
		}
	}
}
