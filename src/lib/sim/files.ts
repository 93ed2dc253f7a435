/** The result tables as files of the contract. Pure. */
import type { WriteColumn } from '../extract/table/write';
import type { MovementRow, PlacementRow, ShareRow } from './results';

const kr = (name: string): WriteColumn => ({ name, decimals: 2 });

const FILES = {
	placements: ['serviceniveau', 'rolle', 'indsats', 'niveau', 'borgere', 'timer_uge', kr('basis_kr_aar'), kr('variabel_kr_aar')],
	movement: ['fra', 'til', 'borgere', kr('aendring_kr_aar')],
	shares: ['serviceniveau', 'maal', 'borgere', 'andel_borgere', kr('kr_aar'), 'andel_kr']
} satisfies Record<string, WriteColumn[]>;

/** `placements.csv`, `movement.csv` and `shares.csv` as text, written by `write` (canonical CSV). */
export function simulationFiles(
	result: { placements: PlacementRow[]; movement: MovementRow[]; shares: ShareRow[] },
	write: (columns: readonly WriteColumn[], rows: readonly object[]) => string
): Record<string, string> {
	return Object.fromEntries((Object.keys(FILES) as (keyof typeof FILES)[]).map((name) => [`${name}.csv`, write(FILES[name], result[name])]));
}
