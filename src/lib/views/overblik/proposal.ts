/** A proposal as the view names it: what it is called and what it changes, in words ready to show. */
export interface Proposal {
	name: string;
	/** `statement` is the id of the document's statement that the change departs from. */
	changes: { label: string; from: string; to: string; statement?: string }[];
}
