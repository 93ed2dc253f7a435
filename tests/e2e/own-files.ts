/** Own files for the page: from the samples, in the variants that people have. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export interface OwnFile {
	name: string;
	text: string;
}

const SAMPLES = join(import.meta.dirname, '../../data/samples');

export const TABLES = ['borgere', 'bevillinger', 'tilbud', 'takster', 'budget'] as const;

/** The sample files of a municipality, each changed by `change`. */
export const sampleFiles = (municipality: string, change: (file: OwnFile) => OwnFile = (file) => file): OwnFile[] =>
	TABLES.map((table) => change({ name: `${table}.csv`, text: readFileSync(join(SAMPLES, municipality, `${table}.csv`), 'utf8') }));

/** What `input[type=file]` takes. */
export const asPayload = ({ name, text }: OwnFile) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** Drops files on the zone as a person does with the mouse. */
export async function drop(page: Page, files: readonly OwnFile[]): Promise<void> {
	const transfer = await page.evaluateHandle((given) => {
		const data = new DataTransfer();
		for (const { name, text } of given) data.items.add(new File([text], name, { type: 'text/csv' }));
		return data;
	}, files);
	const zone = page.getByRole('region', { name: 'Indlæs egne filer' });
	for (const type of ['dragenter', 'dragover', 'drop']) await zone.dispatchEvent(type, { dataTransfer: transfer });
}

export const choose = (page: Page, files: readonly OwnFile[]): Promise<void> => page.locator('input[type=file]').first().setInputFiles(files.map(asPayload));

/** Everything that the browser holds on to for the page, as one text: storage, its own files, databases, caches, the address, what is on screen. */
export const traces = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		const found: string[] = [location.href, document.documentElement.outerHTML, JSON.stringify(localStorage), JSON.stringify(sessionStorage), JSON.stringify(history.state), document.cookie];
		async function walk(folder: FileSystemDirectoryHandle): Promise<void> {
			for await (const [name, entry] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
				found.push(name);
				if (entry.kind === 'directory') await walk(entry as FileSystemDirectoryHandle);
				else found.push(new TextDecoder('latin1').decode(await (await (entry as FileSystemFileHandle).getFile()).arrayBuffer()));
			}
		}
		await walk(await navigator.storage.getDirectory());
		for (const { name } of await indexedDB.databases()) found.push(name ?? '');
		for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) found.push(request.url);
		return found.join('\n');
	});
