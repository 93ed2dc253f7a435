/** What ships with the site: service levels, sample extracts and example proposals, one of each per municipality. */
import { loadServiceLevel } from '../rules/load';
import type { Localized } from '../rules/localized';
import type { ServiceLevel } from '../rules/service-level';
import { loadProposal, type Proposal } from '../sim/proposal';
import type { NamedFile } from '../extract/contract-files';

const names = import.meta.glob<Localized>(['/data/service-levels/*.json', '!**/*.schema.json'], { eager: true, import: 'municipality' });
const levels = import.meta.glob<unknown>(['/data/service-levels/*.json', '!**/*.schema.json'], { import: 'default' });
const examples = import.meta.glob<unknown>(['/data/proposals/*.json', '!**/*.schema.json'], { import: 'default' });
const prices = import.meta.glob<string>('/data/prices/*.csv', { eager: true, query: '?url', import: 'default' });
const samples = import.meta.glob<string>('/data/samples/*/*.csv', { eager: true, query: '?url', import: 'default' });

const FIRST = 'ringkoebing-skjern';
const idOf = (path: string) => path.replace(/^.*\//, '').replace(/\.json$/, '');

/** Municipalities with a service level, the one that opens first on top, the others by name. */
export const MUNICIPALITIES: { id: string; name: Localized }[] = Object.entries(names)
	.map(([path, name]) => ({ id: idOf(path), name }))
	.sort((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST) || a.name.da.localeCompare(b.name.da, 'da'));

export const isMunicipality = (id: string | null) => MUNICIPALITIES.some((m) => m.id === id);

/** The service level of a municipality. */
export async function serviceLevelOf(id: string): Promise<ServiceLevel> {
	return loadServiceLevel(await levels[`/data/service-levels/${id}.json`]!());
}

/** The example proposal of a municipality; null when none ships. */
export async function exampleOf(id: string): Promise<Proposal | null> {
	const load = examples[`/data/proposals/${id}.json`];
	return load ? loadProposal(await load()) : null;
}

/** A file of the site that did not arrive. */
export class NotArrived extends Error {
	override name = 'NotArrived';
	readonly text: Localized;
	constructor(file: string, status?: number) {
		const why = status ? ` (${status})` : '';
		const en = `${file} did not arrive${why}`;
		super(en);
		this.text = { da: `${file} kom ikke frem${why}`, en };
	}
}

async function arrived(name: string, url: string, signal?: AbortSignal): Promise<NamedFile> {
	const response = await fetch(url, { signal }).catch(() => {
		signal?.throwIfAborted();
		throw new NotArrived(name);
	});
	if (!response.ok) throw new NotArrived(name, response.status);
	return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** The files of a municipality's sample. Throws `NotArrived` when one does not. */
export function sampleOf(id: string, signal?: AbortSignal): Promise<NamedFile[]> {
	const files = Object.entries(samples).filter(([path]) => path.startsWith(`/data/samples/${id}/`));
	return Promise.all(files.map(([path, url]) => arrived(path.replace(/^.*\//, ''), url, signal)));
}

/** The illustrative prices of a municipality. Throws `NotArrived` when they do not arrive. */
export const pricesOf = (id: string, signal?: AbortSignal): Promise<NamedFile> => arrived('takster.csv', prices[`/data/prices/${id}.csv`] ?? '', signal);
