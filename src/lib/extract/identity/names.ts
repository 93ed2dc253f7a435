/** Names of people: two to four capitalised words that begin with a common given name and do not end as homes and units do. */
import { GIVEN_NAMES } from './given-names';

/** Endings of the names of homes, streets and units. Not lund, skov, holm, bjerg, toft: people are called so. */
const PLACES = new Set(
	`hus huset husene hjem hjemmet hjemmene gård gaard gården gaarden center centeret centret centrene centrum fællesskab fællesskabet tilbud tilbuddet kollegie kollegiet kollegium vej vejen gade gaden
	allé alle alléen alleen stræde plads pladsen torv torvet vænge vænget minde park parken have haven lunden bakken skoven engen toften sted stedet værksted værkstedet skole skolen fond fonden stiftelse
	stiftelsen klub klubben café cafe projekt projektet kommune region aps a/s nord syd øst vest afdeling afdelingen team teamet støtte hjælp bolig boliger boligen hospital hospitalet kloster kirke
	aktivitet aktiviteter gruppe gruppen service care omsorg`.split(/\s+/)
);
const LENGTHS = [...new Set([...PLACES].map(({ length }) => length))];
function isPlace(word: string): boolean {
	const lower = word.toLowerCase();
	return LENGTHS.some((length) => PLACES.has(lower.slice(-length)));
}
/** What follows a word that is a name and a preposition or measure too: `Per Uge`, `Max Timer`. */
const MEASURES = new Set(['uge', 'uger', 'måned', 'maaned', 'dag', 'døgn', 'doegn', 'time', 'timer', 'minutter', 'år', 'aar', 'gang', 'stk', 'plads', 'person', 'week', 'month', 'day', 'hour', 'year']);
const PARTICLES = new Set(['von', 'van', 'de', 'der', 'den', 'da', 'di', 'af', 'el', 'al', 'bin', 'ben', 'la', 'le']);
const WORD = /^\p{L}[\p{L}'’.-]*$/u;
const CAPITAL = /^\p{Lu}/u;

/** Whether `word` is a common given name, in any case, also the first of a double name (`Anne-Mette`). */
export function isGivenName(word: string): boolean {
	const lower = word.toLowerCase();
	const dash = lower.indexOf('-');
	return GIVEN_NAMES.has(lower) || (dash > 0 && GIVEN_NAMES.has(lower.slice(0, dash)));
}

/** Given name first: `Jens Peter Hansen`. Without capitals only before a name in -sen. */
function forward(text: string): boolean {
	const space = text.indexOf(' ');
	if (space < 2 || !isGivenName(text.slice(0, space))) return false;
	const words = text.split(/ +/);
	const last = words.at(-1) ?? '';
	if (words.length > 4 || words.some((word) => !WORD.test(word)) || isPlace(last) || MEASURES.has(last.toLowerCase())) return false;
	return words.every((word) => CAPITAL.test(word) || PARTICLES.has(word)) || /\p{L}{2}sen$/u.test(last);
}

const FAMILY = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u;
/** Family name first: `Hansen, Jens Peter`. */
const backward = (family: string, given: string): boolean => FAMILY.test(family) && !isPlace(family) && /^\p{Lu}[\p{L}'’. -]*$/u.test(given) && isGivenName(given.split(' ')[0] ?? '');

/** Whether the whole cell reads as the name of a person; what follows a comma or stands in brackets may be a title. */
export function isName(cell: string): boolean {
	if (cell.length < 5 || cell.length > 60) return false;
	const plain = cell.replaceAll('\u00a0', ' ');
	const text = plain.endsWith(')') ? plain.slice(0, Math.max(0, plain.indexOf('('))).trimEnd() : plain;
	const comma = text.indexOf(',');
	if (comma < 0) return forward(text);
	const before = text.slice(0, comma).trimEnd();
	return forward(before) || backward(before, text.slice(comma + 1).trim());
}
