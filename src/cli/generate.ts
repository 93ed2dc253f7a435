/** `trappe generate`: a synthetic municipality as the files of the contract. */
import { generate as files } from '../lib/generate';
import { options, UsageError, wholeNumber } from './arguments';
import { ruled, serviceLevelIds } from './rules';
import { note, writeFiles } from './output';

/** Above this the text of one file no longer fits in a string. */
const MOST_CITIZENS = 500_000;

export function generate(args: string[]): Promise<number> {
	const o = options(args, ['municipality', 'citizens', 'seed', 'out']);
	const known = serviceLevelIds();
	if (!known.includes(o.municipality)) throw new UsageError(`--municipality: "${o.municipality}" is not one of ${known.join(', ')}`);
	const citizens = wholeNumber('citizens', o.citizens, 1);
	if (citizens > MOST_CITIZENS) throw new UsageError(`--citizens must be at most ${MOST_CITIZENS}, not "${o.citizens}"`);
	const seed = wholeNumber('seed', o.seed);
	writeFiles(o.out, files({ municipality: o.municipality, citizens, seed }, ruled(o.municipality, 'municipality').level));
	note(`${o.out}: ${citizens} synthetic citizens of ${o.municipality}, seed ${seed}`);
	return Promise.resolve(0);
}
