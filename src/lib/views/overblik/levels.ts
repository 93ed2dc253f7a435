/** Citizens and kroner per level, grouped by the offers the levels belong to. */
import type { LevelGroup, LevelRow } from '../../charts/bars';
import { m } from '../../messages/generated/messages';
import type { PlacementRow, SimulationResult } from '../../sim/results';
import type { Locale } from '../../ui/format';
import type { Naming } from './naming';
import { addUp } from './totals';

function levelRow(id: string, label: string, rows: PlacementRow[]): LevelRow {
	const current = addUp(rows.filter((row) => row.serviceniveau === 'gaeldende'));
	const proposed = addUp(rows.filter((row) => row.serviceniveau === 'forslag'));
	return {
		id,
		label,
		citizens: { current: current.citizens, proposed: proposed.citizens },
		kroner: { current: current.kroner, proposed: proposed.kroner }
	};
}

const anybody = (row: LevelRow) => row.citizens.current + row.citizens.proposed > 0;

/** Level groups in the order of the service level; offers or levels that have none close the list, one row per offer. */
export function levelGroups(result: SimulationResult, naming: Naming, locale: Locale): LevelGroup[] {
	const offers = [...naming.steps.flatMap((step) => step.offers), ...naming.beside];
	const nameOf = (id: string) => offers.find((offer) => offer.id === id)?.name ?? id;
	const taken = new Set<PlacementRow>();
	const groups = new Map<string, LevelGroup>();
	for (const level of naming.levels) {
		const rows = result.placements.filter((row) => row.niveau === level.id && level.offers.includes(row.indsats));
		rows.forEach((row) => taken.add(row));
		const key = level.offers.join(' ');
		const group = groups.get(key) ?? { label: [...new Set(level.offers.map(nameOf))].join(', '), levels: true, rows: [] };
		group.rows.push(levelRow(`${key} ${level.id}`, level.name, rows));
		groups.set(key, group);
	}
	const rest = offers.map((offer) => levelRow(offer.id, offer.name, result.placements.filter((row) => row.indsats === offer.id && !taken.has(row))));
	const without: LevelGroup = { label: m.overblik_levels_none({}, { locale }), levels: false, rows: rest.filter(anybody) };
	return [...groups.values(), without].filter((group) => group.rows.some(anybody));
}
