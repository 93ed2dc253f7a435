import { describe, expect, it } from 'vitest';
import type { MovementRow, PlacementRow, Scenario, SimulationResult } from '../../src/lib/sim/results';
import { overblikModel } from '../../src/lib/views/overblik/model';
import type { Naming } from '../../src/lib/views/overblik/naming';

const offer = (id: string, name: string, paragraph: string, frame: 'eget_hjem' | 'doegndaekket' = 'eget_hjem') => ({ id, name, paragraph, frame });
const naming: Naming = {
	steps: [
		{ step: 0, name: 'Forebyggende', paragraphs: [], offers: [offer('forebyggende', 'Forebyggende', '')] },
		{ step: 1, name: 'Støtte i eget hjem', paragraphs: ['§ 85'], offers: [offer('bostoette', 'Støtte i eget hjem', '§ 85')] },
		{ step: 2, name: 'Midlertidigt botilbud', paragraphs: ['§ 107'], offers: [offer('botilbud_107', 'Midlertidigt botilbud', '§ 107', 'doegndaekket')] },
		{
			step: 3,
			name: 'Længerevarende botilbud',
			paragraphs: ['§ 108', 'ABL § 105'],
			offers: [offer('botilbud_108', 'Længerevarende botilbud', '§ 108', 'doegndaekket'), offer('botilbud_abl105', 'Almen bolig', 'ABL § 105', 'doegndaekket')]
		}
	],
	beside: [{ id: 'samvaer', name: 'Aktivitet og samvær', paragraph: '§ 104', step: null }],
	levels: ['1', '2'].map((id) => ({ id, name: `Profil ${id}`, offers: ['bostoette', 'botilbud_108'] }))
};

type Placed = [offer: string, level: string | null, citizens: number, basis: number | null, variable: number | null, role?: PlacementRow['rolle']];
const rows = (serviceniveau: Scenario, placed: Placed[]): PlacementRow[] =>
	placed.map(([indsats, niveau, borgere, basis_kr_aar, variabel_kr_aar, rolle = 'placering']) => ({
		serviceniveau, rolle, indsats, niveau, borgere, timer_uge: null, basis_kr_aar, variabel_kr_aar, kr_aar: basis_kr_aar === null || variabel_kr_aar === null ? null : basis_kr_aar + variabel_kr_aar, ramme_individuel: 0,
		uden_pris: variabel_kr_aar === null ? borgere : 0
	}));

const CURRENT: Placed[] = [
	['bostoette', '1', 60, 0, 6e6],
	['botilbud_107', null, 10, 3e6, 3e6],
	['botilbud_108', '2', 30, 10e6, 15e6],
	['samvaer', null, 20, 0, 2e6, 'ved_siden_af']
];

function result(proposed: Placed[], moves: [string, string, number][], more: Partial<SimulationResult> = {}): SimulationResult {
	return {
		years: null,
	groups: null,
	dominance: null,
		placements: [...rows('gaeldende', CURRENT), ...rows('forslag', proposed)],
		movement: moves.map(([fra, til, borgere]): MovementRow => ({ fra, til, borgere, aendring_kr_aar: borgere * -1e5 })),
		shares: (['gaeldende', 'forslag'] as const).flatMap((serviceniveau) => [
			{ serviceniveau, maal: 'langvarig' as const, borgere: 30, andel_borgere: serviceniveau === 'forslag' ? 0.26 : 0.3, kr_aar: 25e6, andel_kr: 0.6 },
			{ serviceniveau, maal: 'paragraf_85' as const, borgere: 60, andel_borgere: 0.6, kr_aar: 6e6, andel_kr: 0.2 }
		]),
		missingPrices: [],
		ruleFit: { gaeldende: { bevillinger: 200, fravigelser: 25 }, forslag: { bevillinger: 200, fravigelser: 40 } },
		citizens: 104,
		frameShort: { gaeldende: 0, forslag: 0 },
		nearLimit: 2,
		...more
	};
}

/** Four move home: three from long-term, one from temporary. */
const CHEAPER = result(
	[
		['bostoette', '1', 64, 0, 6.4e6],
		['botilbud_107', null, 9, 2.7e6, 2.7e6],
		['botilbud_108', '2', 27, 9e6, 13.5e6],
		['samvaer', null, 20, 0, 2e6, 'ved_siden_af']
	],
	[['botilbud_108', 'bostoette', 3], ['botilbud_107', 'bostoette', 1]]
);
const still = result(CURRENT, []);
const show = (of: SimulationResult, proposal = true, locale: 'da' | 'en' = 'da') => overblikModel(of, naming, proposal, locale)!;
const sentence = (of: SimulationResult, proposal = true, locale: 'da' | 'en' = 'da') =>
	show(of, proposal, locale).answer.map((part) => part.text).join('').replaceAll('\u00a0', ' ');

