import { describe, expect, it } from 'vitest';
import { EXTRACT_DATE, HISTORY_START, isoOf } from '../../src/lib/generate/dates';
import type { GrantRow } from '../../src/lib/generate/rows';
import { IDS, levelOf, running, sample } from './summary';

function byCitizen(grants: readonly GrantRow[]): GrantRow[][] {
	const out = new Map<string, GrantRow[]>();
	for (const grant of grants) out.set(grant.borger_id, [...(out.get(grant.borger_id) ?? []), grant]);
	return [...out.values()];
}

/** 1 November of 2023-2026, in days. */
const NOVEMBERS = [19_662, 20_028, 20_393, EXTRACT_DATE];
const KINDS = { own: ['bostoette'], temporary: ['botilbud_107'], longTerm: ['botilbud_108', 'botilbud_abl105'] };
/** Growth a year and share that leaves it a year, by kind of placement, over the three years. */
const TURNOVER = { own: { growth: [0, 0.06], leave: [0.08, 0.15] }, temporary: { growth: [-0.02, 0.08], leave: [0.18, 0.3] }, longTerm: { growth: [0, 0.03], leave: [0.035, 0.06] } } as const;

describe.each(IDS)('the grants of %s', (id) => {
	const { rows } = sample(id).grants;
	const steps = new Map(levelOf(id).offers.filter((offer) => offer.frame !== null).map((offer) => [offer.id, offer.step!]));

	it('have their dates in order, none after the extract', () => {
		const wrong = rows.filter((grant) => {
			const days = [grant.ansoegt, grant.kvitteret, grant.afgjort, grant.start, grant.seneste_opfoelgning, grant.slut].filter((day) => day !== null);
			return days.some((day, i) => i > 0 && day < days[i - 1]!) || days.some((day) => day > EXTRACT_DATE);
		});
		expect(wrong.map(({ bevilling_id, start }) => `${bevilling_id} ${isoOf(start)}`)).toEqual([]);
	});

	it('have ended within the last four years, or run', () => {
		expect(rows.filter(({ slut }) => slut !== null && slut < HISTORY_START)).toEqual([]);
		expect(rows.filter(({ slut }) => slut !== null).length).toBeGreaterThan(150);
	});

	it('begin when the citizen is of age', () => {
		const ages = new Map(sample(id).population.rows.map((row) => [row.borger_id, row.alder]));
		expect(rows.filter(({ borger_id, start }) => ages.get(borger_id)! - (EXTRACT_DATE - start) / 365.25 < 17.5)).toEqual([]);
	});

	it('stand on an assessment of their own time, none after the extract', () => {
		const dates = new Map(sample(id).population.rows.map((row) => [row.borger_id, row.vurderingsdato]));
		expect([...dates.values()].filter((day) => day !== null && day > EXTRACT_DATE)).toEqual([]);
		const early = running(sample(id)).filter(({ borger_id, ansoegt }) => dates.get(borger_id) !== null && dates.get(borger_id)! < ansoegt);
		expect(early).toEqual([]);
	});

	it('hold a stock of placements that grows by 0-5 % a year, with the turnover of each kind', () => {
		const placements = rows.filter(({ indsats }) => steps.has(indsats));
		const standing = (offers: (indsats: string) => boolean) => NOVEMBERS.map((day) => new Set(placements.filter(({ indsats, start, slut }) => offers(indsats) && start <= day && (slut ?? day) >= day).map(({ borger_id }) => borger_id)));
		const all = standing(() => true).map(({ size }) => size);
		all.slice(1).forEach((size, k) => {
			expect(size / all[k]!).toBeGreaterThanOrEqual(1);
			expect(size / all[k]!).toBeLessThanOrEqual(1.05);
		});
		for (const kind of ['own', 'temporary', 'longTerm'] as const) {
			const years = standing((indsats) => KINDS[kind].includes(indsats));
			const stood = years.slice(0, -1).reduce((sum, { size }) => sum + size, 0);
			const gone = years.slice(0, -1).reduce((sum, year, k) => sum + [...year].filter((citizen) => !years[k + 1]!.has(citizen)).length, 0);
			const { growth, leave } = TURNOVER[kind];
			const grew = (years[3]!.size / years[0]!.size) ** (1 / 3) - 1;
			for (const [value, [least, most]] of [[grew, growth], [gone / stood, leave]] as const) {
				expect(value, kind).toBeGreaterThanOrEqual(least);
				expect(value, kind).toBeLessThanOrEqual(most);
			}
		}
	});

	it('of those who have left stand on an assessment that ended them', () => {
		const { rows: citizens, situations } = sample(id).population;
		const gone = citizens.filter((_, i) => situations[i]!.left !== null && situations[i]!.need === 'forebyggende');
		expect(gone.length).toBeGreaterThan(100);
		const mine = new Map(byCitizen(rows).map((grants) => [grants[0]!.borger_id, grants]));
		for (const { borger_id, vurderingsdato } of gone) {
			const ends = mine.get(borger_id)!.map(({ slut }) => slut);
			expect(ends).not.toContain(null);
			if (vurderingsdato !== null && vurderingsdato !== EXTRACT_DATE) expect(Math.max(...(ends as number[])) - vurderingsdato).toBeLessThanOrEqual(40);
		}
	});

	it('move up and down the stairs', () => {
		const moves = byCitizen(rows).flatMap((grants) => grants.flatMap((from) => grants.filter((to) => from.slut !== null && to.start === from.slut + 1).map((to) => (steps.get(to.indsats) ?? NaN) - (steps.get(from.indsats) ?? NaN))));
		expect(moves.filter((move) => move > 0).length).toBeGreaterThan(25);
		expect(moves.filter((move) => move < 0).length).toBeGreaterThan(25);
		expect(moves.filter((move) => move === 0).length).toBeGreaterThan(10);
	});

	it('let a citizen have one housing or support grant at a time', () => {
		expect(byCitizen(running(sample(id))).filter((grants) => grants.filter(({ indsats }) => steps.has(indsats)).length > 1)).toEqual([]);
	});

	it('are mostly decided and followed up in time, some not', () => {
		const slow = rows.filter(({ ansoegt, kvitteret }) => kvitteret !== null && kvitteret - ansoegt > 14).length / rows.length;
		expect(slow).toBeGreaterThan(0.02);
		expect(slow).toBeLessThan(0.12);
		const old = running(sample(id)).filter(({ start }) => EXTRACT_DATE - start > 760);
		const overdue = old.filter(({ seneste_opfoelgning }) => seneste_opfoelgning === null || EXTRACT_DATE - seneste_opfoelgning > 730).length / Math.max(1, old.length);
		expect(overdue).toBeLessThan(0.15);
	});

	it('carry a price for every home that is bought, for some of the others, and none far off', () => {
		const homes = running(sample(id)).filter(({ indsats }) => indsats.startsWith('botilbud_'));
		expect(homes.filter(({ tilbud, aarspris_kr }) => tilbud === null && aarspris_kr === null)).toEqual([]);
		const known = homes.flatMap(({ aarspris_kr }) => aarspris_kr ?? []);
		expect(known.length / homes.length).toBeGreaterThan(0.35);
		const mean = known.reduce((sum, kroner) => sum + kroner, 0) / known.length;
		expect(mean).toBeGreaterThan(550_000);
		expect(mean).toBeLessThan(1_250_000);
	});
});
