/** What the page and the store's worker say to each other. A worker takes one request, answers once, and is ended by the page. */
import type { Opened } from './opening';

export type Request = { do: 'open' } | { do: 'clear' } | { do: 'usage' } | { do: 'save'; meta: unknown; files: { name: string; size: number }[] };

/** After a request to save: a block that was wanted, or the wish to stop. */
export type Further = { block: Uint8Array<ArrayBuffer> } | { abort: true };

/** The bytes of a file (its place in the request) that are to be written next. The page sends no byte before it is wanted. */
export interface Want {
	file: number;
	from: number;
	to: number;
}

export type Answer = { opened: Opened } | { usage: number } | { done: true } | { failure: { kind: 'full' | 'unavailable' | 'aborted' | 'other'; message: string } };
export type Reply = { want: Want } | Answer;
