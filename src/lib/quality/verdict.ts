/** What an extract can carry, and why not more. Pure. */
import type { Words } from '../extract/problems/problem';
import type { Facts, Rows } from './facts';
import type { Answer, Capability, Judged } from './judged';
import { verdictSentence } from './verdict-sentence';
import { percent } from './words';

export type { Answer, Capability, Judged } from './judged';

export type Verdict = Record<Capability, Judged> & { sentence: Words };

/** A reason, and how much it takes away. */
interface Reason {
	answer: Exclude<Answer, 'yes'>;
	words: Words;
}

const ENOUGH_ROWS = 0.9;
const FEWEST_ROWS = 0.5;
const ENOUGH_FILLED = 0.8;
/** Below it a date is not filled in at all. */
const HARDLY_FILLED = 0.2;
const MOST_WITHOUT_PRICE = 0.1;
const YEAR_DAYS = 365;

const no = (da: string, en: string): Reason => ({ answer: 'no', words: { da, en } });
const limited = (da: string, en: string): Reason => ({ answer: 'limited', words: { da, en } });

/** `share` of something and what is the matter with it, in both languages: `%` becomes the figure. */
function shareReason(answer: Reason['answer'], share: number, da: string, en: string): Reason {
	const figure = percent(share);
	return { answer, words: { da: da.replace('%', figure.da), en: en.replace('%', figure.en) } };
}

/** Rows that could not be used; at least one is. */
function usable({ in: all, used }: Rows, da: string, en: string): Reason[] {
	const share = used / all;
	return share >= ENOUGH_ROWS ? [] : [shareReason(share >= FEWEST_ROWS ? 'limited' : 'no', share, `kun % af rækkerne med ${da} kan bruges`, `only % of the rows of ${en} can be used`)];
}

/** A column that the rules cannot do without. */
function needed(share: number, da: string, en: string): Reason[] {
	return share >= ENOUGH_ROWS ? [] : [shareReason(share >= FEWEST_ROWS ? 'limited' : 'no', 1 - share, `% af borgerne mangler ${da}`, `% of the citizens lack ${en}`)];
}

function forSimulation(f: Facts): Reason[] {
	if (f.citizens.in === 0) return [no('der er ingen borgere', 'there are no citizens')];
	if (f.citizens.used === 0) return [no('ingen af rækkerne med borgere kan bruges', 'none of the rows of citizens can be used')];
	const frames =
		f.frames === 0
			? [limited('den nødvendige ramme mangler, så alle behov læses som eget hjem', 'the frame that is needed is missing, so every need is read as own home')]
			: f.frames < ENOUGH_FILLED
				? [shareReason('limited', 1 - f.frames, '% af borgerne mangler den nødvendige ramme og læses som eget hjem', '% of the citizens lack the frame they need and are read as own home')]
				: [];
	const prices =
		f.prices === 0
			? [limited('der er ingen priser, så kroner mangler', 'there are no prices, so kroner are missing')]
			: f.withoutPrice > MOST_WITHOUT_PRICE
				? [shareReason('limited', f.withoutPrice, '% af borgerne mangler en pris', '% of the citizens lack a price')]
				: [];
	return [...usable(f.citizens, 'borgere', 'citizens'), ...needed(f.vum, 'VUM', 'VUM'), ...needed(f.hours, 'timer', 'hours'), ...frames, ...prices];
}

function withoutGrants(f: Facts): Reason[] {
	if (f.grants.in === 0) return [no('der er ingen bevillinger', 'there are no grants')];
	return f.grants.used === 0 ? [no('ingen af rækkerne med bevillinger kan bruges', 'none of the rows of grants can be used')] : [];
}

function forCapacity(f: Facts): Reason[] {
	const nothing = [...(f.places === 0 ? [no('der er ingen tilbud med pladser', 'there are no homes with places')] : []), ...withoutGrants(f)];
	if (nothing.length) return nothing;
	if (f.running === 0) return [no('ingen bevillinger løber på udtrækkets dato', 'no grant runs on the date of the extract')];
	if (f.named === null) return [no('ingen løbende bevillinger gælder tilbuddenes indsatser', 'no running grant is of an offer that the homes have')];
	if (f.named === 0) return [no('ingen af de løbende bevillinger til tilbuddene nævner et tilbud i tilbud.csv', 'none of the running grants of homes names a home in tilbud.csv')];
	const unnamed = shareReason(
		'limited',
		1 - f.named,
		'% af de løbende bevillinger til tilbuddene nævner ikke et tilbud i tilbud.csv',
		'% of the running grants of homes do not name a home in tilbud.csv'
	);
	return [...usable(f.grants, 'bevillinger', 'grants'), ...(f.named < ENOUGH_FILLED ? [unnamed] : [])];
}

function forEvaluation(f: Facts): Reason[] {
	const nothing = withoutGrants(f);
	if (nothing.length) return nothing;
	if (Math.max(f.applied, f.decided, f.followedUp ?? 0) < HARDLY_FILLED)
		return [no('bevillingerne mangler datoer for ansøgning, afgørelse og opfølgning', 'the grants lack dates of application, decision and follow-up')];
	const dated = (share: number, da: string, en: string) => (share >= ENOUGH_FILLED ? [] : [shareReason('limited', 1 - share, `% af ${da}`, `% of ${en}`)]);
	return [
		...usable(f.grants, 'bevillinger', 'grants'),
		...dated(f.decided, 'bevillingerne mangler datoen for afgørelsen', 'the grants lack the date of the decision'),
		...dated(f.applied, 'bevillingerne mangler datoen for ansøgningen', 'the grants lack the date of the application'),
		...dated(f.followedUp ?? 1, 'de bevillinger, der har løbet i over et år, mangler en dato for opfølgning', 'the grants that have run for over a year lack a date of follow-up'),
		...((f.span ?? 0) < YEAR_DAYS ? [limited('bevillingerne dækker mindre end et år', 'the grants span less than a year')] : []),
		...(f.ended === 0 ? [limited('ingen bevillinger er afsluttet, så forløb kan ikke følges til ende', 'no grant has ended, so none can be followed to its end')] : [])
	];
}

/** The reasons that make it a no go first. */
function judged(reasons: readonly Reason[]): Judged {
	const sorted = [...reasons.filter(({ answer }) => answer === 'no'), ...reasons.filter(({ answer }) => answer === 'limited')];
	return { answer: sorted[0]?.answer ?? 'yes', reasons: sorted.map(({ words }) => words) };
}

/** What the extract of these facts can carry. */
export function verdictOf(facts: Facts): Verdict {
	const each = { simulation: judged(forSimulation(facts)), capacity: judged(forCapacity(facts)), evaluation: judged(forEvaluation(facts)) };
	return { ...each, sentence: verdictSentence(each) };
}
