/**
 * A municipality and a draft in the address bar: only what differs from the service level in force, never anything about a
 * citizen. A plain list of changes is written in words, anything more is packed. Pure.
 */
import { VUM, FRAMES } from '../extract/columns';
import type { ParameterValue } from '../rules/condition';
import { InvalidServiceLevel } from '../rules/load';
import type { Localized } from '../rules/localized';
import { NOTE_FIELDS, changeKey, changedTo, type Change } from './changes/change';
import { draftOf, noDraft, type Draft } from './changes/draft';
import { loadDraft, sparse } from './changes/load';
import { Unpackable, pack, unpack } from './packed';
import { PRICE_FIELDS, type PriceField } from './prices';
import { loadProposal, noProposal, type PriceChange } from './proposal';

const MUNICIPALITY = 'kommune';
const NONE = { key: 'forslag', value: 'ingen' };
const PACKED = 'f';
const VERSION = '2';
const PRICE = 'pris:';
const REQUIRE = 'krav:';

/** The hash (without `#`) for `d`; `forslag=ingen` says that it changes nothing. */
export function toAddress(d: Draft): string {
	const words = new URLSearchParams({ [MUNICIPALITY]: d.base });
	if (!isPlain(d)) words.set(PACKED, `${VERSION}.${pack(packed(d))}`);
	else if (d.changes.length === 0) words.set(NONE.key, NONE.value);
	else for (const c of d.changes) words.set(changeKey(c), c.kind === 'require' ? JSON.stringify(c.conditions) : String(changedTo(c)));
	return words.toString().replaceAll('%3A', ':');
}

/** Whether words say it all: changes that count, nobody's name or reason, no amendment, no assumptions. What it was made over is left out then. */
const isPlain = (d: Draft): boolean =>
	!d.name && !d.about && d.amendment === null && Object.keys(d.assumptions).length === 0 &&
	d.changes.every((c) => !c.off && NOTE_FIELDS.every((f) => c[f] === undefined) && inWords(c));

/** Whether the key of `c` is read back as it is written. */
const inWords = (c: Change): boolean => ![MUNICIPALITY, NONE.key, PACKED].includes(changeKey(c)) && !(c.kind === 'price' && c.niveau?.includes(':'));

/** The municipality stands beside it. */
function packed(d: Draft): string {
	const { base: _, ...rest } = sparse(d) as Draft;
	return JSON.stringify(rest);
}

export interface Address {
	/** Null: the address names no municipality. */
	municipality: string | null;
	/** Null: the address says nothing of a proposal. */
	draft: Draft | null;
}

/** The municipality that `hash` names, whatever else it says; null when none. */
export const municipalityIn = (hash: string): string | null => new URLSearchParams(hash.replace(/^#/, '')).get(MUNICIPALITY);

/** What `hash` (with or without `#`) says. Throws `InvalidServiceLevel` on words that are no proposal, and with the reason on a link that cannot be opened. */
export function fromAddress(hash: string): Address {
	const words = new URLSearchParams(hash.replace(/^#/, ''));
	const municipality = words.get(MUNICIPALITY);
	words.delete(MUNICIPALITY);
	const says = [...words.keys()].length > 0;
	words.delete(NONE.key);
	if (municipality === null || !says) return { municipality, draft: null };
	const link = words.get(PACKED);
	return { municipality, draft: link === null ? said(municipality, words) : unpacked(municipality, link) };
}

function said(municipality: string, words: URLSearchParams): Draft {
	const values: Record<string, ParameterValue> = {};
	const prices: PriceChange[] = [];
	const require: Record<string, unknown> = {};
	for (const [key, text] of words) {
		if (key.startsWith(PRICE)) prices.push(priceChange(key.slice(PRICE.length), text));
		else if (key.startsWith(REQUIRE)) require[key.slice(REQUIRE.length)] = json(text);
		else values[key] = value(text);
	}
	const { changes } = draftOf(loadProposal({ ...noProposal(municipality), values, prices, require }));
	const byKey = new Map<string, Change>(changes.map((c) => [changeKey(c), c]));
	// In the order of the address, where values, prices and conditions may be mixed.
	return loadDraft({ ...noDraft(municipality), changes: [...new Set(words.keys())].flatMap((key) => byKey.get(key) ?? []) });
}

const LINK: Record<'newer' | 'damaged' | 'large', Localized> = {
	newer: {
		da: 'Linket er lavet med en nyere udgave af Indsatstrappen; genindlæs siden, og åbn det igen',
		en: 'The link was made with a newer version of Indsatstrappen; reload the page and open it again'
	},
	damaged: {
		da: 'Linket er beskadiget eller klippet over på vejen; bed om at få det sendt igen, eller om forslaget som fil',
		en: 'The link is damaged or was cut off on its way; ask for it again, or for the proposal as a file'
	},
	large: {
		da: 'Linket fylder mere, end et forslag kan fylde, og er ikke åbnet; bed om forslaget som fil',
		en: 'The link is larger than a proposal can be and was not opened; ask for the proposal as a file'
	}
};

function unpacked(municipality: string, link: string): Draft {
	const [, version, text] = /^(\d{1,4})\.(.*)$/s.exec(link) ?? [];
	if (version !== undefined && Number(version) > Number(VERSION)) throw new InvalidServiceLevel(LINK.newer);
	if (version !== VERSION || text === undefined) throw new InvalidServiceLevel(LINK.damaged);
	let data: unknown;
	try {
		data = json(unpack(text));
	} catch (error) {
		if (error instanceof Unpackable) throw new InvalidServiceLevel(LINK[error.why]);
		throw error;
	}
	if (data === null || typeof data !== 'object') throw new InvalidServiceLevel(LINK.damaged);
	return loadDraft({ ...data, base: municipality });
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
