/** The verdict on an extract in one sentence, as one would say it at a table. Pure. */
import type { Words } from '../extract/problems/problem';
import { CAPABILITIES } from './judged';
import type { Answer, Capability, Judged } from './judged';
import { clauses, joined } from './words';

type Locale = keyof Words;

const NAMES: Record<Locale, Record<Capability, string>> = {
	da: { simulation: 'simulering', capacity: 'kapacitetsvisning', evaluation: 'evaluering' },
	en: { simulation: 'simulation', capacity: 'capacity view', evaluation: 'evaluation' }
};
const AND: Words = { da: 'og', en: 'and' };

const article = (locale: Locale, noun: string): string => (locale === 'da' ? 'en' : /^[aeiou]/.test(noun) ? 'an' : 'a');

function plain(locale: Locale, names: readonly string[], and: string): string {
	return joined(names.map((name) => `${article(locale, name)} ${name}`), and);
}

const restricted = (locale: Locale, names: readonly string[]): string =>
	joined(names.map((name) => (locale === 'da' ? `en begrænset ${name}` : `a limited ${name}`)), AND[locale]);

/** What follows `Udtrækket kan` and `The extract can`. */
function carries(locale: Locale, by: Record<Answer, string[]>): string {
	const [yes, some, none] = [by.yes, by.limited, by.no];
	const da = locale === 'da';
	if (!yes.length && !some.length) {
		if (none.length === 1) return da ? `ikke bære ${plain(locale, none, 'eller')}` : `not carry ${plain(locale, none, 'or')}`;
		return da ? `hverken bære ${plain(locale, none, 'eller')}` : `carry neither ${plain(locale, none, 'nor')}`;
	}
	const never = da ? `ikke ${plain(locale, none, 'eller')}` : `not ${plain(locale, none, 'or')}`;
	if (!yes.length) return `${da ? 'kun bære' : 'carry only'} ${restricted(locale, some)}${none.length ? ` ${AND[locale]} ${never}` : ''}`;
	const first = `${da ? 'bære' : 'carry'} ${plain(locale, yes, AND[locale])}`;
	const but = [...(some.length ? [`${da ? 'kun' : 'only'} ${restricted(locale, some)}`] : []), ...(none.length ? [never] : [])];
	return but.length ? `${first}, ${da ? 'men' : 'but'} ${but.join(` ${AND[locale]} `)}` : first;
}

function sentence(locale: Locale, judged: Record<Capability, Judged>): string {
	const by: Record<Answer, string[]> = { yes: [], limited: [], no: [] };
	for (const capability of CAPABILITIES) by[judged[capability].answer].push(NAMES[locale][capability]);
	// The weightiest reason of each is enough for a sentence; the rest is joined beside it.
	const reasons = [...new Set(CAPABILITIES.flatMap((capability) => judged[capability].reasons.slice(0, 1).map((words) => words[locale])))];
	const why = reasons.length ? `: ${clauses(reasons, AND[locale])}` : '';
	return `${locale === 'da' ? 'Udtrækket kan' : 'The extract can'} ${carries(locale, by)}${why}.`;
}

/** One sentence in each language. */
export const verdictSentence = (judged: Record<Capability, Judged>): Words => ({ da: sentence('da', judged), en: sentence('en', judged) });
