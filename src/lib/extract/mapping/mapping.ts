/** Which column of the contract is read from which heading of a file, and what the words in it mean. */

/**
 * A value made from another: `birth_year` and `birth_date` → age, `hours_month` → hours a week (12 months in 52 weeks),
 * `paragraph` → the paragraph cited in a longer text, `case` → the citizen of a case, through the file of cases (Sensum's Sager).
 */
export const COMPUTATIONS = ['birth_year', 'birth_date', 'hours_month', 'paragraph', 'case'] as const;
export type Computation = (typeof COMPUTATIONS)[number];

export interface Origin {
	/** The heading as the file writes it; compared folded (`fold`). */
	from: string;
	by?: Computation;
}

/** Column name to where it comes from; columns left out are matched by their own name. An origin of null leaves a column out on purpose. */
export type Mapping = Readonly<Record<string, Origin | null>>;

/** Column name to words of its cells (folded) to what they mean: a value of the column as the contract writes it, or '' for blank. */
export type WordMapping = Readonly<Record<string, Readonly<Record<string, string>>>>;
