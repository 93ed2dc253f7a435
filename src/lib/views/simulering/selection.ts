/** What a reader opens: the cases behind one figure. */
import type { Column } from './columns';

/** By what a table divides its figures. */
export type TableId = 'indsats' | 'niveau' | 'maalgruppe' | 'alder' | 'funktion' | 'budget' | 'aar';

export type Selection =
	/** A row of a table in one column; `id` null is its total. */
	| { kind: 'row'; table: TableId; id: string | null; column: Column }
	/** Citizens whose placement is `from` in force and `to` under the column; offer ids, `ingen` for none. */
	| { kind: 'move'; from: string; to: string; column: Column }
	/** Everyone with a decision under the column. */
	| { kind: 'effect'; column: Column }
	/** Citizens whose placement changes under the column. */
	| { kind: 'movers'; column: Column }
	/** The effect in one year of the budget. */
	| { kind: 'year'; year: number; column: Column };
