/** What ships with the site, read as own files are: in a worker. */
import { FileReading } from '../extract/client';
import { tableOf } from '../extract/contract-files';
import type { NamedFile } from '../extract/contract-files';
import type { Extract, ExtractedTable } from '../extract/extracted';
import type { Progress } from '../extract/protocol';
import { pricesOf, sampleOf } from './catalogue';

async function read(files: NamedFile[], options: { signal?: AbortSignal; onProgress?: (progress: Progress) => void }): Promise<Extract> {
	const reading = new FileReading();
	try {
		await reading.open(files, options);
		return await reading.read({ plans: files.map(({ name }) => ({ file: name, tables: [tableOf(name)].filter((table) => table !== null) })) }, options);
	} finally {
		reading.close();
	}
}

/** The sample extract of a municipality. Throws `NotArrived` when a file does not. */
export async function sampleExtract(id: string, options: { signal?: AbortSignal; onProgress?: (progress: Progress) => void } = {}): Promise<Extract> {
	return read(await sampleOf(id, options.signal), options);
}

/** The illustrative prices of a municipality as a table. Throws `NotArrived` when they do not arrive. */
export async function illustrativePrices(id: string, signal?: AbortSignal): Promise<ExtractedTable> {
	const { tables } = await read([await pricesOf(id, signal)], { signal });
	if (!tables.takster) throw new Error(`no prices for ${id}`);
	return tables.takster;
}
