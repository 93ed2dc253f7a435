/** The values that can be changed on the spot, by kind, each as it is and as proposed. Pure. */
import { VUM } from '../../extract/columns';
import type { ParameterValue } from '../../rules/condition';
import { sayValue, WORDS } from '../../rules/describe';
import type { Locale, Localized } from '../../rules/localized';
import { listParameters, parameterName } from '../../rules/parameter-list';
import type { Offer, ServiceLevel } from '../../rules/service-level';
import type { PriceField, PriceRow } from '../../sim/prices';
import type { PriceChange, Proposal } from '../../sim/proposal';

export const KINDS = ['limit', 'vum', 'hours', 'price'] as const;
export type Kind = (typeof KINDS)[number];

/** One value. `id` is a parameter id, or `pris:offer:level:field`. */
export interface Choice {
	id: string;
	kind: Kind;
	name: string;
	unit: string;
	current: ParameterValue;
	proposed: ParameterValue;
	/** A statement id, or null for a price. */
	statement: string | null;
	/** VUM letters to choose among; null for a number. */
	letters: readonly string[] | null;
}

const PRICE_NAMES: Record<PriceField, Localized> = {
	basis_kr_aar: { da: 'basisbudget', en: 'basis budget' },
	timepris_kr: { da: 'timepris', en: 'hourly price' },
	enhedspris_kr: { da: 'pris pr. forløb', en: 'price per course' }
};
const PRICE_UNITS: Record<PriceField, Localized> = {
	basis_kr_aar: { da: 'kr. om året', en: 'DKK a year' },
	timepris_kr: { da: 'kr. i timen', en: 'DKK an hour' },
	enhedspris_kr: { da: 'kr. pr. forløb', en: 'DKK per course' }
};
/** What a unit price is the price of, where the offer is measured in days or in days and nights; else it is a course. */
const PRICED_BY: Record<string, { name: Localized; unit: Localized }> = {
	dage_uge: { name: { da: 'dagspris', en: 'day price' }, unit: { da: 'kr. pr. dag', en: 'DKK per day' } },
	doegn_aar: { name: { da: 'døgnpris', en: 'price per 24 hours' }, unit: { da: 'kr. pr. døgn', en: 'DKK per 24 hours' } }
};
const PROFILE: Localized = { da: 'profil', en: 'profile' };

/** Every value of `level` and `prices` that can be changed, as `proposal` has it. Frames are conditions, not values to type, and left out. */
export function choicesOf(level: ServiceLevel, prices: readonly PriceRow[], proposal: Proposal, locale: Locale): Choice[] {
	const words = WORDS[locale];
	const parameters = listParameters(level).flatMap((p): Choice[] => {
		if (p.kind === 'frame') return [];
		const { id, value } = p.parameter;
		return [
			{
				id,
				kind: p.kind,
				name: parameterName(p, locale),
				unit: p.unit ? (words.units[p.unit] ?? '') : '',
				current: value,
				proposed: proposal.values[id] ?? value,
				statement: p.statements[0] ?? null,
				letters: p.kind === 'vum' ? VUM : null
			}
		];
	});
	return [...parameters, ...priceChoices(level, prices, proposal, locale)];
}

/** Hourly prices first: they weigh most. */
const FIELDS: PriceField[] = ['timepris_kr', 'enhedspris_kr', 'basis_kr_aar'];

/** What has a price: offers, those that are assessed first, then supplements. `offer` is the offer itself or one it comes with. */
function pricedIn(level: ServiceLevel): { id: string; name: Localized; offer: Offer }[] {
	const offers = level.offers.map((offer) => ({ id: offer.id, name: offer.name, offer }));
	const supplements = level.offers.flatMap((offer) => (offer.supplements ?? []).map(({ price, name }) => ({ id: price, name, offer })));
	return [
		...offers.filter(({ offer }) => offer.paragraph !== null),
		...offers.filter(({ offer }) => offer.paragraph === null),
		...supplements.filter(({ id }, i) => supplements.findIndex((s) => s.id === id) === i)
	];
}

