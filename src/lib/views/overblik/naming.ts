/** The names of one service level, as the view needs them; the caller makes them from the service level in the reader's language. */
import type { Locale } from '../../rules/localized';
import type { Offer, ServiceLevel } from '../../rules/service-level';

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

/** The names of `level` in the reader's language. */
export function namingOf(level: ServiceLevel, locale: Locale): Naming {
	const named = (offer: Offer): NamedOffer => ({ id: offer.id, name: offer.name[locale], paragraph: offer.paragraph ? printed(offer, locale) : '' });
	return {
		steps: level.steps.map(({ step, name }) => {
			const offers = level.offers.filter((o) => o.step === step && o.frame !== null);
			return {
				step,
				name: name[locale],
				paragraphs: [...new Set(level.offers.filter((o) => o.step === step).map((o) => printed(o, locale)))],
				offers: offers.map((o) => ({ ...named(o), frame: o.frame! }))
			};
		}),
		beside: level.offers.filter((o) => o.frame === null).map((o) => ({ ...named(o), step: o.step })),
		levels: namedLevels(level, locale)
	};
}

/** `SEL § 108 / ABL § 105` as `§ 108 / ABL § 105`: serviceloven goes without saying. `§ 107 stk. 1` is `§ 107(1)` in English. */
function printed(offer: Offer, locale: Locale): string {
	const law = offer.law.replace(/^SEL /, '');
	return locale === 'da' ? law : law.replace(/ stk\. (\d+)/g, '($1)').replaceAll(' og ', ' and ');
}

function namedLevels(level: ServiceLevel, locale: Locale): Naming['levels'] {
	const bands = Object.entries(level.bands ?? {}).flatMap(([id, b]) => {
		const offers = level.offers.filter((o) => o.extent.kind === 'bands' && o.extent.bands === id).map((o) => o.id);
		return b.levels.map((l) => ({ id: l.id, name: l.name[locale], offers }));
	});
	const cases = level.offers.flatMap((o) =>
		o.extent.kind === 'cases' ? o.extent.cases.flatMap((c) => (c.level ? [{ id: c.level, name: c.name?.[locale] ?? c.level, offers: [o.id] }] : [])) : []
	);
	return [...bands, ...cases];
}
