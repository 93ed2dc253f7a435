/** The prices that a proposal can change, with their names in words. Pure. */
import type { Localized } from '../../rules/localized';
import type { Offer, ServiceLevel } from '../../rules/service-level';
import type { PriceField, PriceRow } from '../prices';

const NAMES: Record<PriceField, Localized> = {
	basis_kr_aar: { da: 'basisbudget', en: 'basis budget' },
	timepris_kr: { da: 'timepris', en: 'hourly price' },
	enhedspris_kr: { da: 'pris pr. forløb', en: 'price per course' }
};
const UNITS: Record<PriceField, Localized> = {
	basis_kr_aar: { da: 'kr. om året', en: 'DKK a year' },
	timepris_kr: { da: 'kr. i timen', en: 'DKK an hour' },
	enhedspris_kr: { da: 'kr. pr. forløb', en: 'DKK per course' }
};
/** What a unit price is the price of, where the offer is measured in days or in days and nights; else it is a course. */
const BY_UNIT: Record<string, { name: Localized; unit: Localized }> = {
	dage_uge: { name: { da: 'dagspris', en: 'day price' }, unit: { da: 'kr. pr. dag', en: 'DKK per day' } },
	doegn_aar: { name: { da: 'døgnpris', en: 'price per 24 hours' }, unit: { da: 'kr. pr. døgn', en: 'DKK per 24 hours' } }
};
const PROFILE: Localized = { da: 'profil', en: 'profile' };

/** One price in words. */
export interface PriceValue {
	indsats: string;
	/** Null: all levels. */
	niveau: string | null;
	felt: PriceField;
	group: Localized;
	what: Localized;
	unit: Localized;
	/** Id of the offer it prices, or that it comes with. */
	offer: string | null;
	/** Kroner; null: no row has it. */
	current: number | null;
}

/** Hourly prices first: they weigh most. */
const FIELDS: PriceField[] = ['timepris_kr', 'enhedspris_kr', 'basis_kr_aar'];

/** Every price of `level` that `prices` (of one year) have a row of, and of what has no row, that for all levels. */
export function priceValues(level: ServiceLevel, prices: readonly PriceRow[]): PriceValue[] {
	return pricedIn(level).flatMap((priced) => {
		const rows = prices.filter((p) => p.indsats === priced.id).sort((a, b) => Number(a.niveau !== null) - Number(b.niveau !== null));
		const none: PriceRow = { indsats: priced.id, niveau: null, aar: 0, basis_kr_aar: null, timepris_kr: null, enhedspris_kr: null };
		return (rows.length > 0 ? rows : [none]).flatMap((row) =>
			FIELDS.filter((felt) => row[felt] !== null || costs(priced, felt)).map((felt) => named(level, priced, row.niveau, felt, row[felt]))
		);
	});
}

/** One price in words, whether any row has it or not. */
export function priceValue(level: ServiceLevel, indsats: string, niveau: string | null, felt: PriceField): PriceValue {
	const priced = pricedIn(level).find((p) => p.id === indsats) ?? { id: indsats, name: { da: indsats, en: indsats }, offer: null, supplement: false };
	return named(level, priced, niveau, felt, null);
}

interface Priced {
	id: string;
	name: Localized;
	/** The offer itself, or one that the supplement comes with. */
	offer: Offer | null;
	supplement: boolean;
}

/** What has a price: offers, those that are assessed first, then supplements. */
function pricedIn(level: ServiceLevel): Priced[] {
	const offers = level.offers.map((offer) => ({ id: offer.id, name: offer.name, offer, supplement: false }));
	const supplements = level.offers.flatMap((offer) => (offer.supplements ?? []).map(({ price, name }) => ({ id: price, name, offer, supplement: true })));
	return [
		...offers.filter(({ offer }) => offer.paragraph !== null),
		...offers.filter(({ offer }) => offer.paragraph === null),
		...supplements.filter(({ id }, i) => supplements.findIndex((s) => s.id === id) === i)
	];
}

/** Whether the cost of what is priced reads the field. */
function costs({ offer, supplement }: Priced, felt: PriceField): boolean {
	if (felt === 'basis_kr_aar') return true;
	if (!offer || supplement || offer.extent.kind === 'none') return false;
	const { extent } = offer;
	const unit = extent.kind === 'bands' ? 'timer_uge' : extent.unit;
	if (felt === 'timepris_kr') return unit.startsWith('timer_');
	return unit in BY_UNIT || (extent.kind === 'cases' && extent.cases.some((c) => c.courses));
}

function named(level: ServiceLevel, { id, name, offer, supplement }: Priced, niveau: string | null, felt: PriceField, current: number | null): PriceValue {
	const by = felt === 'enhedspris_kr' && offer && 'unit' in offer.extent ? BY_UNIT[offer.extent.unit] : undefined;
	const of = niveau === null ? null : offer && !supplement ? levelName(level, offer, niveau) : { da: niveau, en: niveau };
	return {
		indsats: id,
		niveau,
		felt,
		group: of ? { da: `${name.da}, ${of.da}`, en: `${name.en}, ${of.en}` } : name,
		what: by?.name ?? NAMES[felt],
		unit: by?.unit ?? UNITS[felt],
		offer: offer?.id ?? null,
		current
	};
}

/** A level of `offer` as its bands name it; a citizen's own profile by its number. */
function levelName(level: ServiceLevel, { extent }: Offer, id: string): Localized {
	const band = extent.kind === 'bands' ? level.bands?.[extent.bands]?.levels.find((l) => l.id === id) : undefined;
	if (band) return band.name;
	const same: Localized = { da: id, en: id };
	return extent.kind === 'capped' && extent.levelFact ? { da: `${PROFILE.da} ${id}`, en: `${PROFILE.en} ${id}` } : same;
}
