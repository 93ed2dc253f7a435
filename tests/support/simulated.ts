/** Made-up citizens at made-up prices, as columns and as a simulation. */
import { BORGERE, TAKSTER } from '../../src/lib/extract/columns';
import type { Extract } from '../../src/lib/extract/extracted';
import { CitizenColumns } from '../../src/lib/rules/columns/citizens';
import type { Citizen } from '../../src/lib/rules/decision';
import { OWN_HOME_ORDER } from '../../src/lib/rules/plan';
import type { ServiceLevel } from '../../src/lib/rules/service-level';
import { ownHomeOrder } from '../../src/lib/sim/own-home';
import type { PriceRow } from '../../src/lib/sim/prices';
import { Simulation } from '../../src/lib/sim/simulation';
import { citizenTable } from './citizens';
import { typedTable } from './typed-table';

/** With the order in which own homes are found. */
export function citizenColumns(citizens: readonly Citizen[]): CitizenColumns {
	const table = citizenTable(citizens);
	return new CitizenColumns(table, new Map([[OWN_HOME_ORDER, ownHomeOrder(table)]]));
}

/** The prices are those of 2026. */
export function simulated(level: ServiceLevel, citizens: readonly Citizen[], prices: readonly PriceRow[]): Simulation {
	const tables = {
		[BORGERE.name]: { table: citizenTable(citizens), rowsUsed: citizens.length },
		[TAKSTER.name]: { table: typedTable(TAKSTER, prices.map((p) => ({ ...p }))), rowsUsed: prices.length }
	};
	return new Simulation({ tables } as unknown as Extract, level, 2026);
}
