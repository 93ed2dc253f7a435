import { targets } from '../calibration';
import type { Municipality, Need } from '../municipality';
import { shuffled, type Random } from '../random';

/**
 * What a citizen needs and what runs. `granted`: the housing or support grant that runs, null for none.
 * Where the two differ the grant is older than the need (or the citizen waits): those are the deviations from the rules.
 */
export interface Situation {
	need: Need;
	granted: string | null;
	/** Had grants that have ended; none runs. */
	ended: boolean;
	/** Lowest place in the order of severity, 0-1. */
	severest: number;
}

type Part = Omit<Situation, 'severest' | 'ended'> & { count: number; ended?: boolean; severest?: number };

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
	return [
		...long,
		{ need: 'midlertidig', granted: 'botilbud_107', count: target.temporary * (1 - OUTGROWN.temporaryToOwn) },
		{ need: 'egen_bolig', granted: 'botilbud_107', count: target.temporary * OUTGROWN.temporaryToOwn, severest: 0.6 },
		{ need: 'egen_bolig', granted: 'bostoette', count: own * (1 - OUTGROWN.ownToTemporary - OUTGROWN.ownToLong) },
		{ need: 'midlertidig', granted: 'bostoette', count: own * OUTGROWN.ownToTemporary },
		{ need: 'langvarig', granted: 'bostoette', count: own * OUTGROWN.ownToLong },
		{ need: 'opgang', granted: 'opgangsbofaellesskab', count: m.shared },
		{ need: 'dagtilbud', granted: null, count: m.dayOnly },
		{ need: 'egen_bolig', granted: null, count: 18 },
		{ need: 'midlertidig', granted: null, count: 2 },
		{ need: 'langvarig', granted: null, count: 4 },
		{ need: 'forebyggende', granted: null, count: 68 },
		{ need: 'forebyggende', granted: null, count: 38, ended: true },
		{ need: 'ung', granted: null, count: 12 }
	];
}

/** The rest of the file, to fill it: assessed and refused, ended, or compensated otherwise. */
const REST: readonly Part[] = [
	{ need: 'uden_for', granted: null, count: 1 },
	{ need: 'forebyggende', granted: null, count: 1, ended: true },
	{ need: 'forebyggende', granted: null, count: 1 }
];

/** One situation per citizen in random order; every part has its share to within one citizen. */
export function situations(m: Municipality, citizens: number, random: Random): Situation[] {
	const out: Situation[] = [];
	let exact = 0;
	for (const { count, ended, severest, ...part } of parts(m)) {
		exact += (count * citizens) / 1000;
		const until = Math.min(citizens, Math.round(exact));
		while (out.length < until) out.push({ ...part, ended: ended ?? false, severest: severest ?? 0 });
	}
	for (let i = 0; out.length < citizens; i++) {
		const { need, granted, ended } = REST[i % REST.length]!;
		out.push({ need, granted, ended: ended ?? false, severest: 0 });
	}
	return shuffled(out, random);
}
