/** A draft made to say what a plain proposal says, where a screen edits the proposal alone. Pure. */
import type { Proposal } from '../proposal';
import { changeKey, changedTo, type Change } from './change';
import { draftOf, type Draft } from './draft';
import { putChange } from './edit';

/**
 * `d` with the values, prices and conditions of `p` in force. What `p` leaves alone keeps its words and its place, and what
 * is switched off stays so; so do the amendment and the assumptions. A proposal for another service level is a draft of its own.
 */
export function withProposal(d: Draft, p: Proposal): Draft {
	const wanted = draftOf(p);
	if (p.base !== d.base) return wanted;
	const keys = new Set(wanted.changes.map(changeKey));
	const { name: _, about: __, ...rest } = d;
	const kept: Draft = { ...rest, changes: d.changes.filter((c) => c.off || keys.has(changeKey(c))) };
	const { changes } = wanted.changes.reduce((own, c) => (own.changes.some((o) => says(o, c)) ? own : putChange(own, c)), kept);
	return { ...kept, ...(p.name ? { name: p.name } : {}), ...(p.about ? { about: p.about } : {}), changes };
}

/** Whether `a` is switched on and changes the same to the same as `b`. */
function says(a: Change, b: Change): boolean {
	if (a.off || changeKey(a) !== changeKey(b)) return false;
	return a.kind === 'require' && b.kind === 'require' ? JSON.stringify(a.conditions) === JSON.stringify(b.conditions) : changedTo(a) === changedTo(b);
}
