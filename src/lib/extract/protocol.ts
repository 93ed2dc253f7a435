/** What the page and the reading worker say to each other. Errors cross as plain fields, without any value of the files. */
import type { Extract, ExtractFile, ExtractOptions } from './extract';
import type { Words } from './problem';

export interface Request {
	files: ExtractFile[];
	mappings?: ExtractOptions['mappings'];
}

export type Failure =
	| { kind: 'unreadable'; file: string; reason: Words; missing: readonly string[]; header: readonly string[] }
	| { kind: 'identity'; file: string; row: number; column: string; columnNumber: number }
	| { kind: 'other'; message: string };

export type Reply = { progress: { file: string; rowsDone: number; share: number } } | { extract: Extract } | { failure: Failure };