function priceChoices(level: ServiceLevel, prices: readonly PriceRow[], proposal: Proposal, locale: Locale): Choice[] {
	return pricedIn(level).flatMap(({ id, name, offer }) =>
		prices
			.filter((p) => p.indsats === id)
			.sort((a, b) => Number(a.niveau !== null) - Number(b.niveau !== null))
			.flatMap((row) => {
				const of = row.niveau ? `${name[locale]}, ${levelName(level, offer, row.niveau, locale)}` : name[locale];
				return FIELDS.filter((field) => row[field] !== null).map((field) => priceChoice(row, field, offer, of, proposal, locale));
			})
	);
}

/** The id of a price that can be changed. */
export const priceId = (p: { indsats: string; niveau: string | null }, field: PriceField) => `pris:${p.indsats}:${p.niveau ?? ''}:${field}`;

/** A price that no row has yet, in words: `Nattevagt, 5: timepris`. */
export function priceName(level: ServiceLevel, { indsats, niveau, felt }: PriceChange, locale: Locale): string {
	const of = pricedIn(level).find(({ id }) => id === indsats)?.name[locale] ?? indsats;
	return `${niveau ? `${of}, ${niveau}` : of}: ${PRICE_NAMES[felt][locale]}`;
}

/** A level of `offer` as its bands name it; a citizen's own profile by its number. */
function levelName(level: ServiceLevel, { extent }: Offer, id: string, locale: Locale): string {
	const band = extent.kind === 'bands' ? level.bands?.[extent.bands]?.levels.find((l) => l.id === id) : undefined;
	if (band) return band.name[locale];
	return extent.kind === 'capped' && extent.levelFact ? `${PROFILE[locale]} ${id}` : id;
}

function priceChoice(row: PriceRow, field: PriceField, { extent }: Offer, of: string, proposal: Proposal, locale: Locale): Choice {
	const by = field === 'enhedspris_kr' && 'unit' in extent ? PRICED_BY[extent.unit] : undefined;
	const changed = proposal.prices.find((p) => p.indsats === row.indsats && p.niveau === row.niveau && p.felt === field);
	return {
		id: priceId(row, field),
		kind: 'price',
		name: `${of}: ${(by?.name ?? PRICE_NAMES[field])[locale]}`,
		unit: (by?.unit ?? PRICE_UNITS[field])[locale],
		current: row[field]!,
		proposed: changed?.kr ?? row[field]!,
		statement: null,
		letters: null
	};
}

/** `proposal` with `value` for `choice`; a value as in force leaves the proposal. Nothing else changes. */
export function withChoice(proposal: Proposal, choice: Choice, value: ParameterValue): Proposal {
	if (choice.kind !== 'price') {
		const { [choice.id]: _, ...values } = proposal.values;
		return { ...proposal, values: value === choice.current ? values : { ...values, [choice.id]: value } };
	}
	const [, indsats = '', niveau = '', felt] = choice.id.split(':');
	const change = { indsats, niveau: niveau || null, felt: felt as PriceField, kr: Number(value) };
	const others = proposal.prices.filter((p) => !(p.indsats === change.indsats && p.niveau === change.niveau && p.felt === change.felt));
	return { ...proposal, prices: value === choice.current ? others : [...others, change] };
}

/** No hours, age or price is larger: more is a slip of the finger. */
const LARGEST = 1e9;

/** The value that a user typed: decimal comma or point, thousands as the language writes them; null when it is no number from 0 to a billion. */
export function typedNumber(text: string, locale: Locale): number | null {
	const plain = text.trim().replace(/[\s\u00a0]/g, '');
	const [thousands, decimal] = locale === 'da' ? ['.', ','] : [',', '.'];
	const grouped = new RegExp(`^\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`);
	const normal = grouped.test(plain) ? plain.replaceAll(thousands, '') : plain;
	const value = /^\d+([.,]\d+)?$/.test(normal) ? Number(normal.replace(',', '.')) : null;
	return value !== null && value <= LARGEST ? value : null;
}

/** A choice's value in words: `8,5`, `B (let)`. */
export const shown = (value: ParameterValue, locale: Locale) => sayValue(value, WORDS[locale]);
