/** Random grants with dates on and around every deadline of a service level, and every date blank at times. */
import fc from 'fast-check';
import { after } from '../../src/lib/rules/checks/calendar';
import type { Grant } from '../../src/lib/rules/checks/grant';
import type { Limit, ServiceLevel } from '../../src/lib/rules/service-level';
import { offerOf } from '../../src/lib/sim/grants';

/** A grant with its `indsats` as the extract writes it. */
export type RandomGrant = Grant & { indsats: string };

export const limitsOf = (level: ServiceLevel): Limit[] => level.checks.flatMap((c) => [c.within, c.first].filter((l) => l !== undefined));

const YEAR = 366;

/** Days whose deadline falls on `date` or beside it. */
function days(limits: readonly Limit[], date: number): number[] {
	const longest = Math.max(...limits.map((l) => after(0, l)), YEAR);
	return Array.from({ length: longest + 2 * YEAR }, (_, i) => date + YEAR - i).filter((day) => limits.some((l) => Math.abs(after(day, l) - date) <= 1));
}

export function grant(level: ServiceLevel, date: number): fc.Arbitrary<RandomGrant> {
	const limits = limitsOf(level);
	const paragraphs = [...new Set(level.checks.flatMap((c) => c.paragraphs))];
	const levels = level.checks.flatMap((c) => (c.level ? [c.level] : []));
	const indsats = fc.oneof(
		{ weight: 4, arbitrary: fc.constantFrom(...level.offers.map((o) => o.id)) },
		{ weight: 4, arbitrary: fc.constantFrom(...paragraphs.map((p) => (p === 'ABL105' ? 'ABL § 105' : `§ ${p}`))) },
		{ weight: 1, arbitrary: fc.constantFrom('85', 'ukendt', '§ 12') }
	);
	const day = fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom(...days(limits, date)) },
		{ weight: 2, arbitrary: fc.integer({ min: date - 5 * YEAR, max: date + YEAR }) },
		{ weight: 1, arbitrary: fc.constantFrom(date - 1, date, date + 1, 0) }
	);
	const ahead = fc.oneof(
		{ weight: 3, arbitrary: fc.tuple(fc.constantFrom(...limits), fc.constantFrom(-1, 0, 1)).map(([limit, off]) => (from: number) => after(from, limit) + off) },
		{ weight: 1, arbitrary: fc.integer({ min: -40, max: 900 }).map((off) => (from: number) => from + off) }
	);
	const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 3 });
	return fc
		.record({
			indsats,
			niveau: fc.constantFrom(null, 'andet', ...levels, ...levels),
			ansoegt: maybe(day),
			kvitteret: maybe(ahead),
			afgjort: maybe(ahead),
			start: fc.option(ahead, { freq: 1 }),
			startDay: day,
			slut: maybe(ahead),
			seneste_opfoelgning: maybe(fc.oneof(day.map((d) => () => d), ahead)),
			alder: fc.oneof(fc.constantFrom(null, 64, 65, 66), fc.integer({ min: 18, max: 100 }))
		})
		.map((r) => {
			const from = (base: number | null, step: ((day: number) => number) | null) => (base === null || step === null ? null : step(base));
			const afgjort = from(r.ansoegt, r.afgjort);
			const start = from(afgjort, r.start) ?? r.startDay;
			const offer = offerOf(level, r.indsats);
			return {
				bevilling_id: '', borger_id: '', indsats: r.indsats, indsats_id: offer.id, paragraf: offer.paragraph, niveau: r.niveau,
				ansoegt: r.ansoegt, kvitteret: from(r.ansoegt, r.kvitteret), afgjort, start, slut: from(start, r.slut), seneste_opfoelgning: from(start, r.seneste_opfoelgning), alder: r.alder
			};
		});
}

/** `count` random grants, each of a citizen of its own. */
export function grants(level: ServiceLevel, date: number, count: number, seed: number): RandomGrant[] {
	return fc.sample(grant(level, date), { numRuns: count, seed }).map((g, i) => ({ ...g, bevilling_id: `g${String(i).padStart(6, '0')}`, borger_id: `b${String(i).padStart(6, '0')}` }));
}
