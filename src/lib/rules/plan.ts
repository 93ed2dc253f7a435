/**
 * A service level made ready to run: every kind of extent becomes an ordered list of cases with an amount.
 * The readers (`sql`, `trace`) know only this form, so they cannot differ on a kind of extent. Pure.
 */
import { FRAMES, VUM } from '../extract/columns';
import type { Condition, NumberParameter, Parameter } from './condition';
import { LAW, lawParameters, lawRulesIn, type LawFrame } from './law-frame';
import { parametersIn } from './parameters';
import type { AmountData, Bands, Extent, Matrix, Offer, ServiceLevel, Unit } from './service-level';

/** A number to be worked out for a citizen. */
export type Amount =
	| { kind: 'parameter'; parameter: Parameter }
	| { kind: 'fact'; fact: string }
	| { kind: 'atMost' | 'atLeast'; amount: Amount; limit: Amount }
	/** `from` less `take`, never below 0. */
	| { kind: 'less'; from: Amount; take: Amount };

export interface Case {
	/** Null: always. */
	when: Condition | null;
	/** Level id, or the fact whose value is the level. */
	level: string | { fact: string } | null;
	measure: 'regel' | 'individuel';
	amount: Amount | null;
	courses: Parameter | null;
	expectedVum: [Parameter, Parameter] | null;
	statements: string[];
}

export interface PlannedOffer {
	id: string;
	paragraph: string | null;
	step: number | null;
	/** Index of the frame, 0-2; null beside the staircase. */
	frame: number | null;
	clauses: Condition[];
	cases: Case[];
	unit: Unit | null;
	costAtMostAssessed: boolean;
	weeksOpen: Parameter | null;
	supplements: { price: string; when: Condition }[];
	services: PlannedService[];
	/** Statements on the offer itself, its stand-in and its placement. */
	statements: string[];
	standsInStatements: string[];
}

/** One service of a sum, listed as a row of its own: `<offer>.<service>`. */
export interface PlannedService {
	id: string;
	/** The fact that holds its hours. */
	fact: string;
	unless: Condition;
	statements: string[];
}

export interface Plan {
	offers: PlannedOffer[];
	/** Derived facts in the order they are worked out. */
	sums: PlannedSum[];
	parameters: Parameter[];
	placementStatements: string[];
	law: LawFrame;
	/** Citizens who get support in their own home in place of a home; null: none do. See `OWN_HOME_ORDER`. */
	ownHome: { offer: string; citizens: NumberParameter } | null;
}

/** A column of the citizens: the place of those who need a home, in the order in which own homes are found for them; null for others. */
export const OWN_HOME_ORDER = 'eget_hjem_plads';

/** A sum of services: `fact` holds it, each service's hours are a fact of their own. */
export interface PlannedSum {
	fact: string;
	services: { fact: string; id: string; themes: string[]; hours: { severity: number; hours: Parameter }[] }[];
}

/**
 * Makes `level` ready to run. Expects a service level that `loadServiceLevel` accepted. `ownHomes`: how many citizens, by
 * `OWN_HOME_ORDER`, get support in their own home in place of a home, where the rules grant it; left out, nobody is asked.
 */
export function plan(level: ServiceLevel, law: LawFrame = LAW, ownHomes?: number): Plan {
	const support = level.offers.find((o) => o.frame === 'eget_hjem' && o.paragraph !== null);
	const ownHome = ownHomes === undefined || !support ? null : { offer: support.id, citizens: { id: 'eget_hjem.borgere', value: ownHomes } };
	return {
		ownHome,
		offers: level.offers.map((offer) => planOffer(offer, level)),
		sums: Object.entries(level.sums ?? {}).map(([id, matrix]) => planSum(id, matrix)),
		parameters: [
			...lawRulesIn(level, law).flatMap(lawParameters),
			...parametersIn({ offers: level.offers, bands: level.bands, sums: level.sums }),
			...(ownHome ? [ownHome.citizens] : [])
		],
		placementStatements: level.placement.statements ?? [],
		law
	};
}

const serviceFact = (matrix: string, service: string) => `sum.${matrix}.${service}`;

function planSum(id: string, matrix: Matrix): PlannedSum {
	return {
		fact: `sum.${id}`,
		services: matrix.services.map((service) => ({
			id: service.id,
			fact: serviceFact(id, service.id),
			themes: service.themes,
			hours: VUM.flatMap((letter, severity) => {
				const hours = service.hours[letter];
				return hours ? [{ severity, hours }] : [];
			}).reverse()
		}))
	};
}

