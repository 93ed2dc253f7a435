/** Which account (funktion) an offer is booked on in a year: the standard of the chart of accounts, or the user's own. Pure. */
import { z } from 'zod';
import accountsData from '../../../../data/accounts.json';
import { localized, type Localized } from '../../rules/localized';
import { PARAGRAPHS, type Offer } from '../../rules/service-level';
import type { Assumptions } from '../assumptions';

const standard = z.strictObject({
	about: localized,
	/** The income account of the central refusion. */
	refusion: z.strictObject({ account: z.string(), name: localized, verified: z.boolean() }),
	accounts: z.array(
		z.strictObject({
			account: z.string(),
			/** First and last year, null where not known. */
			from: z.number().int().nullable(),
			to: z.number().int().nullable(),
			paragraphs: z.array(z.enum(PARAGRAPHS)).min(1),
			name: localized,
			/** Found in a source; the rest is for the user to correct. */
			verified: z.boolean(),
			source: z.string().nullable()
		})
	)
});

export const ACCOUNTS = standard.parse(accountsData);

export interface OfferAccount {
	/** Numbers such as `5.38.50`; two where the offer's law names both § 108 and ABL § 105, which the rules do not tell apart. Empty: none. */
	accounts: string[];
	/** Names of the chart of accounts; empty where the user chose an account that it does not name. */
	names: Localized[];
	verified: boolean;
	/** The user's own choice. */
	own: boolean;
}

const NUMBER = /\d{1,2}\.\d{2}\.\d{2}(?!\d)/g;

/** The accounts that a text names by number; without a number the text itself is one. */
export function accountsIn(text: string): string[] {
	const numbers = text.match(NUMBER);
	const own = text.trim();
	return numbers ? [...new Set(numbers)].sort() : own ? [own] : [];
}

/** The account of `offer` in `year`. Of the user's choices the newest year not after it counts; a blank choice means no account. */
export function accountOf(offer: Pick<Offer, 'id' | 'paragraph' | 'law'>, year: number, overrides: Assumptions['accounts'] = {}): OfferAccount {
	const inForce = ACCOUNTS.accounts.filter((a) => (a.from ?? year) <= year && (a.to ?? year) >= year);
	const chosen = Object.keys(overrides).map(Number).filter((y) => y <= year && offer.id in overrides[y]!).sort((a, b) => a - b).at(-1);
	if (chosen !== undefined) {
		const accounts = accountsIn(overrides[chosen]![offer.id]!);
		return { accounts, names: inForce.filter((a) => accounts.includes(a.account)).map((a) => a.name), verified: false, own: true };
	}
	const paragraphs: (string | null)[] = [offer.paragraph, ...(offer.law.includes('ABL § 105') ? ['ABL105'] : [])];
	const found = inForce.filter((a) => a.paragraphs.some((p) => paragraphs.includes(p)));
	return { accounts: found.map((a) => a.account).sort(), names: found.map((a) => a.name), verified: found.length > 0 && found.every((a) => a.verified), own: false };
}
