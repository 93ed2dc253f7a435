/** The names of one service level, as the view needs them; the caller makes them from the service level in the reader's language. */

export type OfferFrame = 'eget_hjem' | 'bofaellesskab' | 'doegndaekket';

export interface NamedOffer {
	id: string;
	name: string;
	/** As printed: `§ 85`, `ABL § 105`; empty for prevention. */
	paragraph: string;
}

export interface Naming {
	/** From the bottom up. A step without offers holds only offers beside a placement. */
	steps: { step: number; name: string; paragraphs: string[]; offers: (NamedOffer & { frame: OfferFrame })[] }[];
	/** Offers beside a placement; `step` where the service level places them on one. */
	beside: (NamedOffer & { step: number | null })[];
	/** Levels in the order of the service level; the same id may occur for different offers. */
	levels: { id: string; name: string; offers: string[] }[];
}
