/** Edits of a draft: each gives a new draft and leaves the old one, for undo, as it was. Pure. */
import { InvalidServiceLevel } from '../../rules/load';
import type { ParameterValue } from '../../rules/condition';
import type { Localized } from '../../rules/localized';
import { complete, type Assumptions } from '../assumptions';
import { NOTE_FIELDS, changeKey, changedTo, type Change, type Note } from './change';
import { changesOf, type Draft, type Part } from './draft';
import { textProblem } from './free-text';

/** `d` with another list in `part`; an amendment that has neither changes nor a name is none. */
function withList(d: Draft, part: Part, changes: Change[]): Draft {
	if (part === 'changes') return { ...d, changes };
	return { ...d, amendment: changes.length === 0 && !d.amendment?.name ? null : { ...d.amendment, changes } };
}

const edited = (d: Draft, part: Part, key: string, to: (c: Change) => Change): Draft =>
	withList(d, part, changesOf(d, part).map((c) => (changeKey(c) === key ? to(c) : c)));

export const changeIn = (d: Draft, key: string, part: Part = 'changes'): Change | null => changesOf(d, part).find((c) => changeKey(c) === key) ?? null;

/**
 * `d` with `change` in place of the one of the same key, whose words it keeps, else last; switched on. It leaves the list
 * when it says what applies without it: `inForce`, and for an amendment what the proposal says, if it does. `inForce`: the
 * value of the service level or the price list, null for a price that no row has; left out, it is not compared.
 */
export function putChange(d: Draft, change: Change, inForce?: ParameterValue | null, part: Part = 'changes'): Draft {
	const key = changeKey(change);
	const proposed = part === 'amendment' ? changeIn(d, key) : null;
	const without = proposed && !proposed.off ? changedTo(proposed) : inForce;
	if (change.kind !== 'require' && changedTo(change) === without) return removeChange(d, key, part);
	const before = changeIn(d, key, part);
	const kept = before ? Object.fromEntries(NOTE_FIELDS.flatMap((f) => (before[f] === undefined ? [] : [[f, before[f]]]))) : {};
	const { off: _, ...on } = { ...kept, ...change, ...(change.kind === 'require' || inForce === undefined ? {} : { was: inForce }) } as Change;
	return before ? edited(d, part, key, () => on as Change) : withList(d, part, [...changesOf(d, part), on as Change]);
}

/** `d` without the change of `key`: it is as if it had never been made. */
export const removeChange = (d: Draft, key: string, part: Part = 'changes'): Draft =>
	changeIn(d, key, part) ? withList(d, part, changesOf(d, part).filter((c) => changeKey(c) !== key)) : d;

/** Switches a change off, so that it stays in the list and counts for nothing, or on. */
export const switchChange = (d: Draft, key: string, on: boolean, part: Part = 'changes'): Draft =>
	edited(d, part, key, ({ off: _, ...c }) => (on ? c : { ...c, off: true }) as Change);

/** Moves a change `by` places, down when positive, no further than the ends. */
export function moveChange(d: Draft, key: string, by: number, part: Part = 'changes'): Draft {
	const change = changeIn(d, key, part);
	if (!change) return d;
	const list = changesOf(d, part);
	const others = list.filter((c) => c !== change);
	const to = Math.max(0, Math.min(others.length, list.indexOf(change) + by));
	return withList(d, part, [...others.slice(0, to), change, ...others.slice(to)]);
}

/** Why a title, reason or author cannot be used; null when all can. */
export function noteProblem(note: Note): Localized | null {
	for (const field of NOTE_FIELDS) {
		const problem = textProblem(note[field] ?? '', field === 'author');
		if (problem) return problem;
	}
	return null;
}

/** `d` with title, reason or author of a change; a blank one is taken away. Throws `InvalidServiceLevel` on `noteProblem`. */
export function annotateChange(d: Draft, key: string, note: Note, part: Part = 'changes'): Draft {
	const problem = noteProblem(note);
	if (problem) throw new InvalidServiceLevel({ da: `Teksten ${problem.da}`, en: `The text ${problem.en}` });
	return edited(d, part, key, (c) => {
		const words = Object.entries({ ...Object.fromEntries(NOTE_FIELDS.map((f) => [f, c[f]])), ...note }).flatMap(([f, text]) => (text?.trim() ? [[f, text]] : []));
		const { title: _, reason: __, author: ___, ...rest } = c;
		return { ...rest, ...(Object.fromEntries(words) as Note) } as Change;
	});
}

/** `d` without its amendment. */
export const dropAmendment = (d: Draft): Draft => ({ ...d, amendment: null });

/** `d` with the amendment's changes that are switched on made the proposal's own, and no amendment. */
export const adoptAmendment = (d: Draft): Draft =>
	changesOf(d, 'amendment').reduce((own, c) => (c.off ? own : putChange(own, c, c.kind === 'require' ? undefined : c.was)), dropAmendment(d));

/** `d` with an assumption; `undefined` or the default leaves it out. `date`: of the extract, `YYYY-MM-DD`, which the defaults follow. */
export function setAssumption<K extends keyof Assumptions>(d: Draft, key: K, value: Assumptions[K] | undefined, date: string): Draft {
	const { [key]: _, ...others } = d.assumptions;
	const isDefault = value === undefined || JSON.stringify(complete(others as Assumptions, date)[key]) === JSON.stringify(value);
	return { ...d, assumptions: isDefault ? (others as Assumptions) : { ...others, [key]: value } };
}

export interface Counts {
	/** Changes that count. */
	on: number;
	/** Changes that are switched off. */
	off: number;
}

/** How many changes a list has. */
export function countsOf(d: Draft, part: Part = 'changes'): Counts {
	const off = changesOf(d, part).filter((c) => c.off).length;
	return { on: changesOf(d, part).length - off, off };
}
