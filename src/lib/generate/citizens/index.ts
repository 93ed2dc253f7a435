import type { Municipality } from '../municipality';
import { createRandom } from '../random';
import type { CitizenRow } from '../rows';
import { withBlanks } from './blanks';
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
	return { rows: mix.map((situation, index) => withBlanks(assess(m, situation, index, assessing), blanking)), situations: mix };
}
