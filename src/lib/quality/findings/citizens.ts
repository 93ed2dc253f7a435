/** Citizens about whom something is missing. */
import { counted, percent } from '../words';
import { located, runs } from './finding';
import type { Finder } from './finding';

/** Citizens whom nothing is granted today: new, waiting, refused, or missing from the grants. Says nothing without grants. */
export const withoutGrant: Finder = async ({ engine, date, extract }) => {
	const all = extract.tables.borgere?.rowsUsed ?? 0;
	if (date === null || all === 0 || (extract.tables.bevillinger?.rowsUsed ?? 0) === 0) return [];
	const { rowids } = await located(engine, `SELECT c.rowid AS plads, c.borger_id FROM borgere c WHERE c.borger_id NOT IN (SELECT b.borger_id FROM bevillinger b WHERE ${runs(date)})`);
	if (rowids.length === 0) return [];
	const share = percent(rowids.length / all);
	const consequence = counted(
		rowids.length,
		{
			da: `# borger (${share.da}) har ingen løbende bevilling: reglerne giver borgeren en plads på trappen, men der er intet at sammenligne med`,
			en: `# citizen (${share.en}) has no running grant: the rules give a place on the staircase, but there is nothing to compare with`
		},
		{
			da: `# borgere (${share.da}) har ingen løbende bevilling: reglerne giver dem en plads på trappen, men der er intet at sammenligne med`,
			en: `# citizens (${share.en}) have no running grant: the rules give them a place on the staircase, but there is nothing to compare with`
		}
	);
	return [{ code: 'without_grant', severity: 'note', citizens: rowids.length, grants: null, rows: { table: 'borgere', rowids }, consequence }];
};

/** Of at least two offers, so never one citizen. */
const UP_TO = { da: 'Op til # borgere mangler en pris: den udgift er ikke med i summen', en: 'Up to # citizens lack a price: that cost is not in the sum' };

/** Citizens with a decision that has no price. One placement a citizen, but several offers beside it: then the count is an upper bound. */
export const withoutPrice: Finder = ({ extract, level, missingPrices }) => {
	if (level === null) return Promise.resolve([]);
	const rows = missingPrices.filter(({ serviceniveau, borgere }) => serviceniveau === 'gaeldende' && borgere > 0);
	// One who lacks several prices is in several rows.
	const citizens = Math.min(
		rows.reduce((sum, { borgere }) => sum + borgere, 0),
		extract.tables.borgere?.rowsUsed ?? Infinity
	);
	if (citizens === 0) return Promise.resolve([]);
	const placements = new Set(level.offers.filter(({ frame }) => frame !== null).map(({ id }) => id));
	const offers = new Set(rows.map(({ indsats }) => indsats));
	const exact = offers.size === 1 || [...offers].every((id) => placements.has(id));
	const consequence = exact
		? counted(
				citizens,
				{ da: '# borger har ingen pris: udgiften er ikke med i summen', en: '# citizen has no price: the cost is not in the sum' },
				{ da: '# borgere har ingen pris: deres udgift er ikke med i summen', en: '# citizens have no price: their cost is not in the sum' }
			)
		: counted(citizens, UP_TO, UP_TO);
	return Promise.resolve([{ code: 'without_price', severity: 'warning', citizens, grants: null, rows: null, consequence }]);
};