describe('the answer', () => {
	it('says who moves, what it saves on paper and what is left until places are sold', () => {
		expect(sentence(CHEAPER)).toBe('Forslaget flytter 4 borgere ned ad trappen og koster 2,7 mio. kr. mindre om året – men kun 1,4 mio. kr., indtil tomme pladser er solgt eller lukket.');
		expect(sentence(CHEAPER, true, 'en')).toBe('The proposal moves 4 citizens down the staircase and costs DKK 2.7 million less a year – but only DKK 1.4 million until empty places are sold or closed.');
		expect(show(CHEAPER).answer.filter((part) => part.strong)).toHaveLength(3);
	});

	it('speaks of one citizen in the singular', () => {
		expect(sentence(result(CURRENT, [['botilbud_108', 'bostoette', 1]]))).toMatch(/^Forslaget flytter 1 borger ned ad trappen og ændrer ikke udgiften\.$/);
	});

	it('says so when nobody moves and nothing changes', () => {
		expect(sentence(still)).toBe('Forslaget flytter ingen op eller ned ad trappen og ændrer ikke udgiften.');
	});

	it('says so when a proposal costs more, and does not speak of places then', () => {
		const dearer = result([...CURRENT.slice(0, 2), ['botilbud_108', '2', 33, 11e6, 16.5e6], CURRENT[3]!], [['bostoette', 'botilbud_108', 3]]);
		expect(sentence(dearer)).toBe('Forslaget flytter 3 borgere op ad trappen og koster 2,5 mio. kr. mere om året.');
		expect(show(dearer).figures[0]).toMatchObject({ label: 'Merudgift om året' });
	});

	it('warns when a saving on paper costs more until places are sold', () => {
		const bound = result([['bostoette', '1', 63, 0, 6.9e6], CURRENT[1]!, ['botilbud_108', '2', 27, 9e6, 15e6], CURRENT[3]!], [['botilbud_108', 'bostoette', 3]]);
		expect(sentence(bound)).toContain('koster 100.000 kr. mindre om året – men 900.000 kr. mere, indtil');
	});

	it('counts freed basis home by home', () => {
		const swap = result([CURRENT[0]!, ['botilbud_107', null, 13, 3.9e6, 3.9e6], ['botilbud_108', '2', 27, 9e6, 13.5e6], CURRENT[3]!], [['botilbud_108', 'botilbud_107', 3]]);
		const until = show(swap).budget.find((row) => row.id === 'until')!;
		expect(until.basis).toBeCloseTo(13.9e6);
	});

	it('names those who no longer get a placement', () => {
		expect(sentence(result(CURRENT, [['bostoette', 'ingen', 2]]))).toContain('2 borgere får ikke længere en placering.');
	});

	it('names those who get a placement they do not have today, also where nobody moves on the stairs', () => {
		const gained = result(CURRENT, [['ingen', 'bostoette', 20]]);
		expect(sentence(gained)).toBe('Forslaget flytter ingen op eller ned ad trappen og ændrer ikke udgiften. 20 borgere, der i dag ikke har en placering, får en.');
		expect(sentence(result(CURRENT, [['ingen', 'bostoette', 1]]), true, 'en')).toContain('1 citizen without a placement today gets one.');
		expect(show(gained).figures[1]).toMatchObject({ value: '0 / 0', sub: '20 kommer på trappen' });
	});

	it('does not invent a cost when no price is known', () => {
		const unknown: Placed[] = [['bostoette', '1', 60, null, null]];
		const none = { ...result([], []), placements: [...rows('gaeldende', unknown), ...rows('forslag', unknown)] };
		expect(sentence(none)).toContain('kendes ikke, fordi priserne mangler');
		expect(sentence(none, false)).toContain('Udgiften kendes ikke');
		expect(show(none).figures[0]).toMatchObject({ value: 'ukendt' });
		expect(show(none).tables.stairs.rows[1]).toContain(null);
	});

	it('tells the present where there is no proposal', () => {
		expect(sentence({ ...CHEAPER, shares: [] }, false)).toBe('100 borgere er på trappen og koster 39,0 mio. kr. om året.');
		expect(sentence(CHEAPER, false)).toBe('100 borgere er på trappen og koster 39,0 mio. kr. om året. 30 af dem bor i længerevarende botilbud.');
		expect(sentence(CHEAPER, false, 'en')).toBe('100 citizens are on the staircase and cost DKK 39.0 million a year. 30 of them live in long-term homes.');
	});
});

