import { describe, expect, it } from 'vitest';
import ringkoebing from '../../data/service-levels/ringkoebing-skjern.json';
import { loadServiceLevel } from '../../src/lib/rules/load';
import type { Change } from '../../src/lib/sim/changes/change';
import { valuesOf } from '../../src/lib/sim/changes/values';
import type { PlacementRow } from '../../src/lib/sim/results';
import { namingOf } from '../../src/lib/views/overblik/naming';
import type { AccountRow } from '../../src/lib/sim/accounts/by-account';
import type { GroupRow } from '../../src/lib/sim/groups/groups';
import { accountTable } from '../../src/lib/views/simulering/accounts';
import { millions, signedMillions } from '../../src/lib/views/simulering/amounts';
import { cardsOf, setBy } from '../../src/lib/views/simulering/cards';
import { caseQuery } from '../../src/lib/views/simulering/case-query';
import { changeOf, sumFigures, type ByColumn } from '../../src/lib/views/simulering/columns';
import { contributionsModel, contributionsTable } from '../../src/lib/views/simulering/contributions';
import { goalAnswer, goalSentence } from '../../src/lib/views/simulering/goal';
import { groupTable } from '../../src/lib/views/simulering/groups';
import { headline, type HeadlineFacts } from '../../src/lib/views/simulering/headline';
import { dominanceSentence, misfitOf } from '../../src/lib/views/simulering/misfit';
import { moveMatrix } from '../../src/lib/views/simulering/move-matrix';
import { budgetTable, levelTable, offerTable, type ResultTable } from '../../src/lib/views/simulering/result-table';
import { plainText } from '../../src/lib/views/simulering/sentence';
import { totals } from '../../src/lib/views/simulering/totals';
import { typedWithin } from '../../src/lib/views/simulering/typed';
import { krOf, pointChange, yearSeries, yearsTable, type YearsModel } from '../../src/lib/views/simulering/years';
import { yearsNotes } from '../../src/lib/views/simulering/years-notes';

