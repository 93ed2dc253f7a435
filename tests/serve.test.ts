import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { securityHeaders } from '../scripts/policy.mjs';
import { serve } from '../scripts/serve.mjs';

const parent = mkdtempSync(join(tmpdir(), 'serve-'));
const folder = join(parent, 'build');
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	mkdirSync(join(folder, '_app', 'immutable'), { recursive: true });
	writeFileSync(join(parent, 'secret.txt'), 'secret');
	writeFileSync(join(folder, '.stamp'), 'hidden');
	writeFileSync(join(folder, 'index.html'), '<title>app</title>');
	writeFileSync(join(folder, '_app', 'immutable', 'a.wasm'), 'plain');
	writeFileSync(join(folder, '_app', 'immutable', 'a.wasm.br'), 'small');
	writeFileSync(join(folder, 'build-info.json'), JSON.stringify({ headers: securityHeaders(["'sha256-x'"]) }));
	server = await serve({ folder, port: 0 });
});
afterAll(async () => {
	await server.close();
	rmSync(parent, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, server.url), { headers });

/** The status of a request whose path is sent as written: `fetch` would tidy it first. */
function rawStatus(path: string): Promise<number> {
	const { hostname, port } = new URL(server.url);
	return new Promise((done, failed) => {
		const socket = connect(Number(port), hostname, () => socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n`));
		socket.once('data', (data) => done(Number(data.toString().split(' ')[1])));
		socket.once('error', failed);
	});
}

it('sends the policy with every answer, workers, wasm and refusals too', async () => {
	for (const path of ['/', '/_app/immutable/a.wasm', '/missing.js']) {
		const { headers } = await get(path);
		expect(headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-x'; worker-src 'self' blob:");
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('referrer-policy')).toBe('no-referrer');
	}
});

it('answers a reader who goes to a page with the app, and a missing file with 404', async () => {
	expect(await (await get('/simulering', { accept: 'text/html' })).text()).toContain('app');
	expect((await get('/simulering')).status).toBe(404);
	expect((await get('/missing.js', { accept: 'text/html' })).status).toBe(404);
	expect((await get('/_app/missing', { accept: 'text/html' })).status).toBe(404);
});

it('never leaves its folder, and keeps dot files to itself', async () => {
	for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/_app/../../secret.txt', '/..%5csecret.txt', '/.stamp']) {
		expect(await rawStatus(path), path).toBe(404);
	}
	expect(await rawStatus('/%00')).toBe(400);
	expect(await rawStatus('/%zz')).toBe(400);
});

it('hands out the compressed copy to those who accept it, and lets hashed files be kept for good', async () => {
	const compressed = await get('/_app/immutable/a.wasm', { 'accept-encoding': 'br;q=0, gzip' });
	expect(compressed.headers.get('content-encoding')).toBeNull();
	expect(compressed.headers.get('content-type')).toBe('application/wasm');
	expect(compressed.headers.get('cache-control')).toContain('immutable');
	const head = await fetch(new URL('/_app/immutable/a.wasm', server.url), { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
	expect(head.headers.get('content-encoding')).toBe('br');
	expect((await get('/_app/immutable/a.wasm.br')).status).toBe(404);
});

it('knows what has not changed', async () => {
	const tag = (await get('/')).headers.get('etag') ?? '';
	expect((await get('/', { 'if-none-match': tag })).status).toBe(304);
});
