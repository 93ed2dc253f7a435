/** Paragraphs as people cite them. */

const CITED = /^(?:(sel|abl|serviceloven|almenboligloven|lov om social service|lov om almene boliger)s?[\s,]*)?(?:§+\s*)?(\d{2,3})\s?([a-z])?(?:[\s,.]+(?:stk|nr)\b.*)?$/;

/**
 * `85`, `§ 107`, `SEL § 108` to `85`, `107`, `108`; `ABL 105`, `ABL § 105 stk. 2` and a bare `§ 105` to `ABL105`;
 * null for anything that is not one paragraph (an offer id too). Sub-paragraphs are dropped.
 */
export function paragraphOf(text: string): string | null {
	const found = CITED.exec(text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' '));
	if (!found) return null;
	const [, law = '', number = '', letter = ''] = found;
	const housing = law === 'abl' || law.includes('almen');
	if (housing) return `ABL${number}${letter}`;
	// § 105 of serviceloven grants nothing; case workers mean the tenancy.
	return number === '105' && law === '' && letter === '' ? 'ABL105' : number + letter;
}
