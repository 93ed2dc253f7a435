/** The samples that come with the product, read as any extract is. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { TABLES } from '../../src/lib/extract/columns';
import { byName } from '../../src/lib/extract/contract-files';
import { readExtract } from '../../src/lib/extract/extract';
import type { Extract } from '../../src/lib/extract/extracted';

export function sampleOf(id: string): Extract {
	const folder = resolve(import.meta.dirname, `../../data/samples/${id}`);
	return readExtract(byName(TABLES.map(({ name }) => ({ name: `${name}.csv`, bytes: readFileSync(`${folder}/${name}.csv`) }))));
}
