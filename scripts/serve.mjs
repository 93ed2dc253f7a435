/**
 * A small static server for build/: what `npm start`, the browser tests and the benchmarks use.
 * Every answer carries the security headers that the build wrote down.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { EXTRA_TYPES, IMMUTABLE, KEEP_FOR_GOOD } from './policy.mjs';
import { ROOT } from './run.mjs';

/** @type {Record<string, string>} */
const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.woff': 'font/woff',
	...EXTRA_TYPES
};
/** @type {[token: string, suffix: string][]} best first */
const ENCODINGS = [
	['br', '.br'],
	['gzip', '.gz']
];

/** A path with a part that begins with a dot: `..`, `.git`. */
const DOT = /[\\/]\./;

/**
 * Starts serving.
 * @param {{ folder?: string, port?: number, host?: string }} [options] port 0 takes a free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serve({ folder = join(ROOT, 'build'), port = 4173, host = '127.0.0.1' } = {}) {
	const info = join(folder, 'build-info.json');
	if (!existsSync(info)) throw new Error(`${folder} holds no built site: run "npm run build" first.`);
	const { headers } = JSON.parse(readFileSync(info, 'utf8'));
	const server = createServer((request, response) => answer(request, response, folder, headers));
	return new Promise((done, failed) => {
		server.once('error', failed);
		server.listen(port, host, () => {
			const address = server.address();
			const actual = typeof address === 'object' && address ? address.port : port;
			done({
				url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}/`,
				close: () =>
					new Promise((closed) => {
						server.close(() => closed());
						server.closeAllConnections();
					})
			});
		});
	});
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder
 * @param {Record<string, string>} headers
 */
function answer(request, response, folder, headers) {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Method not allowed');
	const path = pathOf(request.url ?? '/');
	const file = path === null ? null : (fileAt(folder, path) ?? (isNavigation(request, path) ? join(folder, 'index.html') : null));
	if (path === null || file === null) return refuse(response, path === null ? 400 : 404, path === null ? 'Bad request' : 'Not found');

	const { size, mtimeMs } = statSync(file);
	const tag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
	response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
	response.setHeader('Cache-Control', path.startsWith(IMMUTABLE) ? KEEP_FOR_GOOD : 'no-cache');
	response.setHeader('ETag', tag);
	response.setHeader('Vary', 'Accept-Encoding');
	if (request.headers['if-none-match'] === tag) return response.writeHead(304).end();

	const encoding = ENCODINGS.find(([token, suffix]) => accepts(request.headers['accept-encoding'], token) && existsSync(file + suffix));
	const sent = encoding ? file + encoding[1] : file;
	if (encoding) response.setHeader('Content-Encoding', encoding[0]);
	response.setHeader('Content-Length', statSync(sent).size);
	response.writeHead(200);
	if (request.method === 'HEAD') return response.end();
	createReadStream(sent)
		.on('error', () => response.destroy())
		.pipe(response);
}

/**
 * The decoded path of a request; null when it cannot be one.
 * @param {string} url
 */
function pathOf(url) {
	try {
		const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '');
		return path.startsWith('/') && !path.includes('\0') ? path : null;
	} catch {
		return null;
	}
}

/**
 * The file a path names, null when there is none inside the folder. Never a dot file or a compressed copy.
 * @param {string} folder
 * @param {string} path
 */
function fileAt(folder, path) {
	const file = resolve(folder, `.${path === '/' ? '/index.html' : path}`);
	const inside = file.startsWith(resolve(folder) + sep);
	if (!inside || DOT.test(path) || /\.(br|gz)$/.test(path)) return null;
	return existsSync(file) && statSync(file).isFile() ? file : null;
}

/**
 * A page the reader goes to, which the app's own router answers: not a missing script or data file.
 * @param {import('node:http').IncomingMessage} request
 * @param {string} path
 */
function isNavigation(request, path) {
	const wantsPage = request.headers['sec-fetch-mode'] === 'navigate' || (request.headers.accept ?? '').includes('text/html');
	return wantsPage && !path.startsWith('/_app/') && !DOT.test(path) && extname(path) === '';
}

/**
 * @param {string | string[] | undefined} header
 * @param {string} token
 */
function accepts(header, token) {
	return String(header ?? '')
		.split(',')
		.map((part) => part.trim().split(/\s*;\s*/))
		.some(([name, quality]) => name === token && !/^q=0(\.0*)?$/.test(quality ?? ''));
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function refuse(response, status, text) {
	response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(`${text}\n`);
}

if (process.argv[1] === import.meta.filename) {
	const { url } = await serve({ port: Number(process.env.PORT || 4173), host: process.env.HOST || '127.0.0.1' });
	console.log(url);
}
