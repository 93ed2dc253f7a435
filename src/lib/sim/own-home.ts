/** Support in one's own home in place of a home: who comes first, and how many an assumption reaches. */
import { OWN_HOME_ORDER } from '../rules/plan';
import { name } from '../rules/sql';
import type { Engine } from '../tables/engine';
import type { OwnHome } from './assumptions';

/** The citizens of `borgere` with the column `OWN_HOME_ORDER`; made by `prepareOwnHomes`. */
export const CITIZENS_IN_ORDER = 'borgere_eget_hjem';
const ORDER = 'eget_hjem_orden';

/**
 * Puts the citizens who need a home and no night watch in order, those with the fewest hours first, and gives their
 * assessed hours a week in that order. Makes `CITIZENS_IN_ORDER`.
 */
export async function prepareOwnHomes(engine: Engine): Promise<number[]> {
	await engine.run(`CREATE OR REPLACE TABLE ${ORDER} AS
SELECT borger_id, timer_uge, row_number() OVER (ORDER BY timer_uge, borger_id)::DOUBLE AS ${OWN_HOME_ORDER}
FROM borgere WHERE ramme_behov > 0 AND NOT nattevagt_behov;
CREATE OR REPLACE VIEW ${name(CITIZENS_IN_ORDER)} AS SELECT b.*, o.${OWN_HOME_ORDER} FROM borgere b LEFT JOIN ${ORDER} o USING (borger_id)`);
	const rows = await engine.query<{ timer_uge: number }>(`SELECT timer_uge FROM ${ORDER} ORDER BY ${OWN_HOME_ORDER}`);
	return rows.map((r) => r.timer_uge);
}

/** How many citizens of those with `hours` a week (ascending) the assumption reaches, to the nearest whole citizen. */
export function ownHomeCitizens(hours: readonly number[], { hours: most, share }: OwnHome): number {
	return Math.round(hours.filter((h) => h <= most).length * share);
}
