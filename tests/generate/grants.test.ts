import { describe, expect, it } from 'vitest';
import { EXTRACT_DATE, HISTORY_START, isoOf } from '../../src/lib/generate/dates';
import type { GrantRow } from '../../src/lib/generate/rows';
import { IDS, levelOf, running, sample } from './summary';

function byCitizen(grants: readonly GrantRow[]): GrantRow[][] {
	const out = new Map<string, GrantRow[]>();
	for (const grant of grants) out.set(grant.borger_id, [...(out.get(grant.borger_id) ?? []), grant]);
	return [...out.values()];
}

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
