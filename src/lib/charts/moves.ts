/** What the matrix of moves draws. */
export type MoveKind = 'stays' | 'down' | 'up' | 'within' | 'lost' | 'gained';

export interface MatrixCell {
	/** Ids of the axis. */
	from: string;
	to: string;
	citizens: number;
	/** Change in kroner a year; null where a price is missing. */
	kroner: number | null;
	kind: MoveKind;
}

export interface MatrixAxis {
	id: string;
	/** The paragraph, or what else is short enough to head a column. */
	short: string;
	name: string;
}
