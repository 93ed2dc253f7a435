import { home } from '../municipality';

/** The catalogue names no homes or day offers: all are invented, with neutral names. */
export const HOMES = [
	home('Ungebotilbud Vest', 'botilbud_107', 24, 258_000, { nattevagt: 'sovende', alder_fra: 18, alder_til: 35, timer: [0, 34] }),
	home('Botilbud Centrum', 'botilbud_107', 30, 286_000, { nattevagt: 'vaagen', timer: [0, 60], solgte: 1 }),
	home('Botilbud Strand', 'botilbud_107', 18, 292_000, { maalgruppe: 'psykiatri', nattevagt: 'vaagen', timer: [0, 60] }),
	home('Aflastning Parken', 'aflastning', 12, 0, { nattevagt: 'vaagen' }),
	home('Botilbud Nord', 'botilbud_108', 46, 254_000, { nattevagt: 'sovende', timer: [0, 16], solgte: 3 }),
	home('Botilbud Syd', 'botilbud_108', 44, 284_000, { nattevagt: 'vaagen', timer: [6, 34], solgte: 2 }),
	home('Botilbud Øst', 'botilbud_108', 34, 296_000, { maalgruppe: 'psykiatri', nattevagt: 'vaagen', timer: [6, 45], solgte: 2 }),
	home('Bofællesskab Mosen', 'botilbud_108', 36, 226_000, { nattevagt: 'ingen', timer: [0, 14] }),
	home('Botilbud Skoven', 'botilbud_108', 18, 402_000, { ejer: 'region', nattevagt: 'vaagen', timer: [28, 169] }),
	home('Værkstedet Vest', 'beskyttet_beskaeftigelse', 34, 18_000),
	home('Værkstedet Centrum', 'beskyttet_beskaeftigelse', 28, 18_000),
	home('Dagtilbud Syd', 'samvaer', 60, 25_000),
	home('Dagtilbud Nord', 'samvaer', 50, 25_000),
	home('Værestedet Centrum', 'samvaer', 28, 25_000, { maalgruppe: 'psykiatri' })
];
