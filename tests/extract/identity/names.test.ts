import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addressOf } from '../../../src/lib/extract/identity/addresses';
import { GIVEN_NAMES } from '../../../src/lib/extract/identity/given-names';
import { isGivenName, isName } from '../../../src/lib/extract/identity/names';

it.each([
	'Jens Hansen',
	'Anne-Mette Jensen',
	'Søren Aagaard Møller',
	'Lars Peter Holm Bjerg',
	'Mohammed Ali Hassan',
	'Fatima El-Sayed',
	'Ole von Essen',
	'JENS HANSEN',
	'jens hansen',
	'Bo Li',
	'Hansen, Jens',
	'Hansen, Jens Peter',
	'HANSEN, JENS',
	'Holm Nielsen, Anne-Mette',
	'Jens Hansen (JH)',
	'Jens Hansen, socialrådgiver',
	'Mette Lund',
	'Kirsten Toft',
	"Marie O'Brien",
	'Jens\u00a0Hansen',
	'Jens P. Hansen'
])('%s is a name', (cell) => expect(isName(cell)).toBe(true));

const HOMES = [
	'Birkehuset',
	'Solbakken',
	'Bofællesskabet Anker',
	'Sofie Amalie Hus',
	'Sofie Amaliegården',
	'Karens Minde',
	'Anna Ancher Centret',
	'Sankt Hans Haven',
	'Emil Noldes Vej',
	'Jens Baggesens Vej',
	'Marie Kruses Skole',
	'Johannes Hages Hus',
	'Kirstine Seligmanns Kollegium',
	'Ida Marie Hjemmet',
	'Hans Knudsen Instituttet ApS',
	'Thomas P. Hejles Værested',
	'Karl Nord',
	'Emma Team',
	'Center for Socialpsykiatri, ADHD og Autisme',
	'Koktvedparken, særboliger',
	'Aflastning, Nord',
	'Jens',
	'Per Uge',
	'per uge',
	'Max Timer',
	'Bo selv i egen bolig',
	'Støtte i eget hjem',
	'Socialpædagogisk støtte',
	'Per 12 Hansen',
	'Jens Ole Peter Hans Hansen',
	'b118-000001',
	''
];
it.each(HOMES)('%s is no name', (cell) => expect(isName(cell)).toBe(false));

it('given names are known in any case, in double names too', () => {
	expect(['Jens', 'ÅSE', 'karl-emil', 'Anne-Mette'].map(isGivenName)).toEqual([true, true, true, true]);
	expect(['Hansen', '-jens', 'A', ''].map(isGivenName)).toEqual([false, false, false, false]);
	expect(GIVEN_NAMES.size).toBeGreaterThan(600);
	for (const name of GIVEN_NAMES) expect(name).toMatch(/^\p{Ll}{2,}$/u);
});

it.each([
	['Ternevej 2', 'bare'],
	['Gl. Skagensvej 12 B', 'bare'],
	['Nørre Allé 4', 'bare'],
	['Vestergade 101A', 'bare'],
	['Birkeparken 7', 'place'],
	['Ternevej 2, 1. tv', 'full'],
	['Ternevej 2, st. th.', 'full'],
	['Ternevej 12, 3. sal', 'full'],
	['Ternevej 12, 3.', 'full'],
	['Nørrebro 12, 3. 4', 'full'],
	['Algade 7, 4000 Roskilde', 'full'],
	['Algade 7, 2. tv, 4000 Roskilde', 'full'],
	['Algade 7\n4000 Roskilde', 'full'],
	['Strandboulevarden 3 2100 København Ø', 'full'],
	['8000 Aarhus C', 'place'],
	['DK-8000 Aarhus', 'place']
])('%s is an address (%s)', (cell, kind) => expect(addressOf(cell)).toBe(kind));

it.each(['Botilbud 108', 'Støtte 85', 'Niveau 3', 'Pakke 12', 'Center 3', 'Team 2', 'Støtte 85, 2', '2025 Budget', 'Takst 3, 1500 kr', '1500 kr', '1500 timer', '85', '§ 85', '12,5 timer', '20250601', '2025-06-01 12:30', 'b118-000001'])(
	'%s is no address',
	(cell) => expect(addressOf(cell)).toBeNull()
);

it('no home, unit or department of our samples and documents is a name', () => {
	const folder = join(import.meta.dirname, '../../../data/samples');
	const files = readdirSync(folder).map((municipality) => join(folder, municipality, 'tilbud.csv')).filter((path) => existsSync(path));
	const cells = files.flatMap((path) => readFileSync(path, 'utf8').split('\n').slice(1).flatMap((line) => line.split(';').slice(0, 2)));
	expect(cells.length).toBeGreaterThan(100);
	expect(cells.filter(isName)).toEqual([]);
});
