/** A kind of file as a plan to read it. */
import { fold } from '../text/fold';
import type { FilePlan } from '../plan';
import type { FileKind } from './kind';

/** The plan that a file's name and headings speak for. */
export function planOf({ plan, cases, only }: FileKind): FilePlan {
	if (cases) return { ...plan, tables: ['sager'], mapping: { sager: { sag_id: { from: cases.case }, borger_id: { from: cases.citizen } } } };
	return only ? { ...plan, only: { from: only.from, is: only.is.map(fold) } } : plan;
}
