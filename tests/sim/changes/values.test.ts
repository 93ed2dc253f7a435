/** Every value that can be changed is listed, with how far it can go, and found by the words people use. */
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { InvalidServiceLevel, loadServiceLevel } from '../../../src/lib/rules/load';
import { LAW } from '../../../src/lib/rules/law-frame';
import { parametersIn } from '../../../src/lib/rules/parameters';
import { changeKey } from '../../../src/lib/sim/changes/change';
import { noDraft, proposalOf } from '../../../src/lib/sim/changes/draft';
import { findValues, folded, tokensOf } from '../../../src/lib/sim/changes/find';
import { changeTo, valueOf, valuesOf } from '../../../src/lib/sim/changes/values';
import type { PriceRow } from '../../../src/lib/sim/prices';
import { apply } from '../../../src/lib/sim/proposal';
import { MUNICIPALITIES, serviceLevelData } from '../../support/shared';

const number = (text = '') => (text === '' ? null : Number(text.replace(',', '.')));
const pricesOf = (id: string): PriceRow[] =>
	readFileSync(`data/prices/${id}.csv`, 'utf8').trim().split('\n').slice(1).map((line) => line.split(';')).filter(([, , aar]) => aar === '2026')
		.map(([indsats = '', niveau, , basis, timepris, enhed]) => ({ indsats, niveau: niveau || null, aar: 2026, basis_kr_aar: number(basis), timepris_kr: number(timepris), enhedspris_kr: number(enhed) }));
const all = Object.fromEntries(
	MUNICIPALITIES.map((id) => {
		const level = loadServiceLevel(serviceLevelData(id));
		return [id, { level, values: valuesOf(level, pricesOf(id)) }];
	})
);

