import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadServiceLevel } from '../../../src/lib/rules/load';
import { ACCOUNTS, accountOf, accountsIn } from '../../../src/lib/sim/accounts/account';
import { byAccount, type BudgetRow } from '../../../src/lib/sim/accounts/by-account';
import { MUNICIPALITIES, serviceLevelData } from '../../support/shared';

const offer = (id: string, paragraph: '85' | '103' | '107' | '108' | 'ABL105' | null, law = `SEL § ${paragraph}`) => ({ id, paragraph, law });
const cost = (indsats: string, basis: number | null, variabel: number | null, uden_pris = 0) => ({ indsats, basis_kr_aar: basis, variabel_kr_aar: variabel, kr_aar: basis === null || variabel === null ? null : basis + variabel, uden_pris });
const budget = (funktion: string, vedtaget_kr: number | null, korrigeret_kr: number | null = null, aar = 2027): BudgetRow => ({ funktion, aar, vedtaget_kr, korrigeret_kr });

describe('the account of an offer', () => {
	test('follows its paragraph and says that it is not verified', () => {
		expect(accountOf(offer('bostoette', '85'), 2027)).toMatchObject({ accounts: ['5.38.39'], verified: false, own: false });
		expect(accountOf(offer('aflastning', '107'), 2027).accounts).toEqual(['5.38.52']);
	});
	test('was another before the chart was renumbered, and that one is verified', () => {
		expect(accountOf(offer('bostoette', '85'), 2018)).toMatchObject({ accounts: ['5.38.38'], verified: true });
	});
	test('is two where the law names both § 108 and ABL § 105', () => {
		expect(accountOf(offer('botilbud_108', '108', 'SEL § 108 / ABL § 105 stk. 2'), 2027).accounts).toEqual(['5.38.50', '5.38.51']);
		expect(accountOf(offer('botilbud_108', '108'), 2027).accounts).toEqual(['5.38.50']);
	});
	test('is none for an offer without a paragraph', () => {
		expect(accountOf(offer('forebyggende', null, 'SEL § 82'), 2027)).toEqual({ accounts: [], names: [], verified: false, own: false });
	});
	test('is the choice of the user from its year on', () => {
		const own = { '2026': { bostoette: '5.38.38' }, '2028': { bostoette: 'Eget område' } };
		expect([2025, 2026, 2027, 2028].map((year) => accountOf(offer('bostoette', '85'), year, own).accounts)).toEqual([['5.38.39'], ['5.38.38'], ['5.38.38'], ['Eget område']]);
		expect(accountOf(offer('bostoette', '85'), 2026, own)).toMatchObject({ own: true, verified: false });
		expect(accountOf(offer('bostoette', '85'), 2026, { '2026': { bostoette: ' ' } }).accounts).toEqual([]);
	});
	test('is read from a label by its number', () => {
		expect(accountsIn('5.38.39 Personlig støtte, område 2')).toEqual(['5.38.39']);
		expect(accountsIn('5.38.50+5.38.51')).toEqual(['5.38.50', '5.38.51']);
		expect(accountsIn('1.2.3')).toEqual(['1.2.3']);
	});
	test.each(MUNICIPALITIES)('has one for every offer of %s but the preventive, named as its budget names it', (id) => {
		const lines = readFileSync(resolve(import.meta.dirname, `../../../data/samples/${id}/budget.csv`), 'utf8').split('\n').slice(1).filter(Boolean);
		const labels = new Map(lines.map((l) => l.split(';')[0]!).map((label) => [accountsIn(label)[0], label]));
		for (const o of loadServiceLevel(serviceLevelData(id)).offers) {
			const { accounts, names } = accountOf(o, 2027);
			if (o.paragraph === null) expect(accounts).toEqual([]);
			else expect(accounts.length).toBeGreaterThan(0);
			accounts.forEach((a, i) => labels.has(a) && expect(labels.get(a)).toBe(`${a} ${names[i]!.da}`));
		}
		expect(labels.get(ACCOUNTS.refusion.account)).toBe(`${ACCOUNTS.refusion.account} ${ACCOUNTS.refusion.name.da}`);
	});
});

