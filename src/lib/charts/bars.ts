/** What the bar charts draw. Figures are citizens, kroner a year or shares 0-1. */
import { max, scaleLinear } from 'd3';

export type Measure = 'citizens' | 'kroner';

/** One level under both service levels; kroner null where no price is known. */
export interface LevelRow {
	id: string;
	label: string;
	citizens: { current: number; proposed: number };
	kroner: { current: number | null; proposed: number | null };
}
/** Levels that belong to the same offers: packages, tariffs. */
export interface LevelGroup {
	label: string;
	/** False: the rows are offers that have no levels. */
	levels: boolean;
	rows: LevelRow[];
}

export interface BudgetRow {
	id: string;
	label: string;
	tone: 'current' | 'proposed';
	basis: number;
	variable: number;
}

export interface ShareRowPair {
	id: string;
	label: string;
	/** Part of the row above it. */
	part: boolean;
	citizens: { current: number | null; proposed: number | null };
	kroner: { current: number | null; proposed: number | null };
}

/** A width in percent of the room, from a zero baseline; `largest` fills it. */
export function barScale(values: (number | null)[]): (value: number | null) => number {
	const scale = scaleLinear([0, max(values, (value) => value ?? 0) || 1], [0, 100]);
	return (value) => Math.max(0, scale(value ?? 0));
}
