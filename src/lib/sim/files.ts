/** The result tables as files of the contract. Pure. */
import type { WriteColumn } from '../extract/table/write';
import type { Budget } from './budget/budget-years';
import type { MovementRow, PlacementRow, Scenario, ShareRow } from './results';

const kr = (name: string): WriteColumn => ({ name, decimals: 2 });

const FILES = {
	placements: ['serviceniveau', 'rolle', 'indsats', 'niveau', 'borgere', 'timer_uge', kr('basis_kr_aar'), kr('variabel_kr_aar')],
	movement: ['fra', 'til', 'borgere', kr('aendring_kr_aar')],
	shares: ['serviceniveau', 'maal', 'borgere', 'andel_borgere', kr('kr_aar'), 'andel_kr'],
	years: [
		'serviceniveau', 'aar', kr('basis_kr'), kr('variabel_kr'), kr('basis_kr_naar_kapaciteten_foelger'), kr('refusion_kr'), kr('netto_kr'), kr('uden_til_og_afgang_kr'),
		kr('lav_kr'), kr('hoej_kr'), 'borgere_indfaset'
	],
	months: ['serviceniveau', 'maaned', kr('basis_kr'), kr('variabel_kr'), kr('basis_kr_naar_kapaciteten_foelger')]
} satisfies Record<string, WriteColumn[]>;

export interface SimulationTables {
	placements: PlacementRow[];
	movement: MovementRow[];
	shares: ShareRow[];
	budget: Budget;
}

/** The files of a simulation as text, written by `write` (canonical CSV). */
export function simulationFiles({ budget, ...tables }: SimulationTables, write: (columns: readonly WriteColumn[], rows: readonly object[]) => string): Record<string, string> {
	const rows = { ...tables, years: SCENARIOS.flatMap((s) => yearRows(budget, s)), months: SCENARIOS.flatMap((s) => monthRows(budget, s)) };
	return Object.fromEntries((Object.keys(FILES) as (keyof typeof FILES)[]).map((name) => [`${name}.csv`, write(FILES[name], rows[name])]));
}

const SCENARIOS: Scenario[] = ['gaeldende', 'forslag'];
const kroner = (oere: number | null | undefined) => (oere == null ? null : oere / 100);

function yearRows({ years }: Budget, serviceniveau: Scenario): object[] {
	return years.map((year) => {
		const side = year[serviceniveau];
		return {
			serviceniveau,
			aar: year.aar,
			basis_kr: kroner(side.basis),
			variabel_kr: kroner(side.variabel),
			basis_kr_naar_kapaciteten_foelger: kroner(side.grossCapacity - side.variabel),
			refusion_kr: kroner(side.refusion),
			netto_kr: kroner(side.net),
			uden_til_og_afgang_kr: kroner(side.still),
			lav_kr: kroner(side.interval?.low),
			hoej_kr: kroner(side.interval?.high),
			borgere_indfaset: serviceniveau === 'forslag' ? year.phasedIn : 0
		};
	});
}

function monthRows({ years, months }: Budget, serviceniveau: Scenario): object[] {
	const { basis, variabel, basisCapacity } = months[serviceniveau];
	return basis.map((oere, month) => ({
		serviceniveau,
		maaned: `${years[0]!.aar + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
		basis_kr: kroner(oere),
		variabel_kr: kroner(variabel[month]),
		basis_kr_naar_kapaciteten_foelger: kroner(basisCapacity[month])
	}));
}
