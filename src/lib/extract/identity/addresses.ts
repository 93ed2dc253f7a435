/** Home addresses as Danish registers write them. */

const STREET_WORD = 'vej|vejen|gade|gaden|all[eé]|all[eé]en|stræde|strædet|plads|pladsen|torv|torvet|vænge|vænget|boulevard';
const PLACE_WORD = `${STREET_WORD}|toft|toften|park|parken|have|haven|bakke|bakken|lund|lunden|sti|stien|krog|krogen|kær|kæret|høj|højen|gård|gården|mark|marken|dal|dalen|kaj|brygge|bro|vang|vangen|eng|engen|ager|ageren|passage|ringen|svinget|bugten|skrænten|løkke|løkken|brinken|hegnet|buen|kvarter|skoven`;
const NUMBER = ' \\d{1,3} ?\\p{L}?';
const FLOOR = '(?:(?:st|kl|\\d{1,2})\\.? ?(?:sal\\.?)?,? ?(?:tv|th|mf)|(?:st|kl)|\\d{1,2}\\. ?sal|\\d{1,2}\\.(?: \\d{1,3})?)\\.?';
const TOWN = '(?:dk-?)?[1-9]\\d{3} (?!(?:kr|stk|timer|dage|uger|plads|pladser)(?!\\p{L}))\\p{L}{2,}[\\p{L} .]{0,30}';

/** Street and number, as a home may be named too. */
const BARE = new RegExp(`^[\\p{L}.' -]{0,40}(?:${STREET_WORD})${NUMBER}$`, 'iu');
const STREET = new RegExp(`^[\\p{L}.' -]{0,40}(?:${PLACE_WORD})${NUMBER}$`, 'iu');
/** With floor or town, nothing but an address. */
const FULL = new RegExp(`^[\\p{L}\\d.' -]{2,50} \\d{1,3} ?\\p{L}?(?:, ?${FLOOR}(?=,|\\s|$)(?:[, \\n]{1,3}${TOWN})?|[, \\n]{1,3}${TOWN})$`, 'iu');
const TOWN_ALONE = new RegExp(`^${TOWN}$`, 'iu');
/** A house number after a space, or a postcode in front. */
const NUMBERED = /\D\s\d{1,3}(?!\d)|^(?:dk-?)?[1-9]\d{3} /i;
const YEAR = /^(?:19|20)\d\d /;

/** `full`: street, number, and floor or town. `bare`: street and number. `place`: a place with a number, or postcode and town. */
export type Address = 'full' | 'bare' | 'place';

/** How much of a home address the cell is, or null. */
export function addressOf(cell: string): Address | null {
	if (cell.length > 100 || !NUMBERED.test(cell)) return null;
	const text = cell.replace(/\s+/g, ' ');
	if (FULL.test(text)) return 'full';
	if (BARE.test(text)) return 'bare';
	return STREET.test(text) || (TOWN_ALONE.test(text) && !YEAR.test(text)) ? 'place' : null;
}
