import type { Municipality } from '../municipality';
import { createRandom } from '../random';
import type { CitizenRow } from '../rows';
import { leaveBlanks } from './blanks';
import { evenRanks } from './ranks';
import { assess } from './citizen';
import { situations, type Situation } from './situation';

export interface Population {
	rows: CitizenRow[];
	/** By the same index. */
	situations: Situation[];
}

/** `citizens` assessed citizens of `m`; the same seed gives the same citizens. */
export function population(m: Municipality, citizens: number, seed: number): Population {
	const mix = situations(m, citizens, createRandom(seed, `${m.id} situations`));
	const assessing = createRandom(seed, `${m.id} citizens`);
	const blanking = createRandom(seed, `${m.id} blanks`);
	const severity = evenRanks(mix.map(({ need, severest }) => `${need} ${severest}`), createRandom(seed, `${m.id} severity`));
	const ages = evenRanks(mix.map(({ need, granted, left }) => `${need} ${granted} ${left}`), createRandom(seed, `${m.id} ages`));
	const rows = mix.map((situation, index) => assess(m, situation, index, { severity: severity[index]!, age: ages[index]! }, assessing));
	for (const row of rows) leaveBlanks(row, blanking);
	return { rows, situations: mix };
}
