/**
 * A synthetic municipality: the five extracts of the contract for invented citizens. Nothing here comes from a real case.
 * The same municipality, number of citizens, seed and service level give the same bytes on every machine.
 */
import { BEVILLINGER, BORGERE, BUDGET, TAKSTER, TILBUD } from '../extract/columns';
import type { ServiceLevel } from '../rules/service-level';
import { budgetRows } from './budget';
import { population, type Population } from './citizens';
import { toCsv } from './csv';
import { grants, type Grants } from './grants';
import { dateAssessments } from './grants/assessment';
import { municipality } from './municipalities';
import { priceRows } from './prices/rows';
import { createRandom } from './random';
import type { PriceRow } from '../sim/prices';
import type { BudgetRow } from './rows';

export interface GenerateOptions {
	/** `ringkoebing-skjern`, `frederikshavn`, `ishoej-vallensbaek`, `glostrup` or `holbaek`. */
	municipality: string;
	/** Assessed citizens in the file, at least 1. */
	citizens: number;
	seed: number;
}

/** The synthetic municipality as rows, before it becomes files. */
export interface Synthetic {
	population: Population;
	grants: Grants;
	prices: PriceRow[];
	budget: BudgetRow[];
}

/** `level`: the municipality's own service level, whose rules the running grants mostly follow. Throws `RangeError` on bad options. */
export function synthesize(options: GenerateOptions, level: ServiceLevel): Synthetic {
	const m = municipality(options.municipality);
	if (!Number.isInteger(options.citizens) || options.citizens < 1) throw new RangeError('citizens must be a whole number of at least 1');
	if (!Number.isInteger(options.seed)) throw new RangeError('seed must be a whole number');
	const people = population(m, options.citizens, options.seed);
	const prices = priceRows(m.prices);
	const granted = grants(m, people, level, prices, options.seed);
	dateAssessments(people, granted.rows, createRandom(options.seed, `${m.id} assessments`));
	return { population: people, grants: granted, prices, budget: budgetRows(m, granted.rows, granted.costs, options.seed) };
}

/** The files of the contract, name to canonical CSV text. */
export type Files = Record<'borgere.csv' | 'bevillinger.csv' | 'tilbud.csv' | 'takster.csv' | 'budget.csv', string>;

/** A synthetic municipality as files; see `synthesize`. */
export function generate(options: GenerateOptions, level: ServiceLevel): Files {
	const made = synthesize(options, level);
	return {
		'borgere.csv': toCsv(BORGERE, made.population.rows),
		'bevillinger.csv': toCsv(BEVILLINGER, made.grants.rows),
		'tilbud.csv': toCsv(TILBUD, made.grants.homes),
		'takster.csv': toCsv(TAKSTER, made.prices),
		'budget.csv': toCsv(BUDGET, made.budget)
	};
}
