/** The worked examples beside the repository; tests that need them are skipped, loudly, where they are not. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = join(process.env['INDSATS_SHARED'] ?? resolve(import.meta.dirname, '../../../shared'), 'domain/examples');

export const hasExamples = existsSync(folder);
if (!hasExamples) console.warn(`no examples in ${folder}: tests on them are skipped (set INDSATS_SHARED)`);

export const example = (municipality: string, file: string): Uint8Array => readFileSync(join(folder, municipality, file));
