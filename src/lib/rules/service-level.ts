/**
 * A service level as data: what one municipality's document says, in the field's terms.
 * The same file holds text, source and machine logic; adding a municipality is writing one.
 */
import { z } from 'zod';
import { FRAMES, VUM } from '../extract/columns';
import { condition, fact, numberParameter, statementIds, vumParameter } from './condition';
import { localized } from './localized';
import { GRANT_CHECKS, readsLimits } from './checks/kinds';

export const UNITS = ['timer_uge', 'timer_md', 'timer_6md', 'timer_forloeb', 'dage_uge', 'doegn_aar', 'kr_md'] as const;
export type Unit = (typeof UNITS)[number];

export const PARAGRAPHS = ['85', '95', '96', '97', '98', '99', '100', '101', '103', '104', '107', '108', 'ABL105', '141', '142'] as const;
export type Paragraph = (typeof PARAGRAPHS)[number];

const paragraph = z.enum(PARAGRAPHS);
const sources = { statements: statementIds };
const optionalSources = { statements: statementIds.optional(), reading: localized.optional() };

const statement = z.strictObject({
	id: z.string(),
	section: z.string(),
	paragraphs: z.array(z.string()).min(1),
	kind: z.string(),
	use: z.enum(['computed', 'checked', 'shown']),
	text: localized,
	value: localized.optional(),
	reading: localized.optional(),
	/** Both values of a document that contradicts itself. */
	conflict: z.strictObject({ values: z.array(z.record(z.string(), z.union([z.string(), z.number()]))).min(2), text: localized }).optional()
});
export type Statement = z.infer<typeof statement>;

/** Half-open bands of a number: `]over;upTo]`, the last without a limit. */
const bandLevel = z.strictObject({
	id: z.string(),
	name: localized,
	/** Upper limit, included. Left out: no upper limit. */
	upTo: numberParameter.optional(),
	/** Further condition for this band; when it fails the next band is tried. */
	when: condition.optional(),
	/** Hours a week that are granted and cost money; left out: the assessed hours, individually. */
	billed: numberParameter.optional(),
	/** VUM levels the document expects here; outside them a decision is flagged `vum_afviger`. */
	expectedVum: z.tuple([vumParameter, vumParameter]).optional(),
	...sources
});

const bands = z.strictObject({
	name: localized,
	fact,
	unit: z.enum(UNITS),
	/** Lower limit of the first band, not included. */
	over: numberParameter,
	levels: z.array(bandLevel).min(1),
	reading: localized.optional()
});
export type Bands = z.infer<typeof bands>;

/** Services whose hours add up: each gives the hours of the highest severity among its themes for which it lists an extent. */
const matrix = z.strictObject({
	name: localized,
	unit: z.enum(UNITS),
	services: z.array(
		z.strictObject({
			id: z.string(),
			name: localized,
			themes: z.array(fact).min(1),
			/** Hours by severity. */
			hours: z.partialRecord(z.enum(VUM), numberParameter),
			...sources
		})
	),
	reading: localized.optional()
});
export type Matrix = z.infer<typeof matrix>;

const amount = z.union([
	numberParameter,
	z.strictObject({ fact }),
	/** A granted number less what is already given, never below 0. */
	z.strictObject({ parameter: numberParameter, minusFact: fact })
]);
export type AmountData = z.infer<typeof amount>;

const extentCase = z.strictObject({
	when: condition.optional(),
	level: z.string().optional(),
	name: localized.optional(),
	amount,
	/** Group courses a year that come with the level, at the price per unit. */
	courses: numberParameter.optional(),
	...optionalSources
});

const extent = z.discriminatedUnion('kind', [
	/** No extent of its own. */
	z.strictObject({ kind: z.literal('none'), level: z.string().optional(), ...optionalSources }),
	/** A level by bands; the extent is its billed hours. */
	z.strictObject({ kind: z.literal('bands'), bands: z.string(), ...optionalSources }),
	/** As assessed for the citizen. */
	z.strictObject({ kind: z.literal('individual'), fact, unit: z.enum(UNITS), ...optionalSources }),
	/** As assessed, kept between a least and the first cap whose condition holds. */
	z.strictObject({
		kind: z.literal('capped'),
		fact,
		unit: z.enum(UNITS),
		levelFact: fact.optional(),
		least: numberParameter.optional(),
		caps: z.array(z.strictObject({ when: condition.optional(), most: numberParameter, ...optionalSources })).min(1),
		...optionalSources
	}),
	/** The first case whose condition holds. */
	z.strictObject({
		kind: z.literal('cases'),
		unit: z.enum(UNITS),
		cases: z.array(extentCase).min(1),
		/** The cost uses the assessed hours where they are fewer than the granted. */
		costAtMostAssessed: z.boolean().optional(),
		...optionalSources
	}),
	/** Cash by bands of a documented expense: a standard amount up to each limit, the expense itself beyond. */
	z.strictObject({
		kind: z.literal('brackets'),
		fact,
		unit: z.enum(UNITS),
		brackets: z
			.array(z.strictObject({ upTo: numberParameter.optional(), amount: numberParameter.optional(), ...sources }))
			.min(1),
		...optionalSources
	})
]);
export type Extent = z.infer<typeof extent>;

