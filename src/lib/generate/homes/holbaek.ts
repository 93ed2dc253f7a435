import { home } from '../municipality';

/** The document names no homes: all are invented, with neutral names. Night watch only as an exception (HB-18). */
export const HOMES = [
	home('Opgangsfællesskab Byen', 'opgangsbofaellesskab', 18, 62_000, { timer: [0, 20] }),
	home('Opgangsfællesskab Havnen', 'opgangsbofaellesskab', 15, 62_000, { timer: [0, 20] }),
	home('Ungebotilbud Fjorden', 'botilbud_107', 28, 222_000, { nattevagt: 'ingen', alder_fra: 18, alder_til: 35, timer: [0, 34] }),
	home('Botilbud Syd', 'botilbud_107', 28, 236_000, { nattevagt: 'ingen', timer: [0, 60] }),
	home('Botilbud Vest', 'botilbud_107', 18, 262_000, { maalgruppe: 'psykiatri', nattevagt: 'sovende', timer: [0, 60] }),
	home('Bofællesskab Bakken', 'botilbud_abl105', 42, 206_000, { nattevagt: 'ingen', timer: [0, 14], solgte: 2 }),
	home('Botilbud Engen', 'botilbud_abl105', 44, 248_000, { nattevagt: 'ingen', timer: [6, 45], solgte: 3 }),
	home('Botilbud Åsen', 'botilbud_abl105', 44, 252_000, { maalgruppe: 'psykiatri', nattevagt: 'sovende', timer: [0, 45], solgte: 2 }),
	home('Botilbud Nord', 'botilbud_108', 30, 284_000, { nattevagt: 'sovende', timer: [6, 45], solgte: 2 }),
	home('Botilbud Skoven', 'botilbud_108', 20, 386_000, { ejer: 'region', nattevagt: 'vaagen', timer: [20, 169] })
];
