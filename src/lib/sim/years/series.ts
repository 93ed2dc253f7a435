/** Costs by month of the citizens whose placement in force is one and the same, as they are today: nobody comes, nobody leaves. */

/** Whole øre, one number a month from January of the budget year, P/L not included. */
export interface Months {
	basis: number[];
	variabel: number[];
	/** The basis budget when capacity follows: that of a place runs on for a while after it falls empty. */
	basisCapacity: number[];
}

/** Øre a year of the average citizen, P/L not included. */
export interface Rate {
	basis: number;
	variabel: number;
}

export interface TypeSeries {
	/** Offer id of the placement in force on the day of the extract, `ingen` for none. */
	type: string;
	citizens: number;
	gaeldende: Months;
	forslag: Months;
	/** What one more citizen of the type costs under the two, once decided. */
	newcomer: { gaeldende: Rate; forslag: Rate };
}
