/** The preset that a command is given: how files of a case system become tables of the contract. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { fileLabel } from '../lib/extract/identity/found';
import { PRESETS } from '../lib/extract/mapping/built-in';
import { InvalidPreset, readPreset } from '../lib/extract/mapping/load-preset';
import { writePreset } from '../lib/extract/mapping/preset';
import type { Preset } from '../lib/extract/mapping/preset';
import { UsageError } from './arguments';
import { sha256 } from './hash';

export interface GivenPreset {
	preset: Preset;
	/** The file it came in, or its id; and the SHA-256 of its text. */
	name: string;
	sha256: string;
}

/** The preset that `word` names: the id of a built-in one, or a JSON file. Throws `UsageError`. */
export function presetOf(word: string): GivenPreset {
	const known = PRESETS.find(({ id }) => id === word);
	if (known) return { preset: known, name: known.id, sha256: sha256(writePreset(known)) };
	if (!existsSync(word)) throw new UsageError(`--preset: "${word}" is neither a file nor one of ${PRESETS.map(({ id }) => id).join(', ')}`);
	if (statSync(word).isDirectory()) throw new UsageError(`--preset: ${word} is a folder, not a file`);
	const text = readFileSync(word, 'utf8');
	try {
		return { preset: readPreset(text), name: fileLabel(basename(word)), sha256: sha256(text) };
	} catch (error) {
		throw error instanceof InvalidPreset ? new UsageError(`--preset: ${word}: ${error.text.en}`) : error;
	}
}
