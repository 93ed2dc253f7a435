/** Which rejected cells may be shown to the user. */
import { eightDigits, holdsPhone } from './contact';
import { isGivenName } from './names';

const NEAR = /(?<!\d)\d{9,10}(?!\d)/;
const DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/;

/** Whether a rejected cell may be shown: a short number, or one word where `words` are expected; nothing like a person's name, number, telephone or e-mail. */
export function showable(cell: string, words = true): boolean {
	if (cell.length > 30 || /[@\uff20]/.test(cell) || NEAR.test(cell.replace(/[\s.\-–]/g, ''))) return false;
	if (holdsPhone(cell) || (eightDigits(cell) && !DATE.test(cell))) return false;
	const found = cell.match(/\p{L}+/gu) ?? [];
	if (!words) return !/\p{L}{3}/u.test(cell);
	return (found.length <= 1 || !/\p{Lu}/u.test(cell)) && !found.some(isGivenName);
}
