/** The values that a proposal can change, each with a name, a unit and its source, in the order of the service level. Pure. */
import { VUM } from '../extract/columns';
import type { Condition, Parameter } from './condition';
import { LAW, lawParameters, lawRulesIn, type LawFrame } from './law-frame';
import type { Locale, Localized } from './localized';
import { parametersIn } from './parameters';
import type { Extent, GrantCheck, Matrix, Offer, ServiceLevel } from './service-level';
import { WORDS } from './describe';
import type { Words } from './words/words';

/**
 * `limit`: where a band, an age or a number of days ends; `vum`: a VUM level; `frame`: a housing frame; `hours`: what is
 * granted and billed; `deadline`: what grants are held against.
 */
export type ParameterKind = 'limit' | 'vum' | 'frame' | 'hours' | 'deadline';

export interface ParameterInfo {
	parameter: Parameter;
	kind: ParameterKind;
	/** What it belongs to: an offer, a band, a service. */
	group: Localized;
	what: Localized;
	/** Key of the words' units, or null (a VUM level, a frame). */
	unit: string | null;
	statements: string[];
	/** Ids of the offers it decides. */
	offers: string[];
}

/** Every parameter of `level`, and those of the law behind it that may be changed. */
export function listParameters(level: ServiceLevel, law: LawFrame = LAW): ParameterInfo[] {
	const offersWith = (test: (offer: Offer) => boolean) => level.offers.filter(test).map((o) => o.id);
	return [
		...Object.entries(level.bands ?? {}).flatMap(([id, bands]) => deciding(offersWith((o) => o.extent.kind === 'bands' && o.extent.bands === id), bandParameters(bands))),
		...Object.entries(level.sums ?? {}).flatMap(([id, sum]) => deciding(offersWith((o) => o.serviceRows?.matrix === id), sumParameters(sum))),
		...level.offers.flatMap((o) => deciding([o.id], offerParameters(o))),
		...level.checks.flatMap((c) => deciding(offersWith((o) => concerns(c, o)), checkParameters(c, level))),
		...(level.phaseIn ?? []).flatMap(({ offer, keeps, statements }) => {
			const of = level.offers.find((o) => o.id === offer);
			return deciding([offer], [info(keeps, 'deadline', of?.name ?? { da: offer, en: offer }, label((w) => w.labels.keeps), keeps.unit, statements)]);
		}),
		...lawRulesIn(level, law).flatMap((rule) =>
			lawParameters(rule)
				.filter((p) => rule.editable?.includes(p.id))
				.map((p) => ({ ...info(p, 'limit', law.name, label((w) => w.labels.pensionAge), 'aar', [rule.id]), offers: offersWith((o) => o.conditions.some((c) => 'law' in c && c.law === rule.id)) }))
		)
	];
}

type Unplaced = Omit<ParameterInfo, 'offers'>;
const deciding = (offers: string[], list: Unplaced[]): ParameterInfo[] => list.map((p) => ({ ...p, offers }));

const label = (of: (words: Words) => string): Localized => ({ da: of(WORDS.da), en: of(WORDS.en) });

function info(parameter: Parameter, kind: ParameterKind, group: Localized, what: Localized, unit: string | null, statements: string[] = []): Unplaced {
	return { parameter: { id: parameter.id, value: parameter.value } as Parameter, kind, group, what, unit, statements };
}

function sumParameters(sum: Matrix): Unplaced[] {
	return sum.services.flatMap((service) =>
		VUM.flatMap((letter) => {
			const parameter = service.hours[letter];
			return parameter ? [info(parameter, 'hours', service.name, label((w) => w.labels.severity(letter)), sum.unit, service.statements)] : [];
		})
	);
}

const concerns = ({ paragraphs, offer, except }: GrantCheck, o: Offer): boolean =>
	o.paragraph !== null && paragraphs.includes(o.paragraph) && (offer === undefined || offer === o.id) && !except?.includes(o.id);

/** `§ 103, § 104`, or the offer or level that a check is of alone. */
function checkScope({ paragraphs, offer, level: only }: GrantCheck, level: ServiceLevel): Localized {
	const of = level.offers.find((o) => o.id === offer);
	if (!of) return label(() => paragraphs.map((p) => p.replace(/^(ABL)?/, (law) => (law ? 'ABL § ' : '§ '))).join(', '));
	const named = of.extent.kind === 'cases' ? of.extent.cases.find((c) => c.level === only)?.name : undefined;
	const tail = only === undefined ? null : (named ?? { da: only, en: only });
	return { da: [of.name.da, ...(tail ? [tail.da] : [])].join(', '), en: [of.name.en, ...(tail ? [tail.en] : [])].join(', ') };
}

function checkParameters(check: GrantCheck, level: ServiceLevel): Unplaced[] {
	const group = label((w) => w.labels.checks[check.flag]);
	const scope = checkScope(check, level);
	const first = { da: `${scope.da}, ${WORDS.da.labels.firstTime}`, en: `${scope.en}, ${WORDS.en.labels.firstTime}` };
	return [
		...(check.first ? [info(check.first, 'deadline', group, first, check.first.unit, check.statements)] : []),
		...(check.within ? [info(check.within, 'deadline', group, scope, check.within.unit, check.statements)] : []),
		...(check.ageOver ? [info(check.ageOver, 'deadline', group, scope, 'aar', check.statements)] : [])
	];
}

