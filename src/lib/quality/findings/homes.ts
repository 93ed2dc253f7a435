/** Grants and the named providers they are at. Only running grants: a provider of earlier years may be gone. */
import { offerNames } from '../../sim/grants';
import { counted, whole } from '../words';
import { folded, located, ofGrants, runs } from './finding';
import type { Finder } from './finding';

const hasHomes = (extract: { tables: { tilbud?: { rowsUsed: number } } }): boolean => (extract.tables.tilbud?.rowsUsed ?? 0) > 0;

/** Running grants that name a provider. */
const atHome = (date: string): string => `${runs(date)} AND trim(b.tilbud) <> ''`;

export const unknownHomes: Finder = async (question) => {
	if (question.date === null || !hasHomes(question.extract)) return [];
	const sql = `SELECT b.rowid AS plads, b.borger_id FROM bevillinger b WHERE ${atHome(question.date)} AND ${folded('b.tilbud')} NOT IN (SELECT ${folded('t.tilbud')} FROM tilbud t)`;
	return ofGrants(question, 'unknown_home', 'warning', sql, (n) =>
		counted(
			n,
			{ da: '# løbende bevilling nævner et tilbud, der ikke er i tilbud.csv: den optager ingen plads', en: '# running grant names a home that is not in tilbud.csv: it takes no place' },
			{ da: '# løbende bevillinger nævner et tilbud, der ikke er i tilbud.csv: de optager ingen plads', en: '# running grants name a home that is not in tilbud.csv: they take no place' }
		)
	);
};

/** The name is known, but with other offers: the name decides. */
export const homesOfOtherOffers: Finder = async (question) => {
	const { engine, level, date, extract } = question;
	if (level === null || date === null || !hasHomes(extract)) return [];
	const homes = `SELECT DISTINCT ${folded('t.tilbud')} AS tilbud, n.indsats_id FROM tilbud t LEFT JOIN ${await offerNames(engine, level, 'tilbud')} ON n.navn = t.indsats`;
	const sql = `SELECT b.rowid AS plads, min(b.borger_id) AS borger_id
FROM bevillinger b JOIN ${await offerNames(engine, level, 'bevillinger')} ON n.navn = b.indsats JOIN (${homes}) h ON h.tilbud = ${folded('b.tilbud')}
WHERE ${runs(date)} AND n.indsats_id IS NOT NULL GROUP BY b.rowid HAVING NOT bool_or(coalesce(h.indsats_id = n.indsats_id, false))`;
	return ofGrants(question, 'home_other_offer', 'note', sql, (n) =>
		counted(
			n,
			{
				da: '# løbende bevilling er i et tilbud, der har en anden indsats i tilbud.csv: pladsen regnes efter tilbuddets navn',
				en: '# running grant is in a home that has another offer in tilbud.csv: the place is counted by the name of the home'
			},
			{
				da: '# løbende bevillinger er i et tilbud, der har en anden indsats i tilbud.csv: pladserne regnes efter tilbuddets navn',
				en: '# running grants are in a home that has another offer in tilbud.csv: the places are counted by the name of the home'
			}
		)
	);
};

/** Homes with places of one's own and nobody in them. Says nothing where no grant names a home. */
export const unusedHomes: Finder = async ({ engine, date, extract }) => {
	if (date === null || !hasHomes(extract)) return [];
	const used = `SELECT DISTINCT ${folded('b.tilbud')} AS tilbud FROM bevillinger b WHERE ${atHome(date)}`;
	const { rowids } = await located(
		engine,
		`WITH brugt AS (${used}) SELECT t.rowid AS plads, NULL AS borger_id FROM tilbud t
WHERE t.pladser > coalesce(t.solgte_pladser, 0) AND ${folded('t.tilbud')} NOT IN (SELECT tilbud FROM brugt) AND EXISTS (SELECT 1 FROM brugt)`
	);
	if (rowids.length === 0) return [];
	const consequence = counted(
		rowids.length,
		{ da: '# tilbud har ingen løbende bevilling: alle dets pladser regnes som ledige', en: '# home has no running grant: all its places count as empty' },
		{ da: '# tilbud har ingen løbende bevilling: alle deres pladser regnes som ledige', en: '# homes have no running grant: all their places count as empty' }
	);
	return [{ code: 'unused_home', severity: 'note', citizens: null, grants: null, rows: { table: 'tilbud', rowids }, consequence }];
};

/** More citizens in a home than it has places that are not sold. `citizens` is how many too many; rows of one name are one home. */
export const overCapacity: Finder = async ({ engine, date, extract }) => {
	if (date === null || !hasHomes(extract)) return [];
	const rows = await engine.query<{ plads: number; tilbud: string; for_mange: number }>(
		`SELECT t.rowid AS plads, h.tilbud, (g.borgere - h.pladser)::DOUBLE AS for_mange
FROM (SELECT ${folded('t.tilbud')} AS tilbud, sum(t.pladser - coalesce(t.solgte_pladser, 0)) AS pladser FROM tilbud t GROUP BY 1) h
JOIN (SELECT ${folded('b.tilbud')} AS tilbud, count(DISTINCT b.borger_id) AS borgere FROM bevillinger b WHERE ${runs(date)} GROUP BY 1) g ON g.tilbud = h.tilbud
JOIN tilbud t ON ${folded('t.tilbud')} = h.tilbud WHERE g.borgere > h.pladser`
	);
	if (rows.length === 0) return [];
	const homes = new Map(rows.map(({ tilbud, for_mange }) => [tilbud, for_mange]));
	const excess = Math.ceil([...homes.values()].reduce((sum, each) => sum + each, 0));
	const many = whole(excess);
	const consequence = counted(
		homes.size,
		{ da: `# tilbud har flere borgere end pladser, når solgte er trukket fra (${many.da} for mange): belægningen er over 100\u00a0%`, en: `# home has more citizens than places that are not sold (${many.en} too many): it is more than full` },
		{ da: `# tilbud har flere borgere end pladser, når solgte er trukket fra (${many.da} for mange): belægningen er over 100\u00a0%`, en: `# homes have more citizens than places that are not sold (${many.en} too many): they are more than full` }
	);
	return [{ code: 'over_capacity', severity: 'warning', citizens: excess, grants: null, rows: { table: 'tilbud', rowids: Int32Array.from(rows, ({ plads }) => plads).sort() }, consequence }];
};
