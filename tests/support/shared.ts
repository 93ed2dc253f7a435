/** The specification folder beside the repository: tests that use it say so and skip when it is not there. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const MUNICIPALITIES = ['ringkoebing-skjern', 'frederikshavn', 'ishoej-vallensbaek', 'glostrup', 'holbaek'] as const;

const folder = process.env.INDSATS_SHARED ?? resolve(import.meta.dirname, '../../../shared');

/** Absolute path of a file of the specification, or null (with a warning) when the folder is absent. */
export function shared(path: string): string | null {
	const file = resolve(folder, path);
	if (existsSync(file)) return file;
	console.warn(`SKIPPED: ${path} of the shared specification is not at ${folder}; set INDSATS_SHARED to run these tests`);
	return null;
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8'));

export const serviceLevelData = (id: string): unknown => readJson(`data/service-levels/${id}.json`);
