/** Where the screen stands, and what a person can make it do. The state class of the screen implements `DataActions`. */
import type { FilePlan } from '../../extract/plan';
import type { Words } from '../../extract/problems/problem';
import type { Refused } from '../../extract/protocol';
import type { Recognised } from '../../extract/recognised';
import type { IntakeState } from '../../state/intake-state';

/** A file to be read, as it is recognised so far. */
export interface PlannedFile {
	recognised: Recognised;
	/** It is being recognised again after a correction. */
	busy: boolean;
}

export interface Preset {
	id: string;
	name: string;
	/** Made by this person, and can be deleted; the others come with the site. */
	own: boolean;
}

export type DataState =
	| Exclude<IntakeState, { kind: 'mapping' }>
	/** `refused`: files beside them that cannot be read. */
	| { kind: 'mapping'; files: PlannedFile[]; refused: readonly Refused[] };

export interface DataActions {
	onfiles: (files: File[]) => void;
	oncancel: () => void;
	/** The files are read as planned. */
	onread: () => void;
	/** The panel of an error is put away. */
	ondismiss: () => void;
	onretry: () => void;
	onpassword: (password: string) => void;
	onplan: (plan: FilePlan) => void;
	/** Null: no preset. */
	onpreset: (file: string, preset: string | null) => void;
	onsavepreset: (file: string, name: string) => void;
	ondownloadpreset: (file: string) => void;
	/** Why the preset cannot be used; null when it can. */
	onloadpreset: (file: string, preset: File) => Promise<Words | null>;
	ondeletepreset: (preset: string) => void;
	onremember: (remember: boolean) => void;
	onpseudonyms: (replace: boolean) => void;
	onillustrative: (use: boolean) => void;
	onsample: () => void;
	ondelete: () => void;
	/** The list of problems as CSV. */
	ondownload: () => void;
}
