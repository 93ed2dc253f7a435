/** Why one change cannot be made, told at its field: the law's frame, a limit that it crosses, a value of the wrong kind. Pure. */
import { decimal, InvalidServiceLevel } from '../../rules/load';
import { LAW, lawRuleOf, type LawFrame } from '../../rules/law-frame';
import type { Localized } from '../../rules/localized';
import { listParameters } from '../../rules/parameter-list';
import { withValues } from '../../rules/parameters';
import type { ServiceLevel } from '../../rules/service-level';
import { apply, type Proposal } from '../proposal';
import { changeKey, type Change } from './change';
import { compiledPart, proposalOf, type Draft, type Part } from './draft';
import { putChange, removeChange } from './edit';
import { lawfulRanges, type Bound } from './ranges';

/**
 * What stands against `change` in `part` of `d`, in a sentence without a full stop; null when nothing does. The other changes
 * are as the draft has them; what is wrong with them alone is told at their own fields. Never throws.
 */
export function fieldProblem(level: ServiceLevel, d: Draft, change: Change, part: Part = 'changes', law: LawFrame = LAW): Localized | null {
	const whole = compiledPart(putChange(d, change, undefined, part), part);
	const problem = refusalOf(level, whole, law);
	if (!problem) return null;
	const crossed = crossing(level, whole, change, law);
	if (crossed) return crossed;
	const others = compiledPart(removeChange(d, changeKey(change), part), part);
	if (!refusalOf(level, others, law)) return toldOf(problem);
	// Others are refused as well: what is left is what this one is refused for by itself, its place among the limits aside.
	const alone = proposalOf({ ...d, changes: [change] });
	const own = crossing(level, alone, change, law) ? null : refusalOf(level, alone, law);
	return own && toldOf(own);
}

/** Why the rules cannot run `p`; null when they can. */
function refusalOf(level: ServiceLevel, p: Proposal, law: LawFrame): InvalidServiceLevel | null {
	try {
		apply(level, p, law);
		return null;
	} catch (error) {
		if (error instanceof InvalidServiceLevel) return error;
		throw error;
	}
}

function toldOf({ text, refusals }: InvalidServiceLevel): Localized {
	const [first] = refusals;
	return first ? outsideLaw(first.rule, first.reason) : text;
}

const outsideLaw = (rule: string, reason: Localized): Localized => ({
	da: `Uden for lovens ramme (${rule}): ${reason.da.replace(/\.$/, '')}`,
	en: `Outside the law's frame (${rule}): ${reason.en.replace(/\.$/, '')}`
});

/** Which limit or rule the value crosses, the other changes made; null when it crosses none. */
function crossing(level: ServiceLevel, { values }: Proposal, change: Change, law: LawFrame): Localized | null {
	if (change.kind !== 'value' || typeof change.value !== 'number') return null;
	const changed = withValues(level, values);
	const range = lawfulRanges(changed, law).get(change.id);
	if (!range) return null;
	const { min, max, whole } = range;
	if (min.by && (min.included ? change.value < min.at : change.value <= min.at)) return told(min, change.value, 'min', changed, law);
	if (max?.by && (max.included ? change.value > max.at : change.value >= max.at)) return told(max, change.value, 'max', changed, law);
	return whole && !(Number.isInteger(change.value) && change.value >= min.at && change.value <= max!.at)
		? { da: `Skriv et helt tal fra ${min.at} til ${max!.at}`, en: `Type a whole number from ${min.at} to ${max!.at}` }
		: null;
}

const WORDS = {
	min: { excluded: { da: 'skal ligge over', en: 'must lie above' }, included: { da: 'må ikke ligge under', en: 'must not lie below' } },
	max: { excluded: { da: 'skal ligge under', en: 'must lie below' }, included: { da: 'må ikke ligge over', en: 'must not lie above' } }
};

function told({ at, included, by }: Bound, value: number, end: 'min' | 'max', level: ServiceLevel, law: LawFrame): Localized {
	if (by && 'rule' in by) return outsideLaw(by.rule, lawRuleOf(by.rule, law).text);
	const words = WORDS[end][included ? 'included' : 'excluded'];
	const beside = listParameters(level, law).find((p) => by && p.parameter.id === by.parameter);
	const name = (locale: 'da' | 'en') => (beside ? ` (${beside.group[locale]}: ${beside.what[locale]})` : '');
	return { da: `${decimal(value)} ${words.da} ${decimal(at)}${name('da')}`, en: `${value} ${words.en} ${at}${name('en')}` };
}
