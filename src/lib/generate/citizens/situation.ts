import { targets } from '../calibration';
import { HISTORY_YEARS } from '../dates';
import { flowsOf } from '../flows';
import type { Municipality, Need } from '../municipality';
import { shuffled, type Random } from '../random';

/**
 * What a citizen needs and what runs. `granted`: the housing or support grant that runs, null for none.
 * Where the two differ the grant is older than the need (or the citizen waits): those are the deviations from the rules.
 */
export interface Situation {
	need: Need;
	granted: string | null;
	/** The placement that the citizen has left within the history, while none runs; null for none. */
	left: string | null;
	/** Lowest place in the order of severity, 0-1. */
	severest: number;
}

type Part = Omit<Situation, 'severest' | 'left'> & { count: number; left?: string; severest?: number };

/** Citizens who have left own-home support and wait for it again, or keep a day offer: per 1,000. */
const STILL_KNOWN = { waiting: 8, dayOnly: 8 } as const;

/** Long-term grants whose citizen needs less by now, temporary ones likewise, and home support that waits for a home. */
const OUTGROWN = { longToTemporary: 0.015, longToOwn: 0.045, temporaryToOwn: 0.07, ownToTemporary: 0.012, ownToLong: 0.008 };

function parts(m: Municipality): Part[] {
	const target = targets(m.longTermFactor);
	const long = m.longTerm.flatMap(({ indsats, part, mindst }): Part[] => {
		const count = target.longTerm * part;
		const temporary = mindst ? 0 : OUTGROWN.longToTemporary;
		const own = mindst ? 0 : OUTGROWN.longToOwn;
		return [
			{ need: 'langvarig', granted: indsats, count: count * (1 - temporary - own), severest: mindst },
			{ need: 'midlertidig', granted: indsats, count: count * temporary },
			{ need: 'egen_bolig', granted: indsats, count: count * own, severest: 0.6 }
		];
	});
	const own = target.ownHome - m.shared;
	const dayOnly = Math.min(STILL_KNOWN.dayOnly, m.dayOnly);
	const left = flowsOf(m, HISTORY_YEARS).map(({ indsats, left: count }): Part => ({ need: 'forebyggende', granted: null, left: indsats, count: count - (indsats === 'bostoette' ? STILL_KNOWN.waiting + dayOnly : 0) }));
	return [
		...long,
		{ need: 'midlertidig', granted: 'botilbud_107', count: target.temporary * (1 - OUTGROWN.temporaryToOwn) },
		{ need: 'egen_bolig', granted: 'botilbud_107', count: target.temporary * OUTGROWN.temporaryToOwn, severest: 0.6 },
		{ need: 'egen_bolig', granted: 'bostoette', count: own * (1 - OUTGROWN.ownToTemporary - OUTGROWN.ownToLong) },
		{ need: 'midlertidig', granted: 'bostoette', count: own * OUTGROWN.ownToTemporary },
		{ need: 'langvarig', granted: 'bostoette', count: own * OUTGROWN.ownToLong },
		{ need: 'opgang', granted: 'opgangsbofaellesskab', count: m.shared },
		{ need: 'dagtilbud', granted: null, count: m.dayOnly - dayOnly },
		{ need: 'dagtilbud', granted: null, left: 'bostoette', count: dayOnly },
		{ need: 'egen_bolig', granted: null, count: 18 - STILL_KNOWN.waiting },
		{ need: 'egen_bolig', granted: null, left: 'bostoette', count: STILL_KNOWN.waiting },
		{ need: 'midlertidig', granted: null, count: 2 },
		{ need: 'langvarig', granted: null, count: 4 },
		...left,
		{ need: 'ung', granted: null, count: 20 }
	];
}

/** The rest of the file, to fill it: assessed and refused, or compensated otherwise. */
const REST: readonly Part[] = [
	{ need: 'uden_for', granted: null, count: 1 },
	{ need: 'forebyggende', granted: null, count: 1 }
];

/** One situation per citizen in random order; every part has its share to within one citizen. */
export function situations(m: Municipality, citizens: number, random: Random): Situation[] {
	const out: Situation[] = [];
	let exact = 0;
	for (const { count, left, severest, ...part } of parts(m)) {
		exact += (count * citizens) / 1000;
		const until = Math.min(citizens, Math.round(exact));
		while (out.length < until) out.push({ ...part, left: left ?? null, severest: severest ?? 0 });
	}
	for (let i = 0; out.length < citizens; i++) {
		const { need, granted } = REST[i % REST.length]!;
		out.push({ need, granted, left: null, severest: 0 });
	}
	return shuffled(out, random);
}
