/** The cases of a page as the dialog shows them, and why the rules say what they say of one. Pure. */
import { m } from '../../messages/generated/messages';
import type { CasePlacement, CaseRow as Case } from '../../sim/cases/cases';
import type { CaseExplanation, OfferExplanation, Outcome } from '../../sim/cases/explain';
import { changeWord, direction, formatHours, formatWhole, type Locale } from '../../ui/format';
import type { Naming } from '../overblik/naming';

type Message = (inputs: object, options: { locale: Locale }) => string;

/** Beside the pseudonym. */
export const caseColumns = (locale: Locale) => {
	const l = { locale };
	return [
		{ label: m.simulering_tab_age({}, l), numeric: true },
		{ label: m.simulering_case_hours({}, l), numeric: true },
		{ label: m.simulering_case_vum({}, l) },
		{ label: m.simulering_current({}, l) },
		{ label: m.simulering_proposed({}, l) },
		{ label: m.simulering_case_change({}, l), numeric: true }
	];
};

export function caseRow(row: Case, naming: Naming, locale: Locale): { id: string; cells: (string | null)[] } {
	const offers = [...naming.steps.flatMap((s) => s.offers), ...naming.beside];
	const placed = (p: CasePlacement | null) => {
		if (!p) return m.chart_none({}, { locale });
		const name = offers.find((o) => o.id === p.indsats)?.name ?? p.indsats;
		const level = p.niveau === null ? undefined : naming.levels.find((x) => x.id === p.niveau && x.offers.includes(p.indsats))?.name;
		return level ? `${name}, ${level}` : name;
	};
	const change = row.aendring_kr_aar;
	const inWords = (kr: number) => (direction(kr) === 'same' ? formatWhole(0, locale) : `${formatWhole(Math.abs(kr), locale)} ${changeWord(kr, locale, 'proposal')}`);
	return {
		id: row.borger_id,
		cells: [
			row.alder === null ? null : formatWhole(row.alder, locale),
			row.timer_uge === null ? null : formatHours(row.timer_uge, locale),
			row.vum_samlet,
			placed(row.gaeldende),
			placed(row.forslag),
			change === null ? null : inWords(change)
		]
	};
}

export interface ExplainedOffer {
	id: string;
	name: string;
	outcome: string;
	/** What decided, as a sentence; null where nothing stands alone. */
	why: string | null;
	/** Ids of statements and law rules. */
	ids: string;
}

const OUTCOMES: Record<Outcome, Message> = {
	placeret: m.simulering_case_placed,
	staar_ind: m.simulering_case_stands_in,
	ramme_for_lille: m.simulering_case_frame_short,
	lavere_trin_raekker: m.simulering_case_lower_enough,
	ved_siden_af: m.simulering_case_beside,
	afslag: m.simulering_case_refused
};

/** The offers of the staircase, then those granted beside it. */
export function explainedOffers({ offers }: CaseExplanation, naming: Naming, locale: Locale): ExplainedOffer[] {
	const steps = naming.steps.flatMap((s) => s.offers);
	const beside = naming.beside.filter((o) => offers.some((e) => e.indsats === o.id && e.outcome !== 'afslag'));
	return [...steps, ...beside].flatMap(({ id, name }) => {
		const found = offers.find((e) => e.indsats === id);
		return found ? [{ id, name, outcome: OUTCOMES[found.outcome]({}, { locale }), why: why(found, locale), ids: (found.deciding?.ids ?? found.ids).join(', ') }] : [];
	});
}

const why = ({ deciding, niveauFordi }: OfferExplanation, locale: Locale): string | null =>
	deciding ? m.simulering_case_unmet({ condition: deciding.text[locale] }, { locale }) : (niveauFordi?.text[locale] ?? null);

/** What would have to hold for another answer, the nearest of each fact first. */
export const turningSentences = ({ turningPoints }: CaseExplanation, locale: Locale): string[] => turningPoints.map((t) => t.text[locale]);
