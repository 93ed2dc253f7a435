/** What a running grant is held against besides dates: what the rules would place, and the range of the home. */
import { literal, name } from '../rules/sql';
import type { ServiceLevel } from '../rules/service-level';
import type { Engine } from '../tables/engine';
import { GRANTS, offerNames } from './grants';
import type { Scenario } from './results';
import { decisionsTable, DEVIATES } from './simulate';

/** `fravigelse`: one row for every running grant of an offer of the service level. Columns as `judgementsSql`. */
export function deviationsSql(scenario: Scenario, nr: number): string {
	return `SELECT g.bevilling_id, g.borger_id, ${nr} AS nr, 'fravigelse' AS flag, d.regler,
  NULL::DATE AS frist, NULL::BIGINT AS dage_over, ${DEVIATES} AS overskredet
FROM ${name(GRANTS)} g LEFT JOIN ${name(decisionsTable(scenario))} d ON d.borger_id = g.borger_id AND d.indsats = g.indsats_id
WHERE g.loebende AND g.indsats_id IS NOT NULL`;
}

const list = (rows: (string | number | null)[][], columns: string) => {
	const values = rows.map((row) => `(${row.map((v) => (typeof v === 'number' ? v : literal(v))).join(', ')})`);
	const none = `SELECT ${columns.split(', ').map(() => 'NULL').join(', ')} WHERE false`;
	return `(${values.length ? `VALUES ${values.join(', ')}` : none})`;
};

/**
 * `takst_uden_for_tilbud`: one row for every running grant in a home of `tilbud` with a range, when the rules give the
 * citizen a level at the grant's offer. Flagged when that level lies outside `niveau_fra`-`niveau_til` in the order of
 * the offer's bands. A home is known by its name; rows of the same offer go before others of that name, and of several
 * one that fits is enough. A limit that is no level of the offer says nothing. Columns as `judgementsSql`.
 */
export async function homeRangesSql(engine: Engine, level: ServiceLevel, scenario: Scenario, nr: number): Promise<string> {
	const order = level.offers.flatMap((o) => {
		const bands = o.extent.kind === 'bands' ? level.bands?.[o.extent.bands] : undefined;
		return (bands?.levels ?? []).map((l, i) => [o.id, l.id, i]);
	});
	const sources = (level.capacity?.homes ?? []).map((h) => [h.name, h.offer, h.statements.join(',')]);
	return `WITH orden AS (SELECT indsats::VARCHAR AS indsats, niveau::VARCHAR AS niveau, plads::INTEGER AS plads FROM ${list(order, 'a, b, c')} o(indsats, niveau, plads)),
kilder AS (SELECT tilbud::VARCHAR AS tilbud, indsats::VARCHAR AS indsats, regler::VARCHAR AS regler FROM ${list(sources, 'a, b, c')} k(tilbud, indsats, regler)),
hjem AS (SELECT lower(trim(t.tilbud)) AS tilbud, n.indsats_id, trim(t.niveau_fra) AS fra, trim(t.niveau_til) AS til FROM tilbud t LEFT JOIN ${await offerNames(engine, level, 'tilbud')} ON n.navn = t.indsats),
boende AS (SELECT g.bevilling_id, g.borger_id, g.indsats_id, h.tilbud, h.fra, h.til, coalesce(h.indsats_id = g.indsats_id, false) AS samme
  FROM ${name(GRANTS)} g JOIN hjem h ON h.tilbud = lower(trim(g.tilbud)) WHERE g.loebende
  QUALIFY samme OR NOT bool_or(samme) OVER (PARTITION BY g.bevilling_id))
SELECT b.bevilling_id, b.borger_id, ${nr} AS nr, 'takst_uden_for_tilbud' AS flag, max(k.regler) AS regler,
  NULL::DATE AS frist, NULL::BIGINT AS dage_over, NOT bool_or(o.plads >= coalesce(f.plads, o.plads) AND o.plads <= coalesce(t.plads, o.plads)) AS overskredet
FROM boende b JOIN ${name(decisionsTable(scenario))} d ON d.borger_id = b.borger_id AND d.indsats = b.indsats_id
JOIN orden o ON o.indsats = d.indsats AND o.niveau = d.niveau
LEFT JOIN orden f ON f.indsats = d.indsats AND f.niveau = b.fra LEFT JOIN orden t ON t.indsats = d.indsats AND t.niveau = b.til
LEFT JOIN kilder k ON lower(k.tilbud) = b.tilbud AND k.indsats = b.indsats_id
WHERE (b.fra IS NOT NULL OR b.til IS NOT NULL) AND (b.fra IS NULL OR f.plads IS NOT NULL) AND (b.til IS NULL OR t.plads IS NOT NULL)
GROUP BY b.bevilling_id, b.borger_id`;
}
