import { home } from '../municipality';

/** Vestervej and Toftevej (GL-14) and the four day offers (GL-31) are the document's names; homes, places and bases are invented. */
export const HOMES = [
	home('Vestervej', 'opgangsbofaellesskab', 16, 64_000, { timer: [0, 20] }),
	home('Toftevej', 'opgangsbofaellesskab', 13, 64_000, { timer: [0, 20] }),
	home('Ungebotilbud Centrum', 'botilbud_107', 26, 262_000, { nattevagt: 'sovende', alder_fra: 18, alder_til: 35, timer: [0, 34] }),
	home('Botilbud Syd', 'botilbud_107', 28, 284_000, { nattevagt: 'vaagen', timer: [0, 60], solgte: 1 }),
	home('Botilbud Vest', 'botilbud_107', 18, 294_000, { maalgruppe: 'psykiatri', nattevagt: 'vaagen', timer: [0, 60] }),
	home('Botilbud Nord', 'botilbud_108', 48, 252_000, { nattevagt: 'sovende', timer: [0, 16], solgte: 3 }),
	home('Botilbud Parken', 'botilbud_108', 46, 286_000, { nattevagt: 'vaagen', timer: [6, 34], solgte: 3 }),
	home('Botilbud Engen', 'botilbud_108', 34, 298_000, { maalgruppe: 'psykiatri', nattevagt: 'vaagen', timer: [6, 45], solgte: 2 }),
	home('Bofællesskab Lunden', 'botilbud_108', 34, 228_000, { nattevagt: 'ingen', timer: [0, 14] }),
	home('Botilbud Skoven', 'botilbud_108', 18, 408_000, { ejer: 'region', nattevagt: 'vaagen', timer: [28, 169] }),
	home('Mosetoften', 'beskyttet_beskaeftigelse', 44, 19_000),
	home('Café Fri', 'beskyttet_beskaeftigelse', 20, 19_000),
	home('Soltoften', 'samvaer', 80, 26_000),
	home('Brumbassen', 'samvaer', 60, 26_000)
];
