/** Every condition said in words, as a politician would read it. */
import { describe as group, expect, test } from 'vitest';
import type { Condition } from '../../src/lib/rules/condition';
import { describe, WORDS } from '../../src/lib/rules/describe';
import { LAW } from '../../src/lib/rules/law-frame';
import { loadServiceLevel } from '../../src/lib/rules/load';
import { withValues } from '../../src/lib/rules/parameters';
import type { Locale } from '../../src/lib/rules/localized';
import { BORGERE, FRAMES, VUM } from '../../src/lib/extract/columns';
import { condition } from '../../src/lib/rules/condition';
import { MUNICIPALITIES, serviceLevelData } from '../support/shared';

const levels = MUNICIPALITIES.map((id) => loadServiceLevel(serviceLevelData(id)));
const LOCALES: Locale[] = ['da', 'en'];

/** Every condition inside `node`, nested ones too. */
function conditionsIn(node: unknown): Condition[] {
	if (Array.isArray(node)) return node.flatMap(conditionsIn);
	if (node === null || typeof node !== 'object') return [];
	const own = 'id' in node ? [] : condition.safeParse(node).success ? [node as Condition] : [];
	return [...own, ...Object.values(node).flatMap(conditionsIn)];
}

/** What no sentence may hold: code, gaps and leftovers. */
function faults(sentence: string): string[] {
	const columns = BORGERE.columns.map((c) => c.name).filter((name) => name.includes('_'));
	return [
		...(/^[\p{Lu}(]/u.test(sentence) ? [] : ['no capital']),
		...(/[^.]\.$/.test(sentence) ? [] : ['no full stop']),
		...(/undefined|null|NaN|\[object/.test(sentence) ? ['leftovers'] : []),
		...(/ {2}| [,.)]|\( /.test(sentence) ? ['spaces'] : []),
		...[...columns, ...FRAMES.filter((f) => f !== 'bofaellesskab'), 'bofaellesskab', 'sum.', 'hos_paaroerende'].filter((id) => sentence.includes(id))
	];
}

group.each(levels.map((level) => [level.id, level] as const))('%s', (_, level) => {
	const conditions = [...conditionsIn([level.offers, level.bands ?? {}, level.sums ?? {}]), ...LAW.rules.map((r): Condition => ({ law: r.id }))];

	test('says every condition as a whole sentence in both languages', () => {
		expect(conditions.length).toBeGreaterThan(25);
		for (const locale of LOCALES) {
			const bad = conditions.map((c) => describe(c, locale, level)).flatMap((sentence) => faults(sentence).map((fault) => `${fault}: ${sentence}`));
			expect(bad).toEqual([]);
		}
	});

	test('says no condition alike in the two languages', () => {
		expect(conditions.filter((c) => describe(c, 'da', level) === describe(c, 'en', level))).toEqual([]);
	});
});

test('every comparison that a file can hold has words', () => {
	const p = (value: number | string) => ({ id: 'x', value });
	const every: unknown[] = BORGERE.columns.flatMap((c): unknown[] => {
		const fact = c.name;
		if (c.kind === 'flag') return [true, false].map((is) => ({ fact, is }));
		if (c.kind === 'choice') return c.values.flatMap((value) => [{ fact, is: value }, { fact, isNot: value }]);
		if (c.kind === 'ordinal') return c.values.flatMap((value) => [{ fact, atLeast: p(value) }, { fact, atMost: p(value) }]);
		if (c.kind === 'number' || c.kind === 'integer') return [0, 2.5].flatMap((n) => (['atLeast', 'atMost', 'over', 'under'] as const).map((op) => ({ fact, [op]: p(n) })));
		return [];
	});
	expect(every.length).toBeGreaterThan(150);
	for (const locale of LOCALES) {
		const said = every.map((data) => describe(condition.parse(data), locale, levels[0]!));
		expect(said.flatMap((sentence) => faults(sentence).map((fault) => `${fault}: ${sentence}`))).toEqual([]);
		expect(new Set(said).size).toBe(said.length);
	}
	expect(VUM).toHaveLength(5);
});

const by = (id: (typeof MUNICIPALITIES)[number]) => levels[MUNICIPALITIES.indexOf(id)]!;
const sentences = (id: (typeof MUNICIPALITIES)[number], offer: string, locale: Locale) => {
	const level = by(id);
	return level.offers.find((o) => o.id === offer)!.conditions.map((c) => describe(c, locale, level));
};

test('Ringkøbing-Skjern says when a temporary home is granted', () => {
	expect(sentences('ringkoebing-skjern', 'botilbud_107', 'da').slice(1)).toEqual([
		'Det samlede VUM-niveau er mindst B (let).',
		'Behovet kræver en døgndækket bolig.',
		'Boligbehovet er midlertidigt eller uafklaret, funktionsnedsættelsen er ikke varig, eller mindre indgribende hjælp er hverken søgt eller afprøvet.'
	]);
	expect(sentences('ringkoebing-skjern', 'botilbud_107', 'en').slice(1)).toEqual([
		'The overall VUM level is at least B (light).',
		'The need requires a home staffed round the clock.',
		'The housing need is temporary or still to be clarified, the impairment is not permanent, or less intrusive help has been neither sought nor tried.'
	]);
});

test('two limits of one theme are said as a range, and offers by their names', () => {
	expect(sentences('glostrup', 'beskyttet_beskaeftigelse', 'da').at(-1)).toBe('VUM-temaet samfundsliv er fra B (let) til D (svært), eller VUM-temaet relationer er fra B (let) til D (svært).');
	expect(sentences('ishoej-vallensbaek', 'samvaer', 'da').at(-1)).toBe('Borgeren får ikke beskyttet beskæftigelse.');
	expect(sentences('glostrup', 'bostoette', 'en').at(-1)).toBe('The need for support must be clarified first, or at least one service gives hours.');
});

test('and and or inside one another are told apart by brackets', () => {
	const mixed: Condition = { any: [{ all: [{ fact: 'varig', is: true }, { fact: 'alder', under: { id: 'x', value: 30 } }] }, { not: { fact: 'bosituation', is: 'alene' } }] };
	expect(describe(mixed, 'da', levels[0]!)).toBe('(Funktionsnedsættelsen er varig, og borgeren er under 30 år), eller det gælder ikke, at borgeren bor alene.');
	expect(describe({ all: [{ fact: 'alder', atLeast: { id: 'x', value: 18 } }, { fact: 'alder', atMost: { id: 'y', value: 65 } }] }, 'da', levels[0]!)).toBe('Borgeren er fra 18 til 65 år.');
	expect(describe({ all: [{ fact: 'varig', is: true }] }, 'en', levels[0]!)).toBe('The impairment is permanent.');
});

test('the pension age is said with its value, also when a proposal changes it', () => {
	const rule: Condition = { law: 'L-04' };
	expect(describe(rule, 'da', by('frederikshavn'))).toBe('Borgeren er under folkepensionsalderen (67 år, L-04).');
	expect(describe(rule, 'en', by('frederikshavn'), withValues(LAW, { 'L-04.folkepensionsalder': 68 }))).toBe('The citizen is under the state pension age (68 years, L-04).');
});

test('numbers are written as the language writes them', () => {
	expect([WORDS.da.number(1234.5), WORDS.en.number(1234.5)]).toEqual(['1.234,5', '1,234.5']);
	expect(describe({ fact: 'merudgift_md', atLeast: { id: 'x', value: 1500.5 } }, 'da', levels[0]!)).toBe('De dokumenterede merudgifter er mindst 1.500,5 kr. om måneden.');
});
