import type { Decision } from '../../rules/decision';
import type { Random } from '../random';

/** What is granted: level, extent and what a year of it is made of. */
export type Terms = Pick<Decision, 'niveau' | 'omfang' | 'enhed' | 'timer_uge_beregnet' | 'timer_aar' | 'enheder_aar' | 'kroner_aar' | 'tillaeg'>;

export function termsOf(decision: Decision): Terms {
	const { niveau, omfang, enhed, timer_uge_beregnet, timer_aar, enheder_aar, kroner_aar, tillaeg } = decision;
	return { niveau, omfang, enhed, timer_uge_beregnet, timer_aar, enheder_aar, kroner_aar, tillaeg };
}

/** The same terms with the extent multiplied (day offers: given in days, so rounded to whole ones). */
export function scaled(terms: Terms, factor: number): Terms {
	const times = (value: number | null): number | null => (value === null ? null : value * real);
	const step = terms.enhed === 'dage_uge' || terms.enhed === 'doegn_aar' ? 1 : 0.25;
	const omfang = terms.omfang === null ? null : Math.max(step, Math.round((terms.omfang * factor) / step) * step);
	const real = terms.omfang && omfang !== null ? omfang / terms.omfang : factor;
	return { ...terms, omfang, timer_uge_beregnet: times(terms.timer_uge_beregnet), timer_aar: times(terms.timer_aar), enheder_aar: times(terms.enheder_aar) };
}

const size = (terms: Terms): number => terms.timer_uge_beregnet ?? terms.omfang ?? 0;

/** What the rules grant in practice, by offer: a stock of terms to take older grants from. */
export class TermsStock {
	private readonly byOffer = new Map<string, Terms[]>();

	/** Takes in the granted among `decisions`. */
	add(decisions: readonly Decision[]): void {
		for (const decision of decisions) {
			if (!decision.berettiget) continue;
			const known = this.byOffer.get(decision.indsats);
			if (known) known.push(termsOf(decision));
			else this.byOffer.set(decision.indsats, [termsOf(decision)]);
		}
	}

	/** The terms of `indsats` whose hours (or extent) lie nearest; null when nobody is granted it. */
	near(indsats: string, hours: number): Terms | null {
		let best: Terms | null = null;
		for (const terms of this.byOffer.get(indsats) ?? []) if (!best || Math.abs(size(terms) - hours) < Math.abs(size(best) - hours)) best = terms;
		return best;
	}

	/** Terms that someone is granted of `indsats`; null when nobody is. */
	any(indsats: string, random: Random): Terms | null {
		const known = this.byOffer.get(indsats);
		return known ? random.pick(known) : null;
	}

	/** One step off: the nearest terms of the next level up or down, or a larger or smaller extent where the offer has no levels. */
	beside(indsats: string, terms: Terms, up: boolean): Terms {
		const levels = new Map<string, Terms>();
		const off = (other: Terms | undefined): number => (other ? Math.abs(size(other) - size(terms)) : Infinity);
		for (const other of this.byOffer.get(indsats) ?? []) if (other.niveau !== null && off(other) < off(levels.get(other.niveau))) levels.set(other.niveau, other);
		const ordered = [...levels.values()].sort((a, b) => size(a) - size(b) || (a.niveau! < b.niveau! ? -1 : 1));
		const at = ordered.findIndex((other) => other.niveau === terms.niveau);
		const next = ordered[up ? at + 1 : at - 1] ?? ordered[up ? at - 1 : at + 1];
		return at < 0 || !next ? scaled(terms, up ? 1.3 : 0.75) : next;
	}
}
