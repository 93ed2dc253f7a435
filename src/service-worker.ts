/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Works without a network after the first visit: the site's own files, DuckDB's too, and nothing else, are kept.
 * One cache per build. A page lives wholly in one version: a new one takes over only when a single page is open and it is reloaded.
 */
import { base, build, files, version } from '$service-worker';

const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE = `indsatstrappen-${version}`;
const SHELL = `${base}/`;
const kept = new Set([SHELL, ...build, ...files]);

worker.addEventListener('install', (event) => event.waitUntil(fill()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOtherVersions()));
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin) return;
	if (request.mode === 'navigate') event.respondWith(page(pathname));
	else if (kept.has(pathname)) event.respondWith(keptFile(pathname, request));
});

/** Fetches this version's files; hashed ones that an earlier version already holds (DuckDB's 34 MB) are copied. */
async function fill() {
	const cache = await caches.open(CACHE);
	await Promise.all(
		[...kept].map(async (path) => {
			const earlier = build.includes(path) ? await caches.match(path, { ignoreVary: true }) : undefined;
			if (earlier) await cache.put(path, earlier);
			else await cache.add(new Request(path, { cache: path === SHELL ? 'reload' : 'default' }));
		})
	);
}

async function dropOtherVersions() {
	const names = await caches.keys();
	await Promise.all(names.filter((name) => name.startsWith('indsatstrappen-') && name !== CACHE).map((name) => caches.delete(name)));
}

/** The page itself for every address of the app; a file opened on its own is that file. */
async function page(pathname: string) {
	if (await newVersionMayTakeOver()) return new Response('', { headers: { Refresh: '0' } });
	const path = kept.has(pathname) ? pathname : SHELL;
	return keptFile(path, new Request(path));
}

async function newVersionMayTakeOver() {
	const { waiting } = worker.registration;
	if (!waiting) return false;
	const open = await worker.clients.matchAll({ type: 'window' });
	if (open.length > 1) return false;
	waiting.postMessage('take over');
	return true;
}
worker.addEventListener('message', ({ data }) => {
	if (data === 'take over') void worker.skipWaiting();
});

/** The kept copy. `ignoreVary`: servers that compress say `Vary: Accept-Encoding`, and the copy is the same file. */
async function keptFile(path: string, request: Request) {
	const cache = await caches.open(CACHE);
	return (await cache.match(path, { ignoreVary: true })) ?? fetch(request);
}
