/** The whole of each column: placements and the offers beside them, as Overblik adds them up. Pure. */
import type { PlacementRow } from '../../sim/results';
import { addUp } from '../overblik/totals';
import { eachColumn, type ByColumn, type Figures } from './columns';

/** Citizens are not added up: one with offers beside the staircase stands in several rows. */
export const totals = (columns: ByColumn<PlacementRow[]>): ByColumn<Figures> => eachColumn(columns, (rows) => ({ citizens: null, kroner: addUp(rows).kroner }));