describe('the key figures', () => {
	it('are kroner, moves, long-term share and rule fit', () => {
		const figures = show(CHEAPER).figures.map((figure) => [figure.label, figure.value, figure.sub].map((text) => text.replaceAll('\u00a0', ' ')));
		expect(figures).toEqual([
			['Mindreudgift om året', '2,7 mio. kr.', '39,0 → 36,3 mio. kr.'],
			['Flytter ned / op', '4 / 0', 'heraf 2 tæt på en grænse'],
			['Andel i længerevarende botilbud', '30,0 % → 26,0 %', '§ 85: 60,0 %'],
			['Bevillinger, der følger reglerne', '87,5 % → 80,0 %', 'af 200 bevillinger, der løber nu']
		]);
	});

	it('say how many are placed where there is no proposal, and dash out what is not known', () => {
		const figures = show({ ...CHEAPER, ruleFit: null, shares: [] }, false).figures;
		expect(figures[1]).toMatchObject({ label: 'På trappen', value: '100', sub: 'af 104 borgere i udtrækket' });
		expect(figures.slice(2).map((figure) => figure.value)).toEqual(['–', '–']);
	});
});

describe('the charts', () => {
	it('put several offers on one step and count moves between steps only', () => {
		const within = result(CURRENT, [['botilbud_108', 'botilbud_abl105', 5], ['botilbud_abl105', 'bostoette', 2], ['botilbud_108', 'bostoette', 1]]);
		const model = show(within);
		expect(model.moves).toEqual([{ from: 3, to: 1, citizens: 3 }]);
		expect(model.steps[3]!.offers.map((each) => each.current)).toEqual([30, 0]);
		expect(model.tables.moves!.rows).toHaveLength(3);
	});

	it('give each step its share of the placed, kroner and citizens without a price', () => {
		const { current, proposed } = show(CHEAPER).steps[3]!;
		expect(current).toEqual({ citizens: 30, share: 0.3, kroner: 25e6, withoutPrice: 0 });
		expect(proposed.citizens).toBe(27);
	});

	it('keep offers beside the staircase off the steps but in the budget', () => {
		const model = show(CHEAPER);
		expect(model.beside.map((each) => [each.name, each.current.citizens, each.current.kroner])).toEqual([['Aktivitet og samvær', 20, 2e6]]);
		expect(model.budget.map((row) => [row.id, row.basis + row.variable])).toEqual([['current', 39e6], ['paper', 36.3e6], ['until', 37.6e6]]);
	});

	it('show no budget, rather than nought, where no price is known', () => {
		const unknown = { ...still, placements: still.placements.map((row) => ({ ...row, basis_kr_aar: null, variabel_kr_aar: null, kr_aar: null })) };
		expect(show(unknown).budget).toEqual([]);
	});

	it('show one budget row without a proposal, and no third row when no place is freed', () => {
		expect(show(CHEAPER, false).budget.map((row) => row.id)).toEqual(['current']);
		expect(show(still).budget.map((row) => row.label)).toEqual(['Gældende', 'Forslag']);
	});

	it('group levels by their offers and keep offers without levels', () => {
		const groups = show(CHEAPER).levels;
		expect(groups.map((group) => group.label)).toEqual(['Støtte i eget hjem, Længerevarende botilbud', 'Uden niveau']);
		expect(groups[0]!.rows.map((row) => row.citizens)).toEqual([{ current: 60, proposed: 64 }, { current: 30, proposed: 27 }]);
		expect(groups[1]!.rows.map((row) => row.label)).toEqual(['Midlertidigt botilbud', 'Aktivitet og samvær']);
		const counted = groups.flatMap((group) => group.rows).reduce((sum, row) => sum + row.citizens.current, 0);
		expect(counted).toBe(120);
	});

	it('name an offer without levels as an offer in the table, not as a level', () => {
		const { rows: cells } = show(CHEAPER).tables.levels;
		expect(cells[0]!.slice(0, 2)).toEqual(['Profil 1', 'Støtte i eget hjem, Længerevarende botilbud']);
		expect(cells.at(-1)!.slice(0, 2)).toEqual(['Uden niveau', 'Aktivitet og samvær']);
	});

	it('give the stairs columns for missing prices only where one is missing', () => {
		const heads = (of: SimulationResult) => show(of).tables.stairs.columns.map((column) => column.label);
		expect(heads(CHEAPER)).not.toContain('Uden pris, forslag');
		expect(heads(result([['bostoette', '1', 60, null, null]], []))).toContain('Uden pris, forslag');
	});

	it('show § 108 and ABL § 105 apart only where both exist', () => {
		expect(show(CHEAPER).shares.map((row) => row.id)).toEqual(['langvarig', 'paragraf_85']);
		const parts = (['botilbud_108', 'botilbud_abl105'] as const).map((maal) => ({ serviceniveau: 'gaeldende' as const, maal, borgere: 3, andel_borgere: 0.1, kr_aar: 1, andel_kr: 0.1 }));
		expect(show({ ...CHEAPER, shares: [...CHEAPER.shares, ...parts] }).shares.map((row) => row.part)).toEqual([false, true, true, false]);
	});

	it('have a table each, as wide as its rows, without the proposal where there is none', () => {
		for (const proposal of [true, false]) {
			const { moves, ...tables } = show(CHEAPER, proposal).tables;
			expect(moves === null).toBe(!proposal);
			for (const { columns, rows: cells } of Object.values(tables)) for (const row of cells) expect(row).toHaveLength(columns.length);
			expect(tables.stairs.columns.some((column) => column.label.includes('forslag'))).toBe(proposal);
		}
	});
});

