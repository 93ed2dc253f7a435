import type { Files } from '../../src/lib/store/files';
import type { Opened } from '../../src/lib/store/opening';
import { save } from '../../src/lib/store/saving';
import type { Content, SavingOptions, Source } from '../../src/lib/store/saving';

/** A state to save: bytes by name, and one value. */
export interface State {
	meta: unknown;
	files: { name: string; bytes: Uint8Array<ArrayBuffer> }[];
}

/** So small that most files have several blocks. */
export const BLOCK_BYTES = 5;

export const source = (name: string, bytes: Uint8Array<ArrayBuffer>): Source => ({ name, size: bytes.length, slice: async (from, to) => bytes.slice(from, to) });
export const content = ({ meta, files }: State): Content => ({ meta, files: files.map(({ name, bytes }) => source(name, bytes)) });
export const saveState = (files: Files, state: State, options: SavingOptions = {}): Promise<void> => save(files, content(state), { blockBytes: BLOCK_BYTES, ...options });

/** Bytes that count up from `first`. */
export const counting = (length: number, first = 0): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, (_, at) => first + at);

/** What was opened, as text to compare: the state without its time, or the kind. */
export const told = (opened: Opened): string => (opened.kind === 'saved' ? asText(opened.saved) : opened.kind);
export const asText = ({ meta, files }: State): string => JSON.stringify({ meta, files: files.map(({ name, bytes }) => [name, ...bytes]) });