function planOffer(offer: Offer, level: ServiceLevel): PlannedOffer {
	const { extent } = offer;
	const rows = offer.serviceRows;
	return {
		id: offer.id,
		paragraph: offer.paragraph,
		step: offer.step,
		frame: offer.frame === null ? null : FRAMES.indexOf(offer.frame),
		clauses: offer.conditions,
		cases: casesOf(extent, level),
		unit: unitOf(extent, level),
		costAtMostAssessed: extent.kind === 'cases' && extent.costAtMostAssessed === true,
		weeksOpen: offer.weeksOpen?.weeks ?? null,
		supplements: offer.supplements ?? [],
		services: rows
			? level.sums![rows.matrix]!.services.map((s) => ({
					id: s.id,
					fact: serviceFact(rows.matrix, s.id),
					unless: rows.unless,
					statements: s.statements
				}))
			: [],
		statements: [...(offer.statements ?? []), ...(offer.weeksOpen?.statements ?? []), ...(extent.statements ?? [])],
		standsInStatements: offer.standsIn?.statements ?? []
	};
}

function unitOf(extent: Extent, level: ServiceLevel): Unit | null {
	if (extent.kind === 'none') return null;
	return extent.kind === 'bands' ? level.bands![extent.bands]!.unit : extent.unit;
}

const simple = { when: null, level: null, measure: 'regel', amount: null, courses: null, expectedVum: null, statements: [] } as const satisfies Case;
const factAmount = (fact: string): Amount => ({ kind: 'fact', fact });
const parameterAmount = (parameter: Parameter): Amount => ({ kind: 'parameter', parameter });

function casesOf(extent: Extent, level: ServiceLevel): Case[] {
	switch (extent.kind) {
		case 'none':
			return [{ ...simple, level: extent.level ?? null }];
		case 'individual':
			return [{ ...simple, measure: 'individuel', amount: factAmount(extent.fact) }];
		case 'bands':
			return bandCases(level.bands![extent.bands]!);
		case 'capped':
			return extent.caps.map((cap) => {
				const most: Amount = { kind: 'atMost', amount: factAmount(extent.fact), limit: parameterAmount(cap.most) };
				return {
					...simple,
					when: cap.when ?? null,
					level: extent.levelFact ? { fact: extent.levelFact } : null,
					amount: extent.least ? { kind: 'atLeast', amount: most, limit: parameterAmount(extent.least) } : most,
					statements: cap.statements ?? []
				};
			});
		case 'cases':
			return extent.cases.map((c) => ({
				...simple,
				when: c.when ?? null,
				level: c.level ?? null,
				amount: amountOf(c.amount),
				courses: c.courses ?? null,
				statements: c.statements ?? []
			}));
		case 'brackets':
			return extent.brackets.map((b) => ({
				...simple,
				when: b.upTo ? { fact: extent.fact, atMost: b.upTo } : null,
				amount: b.amount ? parameterAmount(b.amount) : factAmount(extent.fact),
				statements: b.statements
			}));
	}
}

/** Bands, with one more case for a number outside them all: no level, as assessed. */
function bandCases(bands: Bands): Case[] {
	const outside: Case = {
		...simple,
		when: { fact: bands.fact, atMost: bands.over },
		measure: 'individuel',
		amount: factAmount(bands.fact)
	};
	return [
		outside,
		...bands.levels.map((l): Case => {
			const conditions = [...(l.upTo ? [{ fact: bands.fact, atMost: l.upTo }] : []), ...(l.when ? [l.when] : [])];
			return {
				...simple,
				when: conditions.length ? { all: conditions } : null,
				level: l.id,
				measure: l.billed ? 'regel' : 'individuel',
				amount: l.billed ? parameterAmount(l.billed) : factAmount(bands.fact),
				expectedVum: l.expectedVum ?? null,
				statements: l.statements
			};
		})
	];
}

function amountOf(data: AmountData): Amount {
	if ('fact' in data) return factAmount(data.fact);
	if ('parameter' in data) return { kind: 'less', from: parameterAmount(data.parameter), take: factAmount(data.minusFact) };
	return parameterAmount(data);
}
