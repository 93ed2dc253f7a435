/** Citizens, hours and kroner by placement, and by granted offer beside one. Pure. */
import type { PlacementRow, Scenario } from '../results';
import type { Decided } from './decided';

interface Sums {
	borgere: number;
	/** Millionths of an hour, whole, and øre: sums of whole numbers do not depend on the order of the rows. */
	hours: number;
	basis: number;
	variabel: number;
	whole: number;
	withHours: number;
	withBasis: number;
	withVariabel: number;
	withWhole: number;
	standsIn: number;
}

const nothing = (): Sums => ({ borgere: 0, hours: 0, basis: 0, variabel: 0, whole: 0, withHours: 0, withBasis: 0, withVariabel: 0, withWhole: 0, standsIn: 0 });

/** Rows of placements.csv for one service level, in no order. */
export function placementRows(d: Decided, serviceniveau: Scenario): PlacementRow[] {
	return d.offers.flatMap(({ offer, granted, level, levels, hours }, index) => {
		const placed = offer.frame !== null;
		const { basis, variabel } = d.costs[index]!;
		const sums = levels.map(nothing);
		for (let i = 0; i < granted.length; i++) {
			if (placed ? d.placement[i] !== index : !granted[i]) continue;
			const sum = sums[level[i]!]!;
			sum.borgere++;
			if (!Number.isNaN(hours[i]!)) {
				sum.hours += Math.round(hours[i]! * 1e6);
				sum.withHours++;
			}
			const [b, v] = [basis[i]!, variabel[i]!];
			if (!Number.isNaN(b)) {
				sum.basis += b;
				sum.withBasis++;
			}
			if (!Number.isNaN(v)) {
				sum.variabel += v;
				sum.withVariabel++;
			}
			if (!Number.isNaN(b + v)) {
				sum.whole += b + v;
				sum.withWhole++;
			}
			if (placed && d.standsIn[i]) sum.standsIn++;
		}
		return sums.flatMap((s, nr): PlacementRow[] =>
			s.borgere === 0
				? []
				: [
						{
							serviceniveau,
							rolle: placed ? 'placering' : 'ved_siden_af',
							indsats: offer.id,
							niveau: levels[nr]!,
							borgere: s.borgere,
							timer_uge: s.withHours ? s.hours / 1e6 : null,
							basis_kr_aar: s.withBasis ? s.basis / 100 : null,
							variabel_kr_aar: s.withVariabel ? s.variabel / 100 : null,
							kr_aar: s.withWhole ? s.whole / 100 : null,
							uden_pris: s.borgere - s.withWhole,
							ramme_individuel: s.standsIn
						}
					]
		);
	});
}
