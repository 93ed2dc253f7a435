/** A municipality and a proposal in the address bar: only what differs from the service level in force, never anything about a citizen. Pure. */
import { VUM, FRAMES } from '../extract/columns';
import type { ParameterValue } from '../rules/condition';
import { PRICE_FIELDS, type PriceField } from './prices';
import { isEmpty, loadProposal, noProposal, type PriceChange, type Proposal } from './proposal';

const MUNICIPALITY = 'kommune';
const NONE = { key: 'forslag', value: 'ingen' };
const PRICE = 'pris:';
const REQUIRE = 'krav:';

/** The hash (without `#`) for `proposal`; `forslag=ingen` says that there is none. */
export function toAddress(proposal: Proposal): string {
	const words = new URLSearchParams({ [MUNICIPALITY]: proposal.base });
	if (isEmpty(proposal)) words.set(NONE.key, NONE.value);
	for (const [id, value] of Object.entries(proposal.values)) words.set(id, String(value));
	for (const p of proposal.prices) words.set(`${PRICE}${p.indsats}:${p.niveau ?? ''}:${p.felt}`, String(p.kr));
	for (const [offer, conditions] of Object.entries(proposal.require)) words.set(`${REQUIRE}${offer}`, JSON.stringify(conditions));
	return words.toString().replaceAll('%3A', ':');
}

export interface Address {
	/** Null: the address names no municipality. */
	municipality: string | null;
	/** Null: the address says nothing of a proposal. */
	proposal: Proposal | null;
}

/** The municipality that `hash` names, whatever else it says; null when none. */
export const municipalityIn = (hash: string): string | null => new URLSearchParams(hash.replace(/^#/, '')).get(MUNICIPALITY);

/** What `hash` (with or without `#`) says. Throws `InvalidServiceLevel` on words that are no proposal. */
export function fromAddress(hash: string): Address {
	const words = new URLSearchParams(hash.replace(/^#/, ''));
	const municipality = words.get(MUNICIPALITY);
	words.delete(MUNICIPALITY);
	const says = [...words.keys()].length > 0;
	words.delete(NONE.key);
	if (municipality === null || !says) return { municipality, proposal: null };
	const values: Record<string, ParameterValue> = {};
	const prices: PriceChange[] = [];
	const require: Record<string, unknown> = {};
	for (const [key, text] of words) {
		if (key.startsWith(PRICE)) prices.push(priceChange(key.slice(PRICE.length), text));
		else if (key.startsWith(REQUIRE)) require[key.slice(REQUIRE.length)] = json(text);
		else values[key] = value(text);
	}
	return { municipality, proposal: loadProposal({ ...noProposal(municipality), values, prices, require }) };
}

function value(text: string): ParameterValue {
	if ([...VUM, ...FRAMES].includes(text as never)) return text as ParameterValue;
	return text.trim() === '' ? NaN : Number(text);
}

function priceChange(key: string, text: string): PriceChange {
	const [indsats = '', niveau = '', felt = ''] = key.split(':');
	return { indsats, niveau: niveau || null, felt: PRICE_FIELDS.find((f) => f === felt) ?? (felt as PriceField), kr: value(text) as number };
}

function json(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
