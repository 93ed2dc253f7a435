/** What the page and the reading worker say to each other. Errors cross as plain fields, without any value of the files. */
import type { Extract } from './extracted';
import type { FilePlan } from './plan';
import type { Words } from './problems/problem';
import type { Recognised } from './recognised';
import type { Context } from './recognise';

/** A file as a person drops it, or as the site sends it. */
export type GivenFile = File | { name: string; bytes: Uint8Array };

export interface ReadRequest {
	plans: FilePlan[];
	pseudonyms?: boolean;
	/** Days since 1970-01-01 that ages are counted to; default today. */
	date?: number;
}

/** `open` forgets the files of before; the others are about the files that are open. */
export type Request =
	| { ask: 'open'; files: GivenFile[]; password?: string }
	/** Of every open file, or of one: `plans` are those that there are. */
	| { ask: 'recognise'; context: Context; plans: FilePlan[]; file?: string }
	| ({ ask: 'read' } & ReadRequest);

export interface OpenedFile {
	file: string;
	/** Bytes; null for a sheet. */
	size: number | null;
}

/** A file that cannot be read while others can. */
export interface Refused {
	file: string;
	reason: Words;
}

export interface Answers {
	open: { files: OpenedFile[]; refused: Refused[] };
	recognise: { files: Recognised[]; refused: Refused[] };
	read: Extract;
}

export type Failure =
	| { kind: 'unreadable'; file: string; reason: Words; missing: readonly string[]; header: readonly string[] }
	| { kind: 'password'; file: string; wrong: boolean }
	| { kind: 'identity'; file: string; row: number; column: string; columnNumber: number }
	| { kind: 'other'; message: string };

/** How far a reading is: the file, its data rows done, and the share of all bytes done (0-1). */
export interface Progress {
	file: string;
	rowsDone: number;
	share: number;
}

export type Reply = { progress: Progress } | { answer: Answers[keyof Answers] } | { failure: Failure };
