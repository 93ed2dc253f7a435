/** What an extract may be able to carry. */
import type { Words } from '../extract/problems/problem';

export type Answer = 'yes' | 'limited' | 'no';
export const CAPABILITIES = ['simulation', 'capacity', 'evaluation'] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** Reasons are clauses without a capital or a full stop, the weightiest first; none for a yes. */
export interface Judged {
	answer: Answer;
	reasons: Words[];
}
