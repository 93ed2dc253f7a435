import { describe, expect, it } from 'vitest';
import frederikshavn from '../../data/service-levels/frederikshavn.json';
import holbaek from '../../data/service-levels/holbaek.json';
import ishoej from '../../data/service-levels/ishoej-vallensbaek.json';
import ringkoebing from '../../data/service-levels/ringkoebing-skjern.json';
import { loadServiceLevel } from '../../src/lib/rules/load';
import type { PriceRow } from '../../src/lib/sim/prices';
import { apply, loadProposal, noProposal } from '../../src/lib/sim/proposal';
import { namedProposal, withNames } from '../../src/lib/views/overblik/changes';
import { choicesOf, typedNumber } from '../../src/lib/views/overblik/choices';
import { namingOf } from '../../src/lib/views/overblik/naming';

describe('a typed number', () => {
	it('is read with a comma, a point or thousands as the language writes them', () => {
		const read = ['16,5', '16.5', '1.728', '1.728,50', ' 428 ', '0'].map((text) => typedNumber(text, 'da'));
		expect(read).toEqual([16.5, 16.5, 1728, 1728.5, 428, 0]);
		expect(typedNumber('1,728.5', 'en')).toBe(1728.5);
	});

	it('is nothing when it is no number from 0 to a billion', () => {
		for (const text of ['', 'abc', '-3', '1e5', '16,5 timer', '99999999999999999999']) expect(typedNumber(text, 'da'), text).toBeNull();
	});
});

const price = (indsats: string, niveau: string | null, felt: 'timepris_kr' | 'enhedspris_kr'): PriceRow =>
	({ indsats, niveau, aar: 2026, basis_kr_aar: null, timepris_kr: null, enhedspris_kr: null, [felt]: 400 });

describe('a price to change', () => {
	const named = (data: unknown, row: PriceRow, locale: 'da' | 'en' = 'da') => {
		const { name, unit } = choicesOf(loadServiceLevel(data), [row], noProposal('x'), locale).find((choice) => choice.kind === 'price')!;
		return `${name}, ${unit}`;
	};

	it('says what it is the price of', () => {
		expect(named(ringkoebing, price('samvaer', null, 'enhedspris_kr'))).toBe('Aktivitets- og samværstilbud: dagspris, kr. pr. dag');
		expect(named(ishoej, price('aflastning', null, 'enhedspris_kr'))).toBe('Aflastning: døgnpris, kr. pr. døgn');
		expect(named(holbaek, price('bostoette', null, 'enhedspris_kr'), 'en')).toBe('Support in own home: price per course, DKK per course');
	});

	it('names its level as the service level does', () => {
		expect(named(ringkoebing, price('samvaer', '2', 'enhedspris_kr'))).toContain('Aktivitets- og samværstilbud, profil 2: dagspris');
		expect(named(frederikshavn, price('botilbud_107', '3', 'timepris_kr'))).toContain('Midlertidigt botilbud, Takst 3: timepris');
	});
});

describe('the names of a service level', () => {
	it('write the law as each language does', () => {
		const paragraphs = (data: unknown, locale: 'da' | 'en') => {
			const naming = namingOf(loadServiceLevel(data), locale);
			return [...naming.steps.flatMap((step) => step.paragraphs), ...naming.beside.map((offer) => offer.paragraph)];
		};
		expect(paragraphs(ringkoebing, 'da')).toContain('§§ 12, 79 og 82 b');
		expect(paragraphs(ringkoebing, 'en')).toContain('§§ 12, 79 and 82 b');
		expect(paragraphs(ishoej, 'en')).toContain('§ 107(1)');
	});
});

describe('a proposal that cannot be worked out', () => {
	const told = (values: Record<string, unknown>) => {
		try {
			apply(loadServiceLevel(ringkoebing), loadProposal({ ...noProposal('ringkoebing-skjern'), values }));
		} catch (error) {
			return (error as { text: { da: string; en: string } }).text;
		}
		return null;
	};

	it('is told in the language of the reader', () => {
		expect(told({ 'findes.ikke': 3 })!.da).toBe('Forslaget ændrer findes.ikke, som Ringkøbing-Skjern Kommune ikke har');
		expect(told({ 'botilbud_108.vum': 3 })!.da).toBe('botilbud_108.vum er et VUM-niveau A-E, ikke 3');
		expect(told({ 'botilbud_108.vum': 'Z' })!.da).toBe('Ikke et forslag: botilbud_108.vum har ikke en værdi, der kan bruges');
		expect(told({ 'L-01.alder': 16 })!.da).toContain('L-01');
	});

	it('names the value as the page does, and leaves the law\'s rule its id', () => {
		const level = loadServiceLevel(ringkoebing);
		const choices = choicesOf(level, [], noProposal('x'), 'da');
		expect(withNames(told({ 'borgerprofil.5.op_til': 3 })!.da, choices)).toBe('»Borgerprofil 5 (massiv): øvre grænse« = 3 skal ligge over grænsen før den (8,5)');
		expect(withNames(told({ 'L-01.alder': 16 })!.da, choices)).toMatch(/L-01 ved L-01\.alder:/);
	});

	it('cannot price an offer that the municipality does not have', () => {
		const priced = (indsats: string) => () => apply(loadServiceLevel(ringkoebing), { ...noProposal('x'), prices: [{ indsats, niveau: null, felt: 'timepris_kr', kr: 3 }] });
		expect(priced('findes_ikke')).toThrow('findes_ikke');
		expect(priced('rengoering_83')).not.toThrow();
	});
});

describe('the changes of a proposal', () => {
	it('are all told, whatever they are of: a link hides none', () => {
		const level = loadServiceLevel(ringkoebing);
		const cleaning = { indsats: 'rengoering_83', niveau: null, felt: 'basis_kr_aar' as const };
		const proposal = {
			...noProposal('ringkoebing-skjern'),
			values: { 'botilbud_107.ramme': 'bofaellesskab' as const, 'ivaerksaettelse': 6, 'borgerprofil.5.op_til': 16, 'L-04.folkepensionsalder': 68 },
			prices: [{ ...cleaning, kr: 30000 }, { ...cleaning, niveau: '7', kr: 40000 }],
			require: { botilbud_108: [{ fact: 'afproevet', is: true }] }
		};
		const row: PriceRow = { indsats: 'rengoering_83', niveau: null, aar: 2026, basis_kr_aar: 24000, timepris_kr: null, enhedspris_kr: null };
		const { changes } = namedProposal(proposal, null, level, [row], { own: 'Eget', nothing: 'intet krav' }, 'da')!;
		expect(changes.map(({ label, from, to }) => `${label}: ${from} → ${to}`).sort()).toEqual([
			'Borgerprofil 5 (massiv): øvre grænse: 14 → 16 timer om ugen',
			'Frist for iværksættelse: § 85, § 107, § 108, ABL § 105, § 103, § 104, § 97: 4 → 6 uger',
			'Lovens ramme: serviceloven og almenboligloven: Folkepensionsalder: 67 → 68 år',
			'Længerevarende botilbud: intet krav → Mindre indgribende hjælp er søgt eller afprøvet.',
			'Midlertidigt botilbud: krævet boligramme: en døgndækket bolig → et bofællesskab',
			'Rengøring efter § 83, 7: basisbudget: – → 40.000 kr. om året',
			'Rengøring efter § 83: basisbudget: 24.000 → 30.000 kr. om året'
		]);
	});
});
