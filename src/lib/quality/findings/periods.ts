/** Grants whose dates cannot be, or that run beside each other. */
import { offerNames } from '../../sim/grants';
import { counted } from '../words';
import { ofGrants } from './finding';
import type { Finder } from './finding';

/** A grant that ends before it begins never runs. */
export const endBeforeStart: Finder = (question) =>
	ofGrants(question, 'end_before_start', 'warning', 'SELECT b.rowid AS plads, b.borger_id FROM bevillinger b WHERE b.slut < b.start', (n) =>
		counted(
			n,
			{ da: '# bevilling slutter, før den begynder: den regnes ikke som løbende', en: '# grant ends before it begins: it does not count as running' },
			{ da: '# bevillinger slutter, før de begynder: de regnes ikke som løbende', en: '# grants end before they begin: they do not count as running' }
		)
	);

/**
 * Grants of the same offer to the same citizen that share a day. In the order of their starts a grant meets another when one
 * before it ends no earlier than it begins, or the next begins no later than it ends.
 */
export const overlaps: Finder = async (question) => {
	const names = await offerNames(question.engine, question.level, 'bevillinger');
	// Most citizens have one grant of an offer; windows over each of those would take most of the time.
	const sql = `WITH gyldige AS (SELECT b.rowid AS plads, b.borger_id, coalesce(n.indsats_id, n.paragraf, lower(trim(b.indsats))) AS indsats, b.start, coalesce(b.slut, DATE '9999-12-31') AS til
  FROM bevillinger b LEFT JOIN ${names} ON n.navn = b.indsats WHERE b.slut IS NULL OR b.slut >= b.start),
flere AS (SELECT borger_id, indsats FROM gyldige GROUP BY borger_id, indsats HAVING count(*) > 1)
SELECT plads, borger_id FROM (
  SELECT plads, borger_id, start, til, max(til) OVER (w ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS foer, lead(start) OVER w AS naeste
  FROM gyldige JOIN flere USING (borger_id, indsats) WINDOW w AS (PARTITION BY borger_id, indsats ORDER BY start, plads))
WHERE foer >= start OR naeste <= til`;
	return ofGrants(question, 'overlap', 'warning', sql, (grants, citizens) => {
		const who = counted(citizens, { da: '# borger', en: '# citizen' }, { da: '# borgere', en: '# citizens' });
		const text = {
			da: `# bevillinger til ${who.da} løber samtidig med en anden bevilling af samme indsats: de tælles hver for sig`,
			en: `# grants to ${who.en} run at the same time as another grant of the same offer: each is counted by itself`
		};
		return counted(grants, text, text);
	});
};
