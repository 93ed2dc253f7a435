/** Ten citizens over three years, worked by hand: the grants, and where each stood on 1 November of 2026, 2025, 2024 and 2023. */
import type { FlowHistory } from '../../../src/lib/sim/flows/history';

export const DATE = '2026-11-01';
export const TYPES = ['forebyggende', 'bostoette', 'botilbud_107', 'botilbud_108'];

/** Citizen, offer, start, end. Citizen 10 is no longer in the list of citizens. */
export const GRANTS: readonly [number, string, string, string | null][] = [
	[1, 'bostoette', '2020-01-01', null],
	[1, 'samvaer', '2020-01-01', null],
	[2, 'bostoette', '2024-03-01', null],
	[3, '§ 85', '2020-01-01', '2025-12-31'],
	[3, '§ 107', '2026-01-01', null],
	[4, 'bostoette', '2024-01-01', '2026-05-31'],
	[5, 'bostoette', '2026-02-01', null],
	[6, 'bostoette', '2022-06-01', '2024-12-15'],
	[6, 'botilbud_107', '2024-12-16', '2026-03-01'],
	[6, 'botilbud_108', '2026-03-02', null],
	[7, 'botilbud_107', '2022-01-01', '2024-01-10'],
	[7, 'botilbud_108', '2024-01-11', null],
	// Two at once: the higher step counts.
	[8, 'botilbud_108', '2019-01-01', null],
	[8, 'bostoette', '2019-01-01', null],
	[9, 'bostoette', '2026-11-01', null],
	// Runs on the first and on the last day of it.
	[10, 'botilbud_107', '2024-11-01', '2025-11-01']
];

export const AGES = [40, 41, 42, 43, 44, 45, 46, 47, 18];

const [b, h, l, none, young] = ['bostoette', 'botilbud_107', 'botilbud_108', 'ingen', 'under_18'];
const STOOD: readonly string[][] = [
	[b, b, b, b],
	[b, b, b, none],
	[h, b, b, b],
	[none, b, b, none],
	[b, none, none, none],
	[l, h, b, b],
	[l, l, l, h],
	[l, l, l, l],
	[b, young, young, young],
	[none, h, h, none]
].map((states) => states as string[]);

/** In the order of the SQL: by the states, under 18 before none before the lowest step. */
const places = (states: readonly string[]) => states.map((state) => ['under_18', 'ingen', ...TYPES].indexOf(state)).join();
export const HISTORY: FlowHistory = {
	years: 3,
	reason: null,
	patterns: STOOD.map((states) => ({ states, citizens: 1 })).sort((x, y) => (places(x.states) < places(y.states) ? -1 : 1))
};
