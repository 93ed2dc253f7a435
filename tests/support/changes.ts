/** A population whose needs lie around every limit, prices for all of it, and random changes that may be adopted together. */
import fc from 'fast-check';
import { FRAMES, VUM } from '../../src/lib/extract/columns';
import type { Citizen } from '../../src/lib/rules/decision';
import { listParameters } from '../../src/lib/rules/parameter-list';
import type { ServiceLevel } from '../../src/lib/rules/service-level';
import { changeKey, type Change } from '../../src/lib/sim/changes/change';
import { noDraft, proposalOf } from '../../src/lib/sim/changes/draft';
import { PRICE_FIELDS, type PriceRow } from '../../src/lib/sim/prices';
import { apply } from '../../src/lib/sim/proposal';
import { citizen } from './citizens';

/** Random citizens, every other with the needs of someone in a home and every third of them an adult without other hindrance. */
export function population(level: ServiceLevel, citizens: number, seed: number): Citizen[] {
	const needs = (i: number): Citizen => ({
		alder: 20 + (i % 50), vum_samlet: 1 + (i % 4), ramme_behov: i % 3, midlertidig: i % 8 === 0, varig: i % 8 !== 0, afproevet: true,
		funktionsnedsaettelse: 'psykisk', kan_kompenseres: false, kun_aldersbetinget: false, kun_hjemloeshed: false
	});
	return fc
		.sample(citizen(level), { numRuns: citizens, seed })
		.map((c, i) => ({ ...c, ...(i % 2 ? needs(i) : {}), alder: Number(c.alder ?? 40) % 121, timer_uge: c.timer_uge ?? i % 40, vum_samlet: (i % 2 ? 1 + (i % 4) : c.vum_samlet) ?? 2, borger_id: `b${String(i).padStart(6, '0')}` }));
}

/** Odd prices for every offer and supplement, and two levels of their own. */
export function oddPrices(level: ServiceLevel): PriceRow[] {
	const row = (indsats: string, niveau: string | null, i: number): PriceRow => ({ indsats, niveau, aar: 2026, basis_kr_aar: 1000.55 * i, timepris_kr: 381.17 + i, enhedspris_kr: 712.49 + i });
	const supplements = [...new Set(level.offers.flatMap((o) => (o.supplements ?? []).map((s) => s.price)))];
	return [...level.offers.map((o, i) => row(o.id, null, i + 1)), row('bostoette', '5', 31), row('botilbud_107', '3', 17), ...supplements.map((s, i) => row(s, null, i + 5))];
}

/** `count` changes of different things that `level` accepts together, the same for the same seed. */
export function randomChanges(level: ServiceLevel, count: number, seed: number): Change[] {
	const parameters = listParameters(level);
	const offer = fc.constantFrom(...level.offers.map((o) => o.id));
	const levels = [null, ...Object.values(level.bands ?? {}).flatMap((b) => b.levels.map((l) => l.id))];
	const value = fc.record({ p: fc.constantFrom(...parameters), by: fc.constantFrom(0.5, 0.8, 0.95, 1.05, 1.2, 1.5), letter: fc.constantFrom(...VUM), frame: fc.constantFrom(...FRAMES) }).map(({ p, by, letter, frame }): Change => {
		const { id, value: was } = p.parameter;
		return { kind: 'value', id, value: typeof was === 'number' ? Math.round((was || 1) * by * 100) / 100 : p.kind === 'frame' ? frame : letter };
	});
	const price = fc.record({ indsats: offer, niveau: fc.constantFrom(...levels), felt: fc.constantFrom(...PRICE_FIELDS), oere: fc.integer({ min: 0, max: 90_000 }) }).map(({ oere, ...p }): Change => ({ kind: 'price', ...p, kr: oere / 100 }));
	const condition = fc.constantFrom({ fact: 'afproevet', is: true }, { fact: 'bosituation', isNot: 'alene' }, { not: { fact: 'alder', over: { id: 'krav.alder', value: 44 } } });
	const require = fc.record({ indsats: offer, condition }).map(({ indsats, condition: c }): Change => ({ kind: 'require', indsats, conditions: [c as never] }));
	const any = fc.oneof({ weight: 6, arbitrary: value }, { weight: 3, arbitrary: price }, { weight: 2, arbitrary: require });
	const chosen: Change[] = [];
	for (const change of fc.sample(any, { numRuns: count * 30, seed })) {
		if (chosen.length === count) break;
		if (chosen.some((c) => changeKey(c) === changeKey(change)) || !accepts(level, [...chosen, change])) continue;
		chosen.push(change);
	}
	return chosen;
}

function accepts(level: ServiceLevel, changes: Change[]): boolean {
	try {
		apply(level, proposalOf({ ...noDraft(level.id), changes }));
		return true;
	} catch {
		return false;
	}
}