function bandParameters(bands: NonNullable<ServiceLevel['bands']>[string]): Unplaced[] {
	return [
		info(bands.over, 'limit', bands.name, label((w) => w.labels.lowerLimit), bands.unit),
		...bands.levels.flatMap((l) => [
			...(l.upTo ? [info(l.upTo, 'limit', l.name, label((w) => w.labels.upperLimit), bands.unit, l.statements)] : []),
			...(l.billed ? [info(l.billed, 'hours', l.name, label((w) => w.labels.billedHours), bands.unit, l.statements)] : []),
			...(l.expectedVum
				? [
						info(l.expectedVum[0], 'vum', l.name, label((w) => w.labels.expectedVumFrom), null, l.statements),
						info(l.expectedVum[1], 'vum', l.name, label((w) => w.labels.expectedVumTo), null, l.statements)
					]
				: [])
		])
	];
}

function offerParameters(offer: Offer): Unplaced[] {
	return [
		...offer.conditions.flatMap((c) => conditionParameters(c, offer.name)),
		...extentParameters(offer.extent, offer),
		...(offer.weeksOpen ? [info(offer.weeksOpen.weeks, 'limit', offer.name, label((w) => w.labels.weeksOpen), 'uger_aar', offer.weeksOpen.statements)] : [])
	];
}

const UNIT_OF_FACT: Record<string, string> = {
	alder: 'aar',
	timer_uge: 'timer_uge',
	dagtilbud_dage: 'dage_uge',
	ledsagelse_timer_md: 'timer_md',
	aflastning_doegn: 'doegn_aar',
	personlig_hjaelp_timer_uge: 'timer_uge',
	merudgift_md: 'kr_md'
};

function conditionParameters(c: Condition, group: Localized): Unplaced[] {
	if ('all' in c) return c.all.flatMap((inner) => conditionParameters(inner, group));
	if ('any' in c) return c.any.flatMap((inner) => conditionParameters(inner, group));
	if ('not' in c) return conditionParameters(c.not, group);
	if (!('fact' in c)) return [];
	const { fact } = c;
	return parametersIn(c).map((p) => {
		if (fact === 'ramme_behov') return info(p, 'frame', group, label((w) => w.labels.frame), null, c.statements);
		if (fact.startsWith('vum_')) {
			const most = c.atMost !== undefined;
			const theme = (w: Words) => (fact === 'vum_samlet' ? '' : ` (${w.themeNames[fact]})`);
			return info(p, 'vum', group, label((w) => `${most ? w.labels.vumAtMost : w.labels.vum}${theme(w)}`), null, c.statements);
		}
		const what = label((w) => (fact === 'alder' ? w.labels.age : w.labels.threshold));
		return info(p, 'limit', group, what, UNIT_OF_FACT[fact] ?? (fact.startsWith('sum.') ? 'timer_md' : null), c.statements);
	});
}

function extentParameters(extent: Extent, offer: Offer): Unplaced[] {
	const group = offer.name;
	switch (extent.kind) {
		case 'capped':
			return [
				...(extent.least ? [info(extent.least, 'limit', group, label((w) => w.labels.least), extent.unit, extent.statements)] : []),
				...extent.caps.flatMap((cap) => [
					...(cap.when ? conditionParameters(cap.when, group) : []),
					info(cap.most, 'limit', group, label((w) => `${w.labels.most}${cap.when ? `, ${w.labels.when(cap.when)}` : ''}`), extent.unit, cap.statements)
				])
			];
		case 'cases':
			return extent.cases.flatMap((c) => {
				const named = c.name ?? group;
				const parameter = 'parameter' in c.amount ? c.amount.parameter : 'value' in c.amount ? c.amount : null;
				return [
					...(c.when ? conditionParameters(c.when, named) : []),
					...(parameter ? [info(parameter, 'hours', named, label((w) => w.labels.amount), extent.unit, c.statements)] : []),
					...(c.courses ? [info(c.courses, 'hours', named, label((w) => w.labels.courses), 'forloeb_aar', c.statements)] : [])
				];
			});
		case 'brackets':
			return extent.brackets.flatMap((b, i) => [
				...(b.upTo ? [info(b.upTo, 'limit', group, label((w) => `${w.labels.upperLimit} ${i + 1}`), extent.unit, b.statements)] : []),
				...(b.amount ? [info(b.amount, 'hours', group, label((w) => `${w.labels.amount} ${i + 1}`), extent.unit, b.statements)] : [])
			]);
		default:
			return [];
	}
}

/** A parameter's name in one line: `Borgerprofil 5: øvre grænse`. */
export const parameterName = (p: ParameterInfo, locale: Locale) => `${p.group[locale]}: ${p.what[locale]}`;

