import { home } from '../municipality';

const psychiatry = { center: 'Center for Socialpsykiatri, ADHD og Autisme', maalgruppe: 'psykiatri', nattevagt: 'vaagen' } as const;

/** Names and centres from the document (RK-30, RK-36, RK-55); places, bases, profiles and sold places are invented. */
export const HOMES = [
	home('3 på spring', 'botilbud_107', 26, 268_000, { center: 'Å-Center Syd', nattevagt: 'sovende', niveau_fra: '3', niveau_til: '7', timer: [0, 33], alder_til: 35 }),
	home('Rosengården', 'botilbud_107', 26, 296_000, { ...psychiatry, niveau_fra: '3', niveau_til: '7.1', timer: [0, 46], solgte: 1 }),
	home('Fredensgade', 'botilbud_107', 22, 282_000, { ...psychiatry, niveau_fra: '3', niveau_til: '7', timer: [0, 33] }),
	home('Brohuset', 'botilbud_108', 24, 262_000, { center: 'Center Vest', nattevagt: 'vaagen', niveau_fra: '4', niveau_til: '7', timer: [0, 33], solgte: 1 }),
	home('Grønbjerghjemmet', 'botilbud_108', 34, 284_000, { center: 'Center Vest', nattevagt: 'vaagen', niveau_fra: '5', niveau_til: '7.2', timer: [8.5, 65], solgte: 3 }),
	home('Holmehusene', 'botilbud_108', 36, 305_000, { center: 'Center Vest', nattevagt: 'vaagen', niveau_fra: '5', niveau_til: '7.4', timer: [8.5, 95], solgte: 2 }),
	home('Holmelunden', 'botilbud_108', 26, 258_000, { center: 'Skelbæk Centret', nattevagt: 'sovende', niveau_fra: '4', niveau_til: '7', timer: [4.5, 33], solgte: 1 }),
	home('Satellitten', 'botilbud_108', 14, 214_000, { center: 'Skelbæk Centret', nattevagt: 'ingen', niveau_fra: '3', niveau_til: '5', timer: [0, 14] }),
	home('Langagerparken', 'botilbud_108', 34, 312_000, { center: 'Å-Center Syd', nattevagt: 'vaagen', niveau_fra: '5', niveau_til: '7.4', timer: [8.5, 95], solgte: 2 }),
	home('Engdraget', 'botilbud_108', 22, 248_000, { center: 'Å-Center Syd', nattevagt: 'sovende', niveau_fra: '4', niveau_til: '6', timer: [4.5, 22] }),
	home('Ternevej 2', 'botilbud_108', 12, 392_000, { center: 'Center Bakkehuset', nattevagt: 'vaagen', niveau_fra: '7.1', timer: [33, 169], solgte: 1 }),
	home('Rosengården', 'botilbud_108', 22, 296_000, { ...psychiatry, niveau_fra: '4', niveau_til: '7.1', timer: [4.5, 46] }),
	home('Fredensgade', 'botilbud_108', 18, 282_000, { ...psychiatry, niveau_fra: '4', niveau_til: '7', timer: [0, 33] }),
	home('MSM', 'beskyttet_beskaeftigelse', 22, 19_000, { center: 'Skelbæk Centret' }),
	home('Hatkjærhus', 'beskyttet_beskaeftigelse', 16, 19_000, { center: 'Skelbæk Centret' }),
	home('Me-Tri', 'beskyttet_beskaeftigelse', 14, 19_000, { center: 'Å-Center Syd' }),
	home('Drosselvej', 'beskyttet_beskaeftigelse', 10, 19_000, { center: psychiatry.center, maalgruppe: 'psykiatri' }),
	home('Hatkjærhus', 'samvaer', 28, 26_000, { center: 'Skelbæk Centret' }),
	home('MSM', 'samvaer', 22, 26_000, { center: 'Skelbæk Centret' }),
	home('Skovbrynet', 'samvaer', 30, 26_000, { center: 'Å-Center Syd' }),
	home('Daghjemmet', 'samvaer', 24, 26_000, { center: 'Center Bakkehuset' }),
	home('Drosselvej', 'samvaer', 14, 26_000, { center: psychiatry.center, maalgruppe: 'psykiatri' }),
	home('Rosengården', 'samvaer', 12, 26_000, { center: psychiatry.center, maalgruppe: 'psykiatri' })
];
