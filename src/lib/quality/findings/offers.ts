/** Grants of something that the service level does not know. */
import { literal } from '../../rules/sql';
import { offerOf } from '../../sim/grants';
import { counted } from '../words';
import { ofGrants } from './finding';
import type { Finder } from './finding';

/** Neither an offer of the service level, nor a paragraph that an offer or a deadline of it has. */
export const unknownOffers: Finder = async (question) => {
	const { engine, level } = question;
	if (level === null) return [];
	const checked = new Set<string>(level.checks.flatMap(({ paragraphs }) => paragraphs));
	const named = await engine.query<{ indsats: string }>('SELECT DISTINCT indsats FROM bevillinger ORDER BY indsats');
	const unknown = named.map(({ indsats }) => indsats).filter((indsats) => {
		const { id, paragraph } = offerOf(level, indsats);
		return id === null && !(paragraph !== null && checked.has(paragraph));
	});
	if (unknown.length === 0) return [];
	const sql = `SELECT b.rowid AS plads, b.borger_id FROM bevillinger b WHERE b.indsats IN (${unknown.map(literal).join(', ')})`;
	return ofGrants(question, 'unknown_offer', 'warning', sql, (n) =>
		counted(
			n,
			{
				da: '# bevilling har en indsats, som serviceniveauet ikke kender: den holdes ikke op mod reglerne',
				en: '# grant is of an offer that the service level does not know: it is not held against the rules'
			},
			{
				da: '# bevillinger har en indsats, som serviceniveauet ikke kender: de holdes ikke op mod reglerne',
				en: '# grants are of an offer that the service level does not know: they are not held against the rules'
			}
		)
	);
};
