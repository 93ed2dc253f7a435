/** The limits of the central refusion (SEL § 176), year by year: what is known, what a user enters, what stands in. Pure. */
import { z } from 'zod';
import refusionData from '../../../../data/central-refusion.json';
import { localized } from '../../rules/localized';
import type { Assumptions } from '../assumptions';

const triple = <T extends z.ZodType>(of: T) => z.tuple([of, of, of]);
const refusion = z.strictObject({
	paragraph: z.string(),
	/** Whole years: citizens under it are covered. */
	age: z.number().int(),
	/** Percent of what lies above each limit. */
	rates: triple(z.number().int()),
	about: localized,
	sources: z.array(z.string()),
	years: z.array(
		z.strictObject({
			year: z.number().int(),
			/** Kroner a year, rising. */
			limits: triple(z.number()),
			verified: z.boolean(),
			source: localized
		})
	)
});

export const REFUSION = refusion.parse(refusionData);

export interface RefusionLimits {
	/** Kroner a year, rising: above them 25, 50 and 75 %. */
	limits: [number, number, number];
	/** The year that the limits are of: another than the one asked for where they stand in. */
	of: number;
	/** `indtastet`: by the user; `kilde`: found in a source; `ukontrolleret`: known, but not found in a source. */
	origin: 'indtastet' | 'kilde' | 'ukontrolleret';
	/** Limits of another year are used, because those of the year are not known. */
	standIn: boolean;
}

/** The limits of `year`: entered, else known, else those of the newest year before it (or the first of all). */
export function limitsOf(year: number, entered: Assumptions['refusionLimits'] = {}): RefusionLimits {
	const known = new Map<number, Omit<RefusionLimits, 'standIn'>>([
		...REFUSION.years.map((y) => [y.year, { limits: y.limits, of: y.year, origin: y.verified ? 'kilde' : 'ukontrolleret' }] as const),
		...Object.entries(entered).map(([y, limits]) => [Number(y), { limits: [...limits].sort((a, b) => a - b) as typeof limits, of: Number(y), origin: 'indtastet' }] as const)
	]);
	const years = [...known.keys()].sort((a, b) => a - b);
	const used = years.filter((y) => y <= year).at(-1) ?? years[0]!;
	return { ...known.get(used)!, standIn: used !== year };
}