describe.each(MUNICIPALITIES)('%s', (id) => {
	const { level, values } = all[id]!;

	test('lists every parameter of its file, the pension age where it is used, and every price, once', () => {
		const ids = values.map((v) => v.id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toEqual(expect.arrayContaining(parametersIn(level).map((p) => p.id)));
		const editable = LAW.rules.flatMap((r) => r.editable ?? []);
		expect(values.filter((v) => !v.price && !parametersIn(level).some((p) => p.id === v.id)).every((v) => editable.includes(v.id))).toBe(true);
		for (const row of pricesOf(id))
			for (const felt of ['basis_kr_aar', 'timepris_kr', 'enhedspris_kr'] as const)
				if (row[felt] !== null) expect(values.find((v) => v.id === changeKey({ kind: 'price', ...row, felt, kr: 0 }))?.current, `${row.indsats} ${row.niveau} ${felt}`).toBe(row[felt]);
	});

	test('names each in both languages, with a unit for a number and options for the rest', () => {
		for (const v of values) {
			expect(v.name.da.length * v.name.en.length, v.id).toBeGreaterThan(0);
			expect(v.name.da).not.toContain('undefined');
			expect([v.id, v.unit === null || (v.unit.da !== '' && v.unit.en !== '')]).toEqual([v.id, true]);
			expect([v.id, v.options !== null]).toEqual([v.id, ['vum', 'frame'].includes(v.kind)]);
			if (v.price) expect(v.statements).toEqual([]);
		}
		const parameters = values.filter((v) => !v.price);
		expect(parameters.filter((v, i) => parameters.findIndex((o) => o.name.da === v.name.da && o.statements.join() === v.statements.join()) < i).map((v) => v.id)).toEqual([]);
	});

	test('each can go to the ends of its range and no further', () => {
		const refused = (v: (typeof values)[number], to: number) => {
			try {
				apply(level, proposalOf({ ...noDraft(id), changes: [changeTo(v, to)] }));
				return false;
			} catch (error) {
				if (error instanceof InvalidServiceLevel) return true;
				throw error;
			}
		};
		const numbers = values.filter((v) => v.lawful && !v.price);
		expect(numbers.length).toBeGreaterThan(10);
		for (const v of numbers) {
			const { min, max, whole } = v.lawful!;
			const step = whole ? 1 : 0.01;
			expect([v.id, 'least', refused(v, min.included ? min.at : min.at + step)]).toEqual([v.id, 'least', false]);
			if (min.by) expect([v.id, 'less', refused(v, min.included ? min.at - step : min.at)]).toEqual([v.id, 'less', true]);
			if (!max) continue;
			expect([v.id, 'most', refused(v, max.included ? max.at : max.at - step)]).toEqual([v.id, 'most', false]);
			if (max.by || whole) expect([v.id, 'more', refused(v, max.included ? max.at + step : max.at)]).toEqual([v.id, 'more', true]);
		}
	});
});

describe('a value', () => {
	const { level, values } = all['frederikshavn']!;
	const of = (id: string) => values.find((v) => v.id === id)!;

	test('has its source, unit and range: the limits beside it and the law', () => {
		expect(of('takst.5.op_til')).toMatchObject({ name: { da: 'Takst 5: øvre grænse', en: 'Tariff 5: upper limit' }, unit: { da: 'timer om ugen' }, current: 45, options: null });
		expect(of('takst.5.op_til').lawful).toEqual({ min: { at: 34, included: false, by: { parameter: 'takst.4.op_til' } }, max: { at: 62, included: false, by: { parameter: 'takst.6.op_til' } }, whole: false });
		expect(of('ledsagelse.timer').lawful!.min).toEqual({ at: 15, included: true, by: { rule: 'L-05' } });
		expect(of('sagsbehandling.101-bilag')).toMatchObject({ kind: 'deadline', statements: ['FH-62'], unit: { da: 'uger', en: 'weeks' }, lawful: { max: { at: 2, by: { rule: 'L-07' } }, whole: true } });
	});

	test('that no row prices has none, and a level without a row is still named', () => {
		const bare = valuesOf(level, []);
		expect(bare.find((v) => v.id === 'pris:bostoette::timepris_kr')).toMatchObject({ current: null, name: { da: 'Støtte i eget hjem: timepris' } });
		const change = changeTo({ id: '', price: { indsats: 'botilbud_107', niveau: '3', felt: 'timepris_kr' } }, 500);
		expect(valueOf(change, bare, level)?.name.da).toBe('Midlertidigt botilbud, Takst 3: timepris');
		expect(valueOf({ kind: 'value', id: 'findes.ikke', value: 1 }, bare, level)).toBeNull();
	});
});

describe('a search', () => {
	const first = (id: string, query: string, locale: 'da' | 'en' = 'da') => findValues(all[id]!.values, query, locale, all[id]!.level)[0]?.name[locale];

	test.each<[string, string, string]>([
		['frederikshavn', 'takst 5', 'Takst 5: øvre grænse'],
		['frederikshavn', 'profil 5', 'Pakke 5: øvre grænse'],
		['ringkoebing-skjern', 'takst 5', 'Borgerprofil 5 (massiv): øvre grænse'],
		['ringkoebing-skjern', '§ 108 VUM', 'Længerevarende botilbud: krævet VUM-niveau'],
		['ringkoebing-skjern', '108 vum', 'Længerevarende botilbud: krævet VUM-niveau'],
		['ringkoebing-skjern', 'profil 5 grænse', 'Borgerprofil 5 (massiv): øvre grænse'],
		['ringkoebing-skjern', 'PROFIL 7.1 TIMER', 'Borgerprofil 7,1: afregnede timer'],
		['ringkoebing-skjern', 'pensionsalder', 'Lovens ramme: serviceloven og almenboligloven: Folkepensionsalder'],
		['ringkoebing-skjern', 'dagspris profil 3 samvær', 'Aktivitets- og samværstilbud, profil 3: dagspris'],
		['frederikshavn', 'timepris bostøtte', 'Støtte i eget hjem: timepris'],
		['frederikshavn', 'timepris bostoette', 'Støtte i eget hjem: timepris'],
		['frederikshavn', 'frist § 101', 'Sagsbehandlingsfrist: § 101'],
		['glostrup', 'hygiejne D', 'Egen hygiejne: timer ved D'],
		['holbaek', 'opfølgning § 107', 'Opfølgningsinterval: § 107'],
		['holbaek', 'HB-16', 'Længste varighed: § 107']
	])('in %s for "%s" finds %s first', (id, query, name) => expect(first(id, query)).toBe(name));

	test('in English finds by English words', () => {
		expect(first('frederikshavn', 'tariff 5', 'en')).toBe('Tariff 5: upper limit');
		expect(first('frederikshavn', 'hourly price support own home', 'en')).toBe('Support in own home: hourly price');
	});

	test('takes every word seriously, and level 1 for no other', () => {
		const { values, level } = all['frederikshavn']!;
		expect(findValues(values, 'takst 5 xyz', 'da', level)).toEqual([]);
		expect(findValues(values, 'takst 1 øvre', 'da', level).map((v) => v.name.da)).not.toContain('Takst 6: øvre grænse');
		expect(findValues(values, '  ', 'da', level)).toEqual(values);
	});

	test('folds case, accents, æøå and decimals', () => {
		expect([folded('Støtteniveau Å É 7,1'), tokensOf('§ 108, stk. 2')]).toEqual(['stoetteniveau aa e 7.1', ['108', 'stk', '2']]);
	});
});
