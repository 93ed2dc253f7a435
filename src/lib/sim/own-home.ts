/** Support in one's own home in place of a home: who comes first, and how many an assumption reaches. */
import type { TypedTable } from '../extract/table/table';
import { texts } from '../extract/table/text-column';
import { CitizenColumns } from '../rules/columns/citizens';
import { OWN_HOME_ORDER } from '../rules/plan';
import { name } from '../rules/sql';
import type { Engine } from '../tables/engine';
import type { OwnHome } from './assumptions';

/** The fact `OWN_HOME_ORDER`: places from 1 for those who need a home and no night watch, those with the fewest hours first, ids after; NaN for others. */
export function ownHomeOrder(citizens: TypedTable): Float64Array {
	const columns = new CitizenColumns(citizens);
	const [hours, need, watch] = [columns.numbers('timer_uge'), columns.numbers('ramme_behov'), columns.codes('nattevagt_behov')];
	const ids = citizens.columns.borger_id;
	const names = ids?.kind === 'text' ? texts(ids) : [];
	const rows = Array.from(need.keys()).filter((i) => need[i]! > 0 && !watch[i] && !Number.isNaN(hours[i]!));
	rows.sort((a, b) => hours[a]! - hours[b]! || ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
	const order = new Float64Array(citizens.rows).fill(NaN);
	rows.forEach((row, place) => (order[row] = place + 1));
	return order;
}

/** How many citizens in that order the assumption reaches: the share of those within its hours, to the nearest whole citizen. */
export function ownHomeCitizens(citizens: CitizenColumns, { hours: most, share }: OwnHome): number {
	const [hours, order] = [citizens.numbers('timer_uge'), citizens.numbers(OWN_HOME_ORDER)];
	let within = 0;
	for (let i = 0; i < hours.length; i++) if (order[i]! > 0 && hours[i]! <= most) within++;
	return Math.round(within * share);
}

/** The citizens of `borgere` with the column `OWN_HOME_ORDER`, for SQL; made by `prepareOwnHomes`. */
export const CITIZENS_IN_ORDER = 'borgere_eget_hjem';

/** Makes `CITIZENS_IN_ORDER`, in the order of `ownHomeOrder`. */
export async function prepareOwnHomes(engine: Engine): Promise<void> {
	await engine.run(`CREATE OR REPLACE TABLE eget_hjem_orden AS
SELECT borger_id, row_number() OVER (ORDER BY timer_uge, borger_id)::DOUBLE AS ${OWN_HOME_ORDER}
FROM borgere WHERE ramme_behov > 0 AND NOT nattevagt_behov AND timer_uge IS NOT NULL;
CREATE OR REPLACE VIEW ${name(CITIZENS_IN_ORDER)} AS SELECT b.*, o.${OWN_HOME_ORDER} FROM borgere b LEFT JOIN eget_hjem_orden o USING (borger_id)`);
}
