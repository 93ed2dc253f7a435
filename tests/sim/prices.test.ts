/** Which price applies, and what it makes of a decision. */
import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/lib/sim/costs';
import { priceFor, pricesOf, type PriceRow } from '../../src/lib/sim/prices';
import { applyPrices, noProposal, type PriceChange } from '../../src/lib/sim/proposal';
import { decisionOn, person, planOf } from '../support/person';

const row = (indsats: string, niveau: string | null, aar: number, timepris_kr: number | null, rest: Partial<PriceRow> = {}): PriceRow => ({ indsats, niveau, aar, basis_kr_aar: null, timepris_kr, enhedspris_kr: null, ...rest });

describe('the price year', () => {
	const rows = [row('bostoette', null, 2024, 400), row('bostoette', null, 2026, 440), row('bostoette', null, 2025, 420), row('bostoette', '5', 2023, 390), row('botilbud_107', null, 2027, 500)];
	test.each([[2023, 390, null], [2024, 390, 400], [2025, 390, 420], [2026, 390, 440], [2030, 390, 440]])('%d takes the newest row that is not after it, offer by offer and level by level', (year, level5, all) => {
		const prices = pricesOf(rows, year);
		expect([priceFor(prices, 'bostoette', '5')?.timepris_kr ?? null, priceFor(prices, 'bostoette', '4')?.timepris_kr ?? null]).toEqual([level5, all]);
	});
	test('a price that begins later is no price yet', () => {
		expect(priceFor(pricesOf(rows, 2026), 'botilbud_107', null)).toBeNull();
		expect(priceFor(pricesOf(rows, 2027), 'botilbud_107', null)?.timepris_kr).toBe(500);
		expect(pricesOf(rows, 2020)).toEqual([]);
	});
	test('the order of the rows does not matter', () => {
		const sorted = (list: PriceRow[]) => list.map((p) => JSON.stringify(p)).sort();
		expect(sorted(pricesOf([...rows].reverse(), 2026))).toEqual(sorted(pricesOf(rows, 2026)));
	});
});

describe('the price of a level', () => {
	const prices = [row('bostoette', null, 2026, 400), row('bostoette', '5', 2026, null, { basis_kr_aar: 10 })];
	test('the row of exactly that level wins, also where its cells are blank', () => {
		expect(priceFor(prices, 'bostoette', '5')).toBe(prices[1]);
		expect(priceFor(prices, 'bostoette', '4')).toBe(prices[0]);
		expect(priceFor(prices, 'bostoette', null)).toBe(prices[0]);
		expect(priceFor([prices[1]!], 'bostoette', '4')).toBeNull();
	});
});

