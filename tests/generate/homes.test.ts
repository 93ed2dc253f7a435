import { describe, expect, it } from 'vitest';
import { synthesize } from '../../src/lib/generate';
import { IDS, levelOf, running, sample, SEED } from './summary';

describe.each(IDS)('the providers of %s', (id) => {
	it.each([1000, 5000])('are well occupied at %i citizens: 85-100 per cent', (citizens) => {
		const made = citizens === 1000 ? sample(id) : synthesize({ municipality: id, citizens, seed: SEED }, levelOf(id));
		for (const home of made.grants.homes) {
			const own = running(made).filter(({ tilbud, indsats }) => tilbud === home.tilbud && indsats === home.indsats).length;
			const occupancy = (own + home.solgte_pladser) / home.pladser;
			expect(occupancy, home.tilbud).toBeGreaterThanOrEqual(0.85);
			expect(occupancy, home.tilbud).toBeLessThanOrEqual(1);
			expect(own, home.tilbud).toBeGreaterThan(0);
		}
	});

	it('sell some places', () => {
		const sold = sample(id).grants.homes.reduce((sum, home) => sum + home.solgte_pladser, 0);
		expect(sold).toBeGreaterThan(3);
	});

	it('keep their ages', () => {
		const ages = new Map(sample(id).population.rows.map((row) => [row.borger_id, row.alder]));
		for (const home of sample(id).grants.homes.filter((one) => one.alder_til !== null))
			for (const grant of running(sample(id)).filter(({ tilbud, indsats }) => tilbud === home.tilbud && indsats === home.indsats)) {
				expect(ages.get(grant.borger_id)!).toBeLessThanOrEqual(home.alder_til!);
				expect(ages.get(grant.borger_id)!).toBeGreaterThanOrEqual(home.alder_fra ?? 18);
			}
	});
});

describe("Frederikshavn's homes are as in the document", () => {
	const homes = sample('frederikshavn').grants.homes.filter(({ indsats }) => indsats.startsWith('botilbud_'));
	const named = (name: string) => homes.find(({ tilbud }) => tilbud === name)!;

	it('has 115 flats at seven addresses at tariffs 1-3 (FH-26, FH-35)', () => {
		const shared = homes.filter(({ center }) => center === 'Bofællesskaberne');
		expect(shared.map(({ tilbud }) => tilbud).sort()).toEqual(['Birketoften', 'Gl. Skagensvej', 'Kirkevej', 'Kronen', 'Odinsvej', 'Stygge Krumpens Vej', 'Suensonsvej']);
		expect(shared.reduce((sum, { pladser }) => sum + pladser, 0)).toBe(115);
		expect(new Set(shared.map(({ niveau_fra, niveau_til }) => `${niveau_fra}-${niveau_til}`))).toEqual(new Set(['1-3']));
	});

	it('has Suensonsvej for the young, under § 107, with a sleeping night watch (FH-36)', () => {
		expect(named('Suensonsvej')).toMatchObject({ indsats: 'botilbud_107', alder_fra: 18, alder_til: 35, nattevagt: 'sovende' });
	});

	it.each([
		['Koktvedparken', 30, '3', '5'],
		['Koktvedparken, særboliger', 2, '5', '8'],
		['Mariested', 44, '3', '5'],
		['Koktvedstien', 15, '5', '7'],
		['SenhjerneskadeCenter Nord', 23, '5', '7'],
		['SenhjerneskadeCenter Nord, aflastningsbolig', 1, '5', '7']
	])('has %s with %i places (FH-27/28, FH-37..40)', (name, pladser, fra, til) => {
		expect(named(name)).toMatchObject({ pladser, niveau_fra: fra, niveau_til: til, nattevagt: 'vaagen' });
	});

	it('houses few outside a home’s tariffs', () => {
		const grants = running(sample('frederikshavn')).filter(({ indsats, tilbud }) => indsats.startsWith('botilbud_') && tilbud !== null);
		const outside = grants.filter(({ tilbud, niveau }) => Number(niveau) < Number(named(tilbud!).niveau_fra) || Number(niveau) > Number(named(tilbud!).niveau_til));
		expect(outside.length / grants.length).toBeLessThan(0.1);
		expect(outside.length).toBeGreaterThan(0);
	});
});

describe('the names the other documents give', () => {
	it.each([
		['ringkoebing-skjern', ['3 på spring', 'Rosengården', 'Fredensgade', 'Brohuset', 'Grønbjerghjemmet', 'Holmehusene', 'Holmelunden', 'Satellitten', 'Langagerparken', 'Engdraget', 'Ternevej 2', 'MSM', 'Hatkjærhus', 'Me-Tri', 'Drosselvej', 'Skovbrynet', 'Daghjemmet']],
		['glostrup', ['Vestervej', 'Toftevej', 'Mosetoften', 'Café Fri', 'Soltoften', 'Brumbassen']],
		['frederikshavn', ['Gimle', 'Loftet Knivholt', 'Nordstjernen', 'Aktiviteten', 'Røret', 'Projekt og Værksted']]
	])('stand in %s', (id, names) => {
		const there = new Set(sample(id).grants.homes.map(({ tilbud }) => tilbud));
		expect(names.filter((name) => !there.has(name))).toEqual([]);
	});
});
