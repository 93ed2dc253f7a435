import { home } from '../municipality';

const shared = { center: 'Bofællesskaberne', niveau_fra: '1', niveau_til: '3', nattevagt: 'vaagen', timer: [0, 23] } as const;
const psychiatric = { maalgruppe: 'psykiatri', center: 'Socialpsykiatri' } as const;

/**
 * Names, places, tariffs and night watch from the document (FH-26..28, FH-35..40, FH-65/66, FH-72). It gives 115 flats in
 * all at seven addresses: their split is invented (houses of 5 or 6 flats; Suensonsvej in groups of 8). The three other
 * temporary homes, all bases, the sold places and the sizes of the day offers are invented.
 */
export const HOMES = [
	home('Birketoften', 'botilbud_108', 18, 212_000, { ...shared, solgte: 2 }),
	home('Gl. Skagensvej', 'botilbud_108', 17, 214_000, { ...shared, solgte: 1 }),
	home('Kirkevej', 'botilbud_108', 16, 208_000, { ...shared, solgte: 2 }),
	home('Kronen', 'botilbud_108', 16, 186_000, { ...shared, nattevagt: 'ingen', solgte: 1 }),
	home('Stygge Krumpens Vej', 'botilbud_108', 16, 210_000, { ...shared, solgte: 2 }),
	home('Odinsvej', 'botilbud_108', 16, 211_000, { ...shared, solgte: 1 }),
	home('Suensonsvej', 'botilbud_107', 16, 196_000, { ...shared, nattevagt: 'sovende', alder_fra: 18, alder_til: 35 }),
	home('Koktvedparken', 'botilbud_108', 30, 306_000, { maalgruppe: 'handicap', niveau_fra: '3', niveau_til: '5', nattevagt: 'vaagen', timer: [16, 45], solgte: 3 }),
	home('Koktvedparken, særboliger', 'botilbud_108', 2, 448_000, { center: 'Koktvedparken', maalgruppe: 'handicap', niveau_fra: '5', niveau_til: '8', nattevagt: 'vaagen', timer: [62, 169] }),
	home('Mariested', 'botilbud_108', 44, 318_000, { ...psychiatric, niveau_fra: '3', niveau_til: '5', nattevagt: 'vaagen', timer: [16, 45], solgte: 5 }),
	home('Koktvedstien', 'botilbud_108', 15, 412_000, { center: 'Koktvedparken', maalgruppe: 'handicap', niveau_fra: '5', niveau_til: '7', nattevagt: 'vaagen', timer: [34, 83], solgte: 2 }),
	home('SenhjerneskadeCenter Nord', 'botilbud_108', 23, 402_000, { maalgruppe: 'handicap', niveau_fra: '5', niveau_til: '7', nattevagt: 'vaagen', timer: [34, 83], solgte: 4 }),
	home('SenhjerneskadeCenter Nord, aflastningsbolig', 'botilbud_107', 1, 402_000, { center: 'SenhjerneskadeCenter Nord', maalgruppe: 'handicap', niveau_fra: '5', niveau_til: '7', nattevagt: 'vaagen', timer: [34, 83] }),
	home('Botilbud Nord', 'botilbud_107', 24, 262_000, { ejer: 'egen', niveau_fra: '1', niveau_til: '5', nattevagt: 'vaagen', timer: [0, 45] }),
	home('Botilbud Havnen', 'botilbud_107', 20, 248_000, { ...psychiatric, niveau_fra: '1', niveau_til: '4', nattevagt: 'vaagen', timer: [0, 34] }),
	home('Ungebotilbud Syd', 'botilbud_107', 16, 236_000, { niveau_fra: '1', niveau_til: '4', nattevagt: 'sovende', timer: [0, 34], alder_fra: 18, alder_til: 30 }),
	home('Nordstjernen', 'beskyttet_beskaeftigelse', 14, 18_000),
	home('Gimle', 'beskyttet_beskaeftigelse', 18, 18_000),
	home('Projekt og Værksted', 'beskyttet_beskaeftigelse', 22, 18_000),
	home('Gimle', 'samvaer', 30, 24_000),
	home('Loftet Knivholt', 'samvaer', 16, 24_000),
	home('Nordstjernen', 'samvaer', 20, 24_000),
	home('Aktiviteten', 'samvaer', 16, 24_000),
	home('Røret', 'samvaer', 14, 24_000),
	home('Koktvedparken', 'samvaer', 20, 24_000, { maalgruppe: 'handicap' }),
	home('SenhjerneskadeCenter Nord', 'samvaer', 14, 24_000, { maalgruppe: 'handicap' }),
	home('Støttecenter Skagen', 'samvaer', 12, 24_000, psychiatric),
	home('Støttecenter Frederikshavn', 'samvaer', 16, 24_000, psychiatric),
	home('Støttecenter Sæby', 'samvaer', 12, 24_000, psychiatric)
];
