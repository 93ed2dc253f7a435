/** What one citizen costs over time. */

export interface CostStep {
	/** First day, `YYYY-MM-DD`. */
	from: string;
	/** Øre a year from that day on, basis and variable, P/L not included. */
	oere: number;
}

export interface CostPath {
	/** Whole years on the day of the extract. */
	age: number;
	/** In order of date; the first holds from before the budget year. */
	steps: CostStep[];
}