const offer = z.strictObject({
	id: z.string().regex(/^[a-z0-9_]+$/),
	name: localized,
	/** Null: no decision under a paragraph (preventive, not assessed). */
	paragraph: paragraph.nullable(),
	/** The law as readers know it, such as `SEL § 85`. */
	law: z.string(),
	/** Place on the staircase; null stands beside it. */
	step: z.number().int().nullable(),
	/** The housing frame the offer gives; null: no placement, it stands beside one. */
	frame: z.enum(FRAMES).nullable(),
	/** All must hold. */
	conditions: z.array(condition).min(1),
	extent,
	/** A sum of services whose parts are listed as rows of their own when this case of the extent applies. */
	serviceRows: z.strictObject({ matrix: z.string(), unless: condition }).optional(),
	/** Weeks a year that a day offer is open; left out: 52. */
	weeksOpen: z.strictObject({ weeks: numberParameter, ...sources }).optional(),
	/** Price rows whose basis is added when their condition holds. */
	supplements: z.array(z.strictObject({ price: z.string(), name: localized, when: condition, ...sources })).optional(),
	/** What the cost rests on. */
	cost: z.strictObject({ ...sources }).optional(),
	/** What applies when no granted offer has a sufficient frame and this one stands in. */
	standsIn: z.strictObject({ ...optionalSources }).optional(),
	...optionalSources
});
export type Offer = z.infer<typeof offer>;

/** Whole units: half a calendar month is no date. */
const limit = z.strictObject({ id: z.string(), value: z.number().int().min(1).max(1200), unit: z.enum(['days', 'weeks', 'months', 'years']) });
export type Limit = z.infer<typeof limit>;

/** What grants are held against; each raises a flag. */
const grantCheck = z
	.strictObject({
		flag: z.enum(GRANT_CHECKS),
		paragraphs: z.array(paragraph).min(1),
		/** Only grants of this offer or level. */
		offer: z.string().optional(),
		level: z.string().optional(),
		/** Grants of these offers are left out. */
		except: z.array(z.string()).optional(),
		within: limit.optional(),
		/** Before the first follow-up, where it differs from `within`. */
		first: limit.optional(),
		/** Age in years. */
		ageOver: numberParameter.optional(),
		...sources,
		reading: localized.optional()
	})
	.refine(readsLimits, 'over_65 takes ageOver, opfoelgning_overskredet within or first, every other flag within alone');
export type GrantCheck = z.infer<typeof grantCheck>;

/** Facts that capacity, years and phase-in use. */
const home = z.strictObject({
	name: z.string(),
	offer: z.string(),
	places: z.number().int().optional(),
	levels: z.tuple([z.string(), z.string()]).optional(),
	ages: z.tuple([z.number(), z.number()]).optional(),
	nightWatch: z.enum(['ingen', 'sovende', 'vaagen']).optional(),
	note: localized.optional(),
	...sources
});

export const serviceLevel = z.strictObject({
	$schema: z.string().optional(),
	id: z.string().regex(/^[a-z-]+$/),
	version: z.string(),
	/** First and last day; null where the document gives none. */
	valid: z.strictObject({ from: z.iso.date().nullable(), to: z.iso.date().nullable(), note: localized }),
	municipality: localized,
	document: z.strictObject({ title: localized, about: localized }),
	steps: z.array(z.strictObject({ step: z.number().int(), name: localized, ...optionalSources })).min(1),
	placement: z.strictObject({ ...sources, reading: localized.optional() }).partial(),
	sums: z.record(z.string(), matrix).optional(),
	bands: z.record(z.string(), bands).optional(),
	offers: z.array(offer).min(1),
	checks: z.array(grantCheck),
	capacity: z
		.strictObject({
			homes: z.array(home).optional(),
			/** What is done with empty places, in order. */
			emptyPlaces: z.strictObject({ order: z.array(z.enum(['adapt', 'sell', 'close'])), ...sources }).optional(),
			ownFirst: z.strictObject({ offer: z.string(), ...sources }).optional()
		})
		.optional(),
	phaseIn: z
		.array(z.strictObject({ offer: z.string(), keeps: limit, ...sources }))
		.optional(),
	statements: z.array(statement)
});
export type ServiceLevel = z.infer<typeof serviceLevel>;

/** Facts the document lists for an offer that no rule uses. */
export function factsBeside(level: ServiceLevel, o: Offer): Statement[] {
	return level.statements.filter((s) => s.use === 'shown' && o.paragraph !== null && s.paragraphs.includes(o.paragraph));
}