describe('shares on the stairs', () => {
	it('leave prevention out, as the key share does', () => {
		const prevented: Placed = ['forebyggende', null, 50, 0, 0];
		const { steps } = show({ ...still, placements: [...still.placements, ...rows('gaeldende', [prevented]), ...rows('forslag', [prevented])] });
		expect(steps.map((step) => step.current.share)).toEqual([null, 0.6, 0.1, 0.3]);
	});
});

describe('frames not covered', () => {
	it('are told with how many there are today, in words when there are none', () => {
		const caution = (gaeldende: number, forslag: number) => show({ ...still, frameShort: { gaeldende, forslag } }).cautions[0];
		expect(caution(0, 4)).toMatch(/^4 borgere placeres i en mindre indgribende ramme .* Under gældende serviceniveau gælder det ingen\.$/);
		expect(caution(3, 1)).toMatch(/^1 borger placeres .* er det 3\.$/);
		expect(caution(2, 2)).not.toContain('Under gældende');
		expect(caution(2, 0)).toBeUndefined();
	});
});

describe('missing prices', () => {
	const missing = (serviceniveau: Scenario, indsats: string, borgere: number) => ({ serviceniveau, indsats, niveau: null, borgere });

	it('are said in plain words, once when both service levels lack the same', () => {
		const both = { ...still, missingPrices: [missing('gaeldende', 'bostoette', 34), missing('forslag', 'bostoette', 34)] };
		expect(show(both).cautions).toEqual(['34 borgere har ingen pris: deres udgift er ikke med i totalen. Det gælder Støtte i eget hjem (34).']);
	});

	it('warn that the difference is incomplete when the two lack different prices', () => {
		const uneven = { ...still, missingPrices: [missing('forslag', 'botilbud_107', 1)] };
		expect(show(uneven).cautions).toEqual([
			'Under forslaget: 1 borger har ingen pris: borgerens udgift er ikke med i totalen. Det gælder Midlertidigt botilbud (1).',
			'Forskellen mellem gældende og forslag er derfor ikke fuldstændig.'
		]);
	});

	it('are an upper bound when one citizen may lack several', () => {
		const several = { ...still, missingPrices: [missing('gaeldende', 'bostoette', 3), missing('gaeldende', 'samvaer', 4)] };
		expect(show(several, false).cautions[0]).toMatch(/^Op til 7 borgere .* Støtte i eget hjem \(3\) og Aktivitet og samvær \(4\)\.$/);
		const all = { ...still, citizens: 6, missingPrices: several.missingPrices };
		expect(show(all, false).cautions[0]).toMatch(/^Op til 6 borgere/);
	});
});

describe('nothing to show', () => {
	it('is null without citizens', () => {
		expect(overblikModel({ ...still, citizens: 0, placements: [] }, naming, true, 'da')).toBeNull();
	});

	it('still draws the stairs when nobody is placed', () => {
		const model = show({ ...still, placements: [], shares: [], movement: [] });
		expect(model.steps.map((step) => [step.current.citizens, step.current.share])).toEqual(Array(4).fill([0, null]));
	});
});
