/** Who moves from where to where: citizens and kroner by placement in force and placement proposed. Pure. */
import type { MatrixAxis, MatrixCell, MoveKind } from '../../charts/moves';
import { m } from '../../messages/generated/messages';
import type { MovementRow } from '../../sim/results';
import type { Locale } from '../../ui/format';
import type { Naming } from '../overblik/naming';

export interface MoveMatrix {
	/** From the bottom of the staircase up, none last; the same for rows and columns. */
	axis: MatrixAxis[];
	/** One row a placement in force, one cell a proposed placement; null where nobody is. */
	cells: (MatrixCell | null)[][];
	/** Citizens who do not stay. */
	movers: number;
}

/** Not placed. */
export const NONE = 'ingen';

/** Placements that anybody has under either service level. */
export function moveMatrix(movement: readonly MovementRow[], naming: Naming, locale: Locale): MoveMatrix {
	const offers = naming.steps.flatMap(({ step, offers: of }) => of.map((o) => ({ ...o, step })));
	const stepOf = new Map(offers.map((o) => [o.id, o.step] as const));
	const there = new Set(movement.filter((r) => r.borgere > 0).flatMap((r) => [r.fra, r.til]));
	const shortOf = (o: { paragraph: string; name: string }) => {
		const paragraph = o.paragraph.split(' / ')[0]!;
		const twin = offers.filter((x) => x.paragraph.split(' / ')[0] === paragraph).length > 1;
		return paragraph && !twin ? paragraph : o.name;
	};
	const axis: MatrixAxis[] = [
		...offers.filter((o) => there.has(o.id)).map((o) => ({ id: o.id, short: shortOf(o), name: o.name })),
		...(there.has(NONE) ? [{ id: NONE, short: m.simulering_none_short({}, { locale }), name: m.chart_none({}, { locale }) }] : [])
	];
	const kindOf = (from: string, to: string): MoveKind => {
		if (from === to) return 'stays';
		if (from === NONE) return 'gained';
		if (to === NONE) return 'lost';
		const [a, b] = [stepOf.get(from) ?? 0, stepOf.get(to) ?? 0];
		return a === b ? 'within' : b < a ? 'down' : 'up';
	};
	const cells = axis.map((row) =>
		axis.map((column): MatrixCell | null => {
			const found = movement.find((r) => r.fra === row.id && r.til === column.id && r.borgere > 0);
			return found ? { from: row.id, to: column.id, citizens: found.borgere, kroner: found.aendring_kr_aar, kind: kindOf(row.id, column.id) } : null;
		})
	);
	const movers = cells.flat().reduce((sum, cell) => sum + (cell && cell.kind !== 'stays' ? cell.citizens : 0), 0);
	return { axis, cells, movers };
}