describe('kroner by account', () => {
	const offers = [offer('forebyggende', null, 'SEL § 82'), offer('bostoette', '85'), offer('opgangsbofaellesskab', '85'), offer('botilbud_108', '108', 'SEL § 108 / ABL § 105')];
	const sides = {
		gaeldende: [cost('bostoette', 100, 200.1), cost('bostoette', 0, 300.2), cost('opgangsbofaellesskab', 50, 50), cost('botilbud_108', 1000, 2000), cost('forebyggende', 0, 0)],
		forslag: [cost('bostoette', 100, 250), cost('opgangsbofaellesskab', 50, 50), cost('botilbud_108', 1000, null, 2), cost('forebyggende', 0, 10)]
	};
	const lines = [
		budget('5.38.39 Personlig støtte, område 1', 500, 600), budget('5.38.39 Personlig støtte, område 2', 100, 100),
		budget('5.38.50 Botilbud', 900), budget('5.38.51 Botilbudslignende', 2000), budget('5.38.39 Personlig støtte', 1, 1, 2026),
		budget('5.22.07 Refusion', -250), budget('5.38.42 Forsorgshjem', 77)
	];
	const table = byAccount({ offers, sides, refusion: { gaeldende: 300_00, forslag: 200_50 }, year: 2027, budget: lines });

	test('stands by account, the refusion as income, and offers without an account last', () => {
		expect(table.rows.map((r) => [r.kind, r.accounts.join('+'), r.offers.join('+')])).toEqual([
			['udgift', '5.38.39', 'bostoette+opgangsbofaellesskab'],
			['udgift', '5.38.50+5.38.51', 'botilbud_108'],
			['indtaegt', '5.22.07', ''],
			['uden_funktion', '', 'forebyggende']
		]);
	});
	test('is held against the budget of the year, corrected before adopted, its areas together', () => {
		const [support, homes, income, none] = table.rows;
		expect(support!.budget).toEqual({ vedtaget_kr: 600, korrigeret_kr: 700 });
		expect(support!.sides).toEqual({
			gaeldende: { basis_kr: 150, variabel_kr: 550.3, kr: 700.3, uden_pris: 0, merudgift_kr: 0, mod_budget_kr: 0.3 },
			forslag: { basis_kr: 150, variabel_kr: 300, kr: 450, uden_pris: 0, merudgift_kr: -250.3, mod_budget_kr: -250 }
		});
		expect([homes!.budget, homes!.sides.gaeldende!.mod_budget_kr]).toEqual([{ vedtaget_kr: 2900, korrigeret_kr: null }, 100]);
		expect(homes!.sides.forslag).toEqual({ basis_kr: 1000, variabel_kr: null, kr: null, uden_pris: 2, merudgift_kr: null, mod_budget_kr: null });
		expect(income!.sides.forslag).toMatchObject({ kr: -200.5, merudgift_kr: 99.5, mod_budget_kr: 49.5 });
		expect([none!.budget, none!.sides.forslag!.merudgift_kr]).toEqual([null, 10]);
	});
	test('names the rows of the budget that nothing is booked on', () => {
		expect(table.outside).toEqual([budget('5.38.42 Forsorgshjem', 77)]);
	});
	test('puts offers together whose accounts the user let overlap, so that a budget counts once', () => {
		const { rows } = byAccount({ offers, sides, year: 2027, overrides: { '2027': { bostoette: '5.38.51' } }, budget: lines });
		expect(rows.map((r) => [r.accounts.join('+'), r.offers.join('+'), r.own])).toEqual([['5.38.39', 'opgangsbofaellesskab', false], ['5.38.50+5.38.51', 'bostoette+botilbud_108', true], ['', 'forebyggende', false]]);
	});

	test('sums to the placements to the øre, whatever the accounts', () => {
		const ids = offers.map((o) => o.id);
		const anyCost = fc.record({ indsats: fc.constantFrom(...ids), basis: fc.option(fc.nat(1e9)), variabel: fc.option(fc.nat(1e9)) }).map(({ indsats, basis, variabel }) => cost(indsats, basis === null ? null : basis / 100, variabel === null ? null : variabel / 100));
		const accounts = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom('5.38.50', '5.38.51', '5.38.50+5.38.39', 'andet', ''));
		const oere = (kr: number | null | undefined) => Math.round((kr ?? 0) * 100);
		fc.assert(
			fc.property(fc.array(anyCost), fc.array(anyCost), accounts, (gaeldende, forslag, own) => {
				const { rows } = byAccount({ offers, sides: { gaeldende, forslag }, year: 2027, overrides: { '2027': own }, budget: lines });
				expect(rows.flatMap((r) => r.offers).sort()).toEqual([...ids].sort());
				for (const [side, given] of [['gaeldende', gaeldende], ['forslag', forslag]] as const)
					for (const [mine, theirs] of [['kr', 'kr_aar'], ['basis_kr', 'basis_kr_aar'], ['variabel_kr', 'variabel_kr_aar']] as const)
						expect(rows.reduce((sum, r) => sum + oere(r.sides[side]?.[mine]), 0)).toBe(given.reduce((sum, r) => sum + oere(r[theirs]), 0));
				const numbers = rows.flatMap((r) => r.accounts);
				expect(new Set(numbers).size).toBe(numbers.length);
			}),
			{ numRuns: 200 }
		);
	});
});
