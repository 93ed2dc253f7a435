import type { Municipality } from '../municipality';
import { frederikshavn } from './frederikshavn';
import { glostrup } from './glostrup';
import { holbaek } from './holbaek';
import { ishoejVallensbaek } from './ishoej-vallensbaek';
import { ringkoebingSkjern } from './ringkoebing-skjern';

/** The municipalities a synthetic one can be made for. */
export const MUNICIPALITIES: readonly Municipality[] = [ringkoebingSkjern, frederikshavn, ishoejVallensbaek, glostrup, holbaek];

/** Throws when `id` names none; the message lists those there are. */
export function municipality(id: string): Municipality {
	const found = MUNICIPALITIES.find((one) => one.id === id);
	if (!found) throw new RangeError(`Unknown municipality "${id}"; known: ${MUNICIPALITIES.map((one) => one.id).join(', ')}`);
	return found;
}
