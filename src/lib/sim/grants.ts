/** Grants made comparable with decisions: which offer a grant is of, and whether it runs on a date. */
import { paragraphOf } from '../extract/cells/paragraph';
import { literal, name } from '../rules/sql';
import type { ServiceLevel } from '../rules/service-level';
import type { Engine } from '../tables/engine';

/** The table that `prepareGrants` makes: `bevillinger` with `indsats_id` (offer id or null), `paragraf` and `loebende`. */
export const GRANTS = 'bevillinger_lovgrundlag';

/** What a grant's `indsats` names: an offer id of `level`, or a paragraph that one of its offers has. */
export function offerOf(level: ServiceLevel, indsats: string): { id: string | null; paragraph: string | null } {
	const named = level.offers.find((o) => o.id === indsats.trim().toLowerCase());
	if (named) return { id: named.id, paragraph: named.paragraph };
	const paragraph = paragraphOf(indsats);
	// An offer without a paragraph (preventive) is named by its id alone.
	if (paragraph === null) return { id: null, paragraph };
	const candidates = level.offers.filter((o) => o.paragraph === paragraph || (paragraph === 'ABL105' && o.paragraph === '108'));
	const exact = candidates.filter((o) => o.paragraph === paragraph);
	const offer = [...exact, ...candidates].find((o) => o.frame !== null) ?? candidates[0];
	return { id: offer?.id ?? null, paragraph };
}

/** A SQL list `navn, indsats_id, paragraf`: what every `indsats` in `table` names (see `offerOf`); paragraphs alone without `level`. */
export async function offerNames(engine: Engine, level: ServiceLevel | null, table: 'bevillinger' | 'tilbud'): Promise<string> {
	const rows = await engine.query<{ indsats: string }>(`SELECT DISTINCT indsats FROM ${table} ORDER BY indsats`);
	const names = rows.map(({ indsats }) => {
		const { id, paragraph } = level ? offerOf(level, indsats) : { id: null, paragraph: paragraphOf(indsats) };
		return `(${literal(indsats)}, ${literal(id)}::VARCHAR, ${literal(paragraph)}::VARCHAR)`;
	});
	return `(${names.length ? `VALUES ${names.join(', ')}` : `SELECT '', '', '' WHERE false`}) n(navn, indsats_id, paragraf)`;
}

/** Makes the table `GRANTS` from `bevillinger` as of `date` (`YYYY-MM-DD`). */
export async function prepareGrants(engine: Engine, level: ServiceLevel, date: string): Promise<void> {
	const names = await offerNames(engine, level, 'bevillinger');
	await engine.run(`CREATE OR REPLACE TABLE ${name(GRANTS)} AS
SELECT b.*, n.indsats_id, n.paragraf, (b.start <= DATE ${literal(date)} AND (b.slut IS NULL OR b.slut >= DATE ${literal(date)})) AS loebende
FROM bevillinger b LEFT JOIN ${names} ON n.navn = b.indsats`);
}

/**
 * The date of the extract: the newest date on which something was assessed, decided or followed up.
 * Null without any date. Applications and starts may lie ahead and do not count.
 */
export async function extractDate(engine: Engine): Promise<string | null> {
	const [row] = await engine.query<{ dato: string | null }>(
		`SELECT max(dato)::DATE AS dato FROM (
SELECT max(vurderingsdato) AS dato FROM borgere UNION ALL SELECT max(afgjort) FROM bevillinger UNION ALL SELECT max(seneste_opfoelgning) FROM bevillinger)`
	);
	return row?.dato ?? null;
}