const level = loadServiceLevel(ringkoebing);
const naming = namingOf(level, 'da');
/** Spaces that do not break read as spaces. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the headline', () => {
	const facts: HeadlineFacts = { changes: 3, off: 0, onlyPrices: false, ownHome: false, current: 455e6, effect: -29.8e6, movers: 72, budget: null, amendment: null };
	const said = (more: Partial<HeadlineFacts>, locale: 'da' | 'en' = 'da') => plain(plainText(headline({ ...facts, ...more }, locale)));
	const year = { year: 2027, kroner: -9e6, phaseIn: 'ved_opfoelgning' as const, from: '2027-01-01', capacityLags: true };

	it('counts the changes in words, one and many', () => {
		expect(said({})).toBe('Tre ændringer giver en mindreudgift på 29,8 mio. kr. om året.');
		expect(said({ changes: 1 })).toMatch(/^Én ændring giver/);
		expect(said({ changes: 14 })).toMatch(/^14 ændringer giver/);
		expect(said({ changes: 1 }, 'en')).toBe('One change gives DKK 29.8 million lower expenditure a year.');
		expect(said({}, 'en')).toMatch(/^Three changes give /);
	});

	it('says what the budget year gets of it, and why', () => {
		expect(said({ budget: year })).toBe('Tre ændringer giver en mindreudgift på 29,8 mio. kr. om året – 9,0 mio. kr. i budget 2027, fordi borgerne flytter ved næste opfølgning.');
		expect(said({ budget: { ...year, phaseIn: 'kun_nye' } })).toContain('fordi kun nye bevillinger følger forslaget');
		expect(said({ budget: { ...year, phaseIn: 'straks', from: '2027-07-01' } })).toContain('fordi forslaget gælder fra 01.07.2027');
		expect(said({ budget: { ...year, phaseIn: 'straks' } })).toContain('fordi tomme pladser koster, til de er solgt eller lukket');
		expect(said({ budget: { ...year, kroner: 2e6 } })).toContain(', men en merudgift på 2,0 mio. kr. i budget 2027');
		expect(said({ budget: { ...year, kroner: 0 } })).toContain(' – men intet i budget 2027');
	});

	it('leaves the year out when it gets the whole effect', () => {
		expect(said({ budget: { ...year, kroner: -29.8e6 } })).not.toContain('2027');
	});

	it('says so when prices alone change, when nothing does, and when all is switched off', () => {
		expect(said({ changes: 1, onlyPrices: true, effect: 4e6, movers: 0 })).toBe('Én prisændring giver en merudgift på 4,0 mio. kr. om året; ingen borgere flytter.');
		expect(said({ changes: 0 })).toBe('Ingen ændringer: det gældende serviceniveau koster 455,0 mio. kr. om året.');
		expect(said({ changes: 0, off: 3 })).toMatch(/^Alle tre ændringer er slået fra: /);
		expect(said({ changes: 0, off: 1 })).toMatch(/^Den eneste ændring er slået fra: /);
		expect(said({ effect: 0, movers: 0 })).toBe('Tre ændringer ændrer hverken udgiften eller nogens placering.');
		expect(said({ effect: 0, movers: 1 })).toBe('Tre ændringer flytter 1 borger, men ændrer ikke udgiften.');
	});

	it('claims no kroner where prices are missing', () => {
		expect(said({ effect: null, current: null })).toBe('Tre ændringer flytter 72 borgere. Hvad det koster, kendes ikke, fordi priserne mangler.');
		expect(said({ changes: 0, current: null })).toContain('kendes ikke');
	});

	it('counts the own-home lever as an assumption', () => {
		expect(said({ ownHome: true })).toMatch(/^Tre ændringer og antagelsen om støtte i eget hjem giver/);
		expect(said({ changes: 0, ownHome: true })).toMatch(/^Antagelsen om støtte i eget hjem giver en mindreudgift/);
		expect(said({ changes: 1, ownHome: true }, 'en')).toMatch(/^One change and the assumption of support in own home give /);
	});

	it('tells the amendment apart', () => {
		expect(said({ amendment: { changes: 1, effect: -23.3e6 } })).toContain('Med ændringsforslaget (én ændring) er det en mindreudgift på 23,3 mio. kr. om året.');
		expect(said({ amendment: { changes: 2, effect: 1e6 } })).toContain('Med ændringsforslaget (to ændringer) er det en merudgift');
	});

	it('opens every figure', () => {
		const opened = headline({ ...facts, budget: year, amendment: { changes: 1, effect: -1e6 } }, 'da').flatMap((p) => (p.opens ? [p.opens.kind] : []));
		expect(opened).toEqual(['effect', 'year', 'effect']);
	});
});

const row = (serviceniveau: 'gaeldende' | 'forslag', indsats: string, niveau: string | null, borgere: number, basis: number | null, variabel: number | null, rolle: PlacementRow['rolle'] = 'placering'): PlacementRow => ({
	serviceniveau, rolle, indsats, niveau, borgere, timer_uge: null, basis_kr_aar: basis, variabel_kr_aar: variabel, kr_aar: basis === null || variabel === null ? null : basis + variabel, uden_pris: 0, ramme_individuel: 0
});
const columns: ByColumn<PlacementRow[]> = {
	gaeldende: [row('gaeldende', 'bostoette', '1', 60, 0, 6e6), row('gaeldende', 'botilbud_108', '7', 30, 10e6, 15e6), row('gaeldende', 'samvaer', '1', 20, 0.3e6, 2e6, 'ved_siden_af')],
	forslag: [row('forslag', 'bostoette', '1', 64, 0, 6.4e6), row('forslag', 'botilbud_108', '7', 26, 9e6, 13e6), row('forslag', 'samvaer', '1', 20, 0.3e6, 2e6, 'ved_siden_af')]
};

describe('a table of results', () => {
	const kroner = (table: ResultTable, column: 'gaeldende' | 'forslag') => table.groups.flatMap((g) => g.rows).reduce((sum, r) => sum + (r.values[column].kroner ?? 0), 0);

	it('has a total that equals the sum of its rows, the same by offer, by level and by budget', () => {
		const whole = totals(columns);
		for (const table of [offerTable(columns, naming, 'da'), levelTable(columns, naming, 'da'), budgetTable(columns, 'da')]) {
			for (const column of ['gaeldende', 'forslag'] as const) {
				expect(table.total[column].kroner, table.id).toBe(kroner(table, column));
				expect(table.total[column].kroner, table.id).toBe(whole[column].kroner);
			}
		}
	});

	it('keeps offers beside the staircase apart and does not add their citizens up', () => {
		const table = offerTable(columns, naming, 'da');
		expect(table.groups.map((g) => g.label)).toEqual([null, 'Ved siden af trappen']);
		expect(table.totalsCitizens).toBe(false);
	});

	it('shows unknown as unknown and nobody as nought', () => {
		const unpriced = { ...columns, forslag: [row('forslag', 'bostoette', '1', 64, null, null)] };
		const rows = offerTable(unpriced, naming, 'da').groups.flatMap((g) => g.rows);
		expect(rows.find((r) => r.id === 'bostoette')!.values.forslag).toEqual({ citizens: 64, kroner: null });
		expect(rows.find((r) => r.id === 'botilbud_108')!.values.forslag).toEqual({ citizens: 0, kroner: 0 });
	});

	it('has a third column where there is an amendment', () => {
		const table = offerTable({ ...columns, aendringsforslag: columns.gaeldende }, naming, 'da');
		expect(changeOf(table.total, 'aendringsforslag')).toBe(0);
		expect(changeOf(table.total)).toBe(-2.6e6);
	});

	it('divides by target group and age, the kroner of offers beside included, their citizens not', () => {
		const group = (maalgruppe: string | null, rolle: 'placering' | 'ved_siden_af', borgere: number, variabel: number): GroupRow => ({ rolle, indsats: 'x', borgere, basis_kr_aar: 0, variabel_kr_aar: variabel, kr_aar: variabel, uden_pris: 0, maalgruppe, alder: null });
		const rows = [group('handicap', 'placering', 3, 100), group('handicap', 'ved_siden_af', 2, 50), group(null, 'placering', 1, 7)];
		const table = groupTable('maalgruppe', { gaeldende: rows, forslag: rows }, 'da');
		expect(table.groups[0]!.rows.map((r) => [r.label, r.values.forslag.citizens, r.values.forslag.kroner])).toEqual([
			['Handicap', 3, 150],
			['Ikke oplyst', 1, 7]
		]);
		expect(table.total.forslag).toEqual({ citizens: 4, kroner: 157 });
	});

	it('divides by account, with the refusion as income', () => {
		const amount = (kr: number) => ({ basis_kr: 0, variabel_kr: kr, kr, uden_pris: 0, merudgift_kr: null, mod_budget_kr: null });
		const account = (kind: AccountRow['kind'], accounts: string[], kr: number): AccountRow => ({ kind, accounts, names: [], verified: true, own: false, offers: ['bostoette'], sides: { gaeldende: amount(kr), forslag: amount(kr / 2) }, budget: null });
		const table = accountTable([account('udgift', ['5.38.50'], 100), account('indtaegt', ['5.22.07'], -20), account('uden_funktion', [], 4)], (id) => id, 'da');
		expect(table.groups[0]!.rows.map((r) => r.label)).toEqual(['5.38.50', '5.22.07', 'Uden funktion: bostoette']);
		expect(table.total.gaeldende.kroner).toBe(84);
		expect(table.hasCitizens).toBe(false);
	});
});

describe('sums of figures', () => {
	it('are unknown only where all are', () => {
		expect(sumFigures([{ citizens: 1, kroner: null }, { citizens: 2, kroner: 5 }])).toEqual({ citizens: 3, kroner: 5 });
		expect(sumFigures([{ citizens: null, kroner: null }])).toEqual({ citizens: null, kroner: null });
	});

	it('are written in millions, small ones with the digits they need', () => {
		expect([29.84e6, 42_000, 1_234, 0, -28.6e6].map((kr) => millions(kr, 'da'))).toEqual(['29,8', '0,04', '0,001', '0,0', '−28,6']);
		expect([6.5e6, -7.7e6, 0].map((kr) => signedMillions(kr, 'da'))).toEqual(['+6,5', '−7,7', '0,0']);
	});
});

describe('the matrix of moves', () => {
	const move = (fra: string, til: string, borgere: number) => ({ fra, til, borgere, aendring_kr_aar: -borgere });
	const matrix = moveMatrix([move('bostoette', 'bostoette', 457), move('botilbud_108', 'bostoette', 26), move('bostoette', 'botilbud_107', 3), move('botilbud_107', 'ingen', 1), move('ingen', 'bostoette', 2)], naming, 'da');

	it('runs up the staircase, with none last', () => {
		expect(matrix.axis.map((a) => a.short)).toEqual(['§ 85', '§ 107', '§ 108', 'Ingen']);
	});

	it('says which way each cell goes, and counts those who move', () => {
		const kinds = matrix.cells.flat().flatMap((c) => (c ? [`${c.from}>${c.to} ${c.kind}`] : []));
		expect(kinds).toEqual(['bostoette>bostoette stays', 'bostoette>botilbud_107 up', 'botilbud_107>ingen lost', 'botilbud_108>bostoette down', 'ingen>bostoette gained']);
		expect(matrix.movers).toBe(32);
	});
});

describe('what each change contributes', () => {
	const engine = (key: string, volume_oere: number, mix_oere: number, price_oere: number) => ({ key, oere: volume_oere + mix_oere + price_oere, volume_oere, mix_oere, price_oere, low_oere: null, high_oere: null });
	const model = contributionsModel({ method: 'exact', rows: [engine('a', -100, -250, 50), engine('b', 0, 1, 99)] }, 1000, (key) => key.toUpperCase());

	it('leads from one total to the other to the øre', () => {
		expect(model.contributions.map((c) => c.kroner)).toEqual([-3, 1]);
		expect(model.proposed).toBe(998);
	});

	it('adds up in the table, in words', () => {
		expect(contributionsTable(model, 'da').total.map((t) => (t === null ? t : plain(t)))).toEqual(['I alt', 'mindreudgift 1', 'mindreudgift 2', 'merudgift 1', 'mindreudgift 2']);
	});
});

describe('the years', () => {
	const k = (paper: number, capacity: number) => ({ paper, capacity, refusion: 10, interval: [paper - 5, paper + 5] as [number, number] });
	const model: YearsModel = { years: [2027, 2028], columns: { gaeldende: [k(100e6, 100e6), k(104e6, 104e6)], forslag: [k(90e6, 95e6), k(88e6, 88e6)] } };
	const gross = { onPaper: false, net: false };

	it('are drawn as capacity follows, with the paper dashed where it differs, and the band on the proposal', () => {
		const series = yearSeries(model, gross, true, 'da');
		expect(series.map((s) => [s.id, s.dashed ?? false])).toEqual([['gaeldende', false], ['forslag', false], ['andet', true]]);
		expect(series[1]!.band).toEqual([[95e6 - 5, 95e6 + 5], [88e6 - 5, 88e6 + 5]]);
		expect(yearSeries(model, gross, false, 'da').map((s) => s.id)).toEqual(['gaeldende']);
	});

	it('are net of the refusion when asked', () => {
		expect(krOf(model.columns.forslag[0]!, { onPaper: true, net: true })).toBe(90e6 - 10);
	});

	it('label the change, and sum in the table', () => {
		expect(pointChange(model, gross, 'forslag', 0, 'da')).toBe('−5,0');
		expect(yearsTable(model, gross, 'da').total.forslag.kroner).toBe(183e6);
	});
});

describe('what must be known beside the years', () => {
	const assumed = { missingInForce: 0, missingUnderProposal: 0, tenantsWhoStay: 0, withoutFollowUp: 0, withoutInterval: 0, aged: 0 };
	const facts = { flows: 'historik' as const, reading: false, history: { years: 3, reason: null, patterns: [] }, notices: [], backtest: null, drawn: false, assumed, typeName: (id: string) => id };

	it('says that nobody comes or leaves where there are no flows, and that the history is still being read', () => {
		expect(yearsNotes(facts, 'da')).toEqual([]);
		expect(yearsNotes({ ...facts, flows: 'ingen' }, 'da')[0]).toContain('Ingen kommer til');
		expect(yearsNotes({ ...facts, history: null, reading: true }, 'da')[0]).toContain('Læser udtrækkets historik');
	});

	it('tells the backtest without a sign, tenants who stay, and why there is no history', () => {
		const row = { before: 10, projected: 9, actual: 10, error: -1, share: -0.018, errorOere: -600_000_000 };
		const backtest = { years: 3, types: [], total: row, misplaced: { projected: 1, unchanged: 2 } };
		expect(plain(yearsNotes({ ...facts, backtest }, 'da')[0]!)).toBe('Prøvet på det seneste år rammer fremskrivningen antallet af borgere inden for 1,8 % og udgiften inden for 6,0 mio. kr.');
		expect(yearsNotes({ ...facts, assumed: { ...assumed, tenantsWhoStay: 1 } }, 'da')[0]).toMatch(/^1 lejer /);
		expect(yearsNotes({ ...facts, history: { years: 0, reason: 'kun_loebende', patterns: [] }, notices: [{ kind: 'ingen_historik', reason: 'kun_loebende' }] }, 'da')).toHaveLength(2);
	});
});

describe('goal seek in words', () => {
	const engine = { reached: true, found: { value: 14.2, figure: 90e6, moved: 1 }, curve: [{ value: 14, figure: 100e6 }, { value: 14.2, figure: 90e6 }] };

	it('measures a target in kroner from what is in force', () => {
		expect(goalAnswer(engine, 'kroner', -10e6, 100e6)).toMatchObject({ found: { x: 14.2, y: -10e6 }, closest: null, movers: 1 });
	});

	it('ends with one full stop, and says so when no value reaches it', () => {
		const said = (reached: boolean) => plain(goalSentence(goalAnswer({ ...engine, reached }, 'kroner', -12e6, 100e6), 'Grænse', (v) => `${v} timer`, 'da'));
		expect(said(true)).toBe('»Grænse« på 14.2 timer giver en mindreudgift på 10,0 mio. kr. Én borger flytter.');
		expect(said(false)).toBe('Ingen lovlig værdi af »Grænse« giver en mindreudgift på 12,0 mio. kr. Tættest på er 14.2 timer: en mindreudgift på 10,0 mio. kr.');
	});
});

describe('the misfit beside an effect', () => {
	const fit = { bevillinger: 945, fravigelser: 112 };

	it('warns when fewer move than the rules miss today', () => {
		expect(misfitOf(fit, 57, 'da')).toMatchObject({ smaller: true });
		expect(plain(misfitOf(fit, 57, 'da')!.sentence)).toContain('57 borgere flytter, men 112 af 945 bevillinger');
		expect(plain(misfitOf(fit, 1, 'da')!.sentence)).toContain('én borger flytter');
	});

	it('is told without a warning otherwise, and not at all without grants', () => {
		expect(misfitOf(fit, 200, 'da')!.smaller).toBe(false);
		expect(misfitOf({ bevillinger: 0, fravigelser: 0 }, 5, 'da')).toBeNull();
	});
});

describe('the cards of changes', () => {
	const values = valuesOf(level, []);
	const cards = (changes: Change[], more: object = {}) => cardsOf(changes, { level, values, locale: 'da', ...more });

	it('say the old value, the statement and the condition in words', () => {
		const [vum, limit] = cards([{ kind: 'value', id: 'botilbud_108.vum', value: 'D' }, { kind: 'value', id: 'borgerprofil.5.op_til', value: 16 }]);
		expect(vum).toMatchObject({ from: 'B (let)', to: 'D (svært)', words: 'Det samlede VUM-niveau er mindst B (let).' });
		expect(limit).toMatchObject({ statements: ['RK-08'], from: '14', value: 16, unit: 'timer om ugen', words: 'Over 8,5 til og med 14 timer om ugen.' });
	});

	it('strike the proposal’s value in an amendment, unless it is switched off', () => {
		const proposed: Change[] = [{ kind: 'value', id: 'borgerprofil.5.op_til', value: 16 }];
		const amendment: Change[] = [{ kind: 'value', id: 'borgerprofil.5.op_til', value: 15 }];
		expect(cards(amendment, { before: setBy(proposed) })[0]!.from).toBe('16');
		expect(cards(amendment, { before: setBy([{ ...proposed[0]!, off: true }]) })[0]!.from).toBe('14');
	});

	it('tell what the service level does not have, and what has moved underneath', () => {
		expect(cards([{ kind: 'value', id: 'findes.ikke', value: 3 }])[0]).toMatchObject({ name: 'findes.ikke', value: null });
		const change: Change = { kind: 'value', id: 'borgerprofil.5.op_til', value: 16, was: 12 };
		const conflict = { part: 'changes' as const, key: 'borgerprofil.5.op_til', change, kind: 'moved' as const, was: 12, now: 14 };
		expect(cards([change], { conflicts: [conflict] })[0]!.conflict).toContain('fra 12 til 14');
	});
});

describe('a figure that is opened', () => {
	const at = (table: 'indsats' | 'niveau' | 'alder' | 'maalgruppe' | 'funktion' | 'budget', id: string | null) => caseQuery({ kind: 'row', table, id, column: 'aendringsforslag' }, naming, new Map([['udgift:5.38.50', ['bostoette']]]));

	it('asks for the decisions behind it, of the side that the column is', () => {
		expect(at('indsats', 'samvaer')).toEqual({ decisions: { side: 'forslag', rolle: 'ved_siden_af', indsatser: ['samvaer'] } });
		expect(at('niveau', 'bostoette+botilbud_108:7')).toEqual({ decisions: { side: 'forslag', indsatser: ['bostoette', 'botilbud_108'], niveau: '7' } });
		expect(at('maalgruppe', '')).toEqual({ decisions: { side: 'forslag', rolle: 'placering' }, maalgruppe: null });
		expect(at('funktion', 'udgift:5.38.50')).toEqual({ decisions: { side: 'forslag', indsatser: ['bostoette'] } });
		expect(at('indsats', null)).toEqual({ decisions: { side: 'forslag' } });
		expect(caseQuery({ kind: 'move', from: 'bostoette', to: 'ingen', column: 'forslag' }, naming)).toEqual({ fra: 'bostoette', til: 'ingen' });
	});
});

describe('a typed number', () => {
	it('keeps within its bounds, whole where it must be, below nought only where it may', () => {
		expect(typedWithin('1,5', { max: 2 }, 'da')).toBe(1.5);
		expect(typedWithin('1,5', { whole: true }, 'da')).toBeNull();
		expect(typedWithin('3', { max: 2 }, 'da')).toBeNull();
		expect(typedWithin('-2', {}, 'da')).toBeNull();
		expect(typedWithin('−2,5', { min: -50 }, 'da')).toBe(-2.5);
	});
});

describe('one citizen who carries the effect', () => {
	it('is told with the share and the range, or as pulling against', () => {
		const range = { low: -250_000_00, high: -40_000_00 };
		expect(dominanceSentence({ ...range, dominant: [] }, 'da')).toBeNull();
		expect(dominanceSentence(null, 'da')).toBeNull();
		const said = dominanceSentence({ ...range, dominant: [{ oere: -210_000_00, citizen: null, share: 0.84 }] }, 'da');
		expect(said).toContain('84\u00a0%');
		expect(said).toContain('fra mindreudgift 250.000\u00a0kr. til mindreudgift 40.000\u00a0kr.');
		expect(dominanceSentence({ ...range, dominant: [{ oere: 210_000_00, citizen: null, share: -0.84 }] }, 'en')).toContain('pulls strongly against');
	});
});