describe('the cost of a decision', () => {
	const rk = planOf('ringkoebing-skjern');
	const hb = planOf('holbaek');
	const fh = planOf('frederikshavn');
	const support = decisionOn(rk, person({ vum_samlet: 'D', timer_uge: 10 }), 'bostoette');

	test('is hours x 52 x the hourly price plus the basis, in whole øre', () => {
		expect(costOf(support, [row('bostoette', null, 2026, 400, { basis_kr_aar: 5000.5 })])).toEqual({ basis_oere: 500050, variabel_oere: Math.round(11.275 * 52 * 400 * 100) });
	});
	test('is not known without a price row, or without the hourly price: never 0', () => {
		expect(costOf(support, [])).toEqual({ basis_oere: null, variabel_oere: null });
		expect(costOf(support, [row('bostoette', null, 2026, null, { basis_kr_aar: 5000 })])).toEqual({ basis_oere: 500000, variabel_oere: null });
		expect(costOf(support, [row('bostoette', null, 2026, 0)])).toEqual({ basis_oere: 0, variabel_oere: 0 });
	});
	test('of a refused offer is blank, whatever the prices', () => {
		const refused = decisionOn(rk, person({ vum_samlet: 'A', timer_uge: 10 }), 'bostoette');
		expect(costOf(refused, [row('bostoette', null, 2026, 400)])).toEqual({ basis_oere: null, variabel_oere: null });
	});
	test('has two group courses a year in Holbæk, beside the hours and not with maintenance', () => {
		const prices = [row('bostoette', null, 2026, 500, { enhedspris_kr: 6000 })];
		const at = (vum_samlet: string, vedligehold = false) => costOf(decisionOn(hb, person({ vum_samlet, timer_uge: 10, vedligehold }), 'bostoette'), prices).variabel_oere;
		expect([at('C'), at('D'), at('E'), at('E', true)]).toEqual([1200000, 1200000 + 15 * 2 * 50000, 1200000 + 40 * 2 * 50000, 40 * 2 * 50000]);
	});
	test('adds a supplement to the basis where its price exists', () => {
		const home = decisionOn(hb, person({ vum_samlet: 'E', timer_uge: 10, ramme_behov: 'doegndaekket', varig: true, afproevet: true, nattevagt_behov: true }), 'botilbud_abl105');
		const own = row('botilbud_abl105', null, 2026, 0, { basis_kr_aar: 100 });
		expect(costOf(home, [own]).basis_oere).toBe(10000);
		expect(costOf(home, [own, row('nattevagt', null, 2026, null, { basis_kr_aar: 23.45 })]).basis_oere).toBe(12345);
		const without = decisionOn(hb, person({ vum_samlet: 'E', timer_uge: 10, ramme_behov: 'doegndaekket', varig: true, afproevet: true }), 'botilbud_abl105');
		expect(costOf(without, [own, row('nattevagt', null, 2026, null, { basis_kr_aar: 23.45 })]).basis_oere).toBe(10000);
	});
	test('of extra costs is kroner a month x 12, without any unit price', () => {
		const extra = decisionOn(fh, person({ varig: true, merudgift_md: 2600.5 }), 'merudgifter');
		expect(costOf(extra, [row('merudgifter', null, 2026, null)])).toEqual({ basis_oere: 0, variabel_oere: 3120600 });
	});
});

describe('prices under a proposal', () => {
	const rows = [row('bostoette', null, 2026, 400, { basis_kr_aar: 100 }), row('bostoette', '5', 2026, 500)];
	const change = (niveau: string | null, kr: number, felt: PriceChange['felt'] = 'timepris_kr', indsats = 'bostoette'): PriceChange => ({ indsats, niveau, felt, kr });
	const under = (...prices: PriceChange[]) => applyPrices(rows, { ...noProposal('x'), prices });

	test('a change for all levels leaves a level with a row of its own alone', () => {
		const prices = under(change(null, 450));
		expect([priceFor(prices, 'bostoette', '4')!.timepris_kr, priceFor(prices, 'bostoette', '5')!.timepris_kr]).toEqual([450, 500]);
	});
	test('a change for a level without a row starts from the row for all levels', () => {
		const prices = under(change('4', 450));
		expect(priceFor(prices, 'bostoette', '4')).toMatchObject({ timepris_kr: 450, basis_kr_aar: 100, niveau: '4' });
		expect(priceFor(prices, 'bostoette', '3')).toEqual(rows[0]);
	});
	test('two changes of one row both count, and the last of the same cell wins', () => {
		expect(priceFor(under(change('5', 450), change('5', 90, 'basis_kr_aar'), change('5', 460)), 'bostoette', '5')).toMatchObject({ timepris_kr: 460, basis_kr_aar: 90 });
		expect(under(change('5', 450), change('5', 460))).toHaveLength(2);
	});
	test('an offer without any price gets one', () => {
		expect(priceFor(under(change(null, 300, 'enhedspris_kr', 'samvaer')), 'samvaer', null)).toMatchObject({ enhedspris_kr: 300, timepris_kr: null });
	});
	test('no change gives the same rows, and the rows given are never changed', () => {
		const before = structuredClone(rows);
		expect(under()).toEqual(rows);
		under(change(null, 1), change('5', 2), change('7', 3));
		expect(rows).toEqual(before);
	});
});
